import { describe, expect, test } from 'vitest'
import { decimate } from '../../src/charts/decimate.ts'

const xs = Array.from({ length: 5000 }, (_, at) => at * 60)
const ys = xs.map((x, at) => 10 + Math.sin(x) + (at === 3111 ? 90 : 0) - (at === 777 ? 9 : 0))

describe('the points that draw a long line', () => {
  const kept = decimate(xs, ys, 0, xs.length, 400)

  test('are few, in order and each once', () => {
    expect(kept.length).toBeLessThanOrEqual(1600)
    expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b))
  })

  test('keep the ends and every extreme', () => {
    expect([kept[0], kept.at(-1)]).toEqual([0, 4999])
    expect(kept).toContain(3111)
    expect(kept).toContain(777)
  })

  test('are all of them where they are few, and of a part those of the part', () => {
    expect(decimate(xs, ys, 10, 14, 400)).toEqual([10, 11, 12, 13])
    expect(decimate(xs, ys, 5, 5, 400)).toEqual([])
  })

  test('keep the extremes of runs at one and the same moment', () => {
    const same = ys.map(() => 1)
    expect(decimate(same, ys, 0, ys.length, 400)).toEqual([0, 777, 3111, 4999])
  })
})
