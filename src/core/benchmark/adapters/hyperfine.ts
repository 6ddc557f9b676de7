import { z } from 'zod'
import { measureFigure, measureSamples, type Subject } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { joinFacts, makeRun, parseRunDate } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import { BYTES, SECONDS } from '../tool-unit.ts'

const parameters = z.record(z.string(), z.unknown()).optional().catch(undefined)

const firstSchema = z.object({
  command: z.string(),
  mean: toolNumber,
  stddev: toolNumber,
  median: toolNumber,
  times: z.array(toolNumber).nullish(),
  memory_usage_byte: z.array(toolNumber).nullish(),
  exit_codes: z.array(z.number().nullable()).nullish(),
  parameters,
})

const quantity = z.object({ value: toolNumber, unit: z.string() }).nullish()
const secondSchema = z.object({
  command: z.string(),
  name: z.string().nullish(),
  parameters,
  measurements: z.array(
    z.object({
      time_wall_clock: quantity,
      memory_peak_resident: quantity,
      exit_code: z.number().nullish(),
    }),
  ),
})
const metadataSchema = z.object({
  start_time: z.string().nullish(),
  platform: z.object({ os: z.string(), architecture: z.string() }).partial().nullish(),
})

const fileSchema = z.object({
  metadata: metadataSchema.optional().catch(undefined),
  results: z.array(z.looseObject({ command: z.string() })),
})

/**
 * `hyperfine --export-json`: format 1 (plain seconds) and format 2 (`schema_version`, units spelled out).
 * Runs that ended with an error (`--ignore-failure`) are left out, since they did not do the work.
 */
export const hyperfine: Adapter = {
  format: 'hyperfine JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const report: Report = { tool: 'hyperfine', suites: [], skipped: [] }
    const measurements = file.results.flatMap((result) => {
      const second = secondSchema.safeParse(result).data
      if (second !== undefined) return readSecond(second, report.skipped)
      const first = firstSchema.safeParse(result).data
      if (first !== undefined) return readFirst(first, report.skipped)
      report.skipped.push({ name: result.command, reason: 'not readable' })
      return []
    })
    const { start_time, platform } = file.metadata ?? {}
    const environment = joinFacts([platform?.os, platform?.architecture])
    const run = makeRun({ date: parseRunDate(start_time), environment, measurements })
    report.suites.push({ name: null, runs: [run] })
    return report
  },
}

function readFirst(result: z.infer<typeof firstSchema>, skipped: Report['skipped']): Measurement[] {
  const name = nameOf(result.command, result.parameters)
  const codes = result.exit_codes ?? []
  const isGood = (_: number, run: number) => codes.length === 0 || codes[run] === 0
  const times = result.times ?? []
  const failures = codes.filter((code) => code !== 0).length
  if (times.length > 0) {
    const memory = (result.memory_usage_byte ?? []).filter(isGood)
    return measureRuns(name, times.filter(isGood), memory, failures, skipped)
  }
  // Without single runs a mean cannot be freed of the failed ones.
  if (failures > 0) {
    skipped.push({ name, reason: 'failed' })
    return []
  }
  const hasMedian = Number.isFinite(result.median)
  const figure = {
    value: hasMedian ? result.median : result.mean,
    statistic: hasMedian ? ('median' as const) : ('mean' as const),
    spread: { kind: 'deviation' as const, by: result.stddev },
    count: codes.length,
  }
  return [measureFigure(timeOf(name), figure)]
}

function readSecond(
  result: z.infer<typeof secondSchema>,
  skipped: Report['skipped'],
): Measurement[] {
  const name = nameOf(result.name ?? result.command, result.parameters)
  const good = result.measurements.filter(({ exit_code }) => (exit_code ?? 0) === 0)
  const pick = (key: 'time_wall_clock' | 'memory_peak_resident', unit: string) =>
    good.flatMap((run) => (run[key]?.unit === unit ? run[key].value : []))
  const failures = result.measurements.length - good.length
  const memory = pick('memory_peak_resident', 'byte')
  return measureRuns(name, pick('time_wall_clock', 'second'), memory, failures, skipped)
}

/** Time and, where it was measured at all, peak memory: it is 0 where the system does not tell. */
function measureRuns(
  name: string,
  runs: readonly number[],
  memory: readonly number[],
  failures: number,
  skipped: Report['skipped'],
): Measurement[] {
  const times = runs.filter(Number.isFinite)
  if (failures > 0) {
    const all = times.length === 0
    skipped.push({
      name,
      reason: all
        ? 'failed'
        : failures === 1
          ? '1 failed run left out'
          : `${failures} failed runs left out`,
    })
  } else if (times.length === 0) skipped.push({ name, reason: 'no value' })
  if (times.length === 0) return []
  const measured = [measureSamples(timeOf(name), times)]
  if (memory.length === times.length && memory.every((bytes) => bytes > 0)) {
    const peak = { name, metric: 'peak memory', unit: BYTES, direction: 'lower' } as const
    measured.push(measureSamples(peak, memory))
  }
  return measured
}

const timeOf = (name: string): Subject => ({ name, unit: SECONDS, direction: 'lower' })

/** Parameters that the command does not show, as after `--command-name`, are added to the name. */
function nameOf(command: string, values: Record<string, unknown> | undefined): string {
  const missing = Object.entries(values ?? {}).filter(
    ([, value]) => !command.includes(String(value)),
  )
  if (missing.length === 0) return command
  return `${command} (${missing.map(([key, value]) => `${key}=${String(value)}`).join(', ')})`
}
