import type { Direction, Verdict } from '../issue/schema.ts'
import { hasRatio, isComparable, type ParsedQuantity } from '../measure/quantity.ts'
import { describeComputed } from './computed.ts'
import type { FoundClaim } from './claims.ts'
import { toSpan } from './figure-span.ts'
import type { Sides, Span } from './ratios.ts'
import { literalReading, otherReadings } from './readings.ts'

export interface Judgement {
  verdict: Verdict
  /** What the figures really give: “2.68× as fast (time −62.7 %)”. */
  computed: string
  /** For *ambiguous*: what the claim must mean to hold, to follow “when read as”. */
  reading?: string
}

/**
 * Holds a claim against its figures. Both sides are intervals of what rounds to the written digits,
 * and a reading holds where they overlap: “10.2 ms → 1.1 ms, 9.4×” computes to 9.27 and is right.
 * *match*: as the words state; *ambiguous*: only in another usual reading; *mismatch*: in none;
 * *unverifiable*: a figure is missing or of another kind, or the change starts from zero.
 * Degradations are judged alike, the baseline being `before` and the current value `after`. `inGain` is a
 * claim in a place for what was gained, where a bare factor or percentage of what got worse is ambiguous.
 */
export function judgeClaim(
  claim: FoundClaim,
  before: ParsedQuantity | undefined,
  after: ParsedQuantity | undefined,
  direction: Direction,
  inGain = false,
): Judgement {
  if (before === undefined || after === undefined) {
    return { verdict: 'unverifiable', computed: 'no figures to compare' }
  }
  if (!isComparable(before, after)) {
    return { verdict: 'unverifiable', computed: 'figures of different kinds' }
  }
  const computed = describeComputed(before, after)
  if (before.value < 0 || after.value < 0) return { verdict: 'unverifiable', computed }
  const sides: Sides = {
    before: toSpan(before),
    after: toSpan(after),
    direction,
    dimension: before.dimension,
  }
  // Only shares and scores have points, and temperatures no ratio.
  const canHold =
    claim.kind === 'points' ? /^(?:share|count)$/.test(before.dimension) : hasRatio(after)
  if (!canHold) return { verdict: 'unverifiable', computed }
  const isDefined = before.value > 0 || claim.kind === 'points'
  const holds = (span: Span | undefined): boolean =>
    span !== undefined && overlaps(span, { low: claim.low, high: claim.high })

  if (isDefined && holds(literalReading(claim, sides, inGain)))
    return { verdict: 'match', computed }
  // "90%+" is open at its end, so that nearly any other reading would hold.
  const readings = claim.high === Infinity ? [] : otherReadings(claim, sides, inGain)
  const other = readings.find(
    (reading) => (before.value > 0 || reading.allowsZero) && holds(reading.span),
  )
  if (other) return { verdict: 'ambiguous', computed, reading: other.name }
  return { verdict: isDefined ? 'mismatch' : 'unverifiable', computed }
}

/** Touching ends count as overlap, whatever the last binary digit says. */
function overlaps(a: Span, b: Span): boolean {
  const slack = 1e-9 * Math.max(1, Math.min(Math.abs(a.low), Math.abs(b.low)))
  return a.low <= b.high + slack && b.low <= a.high + slack
}
