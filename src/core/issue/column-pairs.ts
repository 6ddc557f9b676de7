import { directionOf } from '../benchmark/direction.ts'
import { findClaims, type FoundClaim } from '../benchmark/claims.ts'
import { judgeClaim } from '../benchmark/verdict.ts'
import type { TextLine } from '../markdown/document.ts'
import { findQuantities } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { parseUnit } from '../measure/unit.ts'
import {
  promisesGain,
  saysExpected,
  saysPending,
  soundsExpected,
} from '../vocabulary/comparison.ts'
import { parseNamedUnit, readCellFigures } from './cell-figures.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import type { ColumnPair, TableColumns } from './table-columns.ts'

/** A pair with where its figures stand, so that the claims of the row find it. */
interface RowPair {
  pair: ReadPair
  column: ColumnPair
  /** Which of several figures of its cells it is, of how many. */
  figure: number
  count: number
}

/** The pairs of one row under its before and after columns, with what its other columns claim. */
export function readRowPairs(
  row: readonly TextLine[],
  columns: TableColumns,
  header: readonly TextLine[],
  decimalComma: boolean,
): ReadPair[] {
  const pairs = columns.pairs.flatMap((column) =>
    readColumnPair(row, column, columns, header, decimalComma),
  )
  if (pairs.length === 0) return []
  const used = new Set(columns.pairs.flatMap(({ before, after }) => [before, after]))
  row.forEach((cell, index) => {
    if (used.has(index) || columns.names.has(index) || index === columns.unit || cell.blank) return
    const { role = 'other', subject = '' } = columns.heads[index] ?? {}
    // What is wanted is a figure of its own: `Target | 40%` claims nothing.
    if (role === 'target' || role === 'hope') return
    const inGain = promisesGain(header[index]?.text ?? '')
    const claims = findClaims(cell.text, { decimalComma })
    claims.forEach((claim, at) => {
      const placed = { claim, place: cell.place, inGain }
      // One of several figures that a slash joins, by its place; the first where that is not said.
      const own = pairs.filter(({ figure, count }) => figure === (claims.length === count ? at : 0))
      chooseOwner(placed, own, index, subject)?.claims.push(placed)
    })
  })
  return pairs.map(({ pair, column }) =>
    pair.claims.length > 1 && countFigures(row[column.after]?.text ?? '') > 1
      ? { ...pair, claims: fitting(pair) }
      : pair,
  )
}

const countFigures = (text: string): number => findQuantities(text).length

/** Of a cell with several figures the first is read, so that claims which only others bear out are not its own. */
function fitting(pair: ReadPair): PlacedClaim[] {
  const fits = pair.claims.filter(({ claim, inGain }) => rankOf(claim, pair, inGain) < WORST)
  return fits.length > 0 ? fits : pair.claims
}

/** A row that gives what is wanted on both sides. */
const TARGET = /^[^\p{L}]*(?:targets?|goals?|meta|objetivo|slo|目标|目標)[^\p{L}]*$/iu

function readColumnPair(
  row: readonly TextLine[],
  column: ColumnPair,
  columns: TableColumns,
  header: readonly TextLine[],
  decimalComma: boolean,
): RowPair[] {
  const [before, after] = [row[column.before], row[column.after]]
  if (before === undefined || after === undefined || before.blank || after.blank) return []
  const names = nameRow(row, column, columns, header)
  if (TARGET.test(names.metric)) return []
  const common =
    parseUnit(columns.unit === undefined ? '' : (row[columns.unit]?.text ?? '')) ??
    parseNamedUnit(names.metric)
  const [one, other] = [column.before, column.after].map((at) =>
    parseNamedUnit(header[at]?.text ?? ''),
  )
  const figures = readCellFigures([names.metric, before.text, after.text], {
    decimalComma,
    units: [one ?? other ?? common, other ?? one ?? common],
  })
  return figures.flatMap(({ metric, first, second }, figure): RowPair[] => {
    if (first === undefined || second === undefined) return []
    const [from, to] = shareUnit(first, second, metric)
    const pair: ReadPair = {
      source: 'table',
      aside: false,
      name: names.name === names.metric ? metric : names.name,
      metric,
      before: from,
      after: to,
      expected:
        column.expected ||
        soundsExpected(names.metric) ||
        [before, after].some(({ text }) => saysExpected(text)) ||
        row.some(({ text }) => saysPending(text)),
      place: after.place,
      claims: [],
    }
    return [{ pair, column, figure, count: figures.length }]
  })
}

/** What a row measures, and in which test or scenario: the metric once more where none is named. */
function nameRow(
  row: readonly TextLine[],
  { subject, isShared, measured }: ColumnPair,
  { metric, scenario, isMetric }: TableColumns,
  header: readonly TextLine[],
): { name: string; metric: string } {
  const cellText = (column: number | undefined): string => {
    const text = column === undefined ? '' : (row[column]?.text ?? '')
    // "Reading Count 100" says what "100" does not.
    return column !== undefined && /^[\d.,\s]+[kKM]?$/.test(text)
      ? `${header[column]?.text ?? ''} ${text}`.trim()
      : text
  }
  const label = cellText(metric)
  const test = cellText(scenario)
  const joined = [test, label].filter((part) => part !== '').join(', ')
  if (measured !== '' && !isMetric) return { name: joined, metric: measured }
  if (subject !== '') {
    return isMetric || !isShared
      ? { name: [test, subject].filter((part) => part !== '').join(', '), metric: label }
      : { name: joined, metric: subject }
  }
  return { name: test === '' ? label : test, metric: label }
}

const RANKS = ['match', 'ambiguous', 'unverifiable', 'mismatch'] as const
const WORST = RANKS.length - 1

/** The pair that a claim of the row speaks of: named like its column, else the one it is true of, else the nearest on its left. */
function chooseOwner(
  { claim, inGain }: PlacedClaim,
  pairs: readonly RowPair[],
  column: number,
  subject: string,
): ReadPair | undefined {
  if (pairs.length < 2) return pairs[0]?.pair
  const named = subject === '' ? [] : pairs.filter((one) => one.column.subject === subject)
  const candidates = (named.length > 0 ? named : pairs).map(({ pair, column: { after } }) => ({
    pair,
    rank: rankOf(claim, pair, inGain),
    distance: after < column ? column - after : Infinity,
  }))
  return candidates.toSorted((a, b) => a.rank - b.rank || a.distance - b.distance)[0]?.pair
}

/** How well a claim fits a pair, 0 best. */
export function rankOf(claim: FoundClaim, pair: ReadPair, inGain: boolean): number {
  const direction = directionOf(`${pair.name} ${pair.metric}`, pair.before)
  return RANKS.indexOf(judgeClaim(claim, pair.before, pair.after, direction, inGain).verdict)
}
