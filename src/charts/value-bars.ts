import type { Dimension, Quantity } from '../core/issue/schema.ts'
import { formatDifference, formatFigure, formatQuantity } from '../core/measure/format.ts'
import {
  type BeforeAfterRow,
  OUTCOME_WORDS,
  type Outcome,
  chooseMostChanged,
  formatBarTexts,
  nameBar,
} from './before-after.ts'
import type { BarSpec } from './chart-spec.ts'
import { chooseValueAxis } from './value-axis.ts'

/** A row whose two values can stand on one axis; either may be 0. */
export type ValueRow = BeforeAfterRow & { before: Quantity; after: Quantity; outcome: Outcome }

/** The values of one unit, which share an axis. */
export interface ValueGroup {
  /** “Time”, “Size”, or what is counted: “queries”. */
  name: string
  isLogarithmic: boolean
  /** A logarithmic axis has no place for 0: of such rows it shows the other value only. */
  hasUndrawn: boolean
  spec: BarSpec
  /** What the chart says, for those who do not see it. */
  label: string
}

const NAMES: Record<Exclude<Dimension, 'count'>, string> = {
  time: 'Time',
  size: 'Size',
  share: 'Share',
  rate: 'Rate',
  'size-rate': 'Data rate',
  factor: 'Factor',
}

/** The rows a chart in own units can draw, in the document's order; of very many, those that changed most. */
export const chooseValueRows = (rows: readonly BeforeAfterRow[]): ValueRow[] =>
  chooseMostChanged(
    rows.filter(
      (row): row is ValueRow =>
        row.outcome !== null && (row.before?.value ?? -1) >= 0 && (row.after?.value ?? -1) >= 0,
    ),
  )

/** One chart for every unit, in the order in which the document comes to it. */
export function makeValueGroups(rows: readonly BeforeAfterRow[]): ValueGroup[] {
  const drawn = chooseValueRows(rows)
  return [...Map.groupBy(drawn, nameUnit)].map(([name, own]) => makeGroup(name, own, rows, drawn))
}

function nameUnit({ before, after }: ValueRow): string {
  if (after.dimension !== 'count') return NAMES[after.dimension]
  return after.unit || before.unit || 'Count'
}

function makeGroup(
  name: string,
  own: readonly ValueRow[],
  rows: readonly BeforeAfterRow[],
  drawn: readonly ValueRow[],
): ValueGroup {
  const { dimension, unit } = own[0]!.after
  const values = own.flatMap(({ before, after }) => [before.value, after.value])
  const axis = chooseValueAxis(values, dimension)
  // What is counted stands in the chart's name.
  const tickUnit = dimension === 'count' && /^\p{L}/u.test(unit) ? '' : unit
  const formatTick = (value: number) => formatQuantity({ value, dimension, unit: tickUnit })
  const isLogarithmic = axis.type === 'logarithmic'
  return {
    name,
    isLogarithmic,
    hasUndrawn: isLogarithmic && values.includes(0),
    spec: {
      kind: 'bars',
      axis: { ...axis, ticks: axis.ticks.map((value) => ({ value, text: formatTick(value) })) },
      bars: own.map((row) => ({
        row: rows.indexOf(row),
        label: nameBar(row, drawn),
        texts: formatValues(row),
        before: row.before.value,
        after: row.after.value,
        outcome: row.outcome,
        expected: row.expected,
      })),
    },
    label: [
      `Bar chart of values before and after the change, ${name}.`,
      ...own.map((row) => describeRow(row, drawn)),
    ].join(' '),
  }
}

/**
 * “54.2 s → 9.8 s  ✓ better”. Where one of them is 0 there is no ratio, so the difference stands behind:
 * “0 s → 11 ms, +11 ms  ✗ worse”.
 */
function formatValues(row: ValueRow): string[] {
  const { before, after } = row
  const values = `${formatFigure(before)} → ${formatFigure(after)}`
  const short = formatBarTexts(values, row)
  if (before.value !== 0 && after.value !== 0) return short
  return [...formatBarTexts(`${values}, ${formatDifference(before, after)}`, row), ...short]
}

/** One bar in words: “Time: from 54.2 s to 9.8 s, better.” */
function describeRow(row: ValueRow, rows: readonly ValueRow[]): string {
  const { before, after, outcome, expected } = row
  const kind = expected ? ' (expected, not measured)' : ''
  return `${nameBar(row, rows)}: from ${formatFigure(before)} to ${formatFigure(after)}, ${OUTCOME_WORDS[outcome].word}${kind}.`
}
