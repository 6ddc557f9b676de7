import type { Direction, Quantity } from '../issue/schema.ts'
import { isComparable } from '../measure/quantity.ts'

/**
 * How many times as good it became: before/after where lower is better, after/before where higher is.
 * Null where a ratio says nothing: unknown direction, different dimensions, a figure of zero or below.
 */
export function computeSpeedup(
  before: Pick<Quantity, 'value' | 'dimension' | 'unit'>,
  after: Pick<Quantity, 'value' | 'dimension' | 'unit'>,
  direction: Direction,
): number | null {
  if (direction === 'unknown' || !isComparable(before, after)) return null
  if (!(before.value > 0) || !(after.value > 0)) return null
  return direction === 'lower' ? before.value / after.value : after.value / before.value
}
