import type { Quantity } from '../issue/schema.ts'
import { parseQuantity, type ParsedQuantity } from '../measure/quantity.ts'
import type { Span } from './ratios.ts'

/** What a figure may stand for: its rounding interval, open where it is a bound, wider where it is “about”. */
export function toSpan({ value, low, high, comparator, dimension, scale }: ParsedQuantity): Span {
  const isCounted =
    dimension === 'count' && scale === 1 && Number.isInteger(value) && high - low === 1
  // Four queries are four, not 3.5 to 4.5; only what was measured was rounded.
  const span = isCounted
    ? { low: value, high: value }
    : { low: Math.max(0, low), high: Math.max(0, high) }
  switch (comparator) {
    case '<':
    case '<=':
      return { low: 0, high: span.high }
    case '>':
    case '>=':
      return { low: span.low, high: Infinity }
    case '~':
      // The vocabulary gives "about" no width; a twentieth forgives rounding, but no wrong claim.
      return { low: Math.min(span.low, value * 0.95), high: Math.max(span.high, value * 1.05) }
    case undefined:
      return span
  }
}

/**
 * The same of a published figure, in its base unit. The unit may stand elsewhere than in its text (in the
 * head of a column): then the digits alone tell how it was rounded.
 */
export function spanOf(figure: Quantity): Span {
  const parsed = parseQuantity(figure.text)
  if (parsed === undefined || parsed.value === 0) return { low: figure.value, high: figure.value }
  const { low, high } = toSpan({ ...parsed, dimension: figure.dimension })
  const unit = figure.value / parsed.value
  return unit > 0
    ? { low: low * unit, high: high * unit }
    : { low: figure.value, high: figure.value }
}
