import type { Benchmark, Direction, Quantity } from '../core/issue/schema.ts'
import { formatQuantity } from '../core/measure/format.ts'
import { isComparable } from '../core/measure/quantity.ts'

/** Whether a change is for the better, by the metric's own direction. */
export type Outcome = 'better' | 'worse' | 'same' | 'unknown'

/** One before/after pair, ready for the chart and for the table beside it. */
export interface BeforeAfterRow {
  /** The metric, or the benchmark's name where it has no other. */
  label: string
  /** The benchmark it was taken in, where that says something else. */
  detail: string
  before: Quantity | null
  after: Quantity | null
  /** After as a share of before, 1 = unchanged; null where the two cannot be compared or one is 0. */
  ratio: number | null
  /** How many times better, as the issue publishes it. */
  speedup: number | null
  direction: Direction
  /** Null where the two cannot be compared. */
  outcome: Outcome | null
  /** An estimate, never shown as measured. */
  expected: boolean
}

/** The pairs of an issue in the order of the document. */
export function makeBeforeAfterRows(benchmarks: readonly Benchmark[]): BeforeAfterRow[] {
  return benchmarks.map(({ name, metric, before, after, speedup, direction, expected }) => ({
    label: metric === '' ? name : metric,
    detail: metric === '' || name === metric ? '' : name,
    before,
    after,
    ratio: makeRatio(before, after),
    speedup,
    direction,
    outcome: judge(before, after, direction),
    expected,
  }))
}

function makeRatio(before: Quantity | null, after: Quantity | null): number | null {
  if (!before || !after || !isComparable(before, after)) return null
  return before.value > 0 && after.value > 0 ? after.value / before.value : null
}

function judge(
  before: Quantity | null,
  after: Quantity | null,
  direction: Direction,
): Outcome | null {
  if (!before || !after || !isComparable(before, after)) return null
  if (before.value === after.value) return 'same'
  if (direction === 'unknown') return 'unknown'
  return after.value < before.value === (direction === 'lower') ? 'better' : 'worse'
}

/** A bar of the chart: a row that has a ratio. */
export type RatioRow = BeforeAfterRow & { ratio: number; outcome: Outcome }

/** More bars than this are a wall; the table has them all. */
const MOST_BARS = 16

/** The rows a chart can draw, in the document's order; of very many, those that changed most. */
export function chooseRatioRows(rows: readonly BeforeAfterRow[]): RatioRow[] {
  const drawable = rows.filter((row): row is RatioRow => row.ratio !== null && row.outcome !== null)
  if (drawable.length <= MOST_BARS) return drawable
  const change = ({ ratio }: RatioRow): number => Math.abs(Math.log(ratio))
  const largest = new Set(drawable.toSorted((a, b) => change(b) - change(a)).slice(0, MOST_BARS))
  return drawable.filter((row) => largest.has(row))
}

/** After as a share of before: “18.1 %”, “1 250 %”. */
export const formatShare = (ratio: number): string =>
  formatQuantity({ value: ratio, dimension: 'share', unit: 'share' })

/** Which rows have no bar, and why. */
export function describeLeftOut(
  rows: readonly BeforeAfterRow[],
  bars: readonly BeforeAfterRow[],
): string {
  return bars.length === MOST_BARS
    ? `Drawn are the ${bars.length} of ${rows.length} that changed most.`
    : `Drawn are ${bars.length} of ${rows.length}; the others have no ratio.`
}

/** The name of a bar: its metric, with the benchmark where another bar has the same metric. */
export function nameBar(
  { label, detail }: BeforeAfterRow,
  bars: readonly BeforeAfterRow[],
): string {
  const isShared = bars.filter((bar) => bar.label === label).length > 1
  return isShared && detail !== '' ? `${label}, ${detail}` : label
}

/** The word and the mark that stand for an outcome wherever colour does too. */
export const OUTCOME_WORDS: Record<Outcome, { mark: string; word: string }> = {
  better: { mark: '✓', word: 'better' },
  worse: { mark: '✗', word: 'worse' },
  same: { mark: '=', word: 'unchanged' },
  unknown: { mark: '', word: 'not judged' },
}

/** What the chart says, for those who do not see it. The table has the rest. */
export function describeBeforeAfter(rows: readonly RatioRow[]): string {
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
