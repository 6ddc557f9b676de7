import { median } from 'simple-statistics'
import type { Spread, Statistic } from '../benchmark/report.ts'
import { seriesId } from '../benchmark/series-id.ts'
import type { StoredMeasurement, Suite, SuiteBenchmark, SuiteRun } from '../benchmark/suite.ts'
import type { Dimension, Direction } from '../issue/schema.ts'
import { findChangePoints } from '../statistics/change-points.ts'
import { computeMedianInterval } from '../statistics/median-interval.ts'
import { findBreaks, type SeriesBreak } from './series-breaks.ts'

/** One run of a series; figures in base units. */
export interface SeriesPoint {
  /** Where it stands in time: when its commit was made, else when it ran. ISO date or date-time. */
  at: string
  /** When it ran. */
  date: string
  commit: string | null
  message: string | null
  environment: string | null
  tool: string
  note: string | null
  value: number
  statistic: Statistic
  /** As the tool gives it; else the 95 % interval of the median where there are six single runs or more. */
  spread: Spread | null
  /** How many runs the figure rests on; null where that is not known. */
  count: number | null
}

/** Points that can be compared with each other: `from` to before `to`. */
export interface Stretch {
  from: number
  to: number
  /** Median of its points. */
  median: number
}

/** A change of level that lasts, within a stretch. */
export interface SeriesChange {
  /** The first point at the new level. */
  index: number
  /** Medians of the levels before and after. */
  before: number
  after: number
  /** How many times as good it became; below 1 it became worse. After/before where no direction is known. */
  ratio: number
  /** Null where no direction is known. */
  isBetter: boolean | null
}

/** The history of one benchmark. */
export interface Series {
  /** `nightly/export`: part of its address. */
  id: string
  suite: { id: string; name: string; description: string | null; source: string | null }
  key: string
  name: string
  metric: string | null
  unit: string
  dimension: Dimension
  direction: Direction
  /** In order of time. */
  points: SeriesPoint[]
  /** Where points cannot be compared with those before, in their order. */
  breaks: SeriesBreak[]
  /** What lies between the breaks; together they hold all points. */
  stretches: Stretch[]
  /** In order of time; found in each stretch alone, from ten points on. */
  changes: SeriesChange[]
}

/** The series of a suite in the order of its benchmarks; one without any run has no points. */
export function listSeries(suiteId: string, suite: Suite): Series[] {
  const runs = suite.runs.toSorted((a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)))
  const points = new Map<string, SeriesPoint[]>()
  for (const run of runs) {
    for (const measurement of run.measurements) {
      const known = points.get(measurement.benchmark) ?? []
      points.set(measurement.benchmark, known)
      known.push(makePoint(run, measurement))
    }
  }
  const { name, description = null, source = null } = suite
  const about = { id: suiteId, name, description, source }
  return Object.entries(suite.benchmarks).map(([key, benchmark]) => ({
    id: seriesId(suiteId, key),
    suite: about,
    key,
    ...makeSeries(benchmark, points.get(key) ?? [], suite.breaks ?? []),
  }))
}

const timeOf = ({ commitDate, date }: SuiteRun): string => commitDate ?? date

function makePoint(run: SuiteRun, measurement: StoredMeasurement): SeriesPoint {
  const { date, commit = null, message = null, environment = null, tool, note = null } = run
  const { value, statistic, spread, samples, count } = measurement
  return {
    at: timeOf(run),
    date,
    commit,
    message,
    environment,
    tool,
    note,
    value,
    statistic,
    spread: spread ?? spreadOf(samples),
    count: count ?? samples?.length ?? null,
  }
}

function spreadOf(samples: readonly number[] | undefined): Spread | null {
  const interval = computeMedianInterval((samples ?? []).toSorted((a, b) => a - b))
  return interval === undefined ? null : { kind: 'confidence', ...interval }
}

function makeSeries(
  benchmark: SuiteBenchmark,
  points: SeriesPoint[],
  stated: NonNullable<Suite['breaks']>,
): Omit<Series, 'id' | 'suite' | 'key'> {
  const { name, unit, dimension, direction } = benchmark
  const breaks = findBreaks(points, stated)
  const ends = [...breaks.map(({ index }) => index), points.length]
  const stretches = ends
    .map((to, at) => ({ from: ends[at - 1] ?? 0, to }))
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({
      from,
      to,
      median: median(points.slice(from, to).map(({ value }) => value)),
    }))
  const changes = stretches.flatMap(({ from, to }) =>
    findChangePoints(points.slice(from, to).map(({ value }) => value)).map(
      ({ index, before, after }) => ({
        index: from + index,
        before,
        after,
        ...judgeChange(before, after, direction),
      }),
    ),
  )
  const metric = benchmark.metric ?? null
  return { name, metric, unit, dimension, direction, points, breaks, stretches, changes }
}

function judgeChange(
  before: number,
  after: number,
  direction: Direction,
): Pick<SeriesChange, 'ratio' | 'isBetter'> {
  if (direction === 'unknown') return { ratio: after / before, isBetter: null }
  const ratio = direction === 'lower' ? before / after : after / before
  return { ratio, isBetter: ratio > 1 }
}
