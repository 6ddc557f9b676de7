import type { Bound, Quantity } from '../issue/schema.ts'
import { parseQuantity, type ParsedQuantity } from './quantity.ts'

/** What the author's words or signs make of a figure: `<1 s` is at most, `10-20 ms` about 15 ms. */
export function boundOf(figure: Pick<Quantity, 'text'> & Partial<ParsedQuantity>): Bound | null {
  const { comparator, isRange } = 'isRange' in figure ? figure : (parseQuantity(figure.text) ?? {})
  switch (comparator) {
    case '<':
    case '<=':
      return 'at-most'
    case '>':
    case '>=':
      return 'at-least'
    case '~':
      return 'about'
    case undefined:
      return isRange ? 'about' : null
  }
}

/** The same bound of the inverse: a tenth at least is ten times at most. */
export function invertBound(bound: Bound | null): Bound | null {
  if (bound === 'at-least') return 'at-most'
  return bound === 'at-most' ? 'at-least' : bound
}

/**
 * The bound of `over` divided by `under`: `5.5 s` over `<1 s` is at least 5.5. Undefined where nothing
 * is known of the ratio, as of `<10 s` over `<1 s`.
 */
export function boundOfRatio(over: Bound | null, under: Bound | null): Bound | null | undefined {
  const inverse = invertBound(under)
  if (over === inverse || inverse === null) return over
  if (over === null || over === 'about') return inverse
  return inverse === 'about' ? over : undefined
}

const WORDS = { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' } as const
const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '~': '~' } as const

/** “at least ”, “about ” before a computed value; nothing before an exact one. */
export const boundWords = (bound: Bound | null): string => (bound === null ? '' : WORDS[bound])

/** `<`, `≤`, `>`, `≥` or `~` before a figure that is no exact one, else ''. */
export function boundSign({ text }: Pick<Quantity, 'text'>): string {
  const { comparator, isRange } = parseQuantity(text) ?? {}
  return comparator === undefined ? (isRange ? SIGNS['~'] : '') : SIGNS[comparator]
}
