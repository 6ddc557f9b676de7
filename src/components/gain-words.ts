import { isSpeed } from '../core/insight/issue-row.ts'
import type { Dimension, Direction } from '../core/issue/schema.ts'
import { formatChange, formatSpeedup } from '../core/measure/format.ts'

/** A factor of improvement with what it is measured in. */
interface Gain {
  speedup: number
  dimension: Dimension | null
  direction: Direction
}

/** “5.53× as fast” for times and rates; for anything else the signed change, since memory is not fast. */
export function describeGain({ speedup, dimension, direction }: Gain): string {
  if (isSpeed(dimension)) return formatSpeedup(speedup)
  return formatChange(direction === 'higher' ? speedup - 1 : 1 / speedup - 1)
}
