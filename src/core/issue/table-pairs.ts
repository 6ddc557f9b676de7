import { findClaims } from '../benchmark/claims.ts'
import type { TableBlock, TextLine } from '../markdown/document.ts'
import { parseQuantity } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { parseUnit, type Unit } from '../measure/unit.ts'
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
    const first = parseCell(beforeCell, unit, decimalComma)
    const second = parseCell(afterCell, unit, decimalComma)
    if (first === undefined || second === undefined) return []
    const [beforeFigure, afterFigure] = shareUnit(first, second, nameCell?.text)
    const claims = row.flatMap((cell, column) =>
      [before, after, nameColumn].includes(column) || cell.blank
        ? []
        : findClaims(cell.text).map((claim) => ({
            claim,
            place: cell.place,
            inGain: promisesGain(table.header[column]?.text ?? ''),
          })),
    )
    const metric = nameCell?.text ?? ''
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
        claims,
      },
    ]
  })
}

/** A bare number takes the unit that its row or column names: `Latency (ms) | 120`. */
function parseCell(cell: TextLine, unit: Unit | undefined, decimalComma: boolean) {
  return cell.blank ? undefined : parseQuantity(cell.text, { decimalComma, unit })
}
