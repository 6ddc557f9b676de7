import { medianSorted, quantileSorted } from 'simple-statistics'
import type { Direction } from '../issue/schema.ts'
import type { Unit } from '../measure/unit.ts'
import type { Measurement, Spread, Statistic } from './report.ts'

/** What was measured: a benchmark and one of its metrics. */
export interface Subject {
  name: string
  /** Null for the benchmark's main figure. */
  metric?: string | null
  /** The unit the tool's figures are in. */
  unit: Unit
  direction: Direction
}

/** A figure in the tool's own unit. */
interface ToolFigure {
  value: number
  statistic: Statistic
  /** Bounds, or for `deviation` and `unspecified` alternatively how far they are from the figure. */
  spread?: Spread | { kind: Spread['kind']; by: number } | null
  count?: number | null | undefined
}

/** A figure without its runs, in base units. A spread that is not finite is none. */
export function measureFigure(subject: Subject, figure: ToolFigure): Measurement {
  const { factor } = subject.unit
  return {
    ...identify(subject),
    value: figure.value * factor,
    statistic: figure.statistic,
    spread: scaleSpread(figure, factor),
    samples: null,
    count: figure.count != null && figure.count >= 1 ? Math.round(figure.count) : null,
  }
}

/** The single runs of a benchmark, in base units: their median stands for it, their quartiles for its scatter. */
export function measureSamples(subject: Subject, runs: readonly number[]): Measurement {
  const samples = runs.map((run) => run * subject.unit.factor)
  const sorted = samples.toSorted((a, b) => a - b)
  return {
    ...identify(subject),
    value: medianSorted(sorted),
    statistic: samples.length > 1 ? 'median' : 'value',
    spread: spreadOf(sorted),
    samples,
    count: samples.length,
  }
}

/** Quartiles of fewer runs are their ends. */
const MIN_FOR_QUARTILES = 4

function spreadOf(sorted: number[]): Spread | null {
  if (sorted.length < 2) return null
  if (sorted.length < MIN_FOR_QUARTILES) {
    return { kind: 'range', low: sorted[0]!, high: sorted.at(-1)! }
  }
  return {
    kind: 'quartiles',
    low: quantileSorted(sorted, 0.25),
    high: quantileSorted(sorted, 0.75),
  }
}

const identify = ({ name, metric, unit, direction }: Subject) => ({
  name,
  metric: metric ?? null,
  dimension: unit.dimension,
  unit: unit.base,
  direction,
})

function scaleSpread({ value, spread }: ToolFigure, factor: number): Spread | null {
  if (spread == null) return null
  const [low, high] =
    'by' in spread ? [value - spread.by, value + spread.by] : [spread.low, spread.high]
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) return null
  return { kind: spread.kind, low: low * factor, high: high * factor }
}
