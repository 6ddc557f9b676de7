import { findClaims } from '../benchmark/claims.ts'
import type { TextLine } from '../markdown/document.ts'
import { parseQuantity, type ParsedQuantity } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { type Column, parseColumn } from '../vocabulary/columns.ts'
import { promisesGain, saysExpected } from '../vocabulary/comparison.ts'
import { parseNamedUnit } from './cell-figures.ts'
import { rankOf } from './column-pairs.ts'
import type { ReadPair } from './read-pair.ts'

type Row = readonly TextLine[]

interface SidedRow extends Column {
  row: Row
}

/** The rows that give the two sides, and whether others stand between them. */
interface Sides {
  before: SidedRow
  after: SidedRow
  isDirect: boolean
}

/**
 * Pairs of a table whose rows are the sides and whose columns the metrics: `Before`, `After` below each
 * other, `Tailscale (before)` above `WireGuard (after)`, or a baseline and what its change is told of.
 */
export function readSidedRows(
  header: readonly TextLine[],
  rows: readonly Row[],
  decimalComma: boolean,
): ReadPair[] {
  if (rows.length < 2 || header.length < 2) return []
  const heads = header.map((cell) => parseColumn(cell.text))
  const sides = findSides(
    rows.map((row) => ({ ...parseColumn(row[0]?.text ?? ''), row })),
    heads.some(({ role }) => role === 'change'),
  )
  if (sides === undefined) return []
  const { before, after, isDirect } = sides
  const pairs = header.flatMap((head, column): ReadPair[] => {
    const [one, other] = [before.row[column], after.row[column]]
    const role = heads[column]!.role
    if (column === 0 || one === undefined || other === undefined) return []
    if (/^(?:change|target|index)$/.test(role)) return []
    const parse = (cell: TextLine): ParsedQuantity | undefined =>
      parseQuantity(cell.text, { decimalComma, unit: parseNamedUnit(head.text) })
    const [first, second] = [parse(one), parse(other)]
    if (first === undefined || second === undefined) return []
    const metric = head.text.replace(/\*+$/, '')
    const [from, to] = shareUnit(first, second, metric)
    const expected = after.expected || after.role === 'hope' || saysExpected(other.text)
    const place = other.place
    return [
      {
        source: 'table',
        aside: false,
        name: metric,
        metric,
        before: from,
        after: to,
        expected,
        place,
        claims: [],
      },
    ]
  })
  const decimal = { decimalComma }
  after.row.forEach((cell, column) => {
    if (heads[column]?.role !== 'change') return
    const inGain = promisesGain(header[column]?.text ?? '')
    for (const claim of findClaims(cell.text, decimal)) {
      const [best] = pairs
        .map((pair) => ({ pair, rank: rankOf(claim, pair, inGain) }))
        .toSorted((a, b) => a.rank - b.rank)
      // What changed since the row above is told in such a column as well.
      if (best === undefined || (!isDirect && best.rank > 1)) continue
      best.pair.claims.push({ claim, place: cell.place, inGain })
    }
  })
  return pairs
}

function findSides(rows: readonly SidedRow[], hasChange: boolean): Sides | undefined {
  const before = rows.filter(({ role }) => role === 'before')
  const [first] = before
  if (first === undefined || before.length > 1) return undefined
  const rest = rows.slice(rows.indexOf(first) + 1)
  const isDirect = rest.length === 1
  const after = rest.findLast(({ role }) => role === 'after')
  if (after !== undefined) return { before: first, after, isDirect }
  const [next] = rest
  // Of a baseline and one other row, a column for the change tells that they are compared.
  const isCompared = isDirect && rows.length === 2 && hasChange && next?.role === 'other'
  return isCompared && next !== undefined ? { before: first, after: next, isDirect } : undefined
}
