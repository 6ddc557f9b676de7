import { describe, expect, test } from 'vitest'
import { computeMannWhitneyP } from '../../../src/core/statistics/mann-whitney.ts'

describe('computeMannWhitneyP', () => {
  test.each([
    {
      source: 'R 4, example of wilcox.test (Hollander & Wolfe 1973, p. 69 f.), two-sided',
      first: [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
      second: [1.15, 0.88, 0.9, 0.74, 1.21],
      p: 0.2544,
    },
    {
      source: 'SciPy, example of mannwhitneyu, method exact',
      first: [19, 22, 16, 29, 24],
      second: [20, 11, 17, 12],
      p: 0.1111,
    },
  ])('agrees with $source', ({ first, second, p }) => {
    expect(computeMannWhitneyP(first, second)).toBeCloseTo(p, 4)
    expect(computeMannWhitneyP(second, first)).toBeCloseTo(p, 4)
  })

  test('three runs a side cannot go below 0.1, however far apart they lie', () => {
    expect(computeMannWhitneyP([1, 2, 3], [1000, 1001, 1002])).toBeCloseTo(0.1, 10)
  })

  test('four runs a side can go below 0.05', () => {
    expect(computeMannWhitneyP([1, 2, 3, 4], [5, 6, 7, 8])).toBeCloseTo(2 / 70, 10)
  })

  test('counts ties by their midrank: two of six choices lie as far apart as these', () => {
    // Midranks 1.5 1.5 3 4; sums of two: 3, 4.5, 5.5, 4.5, 5.5, 7; the middle is 5.
    expect(computeMannWhitneyP([1, 1], [2, 3])).toBeCloseTo(2 / 6, 10)
  })

  test('equal samples and one sample a side say nothing', () => {
    expect(computeMannWhitneyP([5, 5, 5], [5, 5, 5])).toBe(1)
    expect(computeMannWhitneyP([100], [101])).toBe(1)
  })

  test('an empty group has no p-value', () => {
    expect(computeMannWhitneyP([], [1])).toBeUndefined()
  })

  test('the approximation for many values goes over from the exact one without a step', () => {
    const side = (count: number, shift: number) =>
      Array.from({ length: count }, (_, at) => ((at * 37) % 101) + shift)
    const exact = computeMannWhitneyP(side(30, 0), side(30, 18.5))!
    const approximate = computeMannWhitneyP(side(31, 0), side(30, 18.5))!
    expect(exact).toBeGreaterThan(0.001)
    expect(Math.abs(exact - approximate)).toBeLessThan(0.02)
  })
})
