import { formatFigure, formatQuantity } from '../core/measure/format.ts'
import {
  type BeforeAfterRow,
  OUTCOME_WORDS,
  type Outcome,
  chooseMostChanged,
  formatBarTexts,
  nameBar,
} from './before-after.ts'
import type { BarSpec } from './chart-spec.ts'
import { chooseRatioAxis } from './ratio-axis.ts'

/** A bar of the chart: a row that has a ratio. */
export type RatioRow = BeforeAfterRow & { ratio: number; outcome: Outcome }

/** The rows a chart of ratios can draw, in the document's order; of very many, those that changed most. */
export const chooseRatioRows = (rows: readonly BeforeAfterRow[]): RatioRow[] =>
  chooseMostChanged(
    rows.filter((row): row is RatioRow => row.ratio !== null && row.outcome !== null),
  )

/** Each value after as a share of the one before, which is 1. */
export function makeRatioSpec(rows: readonly BeforeAfterRow[]): BarSpec {
  const bars = chooseRatioRows(rows)
  const axis = chooseRatioAxis(bars.map(({ ratio }) => ratio))
  return {
    kind: 'bars',
    axis: { ...axis, ticks: axis.ticks.map((value) => ({ value, text: formatShare(value) })) },
    bars: bars.map((row) => ({
      row: rows.indexOf(row),
      label: nameBar(row, bars),
      texts: formatTexts(row),
      before: 1,
      after: row.ratio,
      outcome: row.outcome,
      expected: row.expected,
    })),
  }
}

/** Both values where they have room; a share of them, which the axis gives as well, where they have not. */
function formatTexts(row: RatioRow): string[] {
  const { before, after, ratio } = row
  const values =
    before && after ? formatBarTexts(`${formatFigure(before)} → ${formatFigure(after)}`, row) : []
  return [...values, ...formatBarTexts(formatShare(ratio), row)]
}

/** After as a share of before: “18.1 %”, “1 250 %”. */
const formatShare = (ratio: number): string =>
  formatQuantity({ value: ratio, dimension: 'share', unit: 'share' })

/** What the chart says, for those who do not see it. The table has the rest. */
export function describeRatios(rows: readonly RatioRow[]): string {
  const lead = 'Bar chart of each value after the change as a share of the value before it.'
  if (rows.length <= 6) return [lead, ...rows.map((row) => describeRow(row, rows))].join(' ')
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  const ratios = rows.map(({ ratio }) => ratio)
  const least = formatShare(Math.min(...ratios))
  const most = formatShare(Math.max(...ratios))
  return `${lead} ${rows.length} metrics, ${count('better')} better, ${count('worse')} worse, from ${least} to ${most} of before. The table lists them.`
}

/** One bar in words: “Time: 18.1 % of before, better.” */
function describeRow(row: RatioRow, rows: readonly RatioRow[]): string {
  const { ratio, outcome, expected } = row
  const kind = expected ? ' (expected, not measured)' : ''
  return `${nameBar(row, rows)}: ${formatShare(ratio)} of before, ${OUTCOME_WORDS[outcome].word}${kind}.`
}
