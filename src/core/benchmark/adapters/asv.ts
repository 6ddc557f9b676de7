import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure, measureSamples } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { formatTimestamp, joinFacts, makeRun, parseCommit } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import { BYTES, countOf, readToolDirection, SECONDS } from '../tool-unit.ts'

const text = z.string().nullish().catch(null)

const fileSchema = z.object({
  commit_hash: z.string(),
  date: toolNumber,
  params: z.object({ machine: text, cpu: text, os: text, arch: text }).nullish().catch(null),
  python: text,
  requirements: z.record(z.string(), text).nullish().catch(null),
  result_columns: z.array(z.string()).optional(),
  results: z.record(z.string(), z.unknown()),
})

/** One benchmark's result by column: version 2's lists are put into this form, version 1 has it. */
const resultSchema = z.object({
  result: z.unknown(),
  params: z.array(z.array(z.unknown())).nullish().catch(null),
  started_at: toolNumber,
  stats: z.array(z.unknown()).nullish().catch(null),
  stats_q_25: z.array(z.unknown()).nullish().catch(null),
  stats_q_75: z.array(z.unknown()).nullish().catch(null),
  samples: z.array(z.unknown()).nullish().catch(null),
})
type Result = z.infer<typeof resultSchema>

const statsSchema = z.object({ q_25: toolNumber, q_75: toolNumber })

/** A result file of airspeed velocity (`results/<machine>/<commit>-<environment>.json`), version 1 or 2. */
export const asv: Adapter = {
  format: 'asv result JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const report: Report = { tool: 'asv', suites: [], skipped: [] }
    const started: number[] = []
    const measurements = Object.entries(file.results).flatMap(([name, stored]) => {
      const result = unfold(stored, file.result_columns)
      if (Number.isFinite(result.started_at)) started.push(result.started_at)
      return readResult(name, result, report.skipped)
    })
    const { machine, cpu, os, arch } = file.params ?? {}
    const required = Object.entries(file.requirements ?? {}).map(([key, version]) =>
      `${key} ${version ?? ''}`.trim(),
    )
    const run = makeRun({
      date: started.length === 0 ? null : formatTimestamp(Math.max(...started)),
      commit: parseCommit(file.commit_hash),
      commitDate: formatTimestamp(file.date),
      environment: joinFacts([
        machine,
        cpu,
        os,
        arch,
        file.python && `Python ${file.python}`,
        ...required,
      ]),
      measurements,
    })
    report.suites.push({ name: null, runs: [run] })
    return report
  },
}

function unfold(stored: unknown, columns: readonly string[] | undefined): Result {
  const isList = Array.isArray(stored) && columns !== undefined
  const object = isList
    ? Object.fromEntries(columns.map((column, at) => [column, stored[at] as unknown]))
    : typeof stored === 'object' && stored !== null
      ? stored
      : { result: stored }
  return resultSchema.parse(object)
}

/** Results of a benchmark with parameters come in the order of their cartesian product, the last fastest. */
function readResult(name: string, result: Result, skipped: Report['skipped']): Measurement[] {
  const values: unknown[] = Array.isArray(result.result) ? result.result : [result.result]
  const names = nameCombinations(name, result.params ?? [])
  const unit = unitOf(name)
  return values.flatMap((value, at): Measurement[] => {
    // Where no combination of parameters has a result, there is one for all.
    const shown = Array.isArray(result.result) ? (names[at] ?? `${name} #${at + 1}`) : name
    if (typeof value !== 'number') {
      // NaN stands for a benchmark that its suite skipped, null for one that failed.
      skipped.push({ name: shown, reason: value === 'NaN' ? 'skipped' : 'failed' })
      return []
    }
    const subject = { name: shown, unit, direction: readToolDirection(lastPart(name), unit) }
    const samples = (Array.isArray(result.samples?.[at]) ? result.samples[at] : []).filter(
      (one): one is number => typeof one === 'number',
    )
    if (samples.length > 0) return [measureSamples(subject, samples)]
    const stats = statsSchema.safeParse(result.stats?.[at]).data
    const low = stats?.q_25 ?? numberOf(result.stats_q_25?.[at])
    const high = stats?.q_75 ?? numberOf(result.stats_q_75?.[at])
    const statistic = unit.dimension === 'time' ? 'median' : 'value'
    return [measureFigure(subject, { value, statistic, spread: { kind: 'quartiles', low, high } })]
  })
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : NaN)

/** As many combinations as any result file has; a broken one must not fill the memory. */
const MAX_COMBINATIONS = 10_000

function nameCombinations(name: string, params: readonly (readonly unknown[])[]): string[] {
  const count = params.reduce((product, values) => product * values.length, 1)
  if (params.length === 0) return [name]
  if (count > MAX_COMBINATIONS) return []
  const lists = params.reduce<string[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, String(value)])),
    [[]],
  )
  return lists.map((values) => `${name}(${values.join(', ')})`)
}

const lastPart = (name: string): string => name.split('.').at(-1)!

/** The prefix of a benchmark's method is its kind: https://asv.readthedocs.io/en/stable/writing_benchmarks.html */
function unitOf(name: string): Unit {
  const kind = /^(timeraw|time|peakmem|mem)_?/i.exec(lastPart(name))?.[1]?.toLowerCase()
  if (kind === undefined) return countOf('')
  return kind.startsWith('time') ? SECONDS : BYTES
}

const LINE = /^\[\s*[\d.]+%\]\s+·{2,}\s+(\S.*)$/
const FIGURE = /^(-?[\d.]+(?:e[+-]?\d+)?)(?:±([\d.]+(?:e[+-]?\d+)?))?([a-zA-Zμµ]*)$/
const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 }
const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  μs: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
}

/** What `asv run` prints, one run for each environment. Tables of parameters are named as left out. */
export const asvConsole: Adapter = {
  format: 'asv console text',
  read({ text }) {
    if (
      !/^(?:\[\s*[\d.]+%\]\s+)?·+ (?:Running \d+ total benchmarks|Benchmarking |For project commit )/m.test(
        text,
      )
    )
      return undefined
    const report: Report = { tool: 'asv', suites: [], skipped: [] }
    const environments = new Map<string, Measurement[]>()
    let environment = ''
    let commit: string | null = null
    for (const line of text.split('\n')) {
      commit ??= parseCommit(/For .{0,200}?commit ([0-9a-f]{7,40})\b/.exec(line)?.[1])
      const rest = LINE.exec(line.trimEnd())?.[1]
      if (rest === undefined) continue
      const started = /^Benchmarking (\S+)$/.exec(rest)?.[1]
      environment = started ?? environment
      const [name, figure] = started === undefined ? splitResult(rest) : []
      if (name === undefined || figure === undefined) continue
      const found = environments.get(environment) ?? []
      found.push(...readFigure(name, figure, report.skipped))
      environments.set(environment, found)
    }
    const runs = [...environments].map(([name, measurements]) =>
      makeRun({ commit, environment: name || null, measurements }),
    )
    report.suites.push({ name: null, runs })
    return report
  },
}

/** A dotted name, spaces, and a figure or words like `1/3 failed`; old versions put `Running` before. */
function splitResult(rest: string): [string, string] | [] {
  const [, name, figure] = /^(?:Running )?(\w[\w.]*\.\w+) +(\S.*)$/.exec(rest) ?? []
  return name === undefined || figure === undefined ? [] : [name, figure]
}

function readFigure(name: string, figure: string, skipped: Report['skipped']): Measurement[] {
  if (figure === 'ok' || /^\d+\/\d+ failed$/.test(figure)) {
    const failed = figure === 'ok' ? '' : `${figure}; `
    skipped.push({ name, reason: `${failed}a table of parameters; import the result file instead` })
    return []
  }
  const [, digits, error, word = ''] = FIGURE.exec(figure) ?? []
  if (digits === undefined) {
    skipped.push({ name, reason: figure === 'n/a' ? 'skipped' : 'failed' })
    return []
  }
  const kind = unitOf(name)
  const factor =
    (kind.dimension === 'time' ? TIMES[word] : PREFIXES[word]) ?? (word === '' ? 1 : NaN)
  const unit = { ...kind, factor: kind.factor * factor }
  const spread = error === undefined ? null : ({ kind: 'unspecified', by: Number(error) } as const)
  const subject = { name, unit, direction: readToolDirection(lastPart(name), unit) }
  const statistic = kind.dimension === 'time' ? 'median' : 'value'
  return [measureFigure(subject, { value: Number(digits), statistic, spread })]
}
