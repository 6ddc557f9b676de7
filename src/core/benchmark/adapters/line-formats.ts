import type { Unit } from '../../measure/unit.ts'
import { measureFigure } from '../measured.ts'
import type { Adapter, Measurement } from '../report.ts'
import { makeRun } from '../run-facts.ts'
import { countOf, PER_SECOND, readToolUnit, SECONDS } from '../tool-unit.ts'

/** An adapter for a tool that prints a line for each benchmark; other lines are passed over. */
function makeLineAdapter(
  format: string,
  tool: string,
  readLine: (line: string) => Measurement | undefined,
): Adapter {
  return {
    format,
    read({ text }) {
      const measurements = text
        .split('\n')
        .flatMap((line) => (line.length > 1_000 ? [] : (readLine(line) ?? [])))
      if (measurements.length === 0) return undefined
      return { tool, suites: [{ name: null, runs: [makeRun({ measurements })] }], skipped: [] }
    },
  }
}

const numberOf = (digits: string | undefined): number =>
  Number((digits ?? 'NaN').replaceAll(',', ''))

/**
 * `fib(10) x 1,431,759 ops/sec ±0.74% (93 runs sampled)`: the mean rate and its 95 % margin. Wrappers write
 * `×` for the `x`.
 */
export const benchmarkJs: Adapter = makeLineAdapter('benchmark.js text', 'benchmark.js', (line) => {
  const match =
    /^\s*(\S.*?) [x×] ([\d,.]+) ops\/sec ±([\d.]+)% \(([\d,]+) runs? sampled\)\s*$/.exec(line)
  if (match === null) return undefined
  const [, name, rate, margin, count] = match
  const value = numberOf(rate)
  return measureFigure(
    { name: name!, unit: PER_SECOND, direction: 'higher' },
    {
      value,
      statistic: 'mean',
      spread: { kind: 'confidence', by: (value * Number(margin)) / 100 },
      count: numberOf(count),
    },
  )
})

/** `Template(RunTime): 1.0 us.`: the mean time of Dart's benchmark_harness. */
export const dartHarness: Adapter = makeLineAdapter(
  'Dart benchmark_harness text',
  'benchmark_harness',
  (line) => {
    const [, name, digits, symbol] =
      /^(\S.*?)\(RunTime(?:Raw)?\): ([\d.]+) (us|ms|ns|s)\.\s*$/.exec(line) ?? []
    if (name === undefined) return undefined
    const subject = { name, unit: readToolUnit(symbol!), direction: 'lower' } as const
    return measureFigure(subject, { value: Number(digits), statistic: 'mean' })
  },
)

/** `SUCCESS: base64 : 15.041ms +/- 0.636% on luau`: mean and relative standard deviation. */
export const benchmarkLuau: Adapter = makeLineAdapter('Luau bench text', 'Luau bench', (line) => {
  const match = /^SUCCESS:\s+(\S.*?)\s*:\s+([\d.]+)(us|ms|s)\s+\+\/-\s+([\d.]+)% on \S/.exec(line)
  if (match === null) return undefined
  const [, name, digits, symbol, percent] = match
  const value = Number(digits)
  const spread = { kind: 'deviation', by: (value * Number(percent)) / 100 } as const
  const subject = { name: name!, unit: readToolUnit(symbol!), direction: 'lower' } as const
  return measureFigure(subject, { value, statistic: 'mean', spread })
})

/** `benchmark 2: 9034ms - timer ended`: a `console.time` of Deno; the other engines print no mark. */
export const consoleTime: Adapter = makeLineAdapter('console.time text', 'console.time', (line) => {
  const [, name, digits, symbol] = /^(\S.*?): ([\d.]+)(ms|s) - timer ended\s*$/.exec(line) ?? []
  if (name === undefined) return undefined
  const subject = { name, unit: readToolUnit(symbol!), direction: 'lower' } as const
  return measureFigure(subject, { value: Number(digits), statistic: 'value', count: 1 })
})

const RUBY_HEAD = /^\s*user\s+system\s+total\s+real\s*$/m
const RUBY_ROW = /^(.*?)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+\(\s*([\d.]+)\)\s*$/

/** Tables of Ruby's Benchmark: real time. Of `bmbm` only the second table, the first is its rehearsal. */
export const rubyBenchmark: Adapter = {
  format: 'Ruby Benchmark text',
  read({ text }) {
    if (!RUBY_HEAD.test(text)) return undefined
    const start = /^Rehearsal -/m.test(text) ? text.search(RUBY_HEAD) : 0
    const measurements = text
      .slice(start)
      .split('\n')
      .flatMap((line) => {
        const [, label, , , , real] = (line.length > 1_000 ? null : RUBY_ROW.exec(line)) ?? []
        if (label === undefined) return []
        const subject = {
          name: label.trim().replace(/:$/, ''),
          unit: SECONDS,
          direction: 'lower',
        } as const
        return [measureFigure(subject, { value: Number(real), statistic: 'value', count: 1 })]
      })
    return {
      tool: 'Ruby Benchmark',
      suites: [{ name: null, runs: [makeRun({ measurements })] }],
      skipped: [],
    }
  },
}

const IAI_ROW =
  /^\s+(Instructions|L1 Accesses|L2 Accesses|RAM Accesses|(?:L1|L2|LL|RAM) Hits|Total read\+write|Estimated Cycles):\s+(\d+)(?=[\s|]|$)/
const IAI_UNITS: Readonly<Record<string, Unit>> = {
  Instructions: countOf('instructions'),
  'Estimated Cycles': countOf('cycles'),
}

/** Counts of iai and iai-callgrind: instructions stand for the benchmark, accesses and cycles follow. */
export const iai: Adapter = {
  format: 'iai text',
  read({ text }) {
    if (!/^\s+Instructions:\s+\d/m.test(text) || !/^\s+Estimated Cycles:/m.test(text))
      return undefined
    const measurements: Measurement[] = []
    let name = ''
    for (const line of text.split('\n')) {
      const [, metric, digits] = IAI_ROW.exec(line) ?? []
      if (metric === undefined) {
        if (/^\S/.test(line)) name = line.trim()
        continue
      }
      const unit = IAI_UNITS[metric] ?? countOf('accesses')
      // A hit in a near cache is a memory access saved, and an access made.
      const direction = /^L.* Hits$/.test(metric) ? 'unknown' : 'lower'
      measurements.push(
        measureFigure(
          { name, metric: metric === 'Instructions' ? null : metric, unit, direction },
          { value: Number(digits), statistic: 'value', count: 1 },
        ),
      )
    }
    return { tool: 'iai', suites: [{ name: null, runs: [makeRun({ measurements })] }], skipped: [] }
  },
}
