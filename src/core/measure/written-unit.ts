import type { ScannedUnit } from './unit.ts'

/** Up to the end of the cell or clause, a bracket, or what leads over to a second figure. */
const WRITTEN = /\s?[\p{L}µΩ][\p{L}²³₂/]{0,7}(?=\s*(?:$|[(),;]|[→⇒➜]|-?->|=>|to\s|\.(?:\s|$)))/uy
const NOT_UNITS: ReadonlySet<string> = new Set(
  (
    'st nd rd th max min avg mean med peak ok now new old each all only left lost per total at in of on to so ' +
    'or and vs cold warm hot idle sum more less good bad fast slow yes no not n/a na hit done pass fail est ' +
    'was is are from for with by per the a an then when now down up as if out off'
  ).split(' '),
)

/** What a bare number is counted per, to the end of the cell: `1 per user`. */
const WRITTEN_PER = /\s?(per\s[\p{L}/]{2,20}(?:\s[\p{L}/]{2,20})?)\s*$/uy

/**
 * The word that stands behind a number at the end of a cell and is no unit we know: `12 gas`, `3 pts`. Short
 * as units are; not a word of prose (`12 max`), nor the rest of a name (`4xlarge`).
 */
export function scanWrittenUnit(text: string, at: number): ScannedUnit | undefined {
  WRITTEN_PER.lastIndex = at
  const [phrase, per] = WRITTEN_PER.exec(text) ?? []
  if (phrase !== undefined && per !== undefined) {
    return {
      unit: { symbol: per, dimension: 'count', base: per, factor: 1 },
      end: at + phrase.length,
    }
  }
  WRITTEN.lastIndex = at
  const match = WRITTEN.exec(text)?.[0]
  const word = match?.trim()
  if (match === undefined || word === undefined || NOT_UNITS.has(word.toLowerCase()))
    return undefined
  if (word.length > 4 && !/\p{Lu}/u.test(word)) return undefined
  const unit = { symbol: word, dimension: 'count', base: word, factor: 1 } as const
  return { unit, end: at + match.length }
}
