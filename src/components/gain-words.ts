import { isSpeed } from '../core/insight/issue-row.ts'
import type { Dimension, Direction, Quantity } from '../core/issue/schema.ts'
import { formatChange, formatQuantity, formatSpeedup } from '../core/measure/format.ts'

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

/** “Load time: 20 s → 1.5 s”: what a gain is made of. */
export function describePair(pair: {
  metric: string
  before: Quantity | null
  after: Quantity | null
}): string {
  const { metric, before, after } = pair
  if (!before || !after) return metric
  const values = `${formatQuantity(before)} → ${formatQuantity(after)}`
  return metric === '' ? values : `${metric}: ${values}`
}
