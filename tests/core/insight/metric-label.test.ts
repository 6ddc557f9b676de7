import { expect, test } from 'vitest'
import { labelMetric } from '../../../src/core/insight/metric-label.ts'

test.each([
  [{ name: 'Import of a month', metric: 'Time' }, 'Time — Import of a month'],
  [{ name: 'Import time', metric: 'Time' }, 'Import time'],
  [{ name: 'Time', metric: 'Time' }, 'Time'],
  [{ name: 'Stress test', metric: 'Load time, p95' }, 'Load time, p95'],
  [{ name: '', metric: 'Time' }, 'Time'],
  [{ name: 'Import', metric: '' }, 'Import'],
])('%j is called “%s”', (pair, label) => {
  expect(labelMetric(pair)).toBe(label)
})
