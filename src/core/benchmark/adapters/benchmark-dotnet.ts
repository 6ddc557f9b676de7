import { z } from 'zod'
import { measureFigure, measureSamples, type Subject } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun, qualifyNames } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { BYTES, NANOSECONDS, readToolUnit } from '../tool-unit.ts'

const text = z.string().nullish().catch(null)

const metricSchema = z.object({
  Value: toolNumber,
  Descriptor: z.object({
    Id: text,
    DisplayName: z.string(),
    Unit: z.string(),
    TheGreaterTheBetter: z.boolean().nullish(),
  }),
})
const benchmarkSchema = z.object({
  DisplayInfo: text,
  FullName: text,
  Namespace: text,
  Type: text,
  Method: text,
  Parameters: text,
  Statistics: z
    .object({
      OriginalValues: toolNumbers,
      N: toolNumber,
      Median: toolNumber,
      Mean: toolNumber,
      StandardDeviation: toolNumber,
      Q1: toolNumber,
      Q3: toolNumber,
    })
    .nullish(),
  Memory: z.object({ BytesAllocatedPerOperation: toolNumber }).nullish().catch(null),
  Metrics: z.array(metricSchema).nullish().catch(null),
})
type Benchmark = z.infer<typeof benchmarkSchema>

const fileSchema = z.object({
  HostEnvironmentInfo: z.object({
    OsVersion: text,
    ProcessorName: z
      .union([z.string(), z.object({ Value: text }).transform(({ Value }) => Value)])
      .catch(null),
    RuntimeVersion: text,
    ClrVersion: text,
    Architecture: text,
    Configuration: text,
  }),
  Benchmarks: z.array(benchmarkSchema),
})

/** The JSON exporters of BenchmarkDotNet, brief and full: nanoseconds, which they do not say. */
export const benchmarkDotNet: Adapter = {
  format: 'BenchmarkDotNet JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const host = file.HostEnvironmentInfo
    const report: Report = { tool: 'BenchmarkDotNet', suites: [], skipped: [] }
    const entries = file.Benchmarks.map((benchmark) => ({
      name: nameOf(benchmark),
      group: jobOf(benchmark),
      benchmark,
    }))
    const run = makeRun({
      environment: joinFacts([
        host.ProcessorName,
        host.OsVersion,
        host.RuntimeVersion ?? host.ClrVersion,
        host.Architecture,
        host.Configuration === 'RELEASE' ? null : host.Configuration,
      ]),
      measurements: qualifyNames(entries).flatMap(({ name, benchmark }) =>
        measure(name, benchmark, report.skipped),
      ),
    })
    report.suites.push({ name: null, runs: [run] })
    return report
  },
}

function nameOf({ FullName, Namespace, Type, Method, Parameters }: Benchmark): string {
  if (FullName) return FullName
  const path = [Namespace, Type, Method].filter(Boolean).join('.')
  return Parameters ? `${path}(${Parameters})` : path
}

/** `Memory.List: ShortRun(IterationCount=3)` → `ShortRun`: what tells runs of one method apart. */
const jobOf = ({ DisplayInfo }: Benchmark): string =>
  /: ([^:([]+)/.exec(DisplayInfo ?? '')?.[1]?.trim() ?? ''

function measure(name: string, benchmark: Benchmark, skipped: Report['skipped']): Measurement[] {
  const { Statistics: statistics } = benchmark
  if (statistics == null) {
    skipped.push({ name, reason: 'failed' })
    return []
  }
  const subject = { name, unit: NANOSECONDS, direction: 'lower' } as const
  return [measureTime(subject, statistics), ...measureMemory(name, benchmark)]
}

function measureTime(
  subject: Subject,
  statistics: NonNullable<Benchmark['Statistics']>,
): Measurement {
  const { OriginalValues: samples, N: count, Median, Mean, StandardDeviation, Q1, Q3 } = statistics
  if (samples.length > 0) return measureSamples(subject, samples)
  return Number.isFinite(Median)
    ? measureFigure(subject, {
        value: Median,
        statistic: 'median',
        spread: { kind: 'quartiles', low: Q1, high: Q3 },
        count,
      })
    : measureFigure(subject, {
        value: Mean,
        statistic: 'mean',
        spread: { kind: 'deviation', by: StandardDeviation },
        count,
      })
}

/** Allocated bytes, and what other diagnosers measured; collections per thousand operations say the same again. */
function measureMemory(name: string, { Memory, Metrics }: Benchmark): Measurement[] {
  const metrics = (Metrics ?? []).filter(
    ({ Descriptor, Value }) => !/^Gen\d/.test(Descriptor.Id ?? '') && Number.isFinite(Value),
  )
  const measured = metrics.map(({ Descriptor, Value }) => {
    const direction = Descriptor.TheGreaterTheBetter === true ? 'higher' : 'lower'
    const subject = { name, metric: Descriptor.DisplayName, unit: readToolUnit(Descriptor.Unit) }
    return measureFigure({ ...subject, direction }, { value: Value, statistic: 'value' })
  })
  const bytes = Memory?.BytesAllocatedPerOperation ?? NaN
  if (!Number.isFinite(bytes) || measured.some(({ metric }) => metric === 'Allocated'))
    return measured
  const subject = { name, metric: 'Allocated', unit: BYTES, direction: 'lower' } as const
  return [measureFigure(subject, { value: bytes, statistic: 'value' }), ...measured]
}
