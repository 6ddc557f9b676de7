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
  spread?: Spread | { kind: Spread['kind']; by: number } | null | undefined
  count?: number | null | undefined
}

/** A figure without its runs, in base units. A spread that is not finite or lies beside the figure is none. */
export function measureFigure(subject: Subject, figure: ToolFigure): Measurement {
  const { factor } = subject.unit
  return {
    ...identify(subject),
    value: toBase(figure.value, factor),
    statistic: figure.statistic,
    spread: scaleSpread(figure, factor),
    samples: null,
    count: figure.count != null && figure.count >= 1 ? Math.round(figure.count) : null,
  }
}

/**
 * A figure of the tool in base units. By a fraction it is divided, not multiplied: 3296 × 1e-9 is
 * 0.0000032960000000000003, 3296 / 1e9 what the tool wrote.
 */
export function toBase(value: number, factor: number): number {
  const parts = Math.round(1 / factor)
  return factor < 1 && Math.abs(parts * factor - 1) < 1e-12 ? value / parts : value * factor
}

/** The single runs of a benchmark, in base units: their median stands for it, their quartiles for its scatter. */
export function measureSamples(subject: Subject, runs: readonly number[]): Measurement {
  const { factor } = subject.unit
  const sorted = runs.toSorted((a, b) => a - b)
  return {
    ...identify(subject),
    value: toBase(medianSorted(sorted), factor),
    statistic: runs.length > 1 ? 'median' : 'value',
    spread: spreadOf(sorted, factor),
    samples: runs.map((run) => toBase(run, factor)),
    count: runs.length,
  }
}

/** Quartiles of fewer runs are their ends. */
const MIN_FOR_QUARTILES = 4

/** Quartiles, or the range of a few, times `factor`; null for a single run. `sorted` must ascend. */
export function spreadOf(sorted: number[], factor = 1): Spread | null {
  if (sorted.length < 2) return null
  const isFew = sorted.length < MIN_FOR_QUARTILES
  const [low, high] = isFew
    ? [sorted[0]!, sorted.at(-1)!]
    : [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)]
  return {
    kind: isFew ? 'range' : 'quartiles',
    low: toBase(low, factor),
    high: toBase(high, factor),
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
  // What does not hold the figure is no scatter of it; NaN fails both.
  if (!(low <= value && value <= high) || !Number.isFinite(high - low)) return null
  return { kind: spread.kind, low: toBase(low, factor), high: toBase(high, factor) }
}
