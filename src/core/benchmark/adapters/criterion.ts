import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure, measureSamples, type Subject } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { makeRun } from '../run-facts.ts'
import { toolNumber, toolNumbers } from '../tool-number.ts'
import { NANOSECONDS, readToolUnit } from '../tool-unit.ts'
import { readBenchLines } from './cargo-bench.ts'

const FIGURES = /^(.*?)\s*\b(time|thrpt):\s+\[([\d.]+) (\S+) ([\d.]+) (\S+) ([\d.]+) (\S+)\]\s*$/
/** Progress and remarks, which are no names. */
const REMARK =
  /^(?:Benchmarking |Found |Warning|Performance |No change|Change within|Gnuplot|Running |Finished |Compiling |test |running |slope |R\^2|mean |median |change:)/

/**
 * What Criterion prints: estimate and 95 % interval of time and throughput. Lines of change are left out,
 * since they compare with a run that the output does not hold. Long names stand on a line of their own.
 */
export const criterionText: Adapter = {
  format: 'Criterion text',
  read({ text }) {
    if (!/^.*\btime:\s+\[[\d.]+ [^\s%]+ [\d.]+ /m.test(text)) return undefined
    const report: Report = { tool: 'Criterion', suites: [], skipped: [] }
    const measurements: Measurement[] = []
    let name = ''
    for (const line of text.split('\n')) {
      if (line.length > MAX_LINE) continue
      const [, before = '', kind, ...figures] = FIGURES.exec(line) ?? []
      if (kind === undefined) {
        // "name" alone, its figures on the next line.
        if (/^\S/.test(line) && !REMARK.test(line)) name = line.trim()
        continue
      }
      if (before.trim() !== '') name = before.trim()
      if (name !== '') measurements.push(measure(name, kind, figures))
    }
    measurements.push(
      ...readBenchLines(text, report.skipped).filter(({ value }) => Number.isFinite(value)),
    )
    // Unit tests that were passed over are no benchmarks that were left out.
    report.skipped = report.skipped.filter(({ reason }) => reason !== 'ignored')
    report.suites.push({ name: null, runs: [makeRun({ measurements })] })
    return report
  },
}

const MAX_LINE = 2_000

function measure(name: string, kind: string, figures: readonly string[]): Measurement {
  const [low, lowUnit, middle, unit, high, highUnit] = figures
  const of = readCriterionUnit(unit!)
  const scale = (symbol: string | undefined) => readCriterionUnit(symbol!).factor / of.factor
  const [first, last] = [Number(low) * scale(lowUnit), Number(high) * scale(highUnit)]
  // Throughput is listed from the slowest to the fastest: where figures fall, they are costs (`cpb`).
  const isCost = kind === 'time' || first > last
  const subject: Subject = {
    name,
    metric: kind === 'time' ? null : 'throughput',
    unit: of,
    direction: isCost ? 'lower' : 'higher',
  }
  return measureFigure(subject, {
    value: Number(middle),
    statistic: 'mean',
    spread: { kind: 'confidence', low: Math.min(first, last), high: Math.max(first, last) },
  })
}

const PREFIXES: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

/** Criterion's throughput in elements is `Melem/s`, in bits `Mb/s`; all else are units of everyone. */
function readCriterionUnit(symbol: string): Unit {
  const [, prefix, thing] = /^([KMGT]?)(elem|b)\/s$/.exec(symbol) ?? []
  if (prefix === undefined) return readToolUnit(symbol)
  const factor = PREFIXES[prefix]!
  return thing === 'b'
    ? { symbol, dimension: 'size-rate', base: 'B/s', factor: factor / 8 }
    : { symbol, dimension: 'rate', base: '/s', factor }
}

const estimateSchema = z.object({
  point_estimate: toolNumber,
  confidence_interval: z.object({ lower_bound: toolNumber, upper_bound: toolNumber }),
})
const estimatesSchema = z.object({ mean: estimateSchema, median: estimateSchema })
const sampleSchema = z.object({
  sampling_mode: z.string().optional(),
  iters: toolNumbers,
  times: toolNumbers,
})

/** The files name no benchmark; the folder they lie in does. */
const NAMELESS = 'benchmark'
const SUBJECT: Subject = { name: NAMELESS, unit: NANOSECONDS, direction: 'lower' }

/** `estimates.json` (the median and its interval) and `sample.json` (single runs), both in nanoseconds. */
export const criterionJson: Adapter = {
  format: 'Criterion estimates.json and sample.json',
  read({ json }) {
    const measurement = readEstimates(json) ?? readSample(json)
    if (measurement === undefined) return undefined
    const runs = [makeRun({ measurements: [measurement] })]
    return { tool: 'Criterion', suites: [{ name: null, runs }], skipped: [] }
  },
}

function readEstimates(json: unknown): Measurement | undefined {
  const median = estimatesSchema.safeParse(json).data?.median
  if (median === undefined) return undefined
  const { lower_bound: low, upper_bound: high } = median.confidence_interval
  return measureFigure(SUBJECT, {
    value: median.point_estimate,
    statistic: 'median',
    spread: { kind: 'confidence', low, high },
  })
}

/** Every sample is the time of many iterations. */
function readSample(json: unknown): Measurement | undefined {
  const sample = sampleSchema.safeParse(json).data
  if (sample === undefined || sample.times.length === 0) return undefined
  if (sample.iters.length !== sample.times.length) return undefined
  return measureSamples(
    SUBJECT,
    sample.times.map((time, at) => time / sample.iters[at]!),
  )
}
