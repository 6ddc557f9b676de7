import type { FenceBlock, TableBlock, TextLine } from '../markdown/document.ts'
import { makeVerbatimLine } from '../markdown/text-line.ts'
import { parseSide } from '../vocabulary/comparison.ts'

/** A table drawn with spaces or bars inside a fence, and the lines it takes. */
export interface FenceTable {
  table: TableBlock
  lines: ReadonlySet<TextLine>
}

interface Cell {
  line: TextLine
  /** Column in the source. */
  start: number
}

const MAX_COLUMNS = 24
const GAP = /\s{2,}|\t+|\s*[|│┃]\s*/g
const RULE = /^[\s─━═\-=+|│┼┬┴├┤┌┐└┘╔╗╚╝╠╣╬╪╫]*$/u

/** Tables whose header names both sides of a change: `Endpoint    Before    After    Improvement`. */
export function readFenceTables({ lines }: FenceBlock): FenceTable[] {
  const tables: FenceTable[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const header = splitCells(lines[index]!)
    if (!isComparison(header)) continue
    const taken = new Set([lines[index]!])
    const rows: TextLine[][] = []
    for (let next = index + 1; next < lines.length; next += 1, index += 1) {
      const line = lines[next]!
      const cells = splitCells(line)
      if (line.text === '' || isComparison(cells)) break
      if (cells.length < 2 || cells.length > 2 * MAX_COLUMNS || RULE.test(line.text)) continue
      taken.add(line)
      rows.push(alignCells(cells, header, line))
    }
    if (rows.length > 0) {
      tables.push({
        table: { kind: 'table', header: header.map((cell) => cell.line), rows },
        lines: taken,
      })
    }
  }
  return tables
}

function isComparison(cells: readonly Cell[]): boolean {
  if (cells.length < 3 || cells.length > MAX_COLUMNS) return false
  const sides = cells.map((cell) => parseSide(cell.line.text))
  return sides.includes('before') && sides.includes('after')
}

/** The pieces of a line between wide gaps. */
function splitCells({ text, place }: TextLine): Cell[] {
  const cells: Cell[] = []
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end)
    if (piece.trim() === '') return
    const line = makeVerbatimLine(piece, { line: place.line, column: place.column + start })
    cells.push({ line, start: line.place.column })
  }
  let from = 0
  for (const gap of text.matchAll(GAP)) {
    add(from, gap.index)
    from = gap.index + gap[0].length
  }
  add(from, text.length)
  return cells
}

/** As many cells as the header has, each under the column it begins nearest to; what meets in one is joined. */
function alignCells(cells: readonly Cell[], header: readonly Cell[], line: TextLine): TextLine[] {
  if (cells.length === header.length) return cells.map((cell) => cell.line)
  const columns = header.map((): Cell[] => [])
  for (const cell of cells) {
    const distances = header.map(({ start }) => Math.abs(start - cell.start))
    columns[distances.indexOf(Math.min(...distances))]!.push(cell)
  }
  return columns.map((column) => {
    const [first] = column
    if (first === undefined) return makeVerbatimLine('', line.place)
    return makeVerbatimLine(column.map((cell) => cell.line.text).join(' '), first.line.place)
  })
}
