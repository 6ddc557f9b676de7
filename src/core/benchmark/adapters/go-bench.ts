import type { Direction } from '../../issue/schema.ts'
import { measureSamples } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { makeRun } from '../run-facts.ts'
import { readToolDirection } from '../tool-unit.ts'
import { parseSetting, readGoUnit, readSettings, trimNames } from './go-format.ts'

const RESULT = /^(Benchmark\S*)\s+(\d+)\s+(\S.*)$/
const NAME_ONLY = /^(Benchmark\S+)\s*$/
const FAILED = /^\s*--- (FAIL|SKIP): (Benchmark\S+)/
const UNIT = /^Unit (\S+) (.+)$/

/** One line of results: where it belongs and what it says. */
interface Line {
  /** All settings but the package, which separates runs. */
  config: string
  pkg: string
  name: string
  figures: [value: number, unit: string][]
}

/**
 * `go test -bench`, also as `go test -json` gives it. Lines that repeat a name are its samples. Settings
 * above the lines tell the environment; where they change, a new run begins. Names of several packages
 * are kept apart by the package. https://go.dev/design/14313-benchmark-format
 */
export const goBench: Adapter = {
  format: 'Go benchmark text',
  read({ text }) {
    const source = joinTestEvents(text)
    if (!/^Benchmark\S*\s+\d+\s+[\d.]+(?:e[+-]?\d+)?\s+\S/m.test(source)) {
      return /^(?:ok|FAIL|PASS)\b/m.test(source) &&
        /^Benchmark\S|^\s*--- FAIL: Benchmark/m.test(source)
        ? describeFailed(source)
        : undefined
    }
    const report: Report = { tool: 'Go benchmarks', suites: [], skipped: [] }
    const { lines, settings, directions } = readLines(source, report.skipped)
    const { names, procs } = trimNames(lines.map(({ name }) => name))
    const packages = new Set(lines.map(({ pkg }) => pkg).filter(Boolean))
    const named = lines.map((line, at) => ({
      ...line,
      name: packages.size > 1 && line.pkg !== '' ? `${line.pkg}.${names[at]}` : names[at]!,
    }))
    const runs = [...Map.groupBy(named, ({ config }) => config)].map(([config, own]) =>
      makeRun({
        ...readSettings(settings.get(config)!, procs),
        measurements: collect(own, directions),
      }),
    )
    report.suites.push({ name: null, runs })
    return report
  },
}

const describeFailed = (text: string): Report => {
  const skipped: Report['skipped'] = []
  readLines(text, skipped)
  return { tool: 'Go benchmarks', suites: [], skipped }
}

/** `go test -json` wraps what is printed: `{"Action":"output","Output":"BenchmarkX \t"}`. */
function joinTestEvents(text: string): string {
  if (!/^\s*\{.{0,500}"Action":/.test(text)) return text
  const printed = text.split('\n').map((line) => {
    try {
      const event = JSON.parse(line) as { Action?: unknown; Output?: unknown }
      return event.Action === 'output' && typeof event.Output === 'string' ? event.Output : ''
    } catch {
      return ''
    }
  })
  return printed.join('')
}

function readLines(text: string, skipped: Report['skipped']) {
  const lines: Line[] = []
  const settings = new Map<string, ReadonlyMap<string, string>>()
  const directions = new Map<string, Direction>()
  const pending = new Map<string, string>()
  let config = new Map<string, string>()
  let pkg = ''
  for (const line of text.split('\n')) {
    const [, name, , rest] = RESULT.exec(line) ?? []
    const figures = rest === undefined ? [] : readPairs(rest)
    if (name !== undefined && figures.length > 0) {
      const key = JSON.stringify([...config])
      settings.set(key, config)
      pending.delete(baseOf(name))
      lines.push({ config: key, pkg, name, figures })
      continue
    }
    const setting = parseSetting(line)
    if (setting?.key === 'pkg') pkg = setting.value
    else if (setting !== undefined) config = new Map(config).set(setting.key, setting.value)
    const [, unit, facts] = UNIT.exec(line) ?? []
    const better = /\bbetter=(lower|higher)\b/.exec(facts ?? '')?.[1]
    if (unit !== undefined && better !== undefined) directions.set(unit, better as Direction)
    const [, state, failed] = FAILED.exec(line) ?? []
    if (failed !== undefined) pending.set(baseOf(failed), state === 'FAIL' ? 'failed' : 'skipped')
    const alone = NAME_ONLY.exec(line)?.[1]
    if (alone !== undefined && !pending.has(baseOf(alone))) pending.set(baseOf(alone), 'no value')
  }
  // Verbose output names a benchmark before its parts, which are benchmarks of their own.
  const parents = new Set(lines.map(({ name }) => name.split('/', 1)[0]!))
  for (const [name, reason] of pending) {
    const isParent = reason === 'no value' && parents.has(name)
    if (!isParent) skipped.push({ name: name.replace(/^Benchmark(?=.)/, ''), reason })
  }
  return { lines, settings, directions }
}

/** A name in verbose output lacks the processor count that its result has. */
const baseOf = (name: string): string => name.replace(/-\d+$/, '')

/** `325 ns/op  12 B/op`: pairs of value and unit. */
function readPairs(rest: string): [number, string][] {
  const fields = rest.trim().split(/\s+/)
  const pairs: [number, string][] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const value = Number(fields[at])
    if (Number.isNaN(value)) return pairs
    pairs.push([value, fields[at + 1]!])
  }
  return pairs
}

/** Samples of one name and unit, in order of first sight. */
function collect(
  lines: readonly Line[],
  directions: ReadonlyMap<string, Direction>,
): Measurement[] {
  const figures = lines.flatMap(({ name, figures: own }) =>
    own.map(([value, unit]) => ({ name, unit, value })),
  )
  const groups = Map.groupBy(figures, ({ name, unit }) => `${name} ${unit}`)
  return [...groups.values()].map((group) => {
    const { name, unit: symbol } = group[0]!
    const unit = readGoUnit(symbol)
    const direction = directions.get(symbol) ?? readToolDirection(symbol, unit)
    const metric = symbol === 'ns/op' || symbol === 'sec/op' ? null : symbol
    return measureSamples(
      { name, metric, unit, direction },
      group.map(({ value }) => value),
    )
  })
}
