import { invertBound } from '../measure/bound.ts'
import { formatChange, formatDifference, formatSpeedup } from '../measure/format.ts'
import { isSpeed, type RowGain } from './issue-row.ts'

type Gain = Pick<RowGain, 'speedup' | 'dimension' | 'direction'> &
  Partial<Pick<RowGain, 'bound' | 'before' | 'after'>>

/**
 * A gain in words: “5.53× as fast” for times and rates; for anything else the signed change, “−80 %”,
 * since memory is not fast, of shares in points as well. Bounds are kept: “at least 5.5× as fast”,
 * “about −80 %”.
 */
export function describeGain(gain: Gain): string {
  const { speedup, bound = null, dimension, direction, before, after } = gain
  if (isSpeed(dimension)) return formatSpeedup(speedup, bound)
  if (dimension === 'share' && before && after) return formatDifference(before, after)
  return direction === 'higher'
    ? formatChange(speedup - 1, bound)
    : formatChange(1 / speedup - 1, invertBound(bound))
}
