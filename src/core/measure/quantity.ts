import type { Quantity } from '../issue/schema.ts'
import { type Figure, type FigureOptions, findSpacedEnd, scanFigure } from './figure.ts'
import { scanSpentPer } from './money.ts'
import { continuesWord, isBareNonFigure, nonFigureLength } from './non-figure.ts'
import type { NumberOptions } from './number.ts'
import { type Comparator, type Prefix, readBoundBehind, readPrefix } from './prefix.ts'
import { takesPrefix } from './si-units.ts'
import type { Unit } from './unit.ts'
import { nameThing } from './unit-table.ts'

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
  /** Written as a range, `value` its middle: `10-20 ms`. */
  isRange: boolean
}

/** A figure at its place in a text; `start` includes sign and comparator. */
export interface FoundQuantity extends ParsedQuantity {
  start: number
  end: number
}

const STATISTIC =
  /^[^\p{L}\p{N}]*(?:p\d{1,2}(?:\.\d{1,2})?|median|mean|average|avg|max|min|peak|best|worst|total|now|was)\b\.?\s*(?:[:=]\s*)?/iu

function toFound(text: string, at: number, prefix: Prefix, figure: Figure): FoundQuantity {
  const start = at - prefix.length
  const isMoney = prefix.currency !== undefined && figure.dimension === 'count'
  const sign = prefix.isNegative ? -1 : 1
  const spent = isMoney ? scanSpentPer(text, figure.end) : { unit: '', end: figure.end }
  const behind = readBoundBehind(text, spent.end)
  const end = spent.end + behind.length
  return {
    text: text.slice(start, end).trim(),
    value: sign * figure.value || 0,
    unit: isMoney ? prefix.currency! + spent.unit : figure.base,
    dimension: figure.dimension,
    comparator: prefix.comparator ?? (figure.isOpen ? '>=' : behind.comparator),
    low: sign * (prefix.isNegative ? figure.high : figure.low),
    high: sign * (prefix.isNegative ? figure.low : figure.high),
    scale: figure.scale,
    isRange: figure.isRange,
    start,
    end,
  }
}

/** What may stand before a number with spaces in a line, where two numbers may stand side by side as well. */
const SPACED_BEFORE = /(?:^|[:(→=>~≈|]\s?|\b(?:from|to|von|auf|de|para)\s)$/iu

function isSpacedAt(text: string, at: number, isCell: boolean): boolean {
  if (text[at + 1] !== ' ' && text[at + 2] !== ' ' && text[at + 3] !== ' ') return false
  const before = text.slice(Math.max(0, at - 6), at)
  if (!isCell && !SPACED_BEFORE.test(at > 6 ? `x${before}` : before)) return false
  return findSpacedEnd(text, at, isCell) !== undefined
}

interface ScanOptions extends FigureOptions {
  /** The text is a cell or a value, not a line of prose. */
  isCell?: boolean
}

/** The figure at the digit `at`, or the offset where the search goes on. */
function figureAt(text: string, at: number, options: ScanOptions): FoundQuantity | number {
  const skipped = nonFigureLength(text, at)
  if (skipped > 0) return at + skipped
  const prefix = readPrefix(text, at)
  const isMoney = prefix.currency !== undefined
  const isSpaced = isSpacedAt(text, at, options.isCell ?? false)
  const figure = scanFigure(text, at, { ...options, isMoney, isSpaced })
  if (figure === undefined || continuesWord(text, prefix.length > 0 ? at - prefix.length : at)) {
    return endOfWord(text, figure?.end ?? at)
  }
  if (figure.isBare && !isMoney && isBareNonFigure(text, at, figure.end))
    return endOfWord(text, figure.end)
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

/** The word alone, as a cell or value: `ZERO ✅`. */
const ZERO = /^[^\p{L}\p{N}]{0,8}(zero|ゼロ|零)(?=[^\p{L}\p{N}-]{0,8}$)/iu
/** Further figures behind a slash, to the end of the cell: `10 ms / 50 ms`. */
const SLASHED =
  /^(?:\s?\([^()]{0,40}\))?(?:\s?\/\s?[~<>≈]?\d[^/|()]{0,20}(?:\([^()]{0,40}\))?){1,3}$/

/**
 * The figure that a cell or a labelled value consists of; prose may follow it, and only a comparator
 * or the name of a statistic may stand before it ("p95: ~240 ms (warm)"). The first of several figures,
 * with the text of all where a slash joins them ("10 ms / 50 ms"); a range gives its middle, with the
 * range as interval. Undefined where the text begins otherwise. A short word behind the number is its
 * unit even if unknown. `unit` is what a bare number counts in, as when a table's header says `ms`.
 */
export function parseQuantity(
  text: string,
  options: NumberOptions & { unit?: Unit | undefined } = {},
): ParsedQuantity | undefined {
  const zero = ZERO.exec(text)
  if (zero !== null) {
    const none = parseQuantity('0', options)
    return none && { ...none, text: zero[1] ?? '' }
  }
  const value = text.replace(STATISTIC, '')
  const digit = /\.?\d/.exec(value)
  if (digit === null || digit.index > 40) return undefined
  const figure = figureAt(value, digit.index, {
    ...options,
    isCell: true,
    rangeWord: true,
    writtenUnit: true,
  })
  if (typeof figure === 'number') return undefined
  if (/[\p{L}\p{N}]/u.test(value.slice(0, figure.start))) return undefined
  const { start, end, ...parsed } = figure
  const more = SLASHED.exec(value.slice(end, end + 120))?.[0].length ?? 0
  const quantity = { ...parsed, text: value.slice(start, end + more).trim() }
  return options.unit ? withUnit(quantity, options.unit) : quantity
}

/** The same figure counted in `unit`, if it is a bare number; any other figure as it is. */
export function withUnit(quantity: ParsedQuantity, unit: Unit): ParsedQuantity {
  return isBare(quantity) ? inUnit(quantity, unit) : quantity
}

/** The same figure with its digits counted in another unit. */
export const inUnit = (
  quantity: ParsedQuantity,
  { base, dimension, factor }: Unit,
): ParsedQuantity => ({
  ...quantity,
  value: (quantity.value / quantity.scale) * factor,
  low: (quantity.low / quantity.scale) * factor,
  high: (quantity.high / quantity.scale) * factor,
  unit: base,
  dimension,
  scale: factor,
})

/** Whether a figure has no unit at all: `63`, not `63 queries`. */
export const isBare = (quantity: Pick<Quantity, 'dimension' | 'unit'>): boolean =>
  quantity.dimension === 'count' && quantity.unit === ''

/** What a count counts, and per what: `queries per request` → query, request. */
function splitUnit(unit: string): { thing: string; per: string } {
  const [thing = '', per = ''] = unit.split(/\s?\/\s?|\s+per\s+/)
  return { thing: nameThing(thing), per: nameThing(per) }
}

/**
 * Whether two figures can be set against each other: one dimension, and of counts the same thing. Of a
 * figure that does not say what it counts, or per what, the other's word is taken; not its currency or
 * physical unit.
 */
export function isComparable(
  a: Pick<Quantity, 'dimension' | 'unit'>,
  b: Pick<Quantity, 'dimension' | 'unit'>,
): boolean {
  if (a.dimension !== b.dimension) return false
  if (a.dimension !== 'count' || a.unit === b.unit) return true
  const [one, other] = [splitUnit(a.unit), splitUnit(b.unit)]
  if (one.per !== other.per && one.per !== '' && other.per !== '') return false
  const isSilent = a.unit === '' || b.unit === ''
  const unit = a.unit || b.unit
  return isSilent ? isNoun(unit) : one.thing === other.thing
}

/** Whether a unit of a count is a word for things, not a currency or a physical unit. */
const isNoun = (unit: string): boolean =>
  /^[\p{L}]/u.test(unit) && !takesPrefix(splitBase(unit)) && !/\$/.test(unit)

const splitBase = (unit: string): string => unit.split(/\s?\/\s?|\s+per\s+/, 1)[0] ?? ''

/** Whether two figures in this unit have a ratio: not temperatures and decibels, whose zero is arbitrary. */
export const hasRatio = ({ unit }: Pick<Quantity, 'unit'>): boolean =>
  !/^(?:°[CF]|dBm?)$/.test(unit)

/** The four published fields of a figure. */
export function toQuantity({ text, value, unit, dimension }: Quantity): Quantity {
  return { text, value, unit, dimension }
}
