import {
  findQuantities,
  isBare,
  isComparable,
  type ParsedQuantity,
  parseQuantity,
} from '../measure/quantity.ts'

const BRACKETS = /\([^()]{0,80}\)|（[^（）]{0,80}）/gu
const LAST_BRACKET = /\(([^()]{1,80})\)\s*$/
/** `1 + N + N queries`, `3 × 8 rows`: a calculation, of which only the result counts. */
const CALCULATION = /^[~<>≈]?\s?[\d.,]+[\p{L}\s]{0,12}\s[+*×]\s[\p{L}\d(]/u
const RESULT = /^[~<>≈]?\s?\d[^=]*\s=\s*(?=[~<>≈]?\s?\d)([^=]*)$/
const SEPARATOR = /[,;|+、，]\s|\s[/·]\s|[、，]/u

/**
 * The figures that the value of a side label consists of: `31 queries, 850 ms`; the result of `3 × 4 = 12 rows`;
 * the one in brackets of “full page reload (~500 ms)”. None for prose.
 */
export function parseSideFigures(value: string, decimalComma: boolean): ParsedQuantity[] {
  const parse = (text: string) => parseQuantity(text, { decimalComma })
  const result = resultOf(value)
  if (result === undefined) return []
  const parts = result.replace(BRACKETS, ' ').split(SEPARATOR)
  const first = parse(result)
  if (first === undefined) {
    const inside = parse(LAST_BRACKET.exec(result)?.[1] ?? '')
    const isOnly = inside !== undefined && findQuantities(result, { decimalComma }).length === 1
    return isOnly && !isBare(inside) ? [inside] : []
  }
  const others = parts.slice(1).map((part) => parse(part.trim()))
  return [first, ...others.filter((one) => one !== undefined)]
}

/** What a calculation comes to, and any other text as it is; undefined for `1 + N + N queries`. */
export function resultOf(value: string): string | undefined {
  const result = RESULT.exec(value)?.[1] ?? value
  return CALCULATION.test(result) ? undefined : result
}

/** What belongs together of two lists of figures: all in order where they agree, else their first. */
export function matchFigures(
  before: readonly ParsedQuantity[],
  after: readonly ParsedQuantity[],
): [before: ParsedQuantity, after: ParsedQuantity][] {
  const couples = before.flatMap((one, index): [ParsedQuantity, ParsedQuantity][] => {
    const other = after[index]
    return other === undefined ? [] : [[one, other]]
  })
  const agree = before.length === after.length && couples.every(([b, a]) => isComparable(b, a))
  return (agree ? couples : couples.slice(0, 1)).filter(([b, a]) => isComparable(b, a))
}
