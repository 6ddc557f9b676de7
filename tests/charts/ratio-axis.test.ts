import { describe, expect, test } from 'vitest'
import { chooseRatioAxis } from '../../src/charts/ratio-axis.ts'

describe('the axis of a ratio chart', () => {
  test.each([
    ['improvements only', [0.2, 0.73], { type: 'linear', min: 0, max: 1 }],
    ['no change at all', [1], { type: 'linear', min: 0, max: 1 }],
    ['a small regression', [0.5, 1.22], { type: 'linear', min: 0, max: 1.25 }],
    ['a rate that grew', [3.42, 0.18], { type: 'linear', min: 0, max: 4 }],
    ['values over decades', [0.31, 0.0016], { type: 'logarithmic', min: 0.001, max: 1 }],
    ['both ways over decades', [0.02, 40], { type: 'logarithmic', min: 0.01, max: 100 }],
    ['a power of ten itself', [0.01], { type: 'logarithmic', min: 0.01, max: 1 }],
  ] as const)('fits %s', (_what, ratios, axis) => {
    expect(chooseRatioAxis(ratios)).toMatchObject(axis)
  })

  test.each([[[0.3]], [[1.01]], [[1.9]], [[7.5]], [[19]], [[0.049]], [[1e-7]], [[3e9, 0.5]]])(
    'of %j has few ticks, in order, from end to end',
    (ratios) => {
      const { ticks, min, max } = chooseRatioAxis(ratios)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
      expect(Math.min(...ticks)).toBeGreaterThanOrEqual(min)
      expect(Math.max(...ticks)).toBeLessThanOrEqual(max)
      expect(min).toBeLessThanOrEqual(Math.min(1, ...ratios))
      expect(max).toBeGreaterThanOrEqual(Math.max(1, ...ratios))
    },
  )

  test('prints no binary dust', () => {
    expect(chooseRatioAxis([1.5]).ticks).toEqual([0, 0.5, 1, 1.5])
    expect(chooseRatioAxis([0.9]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  })
})
