import { z } from 'zod'
import { measureFigure, measureSamples } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun, parseCommit, parseRunDate } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { SECONDS } from '../tool-unit.ts'

const text = z.string().nullish().catch(null)

const benchmarkSchema = z.object({
  name: z.string(),
  fullname: text,
  stats: z
    .object({
      min: toolNumber,
      max: toolNumber,
      mean: toolNumber,
      stddev: toolNumber,
      rounds: toolNumber,
      median: toolNumber,
      q1: toolNumber,
      q3: toolNumber,
      data: toolNumbers,
    })
    .nullish(),
})
const fileSchema = z.object({
  machine_info: z
    .object({
      python_implementation: text,
      python_version: text,
      system: text,
      machine: text,
      cpu: z.object({ brand: text, brand_raw: text }).nullish().catch(null),
    })
    .nullish(),
  commit_info: z.object({ id: text, time: text }).nullish(),
  datetime: text,
  benchmarks: z.array(benchmarkSchema),
})

/** `pytest --benchmark-json`: seconds; names with file and parameters. */
export const pytestBenchmark: Adapter = {
  format: 'pytest-benchmark JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    // Google Benchmark has the same list, without `stats` and machine.
    if (file === undefined || file.machine_info === undefined) return undefined
    const report: Report = { tool: 'pytest-benchmark', suites: [], skipped: [] }
    const measurements = file.benchmarks.flatMap(({ name, fullname, stats }) => {
      const shown = fullname ?? name
      if (stats != null) return [measure(shown, stats)]
      report.skipped.push({ name: shown, reason: 'failed' })
      return []
    })
    const machine = file.machine_info
    const python = [machine?.python_implementation, machine?.python_version]
      .filter(Boolean)
      .join(' ')
    const run = makeRun({
      date: parseDate(file.datetime),
      commit: parseCommit(file.commit_info?.id),
      commitDate: parseRunDate(file.commit_info?.time),
      environment: joinFacts([
        machine?.cpu?.brand_raw ?? machine?.cpu?.brand,
        machine?.system,
        machine?.machine,
        python,
      ]),
      measurements,
    })
    report.suites.push({ name: null, runs: [run] })
    return report
  },
}

/** Its date is that of UTC, in older versions without saying so. */
function parseDate(text: string | null | undefined): string | null {
  const date = parseRunDate(text)
  return date === null || /Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`
}

type Stats = NonNullable<z.infer<typeof benchmarkSchema>['stats']>

function measure(name: string, stats: Stats): Measurement {
  const subject = { name, unit: SECONDS, direction: 'lower' } as const
  const { data, rounds, median, mean, stddev, q1, q3 } = stats
  // `--benchmark-save-data` cut short is no sample of the whole.
  if (data.length > 0 && !(rounds > data.length)) return measureSamples(subject, data)
  return Number.isFinite(median)
    ? measureFigure(subject, {
        value: median,
        statistic: 'median',
        spread: { kind: 'quartiles', low: q1, high: q3 },
        count: rounds,
      })
    : measureFigure(subject, {
        value: mean,
        statistic: 'mean',
        spread: { kind: 'deviation', by: stddev },
        count: rounds,
      })
}
