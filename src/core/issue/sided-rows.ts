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
  /** The row that tells the change: `Improvement`. */
  change: SidedRow | undefined
}

/**
 * Pairs of a table whose rows are the sides and whose columns the metrics: `Before`, `After` below each
 * other, `Tailscale (before)` above `WireGuard (after)`, or a baseline and what its change is told of. Also
 * of a list of values, `p95 before | 9 s` and `p95 after | 3 s`.
 */
export function readSidedRows(
  header: readonly TextLine[],
  rows: readonly Row[],
  decimalComma: boolean,
): ReadPair[] {
  if (rows.length < 2 || header.length < 2) return []
  const heads = header.map((cell) => parseColumn(cell.text))
  const sided = rows.map((row): SidedRow => ({ ...parseColumn(row[0]?.text ?? ''), row }))
  const named = pairNamedRows(sided)
  if (named.length > 0) {
    return named.flatMap((sides) =>
      pairsOf(sides, header, heads, sides.before.subject, decimalComma),
    )
  }
  const sides = findSides(
    sided,
    heads.some(({ role }) => role === 'change'),
  )
  if (sides === undefined) return []
  const pairs = pairsOf(sides, header, heads, '', decimalComma)
  attachClaims(pairs, sides, header, heads, decimalComma)
  return pairs
}

/** Heads that say nothing of what was measured. */
const VALUE =
  /^(?:values?|results?|measure(?:ment|d)s?|figures?|valor(?:es)?|resultados?|值|数值|値|結果|结果)$/i

/** The figures of two rows column by column; `subject` is what both measure, where they say so. */
function pairsOf(
  { before, after }: Pick<Sides, 'before' | 'after'>,
  header: readonly TextLine[],
  heads: readonly Column[],
  subject: string,
  decimalComma: boolean,
): ReadPair[] {
  return header.flatMap((head, column): ReadPair[] => {
    const [one, other] = [before.row[column], after.row[column]]
    const role = heads[column]!.role
    if (column === 0 || one === undefined || other === undefined) return []
    if (/^(?:change|target|index)$/.test(role) || one.blank || other.blank) return []
    const unit = parseNamedUnit(head.text) ?? parseNamedUnit(subject)
    const parse = (cell: TextLine): ParsedQuantity | undefined =>
      parseQuantity(cell.text, { decimalComma, unit })
    const [first, second] = [parse(one), parse(other)]
    if (first === undefined || second === undefined) return []
    const measured = VALUE.test(head.text) ? '' : head.text.replace(/\*+$/, '')
    const metric = subject === '' ? measured : subject
    const [from, to] = shareUnit(first, second, metric)
    return [
      {
        source: 'table',
        aside: false,
        name: subject === '' || measured === '' ? metric : measured,
        metric,
        before: from,
        after: to,
        expected: after.expected || after.role === 'hope' || saysExpected(other.text),
        place: other.place,
        claims: [],
      },
    ]
  })
}

/** Claims of the after row, and of a row that tells the change, go to the pair they hold for. */
function attachClaims(
  pairs: readonly ReadPair[],
  { after, isDirect, change }: Sides,
  header: readonly TextLine[],
  heads: readonly Column[],
  decimalComma: boolean,
): void {
  const attach = (cell: TextLine, inGain: boolean) => {
    for (const claim of findClaims(cell.text, { decimalComma })) {
      const [best] = pairs
        .map((pair) => ({ pair, rank: rankOf(claim, pair, inGain) }))
        .toSorted((a, b) => a.rank - b.rank)
      // What changed since the row above is told in such a column as well.
      if (best === undefined || (!isDirect && best.rank > 1)) continue
      best.pair.claims.push({ claim, place: cell.place, inGain })
    }
  }
  after.row.forEach((cell, column) => {
    if (heads[column]?.role === 'change') attach(cell, promisesGain(header[column]?.text ?? ''))
  })
  change?.row.slice(1).forEach((cell) => attach(cell, promisesGain(change.row[0]?.text ?? '')))
}

/** `p95 before` with `p95 after`, `Queries before` with `Queries after`. */
function pairNamedRows(rows: readonly SidedRow[]): Pick<Sides, 'before' | 'after'>[] {
  const named = rows.filter(({ subject, isTrailing }) => isTrailing && subject !== '')
  return named.flatMap((before) => {
    const after =
      before.role === 'before'
        ? named.find(({ role, subject }) => role === 'after' && subject === before.subject)
        : undefined
    return after === undefined ? [] : [{ before, after }]
  })
}

function findSides(rows: readonly SidedRow[], hasChange: boolean): Sides | undefined {
  const before = rows.filter(({ role }) => role === 'before')
  const [first] = before
  if (first === undefined || before.length > 1) return undefined
  const change = rows.find(({ role }) => role === 'change')
  const rest = rows.slice(rows.indexOf(first) + 1).filter((row) => row !== change)
  const isDirect = rest.length === 1
  const after = rest.findLast(({ role }) => role === 'after')
  if (after !== undefined) return { before: first, after, isDirect, change }
  const [next] = rest
  // Of a baseline and one other row, a column for the change tells that they are compared.
  const isCompared = isDirect && rows.length === 2 && hasChange && next?.role === 'other'
  return isCompared && next !== undefined
    ? { before: first, after: next, isDirect, change }
    : undefined
}
