import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure, measureSamples, type Subject } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun, parseRunDate } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import { countOf, PER_SECOND, readToolDirection, readToolUnit } from '../tool-unit.ts'

const rowSchema = z
  .object({
    name: z.string(),
    run_name: z.string().optional(),
    run_type: z.string().optional(),
    aggregate_name: z.string().optional(),
    iterations: toolNumber,
    real_time: toolNumber,
    cpu_time: toolNumber,
    time_unit: z.string().optional(),
    error_occurred: z.boolean().optional(),
    skipped: z.union([z.boolean(), z.string()]).optional(),
  })
  .catchall(z.unknown())
type Row = z.infer<typeof rowSchema>

const fileSchema = z.object({
  context: z.looseObject({
    date: z.string().optional(),
    num_cpus: z.number().optional(),
    library_build_type: z.string().optional(),
  }),
  benchmarks: z.array(rowSchema),
})

/**
 * `--benchmark_format=json` of Google Benchmark. Repetitions are samples; rows of aggregates (mean, median,
 * cv, BigO) are left out unless only they were printed.
 */
export const googleBenchmark: Adapter = {
  format: 'Google Benchmark JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const report: Report = { tool: 'Google Benchmark', suites: [], skipped: [] }
    const { date, num_cpus: cpus, library_build_type: build } = file.context
    const groups = Map.groupBy(
      markAggregates(file.benchmarks),
      ({ name, run_name }) => run_name ?? name,
    )
    const run = makeRun({
      date: parseRunDate(date),
      environment: joinFacts([
        cpus === undefined ? null : `${cpus} CPUs`,
        build && `${build} build`,
      ]),
      measurements: [...groups].flatMap(([name, rows]) => readGroup(name, rows, report.skipped)),
    })
    report.suites.push({ name: null, runs: [run] })
    return report
  },
}

/** Before version 1.5, only the end of their names told rows of aggregates from others. */
function markAggregates(rows: readonly Row[]): Row[] {
  const names = new Set(rows.map(({ name }) => name))
  return rows.map((row) => {
    const [, run, aggregate] = /^(.+)_(mean|median|stddev)$/.exec(row.name) ?? []
    const isOld = row.run_type === undefined && run !== undefined
    if (!isOld || !names.has(`${run}_mean`) || !names.has(`${run}_stddev`)) return row
    return { ...row, run_name: run, run_type: 'aggregate', aggregate_name: aggregate }
  })
}

function readGroup(name: string, rows: readonly Row[], skipped: Report['skipped']): Measurement[] {
  const isBad = (row: Row) => row.error_occurred === true || Boolean(row.skipped)
  const bad = rows.find(isBad)
  if (bad !== undefined) {
    skipped.push({ name, reason: bad.error_occurred === true ? 'failed' : 'skipped' })
  }
  const good = rows.filter((row) => !isBad(row))
  const runs = good.filter(({ run_type }) => run_type !== 'aggregate')
  return runs.length > 0 ? readRuns(name, runs) : readAggregates(name, good)
}

function readRuns(name: string, runs: readonly Row[]): Measurement[] {
  return listSubjects(name, runs[0]!).flatMap(({ key, subject }) => {
    const values = runs.map((row) => numberOf(row[key]))
    const figures = values.filter(Number.isFinite)
    return figures.length === 0
      ? measureFigure(subject, { value: NaN, statistic: 'value' })
      : measureSamples(subject, figures)
  })
}

function readAggregates(name: string, rows: readonly Row[]): Measurement[] {
  const find = (aggregate: string) => rows.find((row) => row.aggregate_name === aggregate)
  const [median, mean, deviation] = [find('median'), find('mean'), find('stddev')]
  const row = median ?? mean
  if (row === undefined) return []
  return listSubjects(name, row).map(({ key, subject }) =>
    measureFigure(subject, {
      value: numberOf(row[key]),
      statistic: median === undefined ? 'mean' : 'median',
      spread: deviation && { kind: 'deviation', by: numberOf(deviation[key]) },
      count: row.iterations,
    }),
  )
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : NaN)

/** What every row has beside its counters. */
const ROW_KEYS: ReadonlySet<string> = new Set(
  (
    'name family_index per_family_instance_index run_name run_type repetitions repetition_index threads ' +
    'aggregate_name aggregate_unit iterations real_time cpu_time time_unit label error_occurred ' +
    'error_message skipped skip_message allocs_per_iter max_bytes_used total_allocated_bytes net_heap_growth ' +
    'items_per_second bytes_per_second'
  ).split(' '),
)
const BYTES_PER_SECOND: Unit = { symbol: 'B/s', dimension: 'size-rate', base: 'B/s', factor: 1 }

/** Real time, processor time, the two rates and the user's counters, whose unit nobody tells. */
function listSubjects(name: string, row: Row): { key: string; subject: Subject }[] {
  const unit = readToolUnit(row.time_unit ?? 'ns')
  const time = (key: string, metric: string | null) => ({
    key,
    subject: { name, metric, unit, direction: 'lower' as const },
  })
  const rate = (key: string, metric: string, of: Unit) =>
    row[key] === undefined
      ? []
      : [{ key, subject: { name, metric, unit: of, direction: 'higher' as const } }]
  const counters = Object.keys(row)
    .filter((key) => !ROW_KEYS.has(key) && typeof row[key] === 'number')
    .map((key) => {
      const of = countOf('')
      return {
        key,
        subject: { name, metric: key, unit: of, direction: readToolDirection(key, of) },
      }
    })
  return [
    time('real_time', null),
    time('cpu_time', 'CPU time'),
    ...rate('items_per_second', 'items per second', PER_SECOND),
    ...rate('bytes_per_second', 'bytes per second', BYTES_PER_SECOND),
    ...counters,
  ]
}
