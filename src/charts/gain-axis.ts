import { formatFactor } from '../core/measure/format.ts'
import { makeLogAxis } from './axis.ts'
import type { AxisSpec } from './chart-spec.ts'

/** More ticks than this are decades only. */
const MOST_TICKS = 10

const FINE_ANCHORS = [1, 2, 5]

/** The anchors 1, 2, 5, 10, … by whole numbers, 0.5 for -1. */
export const fineAnchorAt = (index: number): number => {
  const decade = Math.floor(index / 3)
  return Number(((FINE_ANCHORS[index - decade * 3] ?? 1) * 10 ** decade).toPrecision(12))
}

/**
 * Always with 1, which is “as before”, and no wider than from one of 1, 2, 5 to another; these have ticks
 * while they are few.
 */
export function makeGainAxis(speedups: readonly number[]): AxisSpec {
  const least = Math.min(1, ...speedups)
  const most = Math.max(2, ...speedups)
  const { type, min, max } = makeLogAxis(least, most, fineAnchorAt)
  const isInside = (value: number): boolean => value >= min && value <= max
  const first = Math.floor(Math.log10(min)) * 3
  const fine = Array.from({ length: 3 * MOST_TICKS }, (_, index) => fineAnchorAt(first + index))
  const inside = fine.filter(isInside)
  const ticks =
    inside.length <= MOST_TICKS ? inside : makeLogAxis(least, most).ticks.filter(isInside)
  return { type, min, max, ticks: ticks.map((value) => ({ value, text: formatFactor(value) })) }
}
