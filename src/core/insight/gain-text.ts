import type { Bound, Dimension } from '../issue/schema.ts'
import { boundWords, invertBound } from '../measure/bound.ts'
import { formatChange, formatDifference, formatFactor, formatSpeedup } from '../measure/format.ts'
import { isSpeed, type RowGain } from './issue-row.ts'

type Gain = Pick<RowGain, 'speedup' | 'dimension' | 'direction'> &
  Partial<Pick<RowGain, 'bound' | 'before' | 'after'>>

/**
 * A speedup of a time or a rate in words: “5.53× as fast”; of a time that became longer how much longer,
 * “1.05× as long”, as claims about it are answered.
 */
export const describeSpeedup = (
  speedup: number,
  bound: Bound | null,
  dimension: Dimension | null,
): string =>
  dimension === 'time' && speedup < 1
    ? `${boundWords(invertBound(bound))}${formatFactor(1 / speedup)} as long`
    : formatSpeedup(speedup, bound)

/**
 * A gain in words: “5.53× as fast” for times and rates; for anything else the signed change, “−80 %”,
 * since memory is not fast, of shares in points as well. Bounds are kept: “at least 5.5× as fast”,
 * “about −80 %”.
 */
export function describeGain(gain: Gain): string {
  const { speedup, bound = null, dimension, direction, before, after } = gain
  if (isSpeed(dimension)) return describeSpeedup(speedup, bound, dimension)
  if (dimension === 'share' && before && after) return formatDifference(before, after)
  return direction === 'higher'
    ? formatChange(speedup - 1, bound)
    : formatChange(1 / speedup - 1, invertBound(bound))
}
