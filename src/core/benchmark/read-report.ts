import { hyperfine } from './adapters/hyperfine.ts'
import { pytestBenchmark } from './adapters/pytest-benchmark.ts'
import { benchmarkDotNet } from './adapters/benchmark-dotnet.ts'
import { googleBenchmark } from './adapters/google-benchmark.ts'
import { jmh } from './adapters/jmh.ts'
import { vitestBench, tinybench } from './adapters/vitest-bench.ts'
import { k6 } from './adapters/k6.ts'
import { criterionText, criterionJson } from './adapters/criterion.ts'
import { asv, asvConsole } from './adapters/asv.ts'
import { benchmarkHistory, customBenchmarks } from './adapters/github-action-benchmark.ts'
import { juliaBenchmarkTools } from './adapters/julia-benchmark-tools.ts'
import { lnt } from './adapters/lnt.ts'
import { bencherMetricFormat } from './adapters/bencher-metric-format.ts'
import { goBench } from './adapters/go-bench.ts'
import { benchstat } from './adapters/benchstat.ts'
import { wrk } from './adapters/wrk.ts'
import { ab } from './adapters/ab.ts'
import { cargoBench } from './adapters/cargo-bench.ts'
import { catch2, catch2Xml } from './adapters/catch2.ts'
import {
  benchmarkJs,
  iai,
  rubyBenchmark,
  dartHarness,
  benchmarkLuau,
  consoleTime,
} from './adapters/line-formats.ts'
import { parseToolJson } from './parse-tool-json.ts'
import type { Adapter, Report } from './report.ts'
import { tidyReport } from './tidy-report.ts'

/** Every format that can be read. The more exact its mark, the earlier it stands. */
const ADAPTERS: readonly Adapter[] = [
  hyperfine,
  pytestBenchmark,
  k6,
  jmh,
  vitestBench,
  tinybench,
  googleBenchmark,
  criterionJson,
  benchmarkDotNet,
  asv,
  benchmarkHistory,
  customBenchmarks,
  juliaBenchmarkTools,
  lnt,
  bencherMetricFormat,
  goBench,
  benchstat,
  wrk,
  ab,
  iai,
  criterionText,
  cargoBench,
  catch2,
  catch2Xml,
  asvConsole,
  benchmarkJs,
  rubyBenchmark,
  dartHarness,
  benchmarkLuau,
  consoleTime,
]

/**
 * Reads the output of a benchmark tool, whichever it is: the format is known by the content, never by a
 * file's name. One sentence where it cannot be read: what was found, and what can be read or where it breaks.
 */
export function readReport(source: string): Report | { refusal: string } {
  const text = normalizeText(source)
  if (text.trim() === '') return { refusal: 'This file is empty.' }
  if (text.includes('\0')) return { refusal: `This is a binary file. ${READABLE}` }
  const parsed = /^\s*[[{]/.test(text) ? parseToolJson(text) : undefined
  const json = parsed !== undefined && 'value' in parsed ? parsed.value : undefined
  for (const adapter of ADAPTERS) {
    const report = adapter.read({ text, json })
    if (report === undefined) continue
    const tidy = typeof report === 'string' ? report : tidyReport(report)
    return typeof tidy === 'string' ? { refusal: tidy } : tidy
  }
  if (parsed !== undefined && 'line' in parsed) {
    const { line, column, found } = parsed
    return {
      refusal: `This begins like JSON but is none: ${found} on line ${line}, column ${column} cannot stand there.`,
    }
  }
  return { refusal: `${describeContent(text, json)} ${READABLE}` }
}

const READABLE = `These can be read: ${ADAPTERS.map(({ format }) => format).join(', ')}.`

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[0-9;?]*[A-Za-z]/g

/** Without byte order mark and terminal colours, lines ended by a line feed. */
const normalizeText = (source: string): string =>
  source
    .replace(/^\uFEFF/, '')
    .replace(COLOURS, '')
    .replace(/\r\n?/g, '\n')

const MAX_KEYS = 5

function describeContent(text: string, json: unknown): string {
  if (Array.isArray(json)) {
    return `This is a JSON list of ${json.length} ${json.length === 1 ? 'item' : 'items'} in no known format.`
  }
  if (typeof json === 'object' && json !== null) {
    const keys = Object.keys(json)
    const named = keys.slice(0, MAX_KEYS).map((key) => `“${key.slice(0, 40)}”`)
    if (named.length === 0) return 'This is a JSON object without keys.'
    const more = keys.length > MAX_KEYS ? ' and more' : ''
    return `This is a JSON object with ${named.join(', ')}${more}, in no known format.`
  }
  if (/^\s*<(?:!doctype|html|\?xml|[a-z])/i.test(text)) {
    return 'This is HTML or XML, not a result in a known format.'
  }
  const first = text.trim().split('\n', 1)[0]!.trim()
  return `This is text in no known format; it begins with “${first.length > 60 ? `${first.slice(0, 60)}…` : first}”.`
}
