import type { Quantity } from '../issue/schema.ts'

type Measured = Pick<Quantity, 'value' | 'dimension' | 'unit'>

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
const PREFIXES: readonly [number, string][] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
]
const PERIODS: readonly [number, string][] = [
  [1, '/s'],
  [1 / 60, '/min'],
  [1 / 3600, '/h'],
  [1 / 86_400, '/d'],
]

/**
 * A figure for print, in the unit that reads best: 0.24 s → “240 ms”, 6720 s → “1 h 52 min”,
 * 0.42 share → “42 %”. Three significant digits, whole counts in full; spaces do not break.
 */
export function formatQuantity({ value, dimension, unit }: Measured): string {
  if (value < 0) return MINUS + formatQuantity({ value: -value, dimension, unit })
  switch (dimension) {
    case 'time':
      return formatDuration(value)
    case 'size':
      return withPrefix(value, 'B')
    case 'size-rate':
      return withPrefix(value, 'B/s')
    case 'rate':
      return formatRate(value)
    case 'share':
      return formatPercent(value)
    case 'factor':
      return `${digits(value)}×`
    case 'count':
      if (/^[$€£¥]$/.test(unit)) return unit + digits(value)
      return unit === '' ? digits(value) : digits(value) + THIN + unit
  }
}

/**
 * How many times as fast (or as good) it is: 1.79 → “1.79× as fast”, 0.45 → “0.45× as fast”.
 * Never “faster”, which is read in two ways. `speedup` is above 0.
 */
export const formatSpeedup = (speedup: number): string => `${formatFactor(speedup)} as fast`

/** A ratio of two amounts, new to old: 5 → “5× as much”. */
export const formatRatio = (ratio: number): string => `${formatFactor(ratio)} as much`

/** A factor alone: 4.5 → “4.5×”; more digits where three would hide that it is not 1. */
export function formatFactor(factor: number): string {
  return `${digits(factor, distinctDigits(factor, 1))}×`
}

/** A relative change (after − before) / before with its sign: −0.441 → “−44.1 %”, 0 → “±0 %”. */
export function formatChange(change: number): string {
  if (change === 0) return `±0${THIN}%`
  return (change < 0 ? MINUS : '+') + formatPercent(Math.abs(change))
}

/**
 * The change between two figures; where one of them is 0 the difference itself: “−75”, “+11 ms”,
 * of shares in percentage points.
 */
export function formatDifference(before: Measured, after: Measured): string {
  if (before.value !== 0 && after.value !== 0) return formatChange(after.value / before.value - 1)
  const difference = after.value - before.value
  if (difference === 0) return 'no change'
  const amount = formatQuantity({ ...after, value: Math.abs(difference) })
  return (difference < 0 ? MINUS : '+') + (after.dimension === 'share' ? inPoints(amount) : amount)
}

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
  const whole = value >= 1000 && !Number.isInteger(value) ? Math.round(value) : rounded
  const [integer = '', fraction] = plainDigits(whole).split('.')
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, THIN)
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Without an exponent, which JavaScript prints below 1e-6 and from 1e21. */
const plainDigits = (value: number): string =>
  value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 })

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

function withPrefix(value: number, unit: string): string {
  const rounded = Number(value.toPrecision(3))
  const [size, prefix] = PREFIXES.find(([size]) => rounded >= size) ?? [1, '']
  return digits(Number((value / size).toPrecision(3))) + THIN + prefix + unit
}

/** Per second, or the shortest longer period in which at least one happens. */
function formatRate(perSecond: number): string {
  const [size, unit] = PERIODS.find(([size]) => perSecond >= size * 0.9995) ?? PERIODS.at(-1)!
  const value = Number((perSecond / (perSecond === 0 ? 1 : size)).toPrecision(12))
  return digits(value) + THIN + (perSecond === 0 ? '/s' : unit)
}
