import type { Unit } from '../../measure/unit.ts'
import type { Run } from '../report.ts'
import { joinFacts, parseCommit, parseRunDate } from '../run-facts.ts'
import { countOf, readToolUnit } from '../tool-unit.ts'

/**
 * Names without `Benchmark` and without the processor count at their end, which is only one where all
 * names carry the same: `Fib-8`, but not `Fib/n-10` beside `Sort`.
 */
export function trimNames(names: readonly string[]): { names: string[]; procs: string | null } {
  const counts = new Set(names.map((name) => /-(\d+)$/.exec(name)?.[1]))
  const [only] = counts
  const procs = counts.size === 1 && only !== undefined ? only : null
  const trimmed = names.map((name) => {
    const plain = name.replace(/^Benchmark(?=.)/, '')
    return procs === null ? plain : plain.slice(0, -procs.length - 1)
  })
  return { names: trimmed, procs }
}

/** The part of a custom unit that is measured, as in `p99-ns/op`, `text-bytes` and `sec/op`. */
const MEASURED = /^(?:.*-)?(ns|us|µs|ms|s|sec|B|MB|bytes)(?:\/(.+))?$/

/**
 * A unit of `testing.B`: what stands before the slash is scaled as benchstat does, what stands behind it
 * is only named; `B/s` and `MB/s` are rates. https://go.dev/design/14313-benchmark-format
 */
export function readGoUnit(symbol: string): Unit {
  const [, part, per] = MEASURED.exec(symbol) ?? []
  if (part === undefined) return /\/s(?:ec)?$/.test(symbol) ? readToolUnit(symbol) : countOf(symbol)
  return { ...readToolUnit(per === 's' ? `${part}/s` : part), symbol }
}

const SETTING = /^([a-z][^\sA-Z:]{0,60}):(?:\s+(\S.*))?$/

/** `goos: linux`: a key in small letters and its value, which holds for all lines below. */
export function parseSetting(line: string): { key: string; value: string } | undefined {
  const [, key, value = ''] = SETTING.exec(line) ?? []
  return key === undefined ? undefined : { key, value: value.trim() }
}

/** What settings say of a run; what is not known stands as it is written (`note: no cache`). The package names benchmarks and is left out. */
export function readSettings(
  settings: ReadonlyMap<string, string>,
  procs: string | null,
): Omit<Run, 'measurements' | 'message'> {
  const rest = new Map(settings)
  const take = (key: string) => {
    const value = rest.get(key)
    rest.delete(key)
    return value
  }
  take('pkg')
  const facts = [take('cpu'), [take('goos'), take('goarch')].filter(Boolean).join('/')]
  const commit = parseCommit(take('commit'))
  const commitDate = parseRunDate(take('commit-time'))
  const date = parseRunDate(take('date'))
  const others = [...rest].map(([key, value]) => `${key}: ${value}`)
  const environment = joinFacts([...facts, procs && `${procs} procs`, ...others])
  return { date, commit, commitDate, environment }
}
