import type { Quantity } from '../issue/schema.ts'
import { type Figure, type FigureOptions, scanFigure } from './figure.ts'
import { continuesWord, isBareNonFigure, nonFigureLength } from './non-figure.ts'
import type { NumberOptions } from './number.ts'
import type { Unit } from './unit.ts'
import { isKnownNoun, stemNoun } from './unit-table.ts'

export type Comparator = '<' | '<=' | '>' | '>=' | '~'

/** A figure of a document with what is needed to compare it honestly. */
export interface ParsedQuantity extends Quantity {
  /** The bound it was written as: `<200 ms`, "at least 90%", `~75`. */
  comparator: Comparator | undefined
  /** Smallest value that would be written this way (10.2 ms → 10.15 ms); the lower end of a range. */
  low: number
  /** Largest value that would be written this way; the upper end of a range. */
  high: number
  /** Base units in one unit as written: 0.001 for ms, 1 for a bare number. */
  scale: number
}

/** A figure at its place in a text; `start` includes sign and comparator. */
export interface FoundQuantity extends ParsedQuantity {
  start: number
  end: number
}

const STATISTIC =
  /^[^\p{L}\p{N}]*(?:p\d{1,2}(?:\.\d{1,2})?|median|mean|average|avg|max|min|peak|best|worst|total|now|was)\b\.?\s*(?:[:=]\s*)?/iu
const COMPARATORS: readonly [RegExp, Comparator][] = [
  [
    /^(?:~|∼|≈|about|around|approx(?:\.|imately)?|roughly|circa|ca\.?|nearly|almost|cerca de|約|约|大约|etwa)$/i,
    '~',
  ],
  [/^(?:<=|≤|at most|up to|max\.?|no more than|até|最大)$/i, '<='],
  [/^(?:<|under|below|less than|fewer than|abaixo de|unter)$/i, '<'],
  [/^(?:>=|≥|at least|min\.?|no less than|pelo menos)$/i, '>='],
  [/^(?:>|over|above|more than|acima de|über)$/i, '>'],
]
const WORDS =
  'about|around|approx(?:\\.|imately)?|roughly|circa|ca\\.?|nearly|almost|cerca de|約|约|大约|etwa|at most|up to|max\\.?|no more than|até|最大|under|below|less than|fewer than|abaixo de|unter|at least|min\\.?|no less than|pelo menos|over|above|more than|acima de|über'
/** Comparators, sign and currency right before a digit; looked for in a bounded stretch. */
const PREFIX = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(${WORDS})\\s{1,2}|(?<![-=<>])(<=|>=|[<>≤≥~∼≈])\\s?)?(?:[~≈]\\s?)?([-+−–])?([$€£¥])?$`,
  'iu',
)
const PREFIX_REACH = 18

interface Prefix {
  length: number
  comparator: Comparator | undefined
  isNegative: boolean
  currency: string | undefined
}

function readPrefix(text: string, at: number): Prefix {
  const match = PREFIX.exec(text.slice(Math.max(0, at - PREFIX_REACH), at))
  const [whole = '', word, sign, minus, currency] = match ?? []
  const written = word ?? sign
  const comparator =
    COMPARATORS.find(([pattern]) => written !== undefined && pattern.test(written))?.[1] ??
    (/[~≈]/.test(whole) ? '~' : undefined)
  // A hyphen behind a word or number joins ("2-3", "PERF-7"); it is a sign only at a beginning.
  const signAt = at - (currency?.length ?? 0) - 1
  const isSign = minus !== undefined && !/[\p{L}\p{N}%)]/u.test(text[signAt - 1] ?? '')
  const length = minus !== undefined && !isSign ? (currency?.length ?? 0) : whole.length
  return { length, comparator, isNegative: isSign && minus !== '+', currency }
}

/** What money is spent per; it stays in the text, the unit is the currency. */
const SPENT_PER = /^\s?\/\s?[A-Za-z]{1,8}|^\s(?:per|a)\s[a-z]{1,8}/

function toFound(text: string, at: number, prefix: Prefix, figure: Figure): FoundQuantity {
  const start = at - prefix.length
  const isMoney = prefix.currency !== undefined && figure.dimension === 'count'
  const sign = prefix.isNegative ? -1 : 1
  const spentPer = isMoney ? SPENT_PER.exec(text.slice(figure.end, figure.end + 16)) : null
  const end = figure.end + (spentPer?.[0].length ?? 0)
  return {
    text: text.slice(start, end).trim(),
    value: sign * figure.value || 0,
    unit: isMoney ? prefix.currency! : figure.base,
    dimension: figure.dimension,
    comparator: prefix.comparator ?? (figure.isOpen ? '>=' : undefined),
    low: sign * (prefix.isNegative ? figure.high : figure.low),
    high: sign * (prefix.isNegative ? figure.low : figure.high),
    scale: figure.scale,
    start,
    end,
  }
}

/** The figure at the digit `at`, or the offset where the search goes on. */
function figureAt(text: string, at: number, options: FigureOptions): FoundQuantity | number {
  const skipped = nonFigureLength(text, at)
  if (skipped > 0) return at + skipped
  const prefix = readPrefix(text, at)
  const figure = scanFigure(text, at, options)
  if (figure === undefined || continuesWord(text, prefix.length > 0 ? at - prefix.length : at)) {
    return endOfWord(text, figure?.end ?? at)
  }
  const isBare = figure.isBare && prefix.currency === undefined
  if (isBare && isBareNonFigure(text, at, figure.end)) return endOfWord(text, figure.end)
  // "90-day backfill", "2-second timeout": a figure that only describes a noun.
  if (/^[-‐]\p{L}/u.test(text.slice(figure.end, figure.end + 2))) return endOfWord(text, figure.end)
  return toFound(text, at, prefix, figure)
}

const WORD_REST = /[\p{L}\p{N}_.,'-]*/uy
function endOfWord(text: string, at: number): number {
  WORD_REST.lastIndex = at
  return at + (WORD_REST.exec(text)?.[0].length ?? 0) || at + 1
}

const DIGIT = /\.?\d/g

/**
 * Every figure of a text in order, bare numbers included; not dates, times of day, version and line
 * numbers, tickets or identifiers. Time is linear in the text.
 */
export function findQuantities(text: string, options: NumberOptions = {}): FoundQuantity[] {
  const found: FoundQuantity[] = []
  DIGIT.lastIndex = 0
  let from = 0
  for (;;) {
    DIGIT.lastIndex = from
    const match = DIGIT.exec(text)
    if (match === null) return found
    const isFraction =
      match[0].startsWith('.') && !/[\p{L}\p{N})]/u.test(text[match.index - 1] ?? '')
    const at = match.index + (match[0].length > 1 && !isFraction ? 1 : 0)
    const figure = figureAt(text, at, options)
    if (typeof figure !== 'number') found.push(figure)
    from = Math.max(typeof figure === 'number' ? figure : figure.end, at + 1)
  }
}

/**
 * The figure that a cell or a labelled value consists of; prose may follow it, and only a comparator
 * or the name of a statistic may stand before it ("p95: ~240 ms (warm)"). The first of several figures;
 * a range gives its middle, with the range as interval. Undefined where the text begins otherwise.
 * `unit` is what a bare number counts in, as when a table's header says `ms`.
 */
export function parseQuantity(
  text: string,
  options: NumberOptions & { unit?: Unit | undefined } = {},
): ParsedQuantity | undefined {
  const value = text.replace(STATISTIC, '')
  const digit = /\.?\d/.exec(value)
  if (digit === null || digit.index > 40) return undefined
  const figure = figureAt(value, digit.index, { ...options, rangeWord: true })
  if (typeof figure === 'number') return undefined
  if (/[\p{L}\p{N}]/u.test(value.slice(0, figure.start))) return undefined
  const { start: _start, end: _end, ...parsed } = figure
  return options.unit ? withUnit(parsed, options.unit) : parsed
}

/** The same figure counted in `unit`, if it is a bare number; any other figure as it is. */
function withUnit(quantity: ParsedQuantity, unit: Unit): ParsedQuantity {
  if (!isBare(quantity)) return quantity
  return {
    ...quantity,
    value: quantity.value * unit.factor,
    low: quantity.low * unit.factor,
    high: quantity.high * unit.factor,
    unit: unit.base,
    dimension: unit.dimension,
    scale: unit.factor,
  }
}

/** Whether a figure has no unit at all: `63`, not `63 queries`. */
export const isBare = (quantity: Pick<Quantity, 'dimension' | 'unit'>): boolean =>
  quantity.dimension === 'count' && quantity.unit === ''

/** Two figures of one pair; a unit that only one of them has is meant for both: `12 → 1.1 s`. */
export function shareUnit(
  before: ParsedQuantity,
  after: ParsedQuantity,
): [before: ParsedQuantity, after: ParsedQuantity] {
  const unitOf = ({ text, dimension, unit, scale }: ParsedQuantity): Unit => ({
    symbol: text,
    dimension,
    base: unit,
    factor: scale,
  })
  return [withUnit(before, unitOf(after)), withUnit(after, unitOf(before))]
}

/**
 * Whether two figures can be set against each other: one dimension, and for counts not two things
 * that are known to differ (rows against queries).
 */
export function isComparable(
  a: Pick<Quantity, 'dimension' | 'unit'>,
  b: Pick<Quantity, 'dimension' | 'unit'>,
): boolean {
  if (a.dimension !== b.dimension) return false
  if (a.dimension !== 'count' || stemNoun(a.unit) === stemNoun(b.unit)) return true
  return !(isKnownNoun(a.unit) && isKnownNoun(b.unit))
}

/** The four published fields of a figure. */
export function toQuantity({ text, value, unit, dimension }: Quantity): Quantity {
  return { text, value, unit, dimension }
}
