import { describe, expect, test } from 'vitest'
import {
  findChangePoints,
  MIN_MAGNITUDE,
  MIN_POINTS,
  MIN_SEGMENT,
} from '../../../src/core/statistics/change-points.ts'
import { makeRandom } from '../../../src/core/statistics/random.ts'

/** Stretches of levels with even noise of the given share. */
function makeSeries(stretches: readonly (readonly [level: number, count: number])[], noise = 0.02) {
  const random = makeRandom(3)
  return stretches.flatMap(([level, count]) =>
    Array.from({ length: count }, () => level * (1 + noise * (2 * random() - 1))),
  )
}
const indexes = (values: readonly number[], minMagnitude?: number) =>
  findChangePoints(values, minMagnitude === undefined ? {} : { minMagnitude }).map(
    ({ index }) => index,
  )

describe('findChangePoints', () => {
  test('names the first point of each new level and the medians around it', () => {
    const values = makeSeries([
      [100, 15],
      [80, 20],
      [120, 12],
    ])
    const points = findChangePoints(values)
    expect(points.map(({ index }) => index)).toEqual([15, 35])
    expect(points[0]!.before).toBeCloseTo(100, -1)
    expect(points[0]!.after).toBeCloseTo(80, -1)
    expect(points[1]!.after).toBeCloseTo(120, -1)
  })

  test('is the same whatever the unit, since levels are compared as ratios', () => {
    const values = makeSeries([
      [3, 20],
      [4, 20],
    ])
    expect(indexes(values.map((value) => value * 1e-9))).toEqual(indexes(values))
    expect(indexes(values)).toEqual([20])
  })

  test.each([
    { what: 'an outlier', at: [17], factor: 3 },
    { what: 'two outliers side by side', at: [17, 18], factor: 3 },
    { what: 'two outliers with one point between', at: [17, 19], factor: 3 },
    { what: 'outliers at both ends', at: [0, 39], factor: 0.2 },
  ])('$what are no new level', ({ at, factor }) => {
    const values = makeSeries([[100, 40]])
    for (const index of at) values[index]! *= factor
    expect(indexes(values)).toEqual([])
  })

  test('three points are a level', () => {
    const values = makeSeries([
      [100, 20],
      [150, MIN_SEGMENT],
      [100, 20],
    ])
    expect(indexes(values)).toEqual([20, 20 + MIN_SEGMENT])
  })

  test('a change below the smallest magnitude is left out, and counts where a smaller one is asked for', () => {
    const values = makeSeries(
      [
        [100, 30],
        [104, 30],
      ],
      0.005,
    )
    expect(MIN_MAGNITUDE).toBeGreaterThan(0.04)
    expect(indexes(values)).toEqual([])
    expect(indexes(values, 0.02)).toEqual([30])
  })

  test('large noise alone rarely makes a change point', () => {
    const random = makeRandom(11)
    const series = Array.from({ length: 200 }, () =>
      Array.from({ length: 100 }, () => Math.exp(0.4 * (random() + random() + random() - 1.5))),
    )
    expect(series.filter((values) => indexes(values).length > 0).length).toBeLessThan(10)
  })

  test('fewer than ten points, zeros and equal values have none', () => {
    const short = Array.from({ length: MIN_POINTS - 1 }, (_, at) => (at < 4 ? 1 : 9))
    expect(indexes(short)).toEqual([])
    expect(indexes([...makeSeries([[100, 20]]), 0, 0, 0, 0])).toEqual([])
    expect(indexes(Array.from({ length: 30 }, () => 7))).toEqual([])
  })

  test('an exact series with one step has that step', () => {
    expect(indexes(Array.from({ length: 20 }, (_, at) => (at < 10 ? 7 : 9)))).toEqual([10])
  })
})
