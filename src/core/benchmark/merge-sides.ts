import { medianSorted } from 'simple-statistics'
import { dropMail } from './drop-mail.ts'
import { spreadOf } from './measured.ts'
import type { Measurement, Report } from './report.ts'

/** What the files of one side say of one benchmark and metric, all their runs together. */
export interface SideMeasurement extends Measurement {
  tool: string
  /** Null where no run tells it. */
  environment: string | null
  /** In how many runs of the tool it was measured. */
  repeats: number
}

/** A benchmark and metric that both sides have. */
export interface JointMeasurement {
  before: SideMeasurement
  after: SideMeasurement
}

interface Part {
  measurement: Measurement
  tool: string
  environment: string | null
}

/** All measurements of a side; runs of several files or of a history are repeats of one another. */
export function mergeSide(reports: readonly Report[]): SideMeasurement[] {
  const parts = reports.flatMap(({ tool, suites }) =>
    suites.flatMap(({ runs }) =>
      runs.flatMap(({ environment, measurements }) =>
        measurements.map((measurement): Part => ({ measurement, tool, environment })),
      ),
    ),
  )
  const byName = Map.groupBy(parts, ({ measurement: { name, metric, unit } }) =>
    JSON.stringify([name, metric, unit]),
  )
  return [...byName.values()].map(mergeParts)
}

/** Runs of all repeats together; without single runs the last repeat stands for all. */
function mergeParts(parts: readonly Part[]): SideMeasurement {
  const last = parts.at(-1)!
  const environments = new Set(parts.map(({ environment }) => environment))
  const environment = environments.size === 1 ? last.environment : null
  const about = {
    tool: last.tool,
    environment: environment === null ? null : dropMail(environment),
    repeats: parts.length,
  }
  const measurement = { ...last.measurement, name: dropMail(last.measurement.name) }
  const runs = parts.map(({ measurement: { samples } }) => samples)
  if (parts.length === 1 || runs.includes(null)) return { ...measurement, ...about }
  const samples = runs.flatMap((one) => one ?? [])
  const sorted = samples.toSorted((a, b) => a - b)
  return {
    ...measurement,
    ...about,
    value: medianSorted(sorted),
    statistic: 'median',
    spread: spreadOf(sorted),
    samples,
    count: samples.length,
  }
}

/**
 * Benchmarks of the same name and metric on both sides. Where the sides have no name in common, as after
 * `hyperfine old` and `hyperfine new`, the only benchmark of a metric goes with the only one of the other side.
 */
export function joinSides(
  before: readonly SideMeasurement[],
  after: readonly SideMeasurement[],
): JointMeasurement[] {
  const named = before.flatMap((one) => {
    const other = after.find(
      ({ name, metric, unit }) => name === one.name && metric === one.metric && unit === one.unit,
    )
    return other === undefined ? [] : [{ before: one, after: other }]
  })
  if (named.length > 0) return named
  const kinds = (side: readonly SideMeasurement[]) =>
    Map.groupBy(side, ({ metric, unit }) => JSON.stringify([metric, unit]))
  const others = kinds(after)
  return [...kinds(before)].flatMap(([kind, own]) => {
    const theirs = others.get(kind) ?? []
    return own.length === 1 && theirs.length === 1 ? [{ before: own[0]!, after: theirs[0]! }] : []
  })
}
