import { z } from 'zod'
import { measureFigure, measureSamples } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { BYTES, countOf, NANOSECONDS } from '../tool-unit.ts'

const fileSchema = z.tuple([
  z.object({ Julia: z.string(), BenchmarkTools: z.string() }),
  z.array(z.unknown()),
])
const groupSchema = z.tuple([
  z.literal('BenchmarkGroup'),
  z.object({ data: z.record(z.string(), z.unknown()) }),
])
const figures = { memory: toolNumber, allocs: toolNumber }
const estimateSchema = z.tuple([
  z.literal('TrialEstimate'),
  z.object({ ...figures, time: toolNumber }),
])
const trialSchema = z.tuple([z.literal('Trial'), z.object({ ...figures, times: toolNumbers })])

/** `BenchmarkTools.save` of Julia: trials with single times, or one estimate of them; nanoseconds. */
export const juliaBenchmarkTools: Adapter = {
  format: 'Julia BenchmarkTools JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const report: Report = { tool: 'BenchmarkTools', suites: [], skipped: [] }
    const measurements = file[1].flatMap((value) => readNode([], value, report.skipped))
    const environment = joinFacts([`Julia ${file[0].Julia}`])
    report.suites.push({ name: null, runs: [makeRun({ environment, measurements })] })
    return report
  },
}

/** Deeper than any suite; a broken file must not fill the stack. */
const MAX_DEPTH = 50

function readNode(
  path: readonly string[],
  node: unknown,
  skipped: Report['skipped'],
): Measurement[] {
  const group = groupSchema.safeParse(node).data
  if (group !== undefined && path.length < MAX_DEPTH) {
    return Object.entries(group[1].data).flatMap(([key, child]) =>
      readNode([...path, key], child, skipped),
    )
  }
  const name = path.join('/') || 'benchmark'
  const subject = { name, unit: NANOSECONDS, direction: 'lower' } as const
  const trial = trialSchema.safeParse(node).data?.[1]
  if (trial !== undefined && trial.times.length > 0) {
    return [measureSamples(subject, trial.times), ...measureMemory(name, trial)]
  }
  const estimate = estimateSchema.safeParse(node).data?.[1]
  if (estimate !== undefined) {
    return [
      measureFigure(subject, { value: estimate.time, statistic: 'value' }),
      ...measureMemory(name, estimate),
    ]
  }
  // Parameters alone are a benchmark that was tuned and not run.
  skipped.push({ name, reason: 'no value' })
  return []
}

function measureMemory(
  name: string,
  { memory, allocs }: { memory: number; allocs: number },
): Measurement[] {
  const one = { name, direction: 'lower' } as const
  return [
    measureFigure({ ...one, metric: 'memory', unit: BYTES }, { value: memory, statistic: 'value' }),
    measureFigure(
      { ...one, metric: 'allocations', unit: countOf('allocations') },
      { value: allocs, statistic: 'value' },
    ),
  ]
}
