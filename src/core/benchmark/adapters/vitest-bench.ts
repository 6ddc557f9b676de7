import { z } from 'zod'
import { measureFigure, measureSamples } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { MILLISECONDS } from '../tool-unit.ts'

/** What tinybench tells of a task's times, in milliseconds; in version 3 and later under `latency`. */
const timesSchema = z.object({
  mean: toolNumber,
  median: toolNumber,
  p50: toolNumber,
  sd: toolNumber,
  min: toolNumber,
  max: toolNumber,
  sampleCount: toolNumber,
  samplesCount: toolNumber,
  samples: toolNumbers,
})
type Times = z.infer<typeof timesSchema>

const vitestSchema = z.object({
  files: z.array(
    z.object({
      groups: z.array(
        z.object({
          fullName: z.string(),
          benchmarks: z.array(timesSchema.extend({ name: z.string() })),
        }),
      ),
    }),
  ),
})

const taskSchema = z.object({
  name: z.string(),
  result: z
    .looseObject({
      error: z.unknown().optional(),
      runtime: z.string().optional().catch(undefined),
      runtimeVersion: z.string().optional().catch(undefined),
      latency: timesSchema.optional(),
    })
    .nullish(),
})
const tasksSchema = z.union([
  z.array(taskSchema).min(1),
  z.object({ tasks: z.array(taskSchema) }).transform(({ tasks }) => tasks),
])

/**
 * `vitest bench --outputJson`: its tasks are named by file, suites and task, times are milliseconds, and
 * `samples` is emptied.
 */
export const vitestBench: Adapter = {
  format: 'vitest bench JSON',
  read({ json }) {
    const file = vitestSchema.safeParse(json).data
    if (file === undefined) return undefined
    const measurements = file.files.flatMap(({ groups }) =>
      groups.flatMap(({ fullName, benchmarks }) =>
        benchmarks.map((times) => measure(`${fullName} > ${times.name}`, times)),
      ),
    )
    const suites = [{ name: null, runs: [makeRun({ measurements })] }]
    return { tool: 'vitest bench', suites, skipped: [] }
  },
}

/** The tasks of tinybench, or a bench with its `tasks`, as JSON; results of every version. */
export const tinybench: Adapter = {
  format: 'tinybench JSON',
  read({ json }) {
    const tasks = tasksSchema.safeParse(json).data
    if (tasks === undefined || tasks.every(({ result }) => result === undefined)) return undefined
    const report: Report = { tool: 'tinybench', suites: [], skipped: [] }
    const measurements = tasks.flatMap(({ name, result }) => {
      if (result?.error != null) {
        report.skipped.push({ name, reason: 'failed' })
        return []
      }
      return [measure(name, result?.latency ?? timesSchema.parse(result ?? {}))]
    })
    const first = tasks.find(({ result }) => result?.runtime !== undefined)?.result
    const environment = joinFacts([
      first?.runtime && `${first.runtime} ${first.runtimeVersion ?? ''}`,
    ])
    report.suites.push({ name: null, runs: [makeRun({ environment, measurements })] })
    return report
  },
}

function measure(name: string, times: Times): Measurement {
  const subject = { name, unit: MILLISECONDS, direction: 'lower' } as const
  if (times.samples.length > 0) return measureSamples(subject, times.samples)
  const median = Number.isFinite(times.median) ? times.median : times.p50
  const hasMedian = Number.isFinite(median)
  const count = Number.isFinite(times.sampleCount) ? times.sampleCount : times.samplesCount
  return measureFigure(subject, {
    value: hasMedian ? median : times.mean,
    statistic: hasMedian ? 'median' : 'mean',
    spread: { kind: 'deviation', by: times.sd },
    count,
  })
}
