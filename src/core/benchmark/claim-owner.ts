import type { FoundClaim } from './claims.ts'

/** Where the two figures of a pair stand in their line. */
interface Stretch {
  start: number
  end: number
}

const REACH = 200
const SENTENCE_BREAK = /[.!?]\s|[。！？]/

/** A claim of a line with the pairs around it. */
export interface PlacedClaim {
  claim: FoundClaim
  /** Index of the first pair behind it; the number of pairs where there is none. */
  next: number
  /** Index of the pair it speaks of. */
  owner: number | undefined
}

/** Where a claim stands among the pairs; none for a "claim" that is a figure of a pair. */
export function placeClaim(
  text: string,
  claim: FoundClaim,
  pairs: readonly Stretch[],
): PlacedClaim[] {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]!.start >= claim.end) high = middle
    else low = middle + 1
  }
  const isFigure = low > 0 && pairs[low - 1]!.end > claim.start
  return isFigure ? [] : [{ claim, next: low, owner: ownerOf(text, claim, pairs, low) }]
}

/** The pair a claim speaks of: the one before it, unless it leads over to the next; none across sentences. */
function ownerOf(
  text: string,
  claim: FoundClaim,
  pairs: readonly Stretch[],
  next: number,
): number | undefined {
  const isApart = (from: number, to: number): boolean =>
    to - from > REACH || SENTENCE_BREAK.test(text.slice(from, to))
  const [previous, following] = [pairs[next - 1], pairs[next]]
  const fitsPrevious =
    previous !== undefined &&
    !isApart(previous.end, claim.start) &&
    !hasOwnSubject(text, previous, claim)
  const fitsNext =
    following !== undefined &&
    !isApart(claim.end, following.start) &&
    !isOtherClause(text.slice(claim.end, following.start)) &&
    !leadsElsewhere(text.slice(claim.end, following.start))
  if (fitsPrevious && fitsNext) {
    return /[,;)]|\band\b/.test(text.slice(claim.end, following.start)) ? next - 1 : next
  }
  if (fitsPrevious) return next - 1
  return fitsNext ? next : undefined
}

/** Words that lead from a pair to a claim about it: “…, which is a 40% improvement”. */
const FILLERS = new Set(
  (
    'that this which means meaning equals thus therefore hence roughly about nearly almost around approximately ' +
    'over more than some overall now only even another further improvement improvements performance reduction ' +
    'change saving savings gain speedup speed the its was were been has had have are with for from result resulting ' +
    'representing corresponding making became becoming total again also down cut uma eine une ein der die das pro por ' +
    'para und got runs went respectively effectively i.e drop decrease increase it'
  ).split(' '),
)
const CLAUSE = /[;,，；]|\b(?:and|while|but|whereas|und|mas)\b/giu
const VERBAL = /\b(?:is|are|was|were|became|runs?|got|takes?|went|now)\s*$/i

const RATE = /^(?:rates?|throughput|bandwidth)$/
/** “Cache hits 56% → 74%; the average time decreased by 40%” does not speak of the cache hits. */
function hasOwnSubject(text: string, previous: Stretch, claim: FoundClaim): boolean {
  const gap = text.slice(previous.end, claim.start)
  const last = [...gap.matchAll(CLAUSE)].at(-1)
  if (last === undefined) return false
  const clause = gap.slice(last.index + last[0].length)
  if (!/^\p{L}/u.test(claim.text) && !VERBAL.test(clause)) return false
  const subject = contentWords(clause)
  const before = new Set(
    contentWords(text.slice(Math.max(0, previous.start - REACH), previous.start)),
  )
  // A "request rate" is not the "per-request latency", whatever word they share.
  const head = subject.at(-1) ?? ''
  if (RATE.test(head) && !before.has(head)) return true
  return subject.length > 0 && !subject.some((word) => before.has(word))
}

/** A verb alone (“halved”) speaks of what stands right beside it; a semicolon begins something else. */
const isOtherClause = (gap: string): boolean => /[;；]/.test(gap)

/** “…by 90% while keeping all features, enabling it to scale from 3 to 100”: other things happen meanwhile. */
const leadsElsewhere = (gap: string): boolean =>
  /\bwhile\b|(?:,|\band)\s(?:\p{L}+ing|enable[sd]?|allow(?:s|ed)?|let)\b/iu.test(gap)

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{Script=Latin}{3,}/gu) ?? []).filter((word) => !FILLERS.has(word))
