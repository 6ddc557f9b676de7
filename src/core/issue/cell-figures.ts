import { type ParsedQuantity, parseQuantity, withUnit } from '../measure/quantity.ts'
import { type Unit, parseUnit } from '../measure/unit.ts'

/** What a row of a table gives for one metric. */
export interface CellFigures {
  metric: string
  first: ParsedQuantity | undefined
  second: ParsedQuantity | undefined
}

type Parse = (text: string) => ParsedQuantity | undefined

const UNIT_IN_BRACKET =
  /(?:^|[\s\p{sc=Han}\p{sc=Katakana}])?[([（]\s*([^()[\]（）\d][^()[\]（）]{0,20})[)\]）]/gu
const UNIT_AT_END = /[,_]\s?([\p{L}µμ%]{1,12}(?:\/[a-z]{1,6})?)$/u

/** The unit that a metric's name or a column's head gives: `Latency (ms)`, `p95 [ms, warm]`, `total_ms`. */
export function parseNamedUnit(name: string): Unit | undefined {
  for (const [whole, inside = ''] of name.matchAll(UNIT_IN_BRACKET)) {
    for (const piece of inside.split(/[,;]/)) {
      // "File(s)" is a plural.
      if (piece === 's' && /^\S/.test(whole) && whole.startsWith('(') && !name.startsWith('('))
        continue
      const unit = parseUnit(piece)
      if (unit !== undefined) return unit
    }
  }
  const rate = parseUnit(RATE_AT_END.exec(name)?.[0] ?? '')
  if (rate !== undefined && rate.dimension.endsWith('rate')) return rate
  const unit = parseUnit(UNIT_AT_END.exec(name.trim())?.[1] ?? '')
  return unit !== undefined && /^(?:time|size|share)$/.test(unit.dimension) ? unit : undefined
}

const RATE_AT_END = /[\p{L}]{1,20}\/[a-z]{1,7}$/u

const EVERY =
  /^([^\p{L}\p{N}]*)(?:every|each|once (?:per|every|in)|cada|a cada|每隔?|毎)\s?(?=~?\d)/iu
/** What ran into a limit would have taken longer: `Timeout (30s)`. */
const TIMED_OUT = /^[^\p{L}\p{N}]*(?:timeout|timed out)\s?(?:\(|after\s|at\s|:\s)>?(?=\d)/iu
const SCORE =
  /^[^\p{L}\p{N}]*(\d{1,9}(?:\.\d{1,3})?)\s?\/\s?(\d{1,9}(?:\.\d{1,3})?)(?![\p{L}\p{N}%])/u

/** The figures of the two cells of a row, with the unit of each side: one each, or as many as a name joined by slashes announces. */
export function readCellFigures(
  [name, before, after]: readonly [string, string, string],
  { decimalComma, units }: { decimalComma: boolean; units: readonly (Unit | undefined)[] },
): CellFigures[] {
  const parse = (text: string, side: 0 | 1): ParsedQuantity | undefined =>
    parseQuantity(text.replace(EVERY, '$1').replace(TIMED_OUT, '>'), {
      decimalComma,
      unit: units[side],
    })
  const [first, second] = [before, after].map((cell) => SCORE.exec(cell))
  // "22/26" and "26/26" are so many of the same.
  if (first?.[2] !== undefined && first[2] === second?.[2]) {
    return [{ metric: name, first: parse(first[1] ?? '', 0), second: parse(second[1] ?? '', 1) }]
  }
  return (
    parseSeveral([name, before, after], parse) ?? [
      { metric: name, first: parse(before, 0), second: parse(after, 1) },
    ]
  )
}

const SLASHED_NAME = /^(.{0,80}?)([^\s/]{1,40}(?:\s?\/\s?[^\s/]{1,40}){1,3})(.{0,80})$/

/** `p50/p99 latency | 10 ms / 50 ms | 4 ms / 20 ms`: as many rows as the three cells name alike. */
function parseSeveral(
  [name, before, after]: readonly [string, string, string],
  parse: (text: string, side: 0 | 1) => ParsedQuantity | undefined,
): CellFigures[] | undefined {
  if (!name.includes('/')) return undefined
  const [, head = '', slashed = '', tail = ''] = SLASHED_NAME.exec(name) ?? []
  const names = slashed.split(/\s?\/\s?/)
  const [firsts, seconds] = ([before, after] as const).map((cell, side) =>
    parseEach(cell.split('/'), (text) => parse(text, side === 0 ? 0 : 1)),
  )
  const isAlike = firsts?.length === names.length && seconds?.length === names.length
  if (names.length < 2 || !isAlike) return undefined
  return names.map((one, index) => ({
    metric: `${head}${one}${tail}`,
    first: firsts[index],
    second: seconds[index],
  }))
}

/** All of them as figures, the unit of the last for those without: `10 / 50 ms`. */
function parseEach(texts: readonly string[], parse: Parse): ParsedQuantity[] | undefined {
  const parsed = texts.map((text) => parse(text.trim()))
  const figures = parsed.filter((one) => one !== undefined)
  const last = figures.at(-1)
  if (last === undefined || figures.length < texts.length) return undefined
  const { dimension, unit, scale } = last
  return figures.map((one) => withUnit(one, { symbol: '', dimension, base: unit, factor: scale }))
}
