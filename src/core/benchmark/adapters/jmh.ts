import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure, measureSamples, type Subject } from '../measured.ts'
import type { Adapter, Measurement } from '../report.ts'
import { joinFacts, makeRun } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { readToolDirection, readToolUnit } from '../tool-unit.ts'

const metricSchema = z.object({
  score: toolNumber,
  scoreError: toolNumber,
  scoreConfidence: z.array(toolNumber).nullish().catch(null),
  scorePercentiles: z.record(z.string(), toolNumber).nullish().catch(null),
  scoreUnit: z.string(),
  rawData: z.array(toolNumbers).nullish().catch(null),
  rawDataHistogram: z
    .array(z.array(z.array(toolNumbers)))
    .nullish()
    .catch(null),
})
type Metric = z.infer<typeof metricSchema>

const resultSchema = z.object({
  benchmark: z.string(),
  mode: z.string(),
  threads: z.number().nullish(),
  jdkVersion: z.string().nullish(),
  vmName: z.string().nullish(),
  vmVersion: z.string().nullish(),
  params: z.record(z.string(), z.unknown()).nullish(),
  primaryMetric: metricSchema,
  secondaryMetrics: z.record(z.string(), z.unknown()).nullish().catch(null),
})
type Result = z.infer<typeof resultSchema>

/**
 * `-rf json` of JMH, every mode. Iterations of all forks are samples; where a benchmark ran in several
 * modes the mode is its metric. Percentiles of mode `sample` come from single calls, so their median stands.
 */
export const jmh: Adapter = {
  format: 'JMH JSON',
  read({ json }) {
    if (!Array.isArray(json) || json.length === 0) return undefined
    const results = z.array(resultSchema).safeParse(json).data
    if (results === undefined) return undefined
    const names = results.map(nameOf)
    const modes = new Map<string, Set<string>>()
    for (const [at, { mode }] of results.entries()) {
      modes.set(names[at]!, (modes.get(names[at]!) ?? new Set()).add(mode))
    }
    const threads = new Set(results.map((result) => result.threads ?? 1))
    const measurements = results.flatMap((result, at) => {
      const several = modes.get(names[at]!)!.size > 1
      const name = threads.size > 1 ? `${names[at]} (${result.threads ?? 1} threads)` : names[at]!
      return measure(name, several ? result.mode : null, result)
    })
    const { vmName, vmVersion, jdkVersion } = results[0]!
    const environment = joinFacts([vmName, jdkVersion ? `JDK ${jdkVersion}` : vmVersion])
    const runs = [makeRun({ environment, measurements })]
    return { tool: 'JMH', suites: [{ name: null, runs }], skipped: [] }
  },
}

function nameOf({ benchmark, params }: Result): string {
  const given = Object.entries(params ?? {}).map(([key, value]) => `${key}=${String(value)}`)
  return given.length === 0 ? benchmark : `${benchmark} (${given.join(', ')})`
}

function measure(name: string, metric: string | null, result: Result): Measurement[] {
  const { primaryMetric, mode } = result
  const unit = readToolUnit(primaryMetric.scoreUnit)
  const subject = { name, metric, unit, direction: directionOf(name, unit) }
  const secondary = Object.entries(result.secondaryMetrics ?? {}).flatMap(([key, value]) => {
    const parsed = metricSchema.safeParse(value).data
    // What a profiler could not tell is no failure of the benchmark.
    if (parsed === undefined || !Number.isFinite(parsed.score)) return []
    return [measureMetric(secondarySubject(name, metric, key, parsed), parsed)]
  })
  return [
    mode === 'sample'
      ? measurePercentiles(subject, primaryMetric)
      : measureMetric(subject, primaryMetric),
    ...secondary,
  ]
}

const MEBI = 1024 ** 2 / 1e6

function secondarySubject(
  name: string,
  metric: string | null,
  key: string,
  { scoreUnit }: Metric,
): Subject {
  const plain = key.replace(/^[·+\s]+/, '')
  const unit = readToolUnit(scoreUnit)
  // The GC profiler divides by 1024² and calls it MB.
  const scaled = unit.dimension === 'size-rate' ? { ...unit, factor: unit.factor * MEBI } : unit
  return {
    name,
    metric: metric === null ? plain : `${metric} ${plain}`,
    unit: scaled,
    direction: readToolDirection(plain, scaled),
  }
}

/** By unit alone: a method called `errorRate` is no error rate. */
function directionOf(name: string, { symbol, dimension }: Unit): Subject['direction'] {
  if (symbol.startsWith('ops/')) return 'higher'
  if (symbol.endsWith('/op') || dimension === 'time') return 'lower'
  return readToolDirection(name, readToolUnit(symbol))
}

function measureMetric(subject: Subject, metric: Metric): Measurement {
  const samples = (metric.rawData ?? []).flat()
  if (samples.length > 0) return measureSamples(subject, samples)
  const [low = NaN, high = NaN] = metric.scoreConfidence ?? []
  return measureFigure(subject, {
    value: metric.score,
    statistic: 'mean',
    spread: { kind: 'confidence', low, high },
  })
}

function measurePercentiles(subject: Subject, metric: Metric): Measurement {
  const { '50.0': median, '0.0': low, '100.0': high } = metric.scorePercentiles ?? {}
  if (median === undefined || !Number.isFinite(median)) return measureMetric(subject, metric)
  const spread = { kind: 'range', low: low ?? NaN, high: high ?? NaN } as const
  // Forks, their iterations, and pairs of a time and how many calls took it.
  const pairs = (metric.rawDataHistogram ?? []).flat(2)
  const count = pairs.reduce((sum, [, calls = NaN]) => sum + calls, 0)
  return measureFigure(subject, { value: median, statistic: 'median', spread, count })
}
