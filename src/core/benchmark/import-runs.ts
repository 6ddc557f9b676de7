import { dropMail } from './drop-mail.ts'
import type { Measurement, Run, Spread } from './report.ts'
import { benchmarkKey } from './series-id.ts'
import {
  COMMIT,
  momentSchema,
  type StoredMeasurement,
  SUITE_VERSION,
  type Suite,
  type SuiteBenchmark,
  type SuiteRun,
} from './suite.ts'

/** What an import says about its runs where the tool's output does not, or over what it says. */
export interface ImportFacts {
  /** The suite as pages call it; an existing file keeps its own name. */
  name: string
  tool: string
  commit?: string | undefined
  /** When the commit was made and the first line of its message, where they are known. */
  commitDate?: string | undefined
  message?: string | undefined
  /** When it ran; wins over the output. */
  date?: string | undefined
  environment?: string | undefined
  /** For a run that no one dates, ISO date-time. */
  now: string
}

/** The suite with the runs in it, and what became of them. */
export interface ImportResult {
  suite: Suite
  /** Runs that are new, that were there with other figures, and that were there as they are. */
  added: number
  changed: number
  known: number
}

/**
 * Puts runs into the history of a suite, in the order of commit date, else run date. A run that is there
 * already (the same commit, tool, environment and date) is not added again; nor is one that no one dates and
 * whose figures are there. Benchmarks go by name, metric and unit, and keep what the file says about them.
 */
export function importRuns(
  known: Suite | undefined,
  runs: readonly Run[],
  facts: ImportFacts,
): ImportResult {
  const suite: Suite = {
    ...(known ?? { schemaVersion: SUITE_VERSION, name: facts.name }),
    benchmarks: { ...known?.benchmarks },
    runs: [...(known?.runs ?? [])],
  }
  const countStored = makeCounter()
  const places = new Map(suite.runs.map((run, at) => [countStored(identityOf(run)), at]))
  const countImported = makeCounter()
  const keys = new Map(Object.entries(suite.benchmarks).map(([key, one]) => [nameOf(one), key]))
  const counts = { added: 0, changed: 0, known: 0 }
  for (const run of runs) {
    const measurements = run.measurements.map((one) => store(one, suite.benchmarks, keys))
    const isDated = (facts.date ?? usable(run.date)) !== null
    const stored = makeRun(run, facts, measurements)
    const identity = countImported(identityOf(stored))
    const at = isDated ? places.get(identity) : findTwin(suite.runs, stored)
    const before = at === undefined ? undefined : suite.runs[at]!
    if (at === undefined || before === undefined) {
      suite.runs.push(stored)
      counts.added += 1
      continue
    }
    const after = mergeRun(before, stored)
    suite.runs[at] = after
    counts[isSame(before, after) ? 'known' : 'changed'] += 1
  }
  // A stable order: of two runs at one time the one that was there first stays first.
  suite.runs.sort((a, b) => timeOf(a) - timeOf(b))
  return { suite, ...counts }
}

/** Where a run stands in the history, in milliseconds: by its commit, else by itself. */
const timeOf = ({ commitDate, date }: SuiteRun): number => Date.parse(commitDate ?? date)

const identityOf = ({ commit, tool, environment, date }: SuiteRun): string =>
  JSON.stringify([commit, tool, environment, Date.parse(date)])

/** Tells those that are alike apart by their order: some outputs hold a benchmark twice over. */
function makeCounter(): (identity: string) => string {
  const counts = new Map<string, number>()
  return (identity) => {
    const count = (counts.get(identity) ?? 0) + 1
    counts.set(identity, count)
    return `${count} ${identity}`
  }
}

/** The same figures of the same commit, whenever they were imported. */
function findTwin(runs: readonly SuiteRun[], run: SuiteRun): number | undefined {
  const figures = JSON.stringify(run.measurements)
  const at = runs.findIndex(
    ({ commit, tool, environment, measurements }) =>
      commit === run.commit &&
      tool === run.tool &&
      environment === run.environment &&
      JSON.stringify(measurements) === figures,
  )
  return at < 0 ? undefined : at
}

/** Figures of the same benchmarks are taken from the newer import, what else the run says stays. */
function mergeRun(before: SuiteRun, after: SuiteRun): SuiteRun {
  const fresh = new Map(after.measurements.map((one) => [one.benchmark, one]))
  const kept = before.measurements.map((one) => {
    const newer = fresh.get(one.benchmark)
    fresh.delete(one.benchmark)
    return newer ?? one
  })
  const { date: _, ...others } = after
  return { ...others, ...before, measurements: [...kept, ...fresh.values()] }
}

const isSame = (before: SuiteRun, after: SuiteRun): boolean =>
  Object.keys(before).length === Object.keys(after).length &&
  JSON.stringify(before.measurements) === JSON.stringify(after.measurements)

function makeRun(run: Run, facts: ImportFacts, measurements: StoredMeasurement[]): SuiteRun {
  const environment = tidy(facts.environment ?? run.environment)
  const message = tidy(facts.message ?? run.message)
  const commit = (facts.commit ?? run.commit)?.toLowerCase()
  const commitDate = usable(facts.commitDate ?? run.commitDate)
  return {
    date: facts.date ?? usable(run.date) ?? facts.now,
    ...(commit !== undefined && COMMIT.test(commit) && { commit }),
    ...(commitDate !== null && { commitDate }),
    ...(message !== undefined && { message }),
    ...(environment !== undefined && { environment }),
    tool: facts.tool,
    measurements,
  }
}

/** The measurement as it is stored; its benchmark is entered where it is not known yet. */
function store(
  measurement: Measurement,
  benchmarks: Suite['benchmarks'],
  keys: Map<string, string>,
): StoredMeasurement {
  const { value, statistic, spread, samples, count } = measurement
  return {
    benchmark: enterBenchmark(measurement, benchmarks, keys),
    value: exact(value),
    statistic,
    ...(spread !== null && { spread: roundSpread(spread) }),
    ...(samples !== null && { samples: samples.map(exact) }),
    ...(count !== null && { count }),
  }
}

function enterBenchmark(
  { name, metric, unit, dimension, direction }: Measurement,
  benchmarks: Suite['benchmarks'],
  keys: Map<string, string>,
): string {
  const benchmark = { name, ...(metric !== null && { metric }), unit, dimension, direction }
  const known = keys.get(nameOf(benchmark))
  if (known !== undefined) return known
  const wanted = benchmarkKey(name, metric)
  let key = wanted
  for (let next = 2; Object.hasOwn(benchmarks, key); next += 1) key = `${wanted}-${next}`
  benchmarks[key] = benchmark
  keys.set(nameOf(benchmark), key)
  return key
}

const nameOf = ({ name, metric, unit, dimension }: SuiteBenchmark): string =>
  JSON.stringify([name, metric, unit, dimension])

/** What arithmetic on units leaves behind the 15th digit is no figure: 2.1020000000000002e-7. */
const exact = (value: number): number => Number(value.toPrecision(15))

const roundSpread = ({ kind, low, high }: Spread): Spread => ({
  kind,
  low: exact(low),
  high: exact(high),
})

/** One line without e-mail addresses, which nobody agreed to have published; undefined where nothing is left. */
function tidy(text: string | null): string | undefined {
  const line = (text ?? '').split('\n', 1)[0]!.slice(0, 1_000)
  const without = dropMail(line).replace(/\s+/g, ' ').trim()
  return without === '' ? undefined : without
}

/** A date that can be stored, else null. A time without a zone is taken as UTC, which days are counted in. */
function usable(date: string | null): string | null {
  const zoned =
    date === null || date.length <= 10 || /(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? date : `${date}Z`
  return zoned !== null && momentSchema.safeParse(zoned).success ? zoned : null
}
