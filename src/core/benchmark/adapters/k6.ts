import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun, parseRunDate } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import { BYTES, countOf, MILLISECONDS, PER_SECOND, readToolDirection, SHARE } from '../tool-unit.ts'

/** A metric of any version: figures under `values`, or beside `thresholds` (`--summary-export`). */
const metricSchema = z.looseObject({
  name: z.string().optional(),
  type: z.string().optional(),
  contains: z.string().optional(),
  values: z.record(z.string(), toolNumber).optional(),
})
type Metric = z.infer<typeof metricSchema>

const mapSchema = z.object({
  // One of both stands beside the metrics: a bare `metrics` is no mark.
  root_group: z.unknown().optional(),
  state: z.object({ testRunDurationMs: toolNumber }).optional().catch(undefined),
  metrics: z.record(z.string(), metricSchema),
})
const listSchema = z.object({
  version: z.string(),
  metadata: z.object({ generatedAt: z.string().optional(), k6Version: z.string().optional() }),
  config: z.object({ duration: toolNumber }).optional().catch(undefined),
  results: z.object({
    metrics: z.array(metricSchema.required({ name: true })),
    checks: z
      .object({ metrics: z.array(metricSchema.required({ name: true })) })
      .optional()
      .catch(undefined),
  }),
})

const TOOL = 'k6'

/** What k6 wrote: `--summary-export`, `handleSummary` data, and the summary of version 1.0.0. */
export const k6: Adapter = {
  format: 'k6 summary JSON',
  read({ json }) {
    const report: Report = { tool: TOOL, suites: [], skipped: [] }
    const map = mapSchema.safeParse(json).data
    const list = listSchema.safeParse(json).data
    if (list !== undefined) {
      const { metadata, config, results } = list
      const all = [...results.metrics, ...(results.checks?.metrics ?? [])]
      const measurements = all.flatMap((metric) =>
        readMetric(metric.name, metric, config?.duration ?? NaN, report.skipped),
      )
      const environment = joinFacts([metadata.k6Version && `k6 ${metadata.k6Version}`])
      const date = parseRunDate(metadata.generatedAt)
      report.suites.push({ name: null, runs: [makeRun({ date, environment, measurements })] })
      return report
    }
    if (map === undefined || !isSummary(map)) return undefined
    const seconds = (map.state?.testRunDurationMs ?? NaN) / 1000
    const measurements = Object.entries(map.metrics).flatMap(([name, metric]) =>
      readMetric(name, metric, seconds, report.skipped),
    )
    report.suites.push({ name: null, runs: [makeRun({ measurements })] })
    return report
  },
}

const isSummary = ({ root_group, metrics }: z.infer<typeof mapSchema>): boolean =>
  root_group !== undefined ||
  Object.hasOwn(metrics, 'iterations') ||
  Object.hasOwn(metrics, 'http_reqs')

/** How many virtual users there were is chosen, not measured. */
const SETTINGS = /^vus(?:_max)?$/

function readMetric(
  name: string,
  metric: Metric,
  seconds: number,
  skipped: Report['skipped'],
): Measurement[] {
  if (SETTINGS.test(name)) {
    skipped.push({ name, reason: 'a setting, not a result' })
    return []
  }
  const values = metric.values ?? readFlat(metric)
  switch (metric.type ?? guessType(values)) {
    case 'trend':
      return readTrend(name, unitOf(name, metric), values)
    case 'counter':
      return readCounter(name, unitOf(name, metric), values, seconds)
    case 'rate':
      return readRate(name, values)
    default: {
      const unit = unitOf(name, metric)
      const subject = { name, unit, direction: readToolDirection(name, unit) }
      return [measureFigure(subject, { value: values['value'] ?? NaN, statistic: 'value' })]
    }
  }
}

/** In `--summary-export` the figures stand in the metric itself, without type and unit. */
function readFlat(metric: Metric): Record<string, number> {
  const numbers = Object.entries(metric).filter((entry): entry is [string, number] =>
    Number.isFinite(entry[1]),
  )
  return Object.fromEntries(numbers)
}

function guessType(values: Record<string, number>): string {
  if ('avg' in values || 'med' in values) return 'trend'
  if ('passes' in values || 'fails' in values) return 'rate'
  return 'count' in values ? 'counter' : 'gauge'
}

/** The metrics of k6 itself whose figures are times; of a user's own only `contains` tells. */
const OWN_TIMES =
  /^(?:http_req_(?:duration|blocked|connecting|tls_handshaking|sending|waiting|receiving)|iteration_duration|group_duration|ws_(?:connecting|session_duration|ping)|grpc_req_duration|browser_(?:http_req_duration|web_vital_(?:fcp|fid|inp|lcp|ttfb)))(?:\{|$)/

function unitOf(name: string, { contains }: Metric): Unit {
  if (contains === 'time' || (contains === undefined && OWN_TIMES.test(name))) return MILLISECONDS
  return contains === 'data' || /^data_(?:sent|received)(?:\{|$)/.test(name) ? BYTES : countOf('')
}

/** The median stands for a trend, else the mean; mean and percentiles follow as metrics of their own. */
function readTrend(name: string, unit: Unit, values: Record<string, number>): Measurement[] {
  const direction = readToolDirection(name, unit)
  const { med, avg, min, max, count } = values
  const spread = { kind: 'range', low: min ?? NaN, high: max ?? NaN } as const
  const main =
    med === undefined
      ? ({ value: avg ?? NaN, statistic: 'mean', spread, count } as const)
      : ({ value: med, statistic: 'median', spread, count } as const)
  const others = Object.entries(values).filter(
    ([key]) =>
      key.startsWith('p(') ||
      (key === 'avg' && med !== undefined) ||
      (key === 'max' && min === undefined),
  )
  return [
    measureFigure({ name, unit, direction }, main),
    ...others.map(([metric, value]) =>
      measureFigure(
        { name, metric, unit, direction },
        { value, statistic: metric === 'avg' ? 'mean' : 'value' },
      ),
    ),
  ]
}

const BYTES_PER_SECOND: Unit = { symbol: 'B/s', dimension: 'size-rate', base: 'B/s', factor: 1 }

/** How many a second: how many in all depends on how long the test was. */
function readCounter(
  name: string,
  unit: Unit,
  { rate, count }: Record<string, number>,
  seconds: number,
): Measurement[] {
  const of = unit.dimension === 'size' ? BYTES_PER_SECOND : PER_SECOND
  const value = rate ?? (count ?? NaN) / seconds
  const subject = { name, unit: of, direction: readToolDirection(name, of) }
  return [measureFigure(subject, { value, statistic: 'value' })]
}

/** A share: `rate`, in `--summary-export` called `value`. */
function readRate(name: string, values: Record<string, number>): Measurement[] {
  const { rate, value, passes, fails, total } = values
  const told = readToolDirection(name, SHARE)
  const direction = name.startsWith('checks') && told === 'unknown' ? 'higher' : told
  const all = total ?? (passes ?? NaN) + (fails ?? NaN)
  const subject = { name, unit: SHARE, direction }
  return [measureFigure(subject, { value: rate ?? value ?? NaN, statistic: 'value', count: all })]
}
