import type { Dimension } from '../issue/schema.ts'
import { scanMoneyUnit } from './money.ts'
import { findPrefixedNoun, findSiUnit, LARGE_PREFIXES } from './si-units.ts'
import {
  BIT_FACTORS,
  isCountedNoun,
  nameThing,
  RATE_FACTORS,
  SIZE_FACTORS,
  SIZE_RATE_FACTORS,
  TIME_FACTORS,
} from './unit-table.ts'

/** A unit as written and what it comes to: `value × factor` is in `base`. */
export interface Unit {
  /** As written: `ms`, `requests per minute`. */
  symbol: string
  dimension: Dimension
  /** Base unit: `s`, `B`, `share`, `/s`, `B/s`, `x`; for counts the counted noun, '' when bare. */
  base: string
  factor: number
}

/** Where a unit ends in the text it was found in. */
export interface ScannedUnit {
  unit: Unit
  end: number
}

const PERCENT = /(?:%|％|percent\b|per cent\b|por cento\b|Prozent\b)/iy
const TIMES = /(?:[x×✕](?![\p{L}\p{N}_])(?!\s*\d)|times\b|vezes\b|倍)/iuy
const WORD =
  /[A-Za-zµμ\u00C0-\u00FF]+|(?:[ナマミ][^\s\d]{1,3})?秒間?|[毫微纳]秒|分[間钟]?|時間|小时|[天日週周]間?|[件次回个個本人条行台枚]/y
const PER = /\s?\/\s?|\s+(?:per|por|pro|an?)\s+/iy
const LEADING_PER = /\s?\/\s?|\s?\bper\s+/iy
const DEGREES = /°\s?[CF](?![\p{L}\p{N}])|[℃℉]|°(?![\p{L}\p{N}])/uy
/** The milli of Kubernetes before what it counts: `500m cores`. */
const MILLI = /m\s(v?cpus?|cores?)\b/iy
/** A lower-case m is minutes unless something countable follows: `5m rows`. */
const MILLION = /m\s+(?:rows|records|requests|users|events|items|lines|queries|messages|orders)\b/y

/** What often stands behind a figure and begins no unit. */
const NO_UNIT = new Set(')],.;:|*_"\'`!?=<>+-→')

const wordAt = (text: string, at: number): string | undefined => matchAt(WORD, text, at)

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Single letters keep their case (`m`, `B`, `G`), longer names do not (`MS`, `Kb`). */
function lookUp(table: ReadonlyMap<string, number>, word: string): number | undefined {
  if (word.length > 1) return table.get(word.toLowerCase())
  if (word === 'B' || word === 'G') return table.get(word.toLowerCase())
  return word === 'g' ? undefined : table.get(word)
}

/** `4.5 s / After 0.9 s`: a slash set apart leads over to a second figure, not to what the first is per. */
const leadsOver = (text: string, end: number, link = '', word = ''): boolean =>
  /^\s\/\s$/.test(link) &&
  /^[:=]?\s{1,2}[~<>≈]?\s?\d/.test(
    text.slice(end + link.length + word.length, end + link.length + word.length + 6),
  )

/**
 * The unit that stands at `at`, right behind a number and its space.
 * `44m` is minutes, `5m rows` no unit but a multiplier; `x` before a number is a multiplication sign.
 * A word is a unit when it is known, counts something (`rows`), or has a time behind a slash (`widgets/s`).
 */
export function scanUnit(text: string, at: number): ScannedUnit | undefined {
  if (at >= text.length || NO_UNIT.has(text[at]!)) return undefined
  const found = (dimension: Dimension, base: string, factor: number, end: number) => ({
    unit: { symbol: text.slice(at, end).trim(), dimension, base, factor },
    end,
  })
  const first = text[at]!
  const percent = '%％pP'.includes(first) ? matchAt(PERCENT, text, at) : undefined
  if (percent) return found('share', 'share', 0.01, at + percent.length)
  const times = 'xX×✕tTvV倍'.includes(first) ? matchAt(TIMES, text, at) : undefined
  if (times) {
    const seconds = scanPerTime(text, at + times.length)
    // "4x/day" tells how often.
    return seconds === undefined
      ? found('factor', 'x', 1, at + times.length)
      : found('rate', '/s', 1 / seconds.factor, seconds.end)
  }

  const money = scanMoneyUnit(text, at)
  if (money) return found('count', money.unit, 1, money.end)
  const degrees = '°℃℉'.includes(first) ? matchAt(DEGREES, text, at) : undefined
  if (degrees) {
    const base = degrees.replace(/\s/, '').replace('℃', '°C').replace('℉', '°F')
    return found('count', base, 1, at + degrees.length)
  }
  const milli = first === 'm' || first === 'M' ? matchAt(MILLI, text, at) : undefined
  if (milli) return found('count', milli.slice(1).trim(), 1e-3, at + milli.length)

  const leadingPer = matchAt(LEADING_PER, text, at)
  if (leadingPer !== undefined) {
    const per = wordAt(text, at + leadingPer.length)
    const seconds = per === undefined ? undefined : lookUp(TIME_FACTORS, per)
    if (per === undefined || seconds === undefined) return undefined
    return found('rate', '/s', 1 / seconds, at + leadingPer.length + per.length)
  }

  const word = wordAt(text, at)
  if (word === undefined || (first === 'm' && matchAt(MILLION, text, at))) return undefined
  const end = at + word.length
  // "s3_bucket" is a name; only a duration goes on with digits: "1h52m".
  if (/_|\d/.test(text[end] ?? '') && lookUp(TIME_FACTORS, word) === undefined) return undefined

  const link = matchAt(PER, text, end)
  // "3 seconds a day" is a time, "3 requests a second" a rate: an article links only to a time.
  const behind = link === undefined ? undefined : wordAt(text, end + link.length)
  const per = leadsOver(text, end, link, behind) ? undefined : behind
  const perEnd = end + (link?.length ?? 0) + (per?.length ?? 0)
  const perSeconds = per === undefined ? undefined : lookUp(TIME_FACTORS, per)
  const isArticle = link !== undefined && /^\s+an?\s+$/i.test(link)

  const rate = lookUp(RATE_FACTORS, word) ?? prefixedRate(word)
  if (rate !== undefined) return found('rate', '/s', rate, end)
  const sizeRate = lookUp(SIZE_RATE_FACTORS, word)
  // MBps is written for megabytes as often as Mbps for megabits: the capital B decides.
  if (sizeRate !== undefined) {
    return found('size-rate', 'B/s', word.includes('Bps') ? sizeRate * 8 : sizeRate, end)
  }
  // Kubernetes writes `Mi` for MiB; in small letters it is another unit.
  const sized = /^[KMGT]i$/.test(word) ? `${word}B` : word
  const size = lookUp(SIZE_FACTORS, sized) ?? (perSeconds ? lookUp(BIT_FACTORS, word) : undefined)
  if (size !== undefined) {
    if (perSeconds) return found('size-rate', 'B/s', size / perSeconds, perEnd)
    return found('size', 'B', size, per !== undefined && link?.trim() === '/' ? perEnd : end)
  }
  const time = lookUp(TIME_FACTORS, word)
  if (time !== undefined) {
    return found('time', 's', time, per !== undefined && link?.trim() === '/' ? perEnd : end)
  }
  const isPer = per !== undefined && !isArticle
  const physical = findSiUnit(word)
  if (physical) {
    const base = isPer ? `${physical.base}/${nameThing(per)}` : physical.base
    return found('count', base, physical.factor, isPer ? perEnd : end)
  }
  const prefixed = findPrefixedNoun(word)
  if (perSeconds && (!isArticle || isCountedNoun(word))) {
    return found('rate', '/s', (prefixed?.factor ?? 1) / perSeconds, perEnd)
  }
  if (prefixed) {
    const base = isPer ? `${prefixed.base} per ${per}` : prefixed.base
    return found('count', base, prefixed.factor, isPer ? perEnd : end)
  }
  if (!isCountedNoun(word)) return undefined
  if (per !== undefined && !isArticle) {
    return found('count', text.slice(at, perEnd).replace(/\s+/g, ' '), 1, perEnd)
  }
  return found('count', word, 1, end)
}

/** The time behind a slash or “per” at `at`: `/day`, ` per hour`. */
function scanPerTime(text: string, at: number): { factor: number; end: number } | undefined {
  const link = matchAt(PER, text, at)
  if (link === undefined || /^\s+an?\s+$/i.test(link)) return undefined
  const word = wordAt(text, at + link.length)
  const factor = word === undefined ? undefined : lookUp(TIME_FACTORS, word)
  if (word === undefined || factor === undefined) return undefined
  return { factor, end: at + link.length + word.length }
}

function prefixedRate(word: string): number | undefined {
  const factor = LARGE_PREFIXES.get(word.charAt(0))
  const rate = factor === undefined ? undefined : RATE_FACTORS.get(word.slice(1).toLowerCase())
  return factor === undefined || rate === undefined ? undefined : factor * rate
}

/** A text that is nothing but a unit, as in a table header: `ms`, `req/s`, `requests per minute`, `%`. */
export function parseUnit(text: string): Unit | undefined {
  const trimmed = text.trim()
  const scanned = scanUnit(trimmed, 0)
  return scanned?.end === trimmed.length ? scanned.unit : undefined
}
