import type { Bound, Direction, Quantity } from '../issue/schema.ts'
import { boundOf, boundOfRatio } from '../measure/bound.ts'
import { hasRatio, isComparable } from '../measure/quantity.ts'

/** How many times as good, and how exactly that is known. */
interface Speedup {
  speedup: number | null
  bound: Bound | null
}

/**
 * How many times as good it became: before/after where lower is better, after/before where higher is.
 * Null where a ratio says nothing: unknown direction, different units, a figure of zero or below, two
 * figures bounded alike (`<10 s → <1 s`), a unit without ratios. `5.5 s → <1 s` is at least 5.5.
 */
export function computeSpeedup(before: Quantity, after: Quantity, direction: Direction): Speedup {
  const none: Speedup = { speedup: null, bound: null }
  if (direction === 'unknown' || !isComparable(before, after) || !hasRatio(after)) return none
  if (!(before.value > 0) || !(after.value > 0)) return none
  const [over, under] = direction === 'lower' ? [before, after] : [after, before]
  const bound = boundOfRatio(boundOf(over), boundOf(under))
  return bound === undefined ? none : { speedup: over.value / under.value, bound }
}
