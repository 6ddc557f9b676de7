import type { Bound, Quantity } from '../issue/schema.ts'
import { authorRate, chooseSizeUnit, DECIMAL_PREFIXES } from './author-unit.ts'
import { boundOf, boundOfRatio, boundSign, boundWords, invertBound } from './bound.ts'
import { hasRatio } from './quantity.ts'
import { takesPrefix } from './si-units.ts'

/** What is printed; `text` as the author wrote it decides the family of units. */
type Measured = Pick<Quantity, 'value' | 'dimension' | 'unit'> & { text?: string }

/** Narrow no-break space: between a number and its unit, and between groups of digits. */
const THIN = '\u202F'
/** Between the parts of a duration, which never break apart either. */
const WIDE = '\u00A0'
const MINUS = '−'

const SECONDS: readonly [number, string][] = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
]
const DURATIONS: readonly [number, string, number, string][] = [
  [3600, 'min', 60, 's'],
  [172_800, 'h', 3600, 'min'],
  [Infinity, 'd', 86_400, 'h'],
]
const PERIODS: readonly [number, string][] = [
  [1, '/s'],
  [1 / 60, '/min'],
  [1 / 3600, '/h'],
  [1 / 86_400, '/d'],
]

/**
 * A figure for print, in the unit that reads best: 0.24 s → “240 ms”, 6720 s → “1 h 52 min”,
 * 0.42 share → “42 %”. With the author's `text`, in the units of their family: “1 GiB”, “1.2 Gbps”,
 * “30 fps”. Three significant digits, whole counts in full; spaces do not break. The bounds of a
 * figure (`<1 s`) are not printed; see {@link formatFigure}.
 */
export function formatQuantity(measured: Measured): string {
  const { value, dimension, unit, text } = measured
  if (value < 0) return MINUS + formatQuantity({ ...measured, value: -value })
  switch (dimension) {
    case 'time':
      return formatDuration(value)
    case 'size':
    case 'size-rate': {
      const { symbol, bytes, prefixes } = chooseSizeUnit(dimension, text)
      return withPrefix(value / bytes, symbol, prefixes)
    }
    case 'rate':
      return formatRate(value, text)
    case 'share':
      return formatPercent(value)
    case 'factor':
      return `${digits(value)}×`
    case 'count':
      return formatCount(value, unit)
  }
}

/** A figure as {@link formatQuantity} prints it, with the sign of its bound: “<1 s”, “~6 min”. */
export const formatFigure = (quantity: Quantity): string =>
  boundSign(quantity) + formatQuantity(quantity)

/**
 * How many times as fast (or as good) it is: 1.79 → “1.79× as fast”, 0.45 → “0.45× as fast”; of a
 * bound “at least 5.5× as fast”. Never “faster”, which is read in two ways. `speedup` is above 0.
 */
export const formatSpeedup = (speedup: number, bound: Bound | null = null): string =>
  `${boundWords(bound)}${formatFactor(speedup)} as fast`

/** A ratio of two amounts, new to old: 5 → “5× as much”. */
export const formatRatio = (ratio: number, bound: Bound | null = null): string =>
  `${boundWords(bound)}${formatFactor(ratio)} as much`

/** A factor alone: 4.5 → “4.5×”; more digits where three would hide that it is not 1. */
export function formatFactor(factor: number): string {
  return `${digits(factor, distinctDigits(factor, 1))}×`
}

/**
 * A relative change (after − before) / before with its sign: −0.441 → “−44.1 %”, 0 → “±0 %”. With the
 * bound of after / before in words: a fifth at most is “at least 80 % less”.
 */
export function formatChange(change: number, bound: Bound | null = null): string {
  if (bound === 'at-least' || bound === 'at-most') {
    const [size, word] = change < 0 ? [invertBound(bound), 'less'] : [bound, 'more']
    return `${boundWords(size)}${formatPercent(Math.abs(change))} ${word}`
  }
  if (change === 0) return `${boundWords(bound)}±0${THIN}%`
  return boundWords(bound) + (change < 0 ? MINUS : '+') + formatPercent(Math.abs(change))
}

/**
 * The change between two figures: “−44.1 %”, of shares in points as well: “+125 %, +50 points”. The
 * difference itself where there is no ratio, from or to 0, between signs, of temperatures: “−75”,
 * “+11 ms”. Bounds of the figures are kept: “at least 80 % less”.
 */
export function formatDifference(before: Measured, after: Measured): string {
  const difference = Number((after.value - before.value).toPrecision(12))
  const amount = formatQuantity({ ...after, value: Math.abs(difference) })
  const signed = (text: string) => (difference < 0 ? MINUS : '+') + text
  if (!(before.value > 0 && after.value > 0) || !hasRatio(after)) {
    if (difference === 0) return 'no change'
    return signed(after.dimension === 'share' ? inPoints(amount) : amount)
  }
  const bound = boundOfRatio(readBound(after), readBound(before))
  if (bound === undefined) return 'not known'
  const change = formatChange(after.value / before.value - 1, bound)
  if (after.dimension !== 'share' || difference === 0 || bound !== null) return change
  return `${change}, ${signed(amount.replace('%', 'points'))}`
}

const readBound = ({ text }: Measured): Bound | null =>
  text === undefined ? null : boundOf({ text })

/** The difference of two shares, 0 to 1 each: 0.62 → 0.48 is “−14 percentage points”. */
export const formatPoints = (difference: number): string => inPoints(formatChange(difference))

const inPoints = (percent: string): string => percent.replace('%', `percentage${WIDE}points`)

/** Digits enough that a value beside `bound` is not printed as the bound itself: 0.9996 is not 1. */
function distinctDigits(value: number, bound: number): number {
  for (let count = 3; count < 8; count += 1) {
    if (value === bound || Number(value.toPrecision(count)) !== bound) return count
  }
  return 8
}

/** Significant digits without idle zeros, whole numbers in full, groups of three from 1 000. */
function digits(value: number, count = 3): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(count))
  return groupDigits(value >= 1000 && !Number.isInteger(value) ? Math.round(value) : rounded)
}

/** All digits of a number that is not negative, without an exponent, in groups of three from 1 000. */
export function groupDigits(value: number): string {
  const [integer = '', fraction] = plainDigits(value).split('.')
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, THIN)
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Without an exponent, which JavaScript prints below 1e-6 and from 1e21. */
function plainDigits(value: number): string {
  const digits = String(value)
  if (!digits.includes('e')) return digits
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 })
}

function formatPercent(share: number): string {
  // 99.96 % must not become 100 %: availability lives in these digits.
  return `${digits(Number((share * 100).toPrecision(15)), distinctDigits(share, 1))}${THIN}%`
}

function formatDuration(seconds: number): string {
  if (seconds === 0) return `0${THIN}s`
  const rounded = Number(seconds.toPrecision(3))
  if (rounded < 60) {
    const [size, unit] = SECONDS.find(([size]) => rounded >= size) ?? [1e-9, 'ns']
    return digits(Number((seconds / size).toPrecision(3))) + THIN + unit
  }
  for (const [below, unit, size, smaller] of DURATIONS) {
    const part = size === 60 ? 1 : size === 3600 ? 60 : 3600
    const parts = Math.round(seconds / part)
    if (parts * part >= below) continue
    const whole = Math.floor((parts * part) / size)
    const rest = parts - whole * (size / part)
    const first = digits(whole) + THIN + unit
    return rest === 0 ? first : `${first}${WIDE}${rest}${THIN}${smaller}`
  }
  return `${digits(seconds)}${THIN}s`
}

function withPrefix(
  value: number,
  unit: string,
  prefixes: readonly (readonly [number, string])[],
): string {
  // Binary prefixes leave up to 1023 of the smaller unit.
  const scaled = (size: number) => Number((value / size).toPrecision(value / size >= 1000 ? 4 : 3))
  const [size, prefix] = prefixes.find(([size]) => scaled(size) >= 1) ?? prefixes.at(-1)!
  return digits(value === 0 ? 0 : scaled(size)) + THIN + (value === 0 ? '' : prefix) + unit
}

/** In the author's own words (“2 400 req/s”), else per second, or the shortest longer period in which one happens. */
function formatRate(perSecond: number, text: string | undefined): string {
  const own = text === undefined ? undefined : authorRate(text)
  if (own !== undefined) {
    const value = Number((perSecond / own.perSecond).toPrecision(12))
    return digits(value) + THIN + own.symbol
  }
  const [size, unit] = PERIODS.find(([size]) => perSecond >= size * 0.9995) ?? PERIODS.at(-1)!
  const value = Number((perSecond / (perSecond === 0 ? 1 : size)).toPrecision(12))
  return digits(value) + THIN + (perSecond === 0 ? '/s' : unit)
}

const SI_SCALE = [...DECIMAL_PREFIXES, [1e-3, 'm'], [1e-6, 'µ'], [1e-9, 'n']] as const

function formatCount(value: number, unit: string): string {
  if (unit === '') return digits(value)
  const money = /^([A-Z]{0,2}\p{Sc})(\/.*)?$/u.exec(unit)
  if (money) return `${money[1] ?? ''}${digits(value)}${money[2] ?? ''}`
  const base = unit.split('/', 1)[0] ?? ''
  if (takesPrefix(base)) return withPrefix(value, unit, SI_SCALE)
  return digits(value) + THIN + unit
}
