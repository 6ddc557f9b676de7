import { expect, test } from 'vitest'
import { nameMetric } from '../../src/components/metric-name.ts'

test.each([
  ['load time', 'Load time'],
  ['élan of the export', 'Élan of the export'],
  ['p95 latency', 'p95 latency'],
  ['read_rows calls', 'read_rows calls'],
  ['iOS start', 'iOS start'],
  ['GC pause', 'GC pause'],
  ['', ''],
])('a list shows the metric %j as %j', (metric, name) => {
  expect(nameMetric(metric)).toBe(name)
})
