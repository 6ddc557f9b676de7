import type { Dimension } from '../issue/schema.ts'
import { scanFigure } from './figure.ts'

export const DECIMAL_PREFIXES = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
] as const
const BINARY_PREFIXES = [
  [1024 ** 4, 'Ti'],
  [1024 ** 3, 'Gi'],
  [1024 ** 2, 'Mi'],
  [1024, 'Ki'],
  [1, ''],
] as const

/** The unit of the first figure in an author's text, '' where it has none. */
function symbolOf(text: string): { symbol: string; scale: number; dimension: Dimension } {
  const digit = text.search(/\.?\d/)
  const figure = digit < 0 ? undefined : scanFigure(text, digit, { rangeWord: true })
  return figure ?? { symbol: '', scale: 1, dimension: 'count' }
}

/** A unit of size or of its rate: how many bytes it has, and which prefixes it takes. */
interface SizeUnit {
  symbol: string
  bytes: number
  prefixes: readonly (readonly [number, string])[]
}

/** The family of units an author wrote a size in: binary (`GiB`), bits (`Mbps`, `Gbit/s`), else bytes by 1000. */
export function chooseSizeUnit(dimension: 'size' | 'size-rate', text = ''): SizeUnit {
  const { symbol } = symbolOf(text)
  const prefixes = /^[KMGTP]i(?:$|B)/i.test(symbol) ? BINARY_PREFIXES : DECIMAL_PREFIXES
  if (dimension === 'size') return { symbol: 'B', bytes: 1, prefixes }
  const isBits = /bit/i.test(symbol) || (/bps$/i.test(symbol) && !symbol.includes('Bps'))
  if (!isBits) return { symbol: 'B/s', bytes: 1, prefixes }
  return { symbol: /bit/i.test(symbol) ? 'bit/s' : 'bps', bytes: 1 / 8, prefixes }
}

/** The rate an author counts in, `req/s` or `fps`, and how many a second one of it is; undefined where none is named. */
export function authorRate(text: string): { symbol: string; perSecond: number } | undefined {
  const { symbol, scale, dimension } = symbolOf(text)
  if (dimension !== 'rate' || symbol === '') return undefined
  return { symbol: symbol.replace(/\s+/g, '\u00A0'), perSecond: scale }
}
