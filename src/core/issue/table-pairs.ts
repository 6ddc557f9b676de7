import { findClaims } from '../benchmark/claims.ts'
import type { TableBlock } from '../markdown/document.ts'
import { type ParsedQuantity, parseQuantity, withUnit } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { parseUnit } from '../measure/unit.ts'
import { parseSide, promisesGain, soundsExpected } from '../vocabulary/comparison.ts'
import type { ReadPair } from './read-pair.ts'

const UNIT_IN_NAME = /[([]\s*([^()[\]\d][^()[\]]{0,12})[)\]]\s*$/

/** Pairs of a table with a before and an after column, whatever their order; claims from its other columns. */
export function readTablePairs(table: TableBlock, decimalComma: boolean): ReadPair[] {
  const sides = table.header.map((cell) => parseSide(cell.text))
  const before = sides.indexOf('before')
  const after = sides.findIndex((side, column) => side === 'after' && column !== before)
  if (before < 0 || after < 0) return []
  const expected = soundsExpected(table.header[after]!.text)
  const nameColumn = sides.findIndex((side) => side === undefined)

  return table.rows.flatMap((row): ReadPair[] => {
    const nameCell = row[nameColumn]
    const [beforeCell, afterCell] = [row[before], row[after]]
    if (beforeCell === undefined || afterCell === undefined) return []
    const unit = [nameCell?.text, table.header[after]!.text]
      .map((text) => parseUnit(UNIT_IN_NAME.exec(text ?? '')?.[1] ?? ''))
      .find((found) => found !== undefined)
    if (beforeCell.blank || afterCell.blank) return []
    const parse = (text: string) => parseQuantity(text, { decimalComma, unit })
    const cells = [nameCell?.text ?? '', beforeCell.text, afterCell.text] as const
    const figures = parseSeveral(cells, parse) ?? [
      { metric: cells[0], first: parse(cells[1]), second: parse(cells[2]) },
    ]
    const claims = row.flatMap((cell, column) =>
      [before, after, nameColumn].includes(column) || cell.blank
        ? []
        : findClaims(cell.text, { decimalComma }).map((claim, index, all) => ({
            // One of several figures that a slash joins, by its place; the first where that is not said.
            figure: all.length === figures.length ? index : 0,
            placed: {
              claim,
              place: cell.place,
              inGain: promisesGain(table.header[column]?.text ?? ''),
            },
          })),
    )
    return figures.flatMap(({ metric, first, second }, index): ReadPair[] => {
      if (first === undefined || second === undefined) return []
      const [beforeFigure, afterFigure] = shareUnit(first, second, metric)
      return [
        {
          source: 'table',
          aside: false,
          name: metric,
          metric,
          before: beforeFigure,
          after: afterFigure,
          expected: expected || soundsExpected(metric),
          place: afterCell.place,
          claims: claims.filter(({ figure }) => figure === index).map(({ placed }) => placed),
        },
      ]
    })
  })
}

interface Row {
  metric: string
  first: ParsedQuantity | undefined
  second: ParsedQuantity | undefined
}

const SLASHED_NAME = /^(.{0,80}?)([^\s/]{1,40}(?:\s?\/\s?[^\s/]{1,40}){1,3})(.{0,80})$/

/** `p50/p99 latency | 10 ms / 50 ms | 4 ms / 20 ms`: as many rows as the three cells name alike. */
function parseSeveral(
  [name, before, after]: readonly [string, string, string],
  parse: (text: string) => ParsedQuantity | undefined,
): Row[] | undefined {
  const [, head = '', slashed = '', tail = ''] = SLASHED_NAME.exec(name) ?? []
  const names = slashed.split(/\s?\/\s?/)
  const [firsts, seconds] = [before, after].map((cell) => parseEach(cell.split('/'), parse))
  const isAlike = firsts?.length === names.length && seconds?.length === names.length
  if (names.length < 2 || !isAlike) return undefined
  return names.map((one, index) => ({
    metric: `${head}${one}${tail}`,
    first: firsts[index],
    second: seconds[index],
  }))
}

/** All of them as figures, the unit of the last for those without: `10 / 50 ms`. */
function parseEach(
  texts: readonly string[],
  parse: (text: string) => ParsedQuantity | undefined,
): ParsedQuantity[] | undefined {
  const parsed = texts.map((text) => parse(text.trim()))
  const figures = parsed.filter((one) => one !== undefined)
  const last = figures.at(-1)
  if (last === undefined || figures.length < texts.length) return undefined
  const { dimension, unit, scale } = last
  return figures.map((one) => withUnit(one, { symbol: '', dimension, base: unit, factor: scale }))
}
