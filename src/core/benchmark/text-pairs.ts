import type { NumberOptions } from '../measure/number.ts'
import { isNamedNumber } from '../measure/non-figure.ts'
import {
  findQuantities,
  type FoundQuantity,
  inUnit,
  isBare,
  isComparable,
  type ParsedQuantity,
} from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { scanWrittenUnit } from '../measure/written-unit.ts'
import { soundsExpected } from '../vocabulary/comparison.ts'
import { tellsSetting } from '../vocabulary/settings.ts'
import { placeClaim, type PlacedClaim } from './claim-owner.ts'
import { findClaims, type FoundClaim } from './claims.ts'
import { directionOf } from './direction.ts'
import { jointOf, mayJoin, nextIndex } from './pair-joint.ts'
import { nameInClaim, namePair } from './pair-name.ts'

/** Two figures of one thing within a line of text. */
export interface TextPair {
  /** What was measured, `` where the line does not say. */
  name: string
  before: ParsedQuantity
  after: ParsedQuantity
  /** Hoped for or planned, not measured. */
  expected: boolean
  /** The claims beside it; their offsets are those of the line. */
  claims: FoundClaim[]
  /** Offsets of the first and behind the last of the two figures. */
  start: number
  end: number
}

interface Join {
  before: FoundQuantity
  after: FoundQuantity
  /** What the first figure counts in words that are no unit: "63 upstream calls → 3". */
  aside: string
  /** “14 calls instead of 1” is a complaint where it is for the worse. */
  isInstead: boolean
  /** Of several steps: `0 → 4 → 8` is how something grows. */
  grew: boolean
  start: number
  end: number
}

const INSTEAD_OF = /\b(?:instead of|rather than|em vez de|ao invés de|statt|anstatt)\b/i
const REACH = 200
const SCORES =
  /(?<![\p{L}\p{N}./-])(\d{1,4}(?:\.\d{1,2})?)(\/\d{1,4}(?:\.0)?)(\s?(?:→|->|=>|⇒|➜))(\s?(?:\p{Emoji_Presentation}\s?)?)(\d{1,4}(?:\.\d{1,2})?)\2(?![\p{L}\p{N}/])/gu
/** Most lines have no two numbers, so no pair. */
const TWO_NUMBERS = /\d\D+\d/

/** Whether a text has two numbers and what could join them. */
export const mayHoldPair = (text: string): boolean => TWO_NUMBERS.test(text) && mayJoin(text)

/** `8 → 16`, `16 (was: 8)`: notes of figures, not sentences. */
const NOTE = /[→➜➔➡⟶⇒⟹(]|[-=~]>/u
const ASIDE = /^\s((?:[\p{L}][\p{L}-]{1,15}\s){1,3})[-=→➜⇒]/u
const BRACKET_BEHIND = /^[*_\s]{0,4}\([^()]{0,80}\)/
/** A hope is told in the sentence of the figures; what stands before it speaks of something else. */
const SENTENCE_END = /(?<=[\p{L}\p{N})”"])[.!?]\s+(?=\p{Lu})|[。！？]/u
const HOPE =
  /\b(?:(?:confirm(?:ar)?|verif(?:y|icar)|check|ensure|garantir) (?:que|se|that|whether|if)|expects?|would|could|will|aim(?:s|ing)? (?:for|at)|hop(?:e|ing)|potential(?:ly)?|anticipated|forecast|objetivo|precisa)\b|预计|見込み|想定/i
/** “Reduce p95 from 2 s to 300 ms” says what is to be done. */
const IMPERATIVE =
  /^[^\p{L}]{0,8}(?:(?:reduce|increase|decrease|lower|raise|improve|cut|bring|get|reduzir|aumentar|diminuir)\s[^:→⇒>]{1,60}\s(?:from|de)\s|(?:pode(?:ria)?|verify|confirm|ensure|confirmar|verificar|garantir)\s)/iu
const NO_HOPE = /\b(?:as|than) expected\b|\btarget (?:was )?(?:met|reached|exceeded)\b/gi
/** Brackets, quotes and operators that prose does not set before a bare number. */
const CODE = /[={}[\];'"`<>$\\|]|->|\b(?:case|return|let|const|match|fn|def)\b/

/**
 * The before/after pairs of one line of plain text, in order: arrows ("p95: 1.8 s → 240 ms"), "from 12 s to
 * 1.1 s", "310 ms instead of 1.24 s", "12 s before, 3 s after". A chain 15 → 30 → 60 s is one pair of its ends.
 * A unit on one side serves both. Versions, dates and steps are no figures; bare numbers without a
 * name or in code make no pair. Time is linear in the line.
 */
export function findTextPairs(line: string, options: NumberOptions = {}): TextPair[] {
  if (!mayHoldPair(line)) return []
  const text = withoutDenominators(line)
  const joins = findJoins(text, findQuantities(text, options))
  if (joins.length === 0) return []
  const claims = findClaims(text, options).flatMap((claim) => placeClaim(text, claim, joins))
  const leading = Map.groupBy(claims, ({ next }) => next)
  const owned = Map.groupBy(claims, ({ owner }) => owner)
  const lineLabel =
    /^[^:]{0,80}:\s/.exec(text.slice(0, Math.min(joins[0]!.start, REACH)))?.[0] ?? ''

  return joins.flatMap((join, index): TextPair[] => {
    const from = segmentStart(text, joins[index - 1], join)
    const own = (owned.get(index) ?? []).map(({ claim }) => claim)
    const leads = leading.get(index) ?? []
    const words = withoutClaims(text, from, join.start, leads)
    const name =
      namePair(words, index === 0) ||
      join.aside ||
      leads.map(({ claim }) => nameInClaim(claim.text)).find((one) => one !== '') ||
      ''
    const [before, after] = shareUnit(
      withWrittenUnit(text, join.before),
      withWrittenUnit(text, join.after),
      name,
    )
    if (
      !isComparable(before, after) ||
      tellsSetting({ name, words, isNote: NOTE.test(text.slice(join.start, join.end)) }, after)
    )
      return []
    if (join.isInstead && after.value > before.value && directionOf(name, after) !== 'higher')
      return []
    if (join.grew && isBare(after) && before.value === 0) return []
    if (isBare(before) && isBare(after) && !isMeasured(name, own, text.slice(from, join.start)))
      return []
    const bracket = BRACKET_BEHIND.exec(text.slice(join.end, join.end + 90))?.[0] ?? ''
    const sentence = text.slice(from, join.start).split(SENTENCE_END).at(-1)
    const scope = `${lineLabel} ${sentence} ${bracket}`.replace(NO_HOPE, '')
    return [
      {
        name:
          name === '' && /^\p{L}/u.test(after.unit) && after.dimension === 'count'
            ? after.unit
            : name,
        before,
        after,
        expected:
          soundsExpected(scope) ||
          HOPE.test(scope) ||
          IMPERATIVE.test(text.slice(from, join.start)),
        claims: own,
        start: join.start,
        end: join.end,
      },
    ]
  })
}

/** The same line with blanks for what two scores are out of: `90/100 → ✅ 98/100`. */
const withoutDenominators = (line: string): string =>
  line.includes('/')
    ? line.replace(
        SCORES,
        (_, before: string, of: string, arrow: string, gap: string, after: string) => {
          const blank = ' '.repeat(of.length)
          return `${before}${blank}${arrow}${' '.repeat(gap.length)}${after}${blank}`
        },
      )
    : line

/** The figure with the unknown unit that may stand behind it: `120 gas → 3 kgas` are not comparable. */
function withWrittenUnit(text: string, found: FoundQuantity): ParsedQuantity {
  const { start: _start, end, ...quantity } = found
  const written = isBare(quantity) ? scanWrittenUnit(text, end) : undefined
  return written === undefined ? quantity : inUnit(quantity, written.unit)
}

function findJoins(text: string, figures: readonly FoundQuantity[]): Join[] {
  const joins: Join[] = []
  for (let index = 0; index < figures.length; index += 1) {
    const first = figures[index]!
    const at = nearestJoined(text, figures, index)
    const joint = at === undefined ? undefined : jointOf(text, first, figures[at]!)
    if (at === undefined || joint === undefined) continue
    const isInstead =
      joint === 'backward' && INSTEAD_OF.test(text.slice(first.end, figures[at]!.start))
    index = at
    let grew = false
    for (;;) {
      const further = joint === 'forward' ? nearestJoined(text, figures, index) : undefined
      if (further === undefined || jointOf(text, figures[index]!, figures[further]!) !== joint)
        break
      index = further
      grew = true
    }
    const last = figures[index]!
    const [before, after] = joint === 'forward' ? [first, last] : [last, first]
    const counted = /^\p{L}/u.test(first.unit) && first.dimension === 'count' ? first.unit : ''
    const behind = ASIDE.exec(text.slice(first.end, first.end + REACH))?.[1]?.trim() ?? ''
    const aside = behind === '' ? '' : `${counted} ${behind}`.trim()
    joins.push({ before, after, aside, isInstead, grew, start: first.start, end: last.end })
  }
  return joins
}

/** The next figure, or the next but for those in brackets, that this one is joined to. */
const nearestJoined = (
  text: string,
  figures: readonly FoundQuantity[],
  index: number,
): number | undefined =>
  [index + 1, nextIndex(text, figures, index)].find(
    (next) => next < figures.length && jointOf(text, figures[index]!, figures[next]!) !== undefined,
  )

/** The number behind HTTP names a version or status, but “requisições HTTP” are counted. */
const COUNTED_HTTP = /\p{L}\sHTTP$/iu

/** Two bare numbers are a measurement only with a name or a claim, and not in code. */
function isMeasured(name: string, claims: readonly FoundClaim[], words: string): boolean {
  if (CODE.test(words) || (isNamedNumber(name) && !COUNTED_HTTP.test(name))) return false
  return /\p{L}/u.test(name) || claims.length > 0
}

/** Where the words about a pair begin: behind the pair before it and the bracket that belongs to that. */
function segmentStart(text: string, previous: Join | undefined, join: Join): number {
  const from = Math.max(previous?.end ?? 0, join.start - REACH)
  if (previous === undefined || from > previous.end) return from
  return from + (BRACKET_BEHIND.exec(text.slice(from, from + 90))?.[0].length ?? 0)
}

function withoutClaims(
  text: string,
  from: number,
  to: number,
  claims: readonly PlacedClaim[],
): string {
  let words = ''
  let at = from
  for (const { claim } of claims) {
    if (claim.end <= at) continue
    words += `${text.slice(at, Math.max(at, claim.start))} `
    at = claim.end
  }
  return words + text.slice(at, Math.max(at, to))
}
