import type { Dimension } from '../issue/schema.ts'
import { type NumberOptions, parseNumber } from './number.ts'
import { scanUnit, type Unit } from './unit.ts'
import { MULTIPLIERS } from './unit-table.ts'
import { scanWrittenUnit } from './written-unit.ts'

/** One figure as scanned, in base units. */
export interface Figure {
  value: number
  low: number
  high: number
  dimension: Dimension
  base: string
  /** The unit as written, '' where there is none. */
  symbol: string
  /** Base units in one unit as written, its multiplier left out; 1 for a bare number. */
  scale: number
  isBare: boolean
  isRange: boolean
  /** A plus behind it: `90%+`. */
  isOpen: boolean
  end: number
}

const NUMBER =
  /(?:\d+(?:[.,'_]\d+|[\u00A0\u2009\u202F]\d{3}(?!\d))*|\.\d+)(?:[eE][+-]?\d{1,3}(?![\w]))?/y
const SPACED_NUMBER = /\d{1,3}(?: \d{3}){1,4}(?!\d)(?:[.,]\d{1,9})?/y
const GAP = ' \t\u00A0\u2009\u202F'
const MULTIPLIER_LETTER = /[kKM](?![A-Za-z])/y
const MULTIPLIER_WORD = /(?:thousand|millions?|billions?|mn|bn|mio|mrd|mil)\b|[千万萬億亿]|百万/iy
const MULTIPLIER_STARTS = 'tTmMbB千万萬億亿百'
const MILLION = /m(?=\s+[a-z])/y
const RANGE = /\s?(?:-|–|—|\.{2,3}|…)\s?(?=[~$€£¥₹]?\d)|[~〜～](?=\d)/y
const RANGE_WORD = /\s+(?:to|bis|até|a)\s+(?=~?\d)/iy
const RANGE_PREFIX = /[~$€£¥₹]?/y
const PLUS_MINUS = /\s?(?:±|\+\/-)\s?/y
const PLUS = 0x2b
/** Smaller parts of a duration: `1h 52m`, `2 min 30 s`, `1 hour and 20 minutes`. */
const DURATION_JOINT = /\s{0,2}(?:and\s|e\s|und\s)?(?=\d)/y

export interface FigureOptions extends NumberOptions {
  /** Read `10 to 20 ms` as a range; not in prose, where "to" also leads from before to after. */
  rangeWord?: boolean
  /** Take a short word at the end of the text for a unit though it is unknown: `12 gas`. */
  writtenUnit?: boolean
  /** Plain spaces set its thousands apart: `1 234 ms`. */
  isSpaced?: boolean
  /** A currency stands before it, so what follows is no unit: `$20/day`. */
  isMoney?: boolean
}

const SPACED_END = /[ \t]?$|\s?[)*_,;]/y

/**
 * Where the number at `at` ends if plain spaces set its thousands apart, with a unit behind it, or in a
 * whole cell nothing: `1 234 ms`; undefined for “1 234 of”, which are two numbers.
 */
export function findSpacedEnd(text: string, at: number, isCell: boolean): number | undefined {
  const end = skip(SPACED_NUMBER, text, at)
  if (end === undefined) return undefined
  const isWhole = isCell && skip(SPACED_END, text, end) !== undefined
  return isWhole || scanUnit(text, skipGap(text, end)) !== undefined ? end : undefined
}

/** Whether one of these characters stands at `at`: asked before a pattern that must begin with one. */
const mayBegin = (characters: string, text: string, at: number): boolean =>
  at < text.length && characters.includes(text[at]!)

/** Behind up to two spaces. */
function skipGap(text: string, at: number): number {
  if (!mayBegin(GAP, text, at)) return at
  return mayBegin(GAP, text, at + 1) ? at + 2 : at + 1
}

const skip = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

interface Part {
  /** A plus before its unit: `30+ seconds`. */
  isOpen: boolean
  value: number
  multiplier: number
  half: number
  unit: Unit | undefined
  scale: number
  end: number
}

/** The figure whose first digit is at `at`, with multiplier, unit, smaller parts, range and plus-minus. */
export function scanFigure(
  text: string,
  at: number,
  options: FigureOptions = {},
): Figure | undefined {
  const first = scanPart(text, at, options)
  if (first === undefined) return undefined
  // Of a range, only the number that was looked at is known to be spaced.
  options = options.isSpaced ? { ...options, isSpaced: false } : options
  const start = scanDuration(text, first, options)
  const base = {
    dimension: start.unit?.dimension ?? 'count',
    base: start.unit?.base ?? '',
    symbol: start.unit?.symbol ?? '',
    scale: start.scale,
    isBare: start.unit === undefined,
  } as const

  const behind = text.charCodeAt(start.end)
  const mayDeviate = behind <= 32 || behind > 126 || behind === PLUS
  const plusMinus = mayDeviate ? skip(PLUS_MINUS, text, start.end) : undefined
  const deviation = plusMinus === undefined ? undefined : scanPart(text, plusMinus, options)
  if (deviation) {
    const unit = start.unit ?? (deviation.unit?.dimension === 'share' ? undefined : deviation.unit)
    const scale = start.unit ? start.scale : start.scale * (unit?.factor ?? 1)
    return {
      ...rounded(start.value, start.half, scale),
      dimension: unit?.dimension ?? 'count',
      base: unit?.base ?? '',
      symbol: unit?.symbol ?? '',
      scale,
      isBare: unit === undefined,
      isRange: false,
      isOpen: false,
      end: deviation.end,
    }
  }

  const range = scanRange(text, start, options)
  if (range) return range

  const plus = text[start.end] === '+' && !/[\d/]/.test(text[start.end + 1] ?? '')
  return {
    ...rounded(start.value, start.half, start.scale),
    ...base,
    isRange: false,
    isOpen: start.isOpen || plus,
    end: start.end + (plus ? 1 : 0),
  }
}

/** Without the last binary digits that multiplying by a unit leaves: 10.2 ms is 0.0102 s. */
const clean = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))

const rounded = (value: number, half: number, scale: number) => ({
  value: clean(value * scale),
  low: clean((value - half) * scale),
  high: clean((value + half) * scale),
})

function scanPart(text: string, at: number, options: FigureOptions): Part | undefined {
  const pattern = options.isSpaced ? SPACED_NUMBER : NUMBER
  pattern.lastIndex = at
  const token = pattern.exec(text)?.[0]
  const number = token === undefined ? undefined : parseNumber(token, options)
  if (token === undefined || number === undefined) return undefined
  let end = at + token.length
  let multiplier = 1
  const gap = skipGap(text, end)
  // A letter stands right behind its number, a word may stand apart.
  const letterEnd = mayBegin('kKM', text, end) ? skip(MULTIPLIER_LETTER, text, end) : undefined
  const wordEnd = mayBegin(MULTIPLIER_STARTS, text, gap)
    ? skip(MULTIPLIER_WORD, text, gap)
    : undefined
  if (letterEnd !== undefined || wordEnd !== undefined) {
    const sign = letterEnd === undefined ? text.slice(gap, wordEnd) : text.slice(end, letterEnd)
    multiplier = MULTIPLIERS.get(sign.toLowerCase()) ?? 1
    end = letterEnd ?? wordEnd ?? end
  } else if (text[end] === 'm' && skip(MILLION, text, end) !== undefined && !scanUnit(text, end)) {
    multiplier = 1e6
    end += 1
  }
  const isOpen = text[end] === '+'
  const behind = end + (isOpen ? 1 : 0)
  const unitAt = skipGap(text, behind)
  const known = options.isMoney ? undefined : scanUnit(text, unitAt)
  const scanned =
    known ??
    (options.writtenUnit && !options.isMoney && multiplier === 1
      ? scanWrittenUnit(text, behind)
      : undefined)
  return {
    isOpen: isOpen && scanned !== undefined,
    value: number.value * multiplier,
    multiplier,
    half: number.half * multiplier,
    unit: scanned?.unit,
    scale: scanned?.unit.factor ?? 1,
    end: scanned?.end ?? end,
  }
}

/** Adds the smaller parts of a duration: 1h 52m → 6720 s, exact to half of its last part. */
function scanDuration(text: string, first: Part, options: FigureOptions): Part {
  let whole = first
  let last = first.scale
  while (whole.unit?.dimension === 'time') {
    const next = skip(DURATION_JOINT, text, whole.end)
    const part = next === undefined ? undefined : scanPart(text, next, options)
    if (part?.unit?.dimension !== 'time' || part.scale >= last) return whole
    last = part.scale
    whole = {
      isOpen: false,
      value: (whole.value * whole.scale + part.value * part.scale) / part.scale,
      multiplier: 1,
      half: part.half,
      unit: part.unit,
      scale: part.scale,
      end: part.end,
    }
  }
  return whole
}

function scanRange(text: string, first: Part, options: FigureOptions): Figure | undefined {
  if (first.end >= text.length) return undefined
  const joint =
    skip(RANGE, text, first.end) ??
    (options.rangeWord ? skip(RANGE_WORD, text, first.end) : undefined)
  if (joint === undefined) return undefined
  const upper = scanPart(text, skip(RANGE_PREFIX, text, joint) ?? joint, options)
  if (upper === undefined || /[-–]\d/.test(text.slice(upper.end, upper.end + 2))) return undefined
  const second = scanDuration(text, upper, options)
  const unit = second.unit ?? first.unit
  if (first.unit && second.unit && first.unit.dimension !== second.unit.dimension) return undefined
  const high = second.value * (second.unit ? second.scale : first.scale)
  let low = first.value * (first.unit ? first.scale : second.scale)
  // "5-10K users" means thousands on both sides.
  if (first.multiplier === 1 && first.value < second.value / second.multiplier) {
    low *= second.multiplier
  }
  if (!(low <= high)) return undefined
  return {
    value: clean((low + high) / 2),
    low: clean(low),
    high: clean(high),
    dimension: unit?.dimension ?? 'count',
    base: unit?.base ?? '',
    symbol: unit?.symbol ?? '',
    scale: second.unit ? second.scale : first.scale,
    isBare: unit === undefined,
    isRange: true,
    isOpen: false,
    end: second.end,
  }
}
