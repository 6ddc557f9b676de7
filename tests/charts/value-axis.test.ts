import { describe, expect, test } from 'vitest'
import { chooseValueAxis } from '../../src/charts/value-axis.ts'
import type { Dimension } from '../../src/core/issue/schema.ts'
import { formatQuantity } from '../../src/core/measure/format.ts'

const units: Partial<Record<Dimension, string>> = { time: 's', size: 'B', share: 'share' }

const ticksOf = (values: number[], dimension: Dimension): string =>
  chooseValueAxis(values, dimension)
    .ticks.map((value) => formatQuantity({ value, dimension, unit: units[dimension] ?? '' }))
    .join(' | ')
    .replace(/\s/g, ' ')

describe('the axis of values in their own unit', () => {
  test.each([
    ['seconds', [9.8, 54.2], 'time', '0 s | 20 s | 40 s | 1 min'],
    ['milliseconds', [0.24, 0.08], 'time', '0 s | 50 ms | 100 ms | 150 ms | 200 ms | 250 ms'],
    ['minutes', [240, 30], 'time', '0 s | 1 min | 2 min | 3 min | 4 min'],
    ['hours', [6720, 900], 'time', '0 s | 30 min | 1 h | 1 h 30 min | 2 h'],
    ['days', [800_000, 86_400], 'time', '0 s | 5 d | 10 d'],
    ['bytes', [1.85e9, 640e6], 'size', '0 B | 500 MB | 1 GB | 1.5 GB | 2 GB'],
    ['shares', [0.62, 0.48], 'share', '0 % | 20 % | 40 % | 60 % | 80 %'],
  ] as const)('has round ticks for %s', (_what, values, dimension, ticks) => {
    expect(ticksOf([...values], dimension)).toBe(ticks)
  })

  test.each([
    ['times', [0.004, 95], 'time', '1 ms | 10 ms | 100 ms | 1 s | 10 s | 1 min | 10 min'],
    ['long times', [2, 7200], 'time', '1 s | 10 s | 1 min | 10 min | 1 h | 10 h'],
    ['counts', [2, 80_000], 'count', '1 | 10 | 100 | 1 000 | 10 000 | 100 000'],
  ] as const)('is logarithmic where %s span decades', (_what, values, dimension, ticks) => {
    expect(chooseValueAxis(values, dimension).type).toBe('logarithmic')
    expect(ticksOf([...values], dimension)).toBe(ticks)
  })

  test.each([
    [[9.8, 54.2], 'linear'],
    [[1, 50], 'linear'],
    [[1, 51], 'logarithmic'],
    [[0, 11], 'linear'],
    [[0, 1, 100], 'logarithmic'],
    [[0, 0], 'linear'],
  ] as const)('of %j is %s', (values, type) => {
    const axis = chooseValueAxis(values, 'count')
    expect(axis.type).toBe(type)
    expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values))
    const drawn = values.filter((value) => type === 'linear' || value > 0)
    expect(axis.min).toBeLessThanOrEqual(Math.min(...drawn))
  })
})
