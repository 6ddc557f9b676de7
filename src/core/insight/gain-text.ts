import { formatChange, formatSpeedup } from '../measure/format.ts'
import { isSpeed, type RowGain } from './issue-row.ts'

/**
 * A gain in words: “5.53× as fast” for times and rates; for anything else the signed change, “−80 %”,
 * since memory is not fast.
 */
export function describeGain({
  speedup,
  dimension,
  direction,
}: Pick<RowGain, 'speedup' | 'dimension' | 'direction'>): string {
  if (isSpeed(dimension)) return formatSpeedup(speedup)
  return formatChange(direction === 'higher' ? speedup - 1 : 1 / speedup - 1)
}
