import { labelMetric } from '../core/insight/metric-label.ts'
import type { Benchmark, Bound, Direction, Quantity } from '../core/issue/schema.ts'
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
  /** How exactly the speedup is known. */
  bound: Bound | null
  direction: Direction
  /** Null where the two cannot be compared. */
  outcome: Outcome | null
  /** An estimate, never shown as measured. */
  expected: boolean
}

/** The pairs of an issue in the order of the document. */
export function makeBeforeAfterRows(benchmarks: readonly Benchmark[]): BeforeAfterRow[] {
  return benchmarks.map(({ name, metric, before, after, speedup, bound, direction, expected }) => ({
    label: metric === '' ? name : metric,
    detail: metric === '' || name === metric ? '' : name,
    before,
    after,
    ratio: makeRatio(before, after),
    speedup,
    bound,
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

/** More bars than this are a wall; the table has them all. */
const MOST_BARS = 16

/** The rows in their order; of very many, those that changed most, a change from or to 0 above all. */
export function chooseMostChanged<T extends BeforeAfterRow>(rows: readonly T[]): T[] {
  if (rows.length <= MOST_BARS) return [...rows]
  const change = ({ ratio, outcome }: T): number => {
    if (outcome === 'same') return 0
    return ratio === null ? Infinity : Math.abs(Math.log(ratio))
  }
  const largest = new Set(rows.toSorted((a, b) => change(b) - change(a) || 0).slice(0, MOST_BARS))
  return rows.filter((row) => largest.has(row))
}

/** Which rows have no bar, and why. */
export function describeLeftOut(
  rows: readonly BeforeAfterRow[],
  bars: readonly BeforeAfterRow[],
  reason: string,
): string {
  return bars.length === MOST_BARS
    ? `Drawn are the ${bars.length} of ${rows.length} that changed most.`
    : `Drawn are ${bars.length} of ${rows.length}; ${reason}.`
}

/**
 * The name of a bar: its metric, with the benchmark where another bar has the same metric or where the
 * metric alone says little; not where all bars are of one benchmark.
 */
export function nameBar(
  { label, detail }: BeforeAfterRow,
  bars: readonly BeforeAfterRow[],
): string {
  if (detail === '') return label
  if (bars.filter((bar) => bar.label === label).length > 1) return `${label} — ${detail}`
  const isOfOne = bars.length > 1 && bars.every((bar) => bar.detail === detail)
  return isOfOne ? label : labelMetric({ name: detail, metric: label })
}

/** The word and the mark that stand for an outcome wherever colour does too. */
export const OUTCOME_WORDS: Record<Outcome, { mark: string; word: string }> = {
  better: { mark: '✓', word: 'better' },
  worse: { mark: '✗', word: 'worse' },
  same: { mark: '=', word: 'unchanged' },
  unknown: { mark: '', word: 'not judged' },
}

/** A bar's value with what it means, and a shorter form: “18.1 %  ✓ better, expected”, “18.1 %, expected  ✓”. */
export function formatBarTexts(value: string, { outcome, expected }: BeforeAfterRow): string[] {
  const { mark, word } = OUTCOME_WORDS[outcome ?? 'unknown']
  const words = [mark === '' ? [] : `${mark} ${word}`, expected ? 'expected' : []].flat()
  const long = `${value}  ${words.join(', ')}`.trimEnd()
  return [long, `${value}${expected ? ', expected' : ''}  ${mark}`.trimEnd()]
}
