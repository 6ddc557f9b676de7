import { describe, expect, test } from 'vitest'
import { computeMedianInterval } from '../../../src/core/statistics/median-interval.ts'
import { makeRandom } from '../../../src/core/statistics/random.ts'
import { computeRatioInterval, MIN_SAMPLES } from '../../../src/core/statistics/ratio-interval.ts'

const oneTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

describe('computeMedianInterval', () => {
  // Conover, Practical Nonparametric Statistics, table A3 at n and p = ½; the ranks are the values.
  test.each([
    { n: 6, low: 1, high: 6 },
    { n: 10, low: 2, high: 9 },
    { n: 15, low: 4, high: 12 },
    { n: 20, low: 6, high: 15 },
    { n: 25, low: 8, high: 18 },
  ])('$n values: from rank $low to rank $high', ({ n, low, high }) => {
    expect(computeMedianInterval(oneTo(n))).toEqual({ low, high })
  })

  test('five values are too few for 95 %', () => {
    expect(computeMedianInterval(oneTo(5))).toBeUndefined()
    expect(computeMedianInterval([])).toBeUndefined()
  })

  test('two thousand values do not underflow', () => {
    expect(computeMedianInterval(oneTo(2000))).toEqual({ low: 956, high: 1045 })
  })
})

describe('computeRatioInterval', () => {
  const before = [102, 98, 101, 99, 100, 103, 97, 100, 101, 99]
  const after = before.map((value) => value / 2)

  test('holds the true ratio and is the same each time', () => {
    const interval = computeRatioInterval(before, after)!
    expect(interval.low).toBeLessThan(2)
    expect(interval.high).toBeGreaterThan(2)
    expect(interval.high - interval.low).toBeLessThan(0.15)
    expect(computeRatioInterval(before, after)).toEqual(interval)
  })

  test('covers the true ratio in about 95 of 100 trials, not in all and not in half', () => {
    const random = makeRandom(7)
    const draw = (level: number) =>
      Array.from({ length: 20 }, () => level * (1 + 0.1 * (random() + random() + random() - 1.5)))
    const trials = Array.from({ length: 100 }, () => computeRatioInterval(draw(300), draw(100))!)
    const covered = trials.filter(({ low, high }) => low <= 3 && 3 <= high).length
    expect(covered).toBeGreaterThanOrEqual(88)
    expect(covered).toBeLessThan(100)
  })

  test('has none with fewer than five values a side, or where a median can be zero', () => {
    expect(computeRatioInterval(before.slice(0, MIN_SAMPLES - 1), after)).toBeUndefined()
    expect(computeRatioInterval(before, [0, 0, 0, 0, 0, 1])).toBeUndefined()
  })
})

describe('makeRandom', () => {
  test('gives numbers from 0 to 1 with the mean and variance of an even distribution', () => {
    const random = makeRandom(42)
    const drawn = Array.from({ length: 20_000 }, () => random())
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThan(1)
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
  })
})
