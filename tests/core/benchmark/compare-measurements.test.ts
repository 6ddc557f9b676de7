import { describe, expect, test } from 'vitest'
import { compareMeasurements } from '../../../src/core/benchmark/compare-measurements.ts'
import { figure, timed } from './measurements.ts'

const tens = [10.1, 9.9, 10, 10.2, 9.8, 10, 10.1, 9.9, 10.3, 9.7]
const fives = tens.map((one) => one / 2)

describe('a comparison of single runs', () => {
  test('gives the ratio of the medians, its bootstrap interval and the p-value', () => {
    const compared = compareMeasurements(timed(...tens), timed(...fives))
    expect(compared).toMatchObject({ speedup: 2, method: 'samples', counts: [10, 10] })
    expect(compared.interval!.low).toBeGreaterThan(1.9)
    expect(compared.interval!.high).toBeLessThan(2.1)
    // All of one side below all of the other: 2 / C(20, 10).
    expect(compared.p).toBeCloseTo(2 / 184_756, 12)
  })

  test('turns the ratio round where higher is better, not where the figure is a time', () => {
    expect(compareMeasurements(timed(...tens), timed(...fives), 'higher').speedup).toBe(0.5)
    expect(compareMeasurements(timed(...fives), timed(...tens)).speedup).toBe(0.5)
  })

  test('with three runs a side cannot be significant and has no interval', () => {
    const { interval, p, method } = compareMeasurements(timed(9, 10, 11), timed(1, 2, 3))
    expect({ interval, method }).toEqual({ interval: null, method: null })
    expect(p).toBeCloseTo(0.1, 12)
  })

  test('has no ratio of different units, from zero, or without a known direction', () => {
    const bytes = { ...timed(...tens), unit: 'B', dimension: 'size' as const }
    for (const [before, after, direction] of [
      [bytes, timed(...tens), 'lower'],
      [timed(0, 0, 0, 0, 0), timed(...tens), 'lower'],
      [timed(...tens), timed(...fives), 'unknown'],
    ] as const) {
      const { speedup, interval } = compareMeasurements(before, after, direction)
      expect({ speedup, interval }).toEqual({ speedup: null, interval: null })
    }
  })
})

describe('a comparison without single runs', () => {
  // hyperfine, src/benchmark/relative_speed.rs: σ = r · √((σ₁/m₁)² + (σ₂/m₂)²). For the first pair,
  // `sleep 0.3` and `sleep 0.2`, hyperfine printed “1.50 ± 0.00”; the second shows the scatter.
  test.each([
    { slow: [0.3029, 0.0003], fast: [0.2024, 0.0001], ratio: 1.4965, deviation: 0.00166 },
    { slow: [3, 1], fast: [2, 1], ratio: 1.5, deviation: 0.90139 },
  ])('of $slow to $fast propagates the deviations as hyperfine does', (one) => {
    const [before, after] = [one.slow, one.fast].map(([mean, sd]) =>
      figure(mean!, { kind: 'deviation', by: sd! }),
    )
    const { speedup, interval, method, p } = compareMeasurements(before!, after!)
    expect(speedup).toBeCloseTo(one.ratio, 4)
    expect({ method, p }).toEqual({ method: 'deviation', p: null })
    expect((interval!.high - speedup!) / 2).toBeCloseTo(one.deviation, 4)
    expect(interval!.low).toBeCloseTo(Math.max(0, one.ratio - 2 * one.deviation), 3)
  })

  test('divides intervals end by end, which is wider than dividing like by like', () => {
    const before = figure(10, { kind: 'confidence', low: 9, high: 11 })
    const after = figure(5, { kind: 'confidence', low: 4, high: 6 })
    const { interval, method } = compareMeasurements(before, after)
    expect(method).toBe('intervals')
    // 11/6 = 1.83 to 9/4 = 2.25 would be wrong: it pairs the ends that hide the scatter.
    expect(interval).toEqual({ low: 9 / 6, high: 11 / 4 })
  })

  test('of single figures has a ratio and no interval', () => {
    expect(compareMeasurements(figure(10), figure(5))).toEqual({
      speedup: 2,
      interval: null,
      method: null,
      p: null,
      counts: [null, null],
    })
  })
})
