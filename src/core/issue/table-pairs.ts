import type { TableBlock, TextLine } from '../markdown/document.ts'
import { readArrowPairs } from './arrow-cells.ts'
import { readRowPairs } from './column-pairs.ts'
import type { ReadPair } from './read-pair.ts'
import { readColumns } from './table-columns.ts'
import { readSidedRows } from './sided-rows.ts'

/** Times of day and dates: such a row tells of a moment, not of a metric. */
const MOMENT = /^\W{0,3}(?:\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?)(?!\d)/

/**
 * The before/after pairs of a table: under columns for both sides, in rows for both sides (`Before` and
 * `After` below each other), or with an arrow inside its cells. Claims come from its other columns.
 */
export function readTablePairs(table: TableBlock, decimalComma: boolean): ReadPair[] {
  const rows = table.rows.filter((row) => !MOMENT.test(row[0]?.text ?? ''))
  const columns = readColumns(table.header, rows)
  if (columns === undefined) {
    const sided = readSidedRows(table.header, rows, decimalComma)
    return sided.length > 0 ? sided : readArrowPairs(table.header, rows, decimalComma)
  }
  const carried = carryDown(rows, columns.scenario)
  return carried.flatMap((row) => readRowPairs(row, columns, table.header, decimalComma))
}

/** An empty cell under the name of a scenario means the one above. */
function carryDown(
  rows: readonly (readonly TextLine[])[],
  column: number | undefined,
): (readonly TextLine[])[] {
  if (column === undefined) return [...rows]
  let above: TextLine | undefined
  return rows.map((row) => {
    const cell = row[column]
    if (cell !== undefined && cell.text !== '') above = cell
    return cell?.text === '' && above !== undefined ? row.with(column, above) : row
  })
}
