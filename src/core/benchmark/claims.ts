import type { NumberOptions } from '../measure/number.ts'
import { findQuantities, type FoundQuantity } from '../measure/quantity.ts'
import type { Candidate } from './claim-candidate.ts'
import { findPoints, findWordFactors } from './claim-candidate.ts'
import { type ClaimWords, neutralTailLength, readLead, readTail } from './claim-words.ts'

/** A statement of improvement or degradation at its place in a text. */
export interface FoundClaim {
  /** As written, with the words that make it a claim. */
  text: string
  /** `points`: a difference, of shares in percentage points. */
  kind: 'percent' | 'factor' | 'points'
  /** Unsigned: 80 for "80 %", 2.6 for "2.6x"; the middle of a range. */
  value: number
  /** The sign it was written with; 0 for none. */
  sign: -1 | 0 | 1
  words: ClaimWords
  /** The values that would be written this way; `high` is Infinity for "90%+". */
  low: number
  high: number
  start: number
  end: number
}

const REACH = 64
/** Behind a figure that stands for itself. */
const CLOSED = /^[*_]{0,3}\s*(?:$|\/\s?[-+−]?\d|[^\p{L}\p{N}\s$€%/+<≈~=→⇒➜±-])/u
/** Before a figure that stands for itself within other text. */
const OPENED = /(?:^|[(=,;:≈~—–|/])\s*[*_]{0,3}$/
const IN_PAIR = /(?:→|->|=>|⇒|➜)[^()]{0,40}\($/
const X_BEFORE = /(?<![\p{L}\p{N}.])[x×](\d{1,9}(?:\.\d{1,9})?)(?![\p{L}\p{N}]|[.x×]\d)/giu
const FOLD = /(?<![\p{L}\p{N}.])(\d{1,9}(?:\.\d{1,9})?)[- ]?fold\b/giu
const RATIO =
  /\b(?:test\/base|new\/old|after\/before|current\/baseline|ratio)\s{0,2}[:=]?\s{0,2}(\d{1,9}(?:\.\d{1,9})?)(?![\d%]|\.\d)/giu

/**
 * The claims of a short text, in order: "82% faster", "-89%", "6.1x", "reduced by 67%", "99.8% ↓",
 * "halved", "twice as fast", "-10 pp".
 * A percentage alone is a claim only where it is the whole text (an improvement cell) or stands in
 * brackets behind a pair; other figures ("44 MB", "97% of one core") are none.
 */
export function findClaims(text: string, options: NumberOptions = {}): FoundClaim[] {
  const candidates: Candidate[] = [
    ...findPoints(text),
    ...findWordFactors(text),
    ...findQuantities(text, options).flatMap((quantity) => toCandidate(quantity)),
    ...(/[x×]\d/i.test(text) ? matchesOf(X_BEFORE, text) : []),
    ...(/fold/i.test(text) ? foldsIn(text) : []),
    ...(/ratio|\w\/\w/i.test(text) ? ratiosIn(text) : []),
  ].toSorted((a, b) => a.start - b.start)
  const claims: FoundClaim[] = []
  for (const candidate of candidates) {
    const last = claims.at(-1)
    if (last !== undefined && candidate.start < last.end) continue
    const claim = toClaim(text, candidate, last?.end ?? 0)
    if (claim !== undefined) claims.push(claim)
  }
  return claims
}

const foldsIn = (text: string): Candidate[] =>
  matchesOf(FOLD, text).map((candidate) => ({ ...candidate, needsWords: true }))

const ratiosIn = (text: string): Candidate[] =>
  matchesOf(RATIO, text).map((candidate) => ({ ...candidate, words: 'ratio' }))

function toCandidate(quantity: FoundQuantity): Candidate[] {
  const { dimension, comparator, start, end, text } = quantity
  if (dimension !== 'share' && dimension !== 'factor') return []
  const inUnits = dimension === 'share' ? 100 : 1
  let [low, high] =
    quantity.value < 0
      ? [-quantity.high * inUnits, -quantity.low * inUnits]
      : [quantity.low * inUnits, quantity.high * inUnits]
  const value = Number((Math.abs(quantity.value) * inUnits).toPrecision(12))
  if (comparator === '~') [low, high] = [Math.min(low, value * 0.95), Math.max(high, value * 1.05)]
  // "Over 10x" is not 9.5 rounded: a bound is meant as it stands.
  if (comparator === '>' || comparator === '>=') [low, high] = [value, Infinity]
  if (comparator === '<' || comparator === '<=') [low, high] = [0, value]
  const sign =
    quantity.value < 0
      ? -1
      : /^[~≈<>]?\s?[-−–]/.test(text)
        ? -1
        : /^[~≈<>]?\s?\+/.test(text)
          ? 1
          : 0
  const kind = dimension === 'share' ? 'percent' : 'factor'
  const needsWords = /[a-z]{3}$/i.test(text) && kind === 'factor'
  return [{ kind, value, low, high, start, end, sign, needsWords }]
}

function matchesOf(pattern: RegExp, text: string): Candidate[] {
  return [...text.matchAll(pattern)].map((match) => {
    const number = match[1] ?? ''
    const value = Number(number)
    const half = 0.5 * 10 ** -(number.split('.')[1]?.length ?? 0)
    return {
      kind: 'factor',
      value,
      low: value - half,
      high: value + half,
      start: match.index,
      end: match.index + match[0].length,
      sign: 0,
      needsWords: false,
    }
  })
}

function toClaim(text: string, candidate: Candidate, from: number): FoundClaim | undefined {
  const { kind, value, low, high, sign } = candidate
  const after = text.slice(candidate.end, candidate.end + REACH)
  const before = text.slice(Math.max(from, candidate.start - REACH), candidate.start)
  const claim = (words: ClaimWords, start: number, end: number): FoundClaim => ({
    text: text.slice(start, end).trim(),
    kind,
    value,
    sign,
    words,
    low,
    high,
    start,
    end,
  })
  if (candidate.words) return claim(candidate.words, candidate.start, candidate.end)
  const tail = readTail(after)
  if (tail) return claim(tail.words, candidate.start, candidate.end + tail.length)
  const lead = readLead(before)
  if (lead && !/^\s*(?:→|->|=>|⇒|➜)/.test(after)) {
    return claim(lead.words, candidate.start - lead.length, candidate.end)
  }
  if (sign !== 0) return claim('none', candidate.start, candidate.end + neutralTailLength(after))
  if (candidate.needsWords || !CLOSED.test(after)) return undefined
  const isAlone = !/[\p{L}\p{N}]/u.test(
    text.slice(Math.max(0, candidate.start - REACH), candidate.start),
  )
  const isMeant = kind === 'percent' ? IN_PAIR.test(before) : OPENED.test(before)
  return isAlone || isMeant ? claim('none', candidate.start, candidate.end) : undefined
}
