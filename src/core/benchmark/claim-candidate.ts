import type { ClaimWords } from './claim-words.ts'
import type { FoundClaim } from './claims.ts'

/** A figure that is a claim if its words make it one. */
export interface Candidate extends Pick<
  FoundClaim,
  'kind' | 'value' | 'sign' | 'low' | 'high' | 'start' | 'end'
> {
  /** `times` is a claim only with its words: "called 3 times" is none. */
  needsWords: boolean
  words?: ClaimWords
}

const POINTS =
  /(?<![\p{L}\p{N}.])([-+−–]\s?)?(\d{1,6}(?:[.,]\d{1,3})?)\s?(?:(percentage[ -]points?|percent[ -]points?|%[ -]?(?:points?|pts?)|p\.p\.|pp|ppts?|Prozentpunkten?|pontos percentuais|puntos porcentuales)|points?|pts)(?![\p{L}\p{N}])/giu
/** Letters that stand in every name of points, and in every factor in words. */
const MAY_POINT = /pp|p\.p|pts|point|punkt|pont|punt/i
const MAY_MULTIPLY = /half|halve|doubl|tripl|quadrupl|twice|thrice|[ -](?:times|fold)/i
const ABOUT_BEFORE = /(?:[~≈]|\b(?:about|around|roughly|nearly|almost)\s)$/i

/** Differences in points: "4 percentage points", "-10pp", "+12 pts". */
export function findPoints(text: string): Candidate[] {
  if (!MAY_POINT.test(text)) return []
  return [...text.matchAll(POINTS)].map((match): Candidate => {
    const [whole, written, digits = '', strong] = match
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const isJoined = /[\p{L}\p{N})]$/u.test(before)
    const mark = isJoined ? '' : (written?.trim() ?? '')
    const value = Number(digits.replace(',', '.'))
    const decimals = /[.,](\d+)/.exec(digits)?.[1]?.length ?? 0
    const half = ABOUT_BEFORE.test(before) ? value * 0.05 : 0
    const slack = Math.max(half, 0.5 * 10 ** -decimals)
    return {
      kind: 'points',
      value,
      low: value - slack,
      high: value + slack,
      sign: mark === '' ? 0 : mark === '+' ? 1 : -1,
      start: match.index,
      end: match.index + whole.length,
      // "5 points" may be anything that is counted, "5 percentage points" only a difference.
      needsWords: strong === undefined && /[\p{L}\p{N}]/u.test(before),
    }
  })
}

/** “Throughput doubled”, not “we doubled the pool”, which was set. */
const grown = (verb: string): RegExp =>
  new RegExp(
    `\\b${verb}\\b(?=\\s*(?:$|[^\\p{L}\\s]|(?:from|to|in|by|since|after|with|under)\\b))`,
    'giu',
  )
const VERBS: readonly [RegExp, number, ClaimWords][] = [
  [
    /\b(?:halved|halves|(?:cut|reduced|dropped|fell|down)\s(?:in|by)\s(?:a\s)?half)\b/giu,
    2,
    'less',
  ],
  [/\bhalf (?:the (?:time|memory|size|cost|latency)|as (?:long|much|many|large))\b/giu, 2, 'less'],
  [grown('doubl(?:ed|es)'), 2, 'more'],
  [grown('tripl(?:ed|es)'), 3, 'more'],
  [grown('quadrupl(?:ed|es)'), 4, 'more'],
]
const TIMES =
  /\b(?:(twice|thrice)|(two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)[ -](?:times|fold))\b/giu
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['twenty', 20],
  ['fifty', 50],
  ['hundred', 100],
])

/** Factors in words: "halved", "doubled", "twice as fast", "three times faster"; a tenth off is still meant. */
export function findWordFactors(text: string): Candidate[] {
  if (!MAY_MULTIPLY.test(text)) return []
  const toCandidate = (match: RegExpExecArray, value: number): Candidate => ({
    kind: 'factor',
    value,
    low: value * 0.9,
    high: value * 1.12,
    sign: 0,
    start: match.index,
    end: match.index + match[0].length,
    needsWords: true,
  })
  const verbs = VERBS.flatMap(([pattern, value, words]) =>
    [...text.matchAll(pattern)].map((match) => ({ ...toCandidate(match, value), words })),
  )
  const times = [...text.matchAll(TIMES)].map((match) =>
    toCandidate(match, NUMBERS.get((match[1] ?? match[2] ?? '').toLowerCase()) ?? 1),
  )
  return [...verbs, ...times]
}
