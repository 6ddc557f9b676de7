import { spanOf } from '../benchmark/figure-span.ts'
import type { Direction, Quantity } from '../issue/schema.ts'
import { isComparable } from '../measure/quantity.ts'
import type { ThreadStep } from './threads.ts'

/** What had become of an earlier gain when a later issue was opened. */
export interface Turn {
  /** Index of the later step. */
  step: number
  /** Index of the step before it that had reached the best figure. */
  since: number
  kind: 'kept' | 'given-back' | 'relapse'
  /** How many times as bad as that best figure it opened; below 1 it was better; null from or to zero. */
  ratio: number | null
  /** Part of what had been gained that was gone: 5 s of 36 s are 0.14; null where nothing had been gained. */
  givenBack: number | null
}

/**
 * From so much worse on a benchmark has relapsed: by a fifth, since of public pairs of neighbouring runs of
 * unchanged code one in seven differs by more than that and most by less.
 */
export const RELAPSE_SHARE = 0.2

/**
 * Holds what each issue opened with against the best figure that an issue resolved before it had left. A
 * *relapse* is worse by more than {@link RELAPSE_SHARE} even where rounding and bounds speak for it; *given
 * back* is worse for certain, but by less; anything else is *kept*. What tells the same two figures once more
 * is the same gain, not its loss. `steps` come in the order of time.
 */
export function judgeTurns(steps: readonly ThreadStep[], direction: Direction): Turn[] {
  if (direction === 'unknown') return []
  const isBetter = (a: Quantity, b: Quantity): boolean =>
    direction === 'lower' ? a.value < b.value : a.value > b.value
  return steps.flatMap((step, at): Turn[] => {
    let best: { index: number; after: Quantity } | undefined
    for (const [index, { after }] of steps.slice(0, at).entries()) {
      if (after === null || !isComparable(after, step.before)) continue
      if (!isDoneBefore(steps[index]!, step) || isToldAgain(steps[index]!, step)) continue
      if (best === undefined || !isBetter(best.after, after)) best = { index, after }
    }
    if (best === undefined) return []
    const { index: since, after } = best
    const by = (share: number): boolean => isWorse(after, step.before, direction, share)
    return [
      {
        step: at,
        since,
        kind: by(RELAPSE_SHARE) ? 'relapse' : by(0) ? 'given-back' : 'kept',
        ratio: ratioOf(after, step.before, direction),
        givenBack: shareOf(steps[since]!.before, after, step.before),
      },
    ]
  })
}

/** Whether what the earlier issue left was there when the later was opened; a day alone proves no order. */
function isDoneBefore({ status, resolvedDate, date }: ThreadStep, later: ThreadStep): boolean {
  if (status !== null && status !== 'resolved' && status !== 'closed') return false
  const done = resolvedDate ?? date
  const latest = done.length === 7 ? `${done}-99` : done.slice(0, 10)
  const opened = later.date.length === 7 ? `${later.date}-00` : later.date.slice(0, 10)
  return latest < opened
}

/** Whether the later issue has the same figures before and after: a summary or a plan beside the report. */
const isToldAgain = ({ before, after }: ThreadStep, later: ThreadStep): boolean =>
  before.value === later.before.value && after !== null && after.value === later.after?.value

/** Whether `now` is worse than `was` by more than a share, whatever values the two are rounded from. */
function isWorse(was: Quantity, now: Quantity, direction: Direction, share: number): boolean {
  const [before, after] = [spanOf(was), spanOf(now)]
  return direction === 'lower'
    ? after.low > before.high * (1 + share)
    : after.high * (1 + share) < before.low
}

function ratioOf(was: Quantity, now: Quantity, direction: Direction): number | null {
  if (!(was.value > 0) || !(now.value > 0)) return null
  return direction === 'lower' ? now.value / was.value : was.value / now.value
}

/** How much of the way from `start` to `reached` had been gone back. */
function shareOf(start: Quantity, reached: Quantity, now: Quantity): number | null {
  const way = start.value - reached.value
  const back = (now.value - reached.value) / way
  return way === 0 || !isComparable(start, now) ? null : Math.max(0, back)
}
