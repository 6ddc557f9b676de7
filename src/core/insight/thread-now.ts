import { computeSpeedup } from '../benchmark/speedup.ts'
import type { Bound, Quantity } from '../issue/schema.ts'
import type { Turn } from './thread-turns.ts'
import type { Thread, ThreadStep } from './threads.ts'

/** Where a thread stands. */
export interface ThreadNow {
  first: ThreadStep
  last: ThreadStep
  /** What the last issue left, else what it opened with. */
  figure: Quantity
  /** The last issue has left nothing yet: the figure is what it opened with. */
  isWaiting: boolean
  /** From the first figure before to the present one; null where the two have no ratio. */
  speedup: number | null
  bound: Bound | null
  /** What had become of earlier gains, how often each. */
  counts: Record<Turn['kind'], number>
}

/**
 * The present figure of a thread beside its first. A benchmark that has been opened again stands where the open
 * issue says, not where the last fix had left it: after 45 s → 6 s and an open issue with 11 s it is at 11 s.
 */
export function judgeThreadNow({ steps, turns, direction }: Thread): ThreadNow {
  const [first, last] = [steps[0]!, steps.at(-1)!]
  const figure = last.after ?? last.before
  const count = (kind: Turn['kind']): number => turns.filter((turn) => turn.kind === kind).length
  return {
    first,
    last,
    figure,
    isWaiting: last.after === null,
    ...computeSpeedup(first.before, figure, direction),
    counts: {
      kept: count('kept'),
      'given-back': count('given-back'),
      relapse: count('relapse'),
    },
  }
}
