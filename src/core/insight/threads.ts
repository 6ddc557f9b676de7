import { specificWordsOf } from '../benchmark/specific-words.ts'
import { computeSpeedup } from '../benchmark/speedup.ts'
import type { Benchmark, Bound, Direction, Issue, Quantity, Status } from '../issue/schema.ts'
import { wordsOf } from '../issue/shared-words.ts'
import { isComparable } from '../measure/quantity.ts'
import { formatNameSlug } from '../site/groups.ts'
import { byText } from './by-text.ts'
import { soundDate } from './days.ts'
import { makeIssueRow } from './issue-row.ts'
import { labelMetric } from './metric-label.ts'
import { judgeTurns, type Turn } from './thread-turns.ts'

/** What one issue says of the benchmark of a thread; its dates as those of {@link makeIssueRow}. */
export interface ThreadStep {
  issue: string
  title: string
  status: Status | null
  /** When it was opened, as exact as it is known. */
  date: string
  resolvedDate: string | null
  /** Index of the pair among the issue's benchmarks; null where the figure is its metric. */
  benchmark: number | null
  /** What it opened with. */
  before: Quantity
  /** What it left; null where nothing has been measured yet. */
  after: Quantity | null
  speedup: number | null
  bound: Bound | null
}

/** One benchmark through several issues. */
export interface Thread {
  /** Unique among the threads, and good for an address. */
  slug: string
  /** What was measured, as the first issue calls it. */
  name: string
  /** The series that the issues name for it. */
  series: string | null
  direction: Direction
  /** Components of its issues, those of most first. */
  components: string[]
  /** In the order of time, one an issue; two or more. */
  steps: ThreadStep[]
  /** What became of earlier gains, for every step after the first that can be compared; in that order. */
  turns: Turn[]
  /** From the first figure before to the last one after; null where nothing has been left yet. */
  total: { before: Quantity; after: Quantity; speedup: number | null; bound: Bound | null } | null
}

/** One mention of a benchmark in an issue. */
interface Mention {
  step: ThreadStep
  label: string
  key: string | null
  series: string | null
  direction: Direction
  components: string[]
}

/**
 * Benchmarks that several dated issues name: by the same series, or by the same words (“Import of a month”,
 * “Time — Import of a month”) in the same dimension and a shared component. Names that may mean anything
 * (“time”, “p95 latency”) never join issues, nor do settings, which have no better direction; expected figures
 * are none. Those with relapses first. Days are those of `timeZone`.
 */
export function findThreads(issues: readonly Issue[], timeZone: string): Thread[] {
  const mentions = issues.flatMap((issue) => listMentions(issue, timeZone))
  const threads = joinMentions(mentions)
    .map(makeThread)
    .filter((thread) => thread !== undefined)
    .filter(({ direction, series }) => direction !== 'unknown' || series !== null)
    .toSorted(
      (a, b) =>
        Number(hasRelapse(b)) - Number(hasRelapse(a)) ||
        b.steps.length - a.steps.length ||
        byText(b.steps.at(-1)!.date, a.steps.at(-1)!.date) ||
        byText(a.name, b.name),
    )
  return nameThreads(threads)
}

const hasRelapse = ({ turns }: Thread): boolean => turns.some(({ kind }) => kind === 'relapse')

/** A gain that was lost, with where it was. */
export interface Relapse {
  thread: Thread
  turn: Turn
  step: ThreadStep
  /** Whose gain it was. */
  since: ThreadStep
}

/** All relapses to the day `today`: what is not mended yet first, then the latest. */
export function listRelapses(threads: readonly Thread[], today: string): Relapse[] {
  const isOpen = ({ step: { status } }: Relapse): boolean =>
    status !== 'resolved' && status !== 'closed'
  return threads
    .flatMap((thread) =>
      thread.turns
        .filter(({ kind }) => kind === 'relapse')
        .map((turn) => ({
          thread,
          turn,
          step: thread.steps[turn.step]!,
          since: thread.steps[turn.since]!,
        })),
    )
    .filter(({ step }) => soundDate(step.date, today) !== null)
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || byText(b.step.date, a.step.date))
}

function listMentions(issue: Issue, timeZone: string): Mention[] {
  const { id, title, status, date, resolvedDate, components } = makeIssueRow(issue, timeZone)
  if (date === null) return []
  const { metric } = issue
  const about = { issue: id, title, status, date, resolvedDate }
  const pairs = issue.benchmarks.flatMap((pair, benchmark): Mention[] => {
    const { before, after, speedup, bound, series, direction } = pair
    if (pair.expected || before === null) return []
    const step = { ...about, benchmark, before, after, speedup, bound }
    const label = labelMetric(pair)
    return [{ step, label, key: keyOf(pair, before), series, direction, components }]
  })
  // An open issue often has no pair yet: it opens with its metric.
  const current = metric?.current ?? null
  const named = metric === null ? null : { name: '', metric: metric.name }
  if (current === null || named === null) return pairs
  const key = keyOf(named, current)
  if (key === null || pairs.some((one) => one.key === key)) return pairs
  const step = {
    ...about,
    benchmark: null,
    before: current,
    after: null,
    speedup: null,
    bound: null,
  }
  const label = labelMetric(named)
  return [...pairs, { step, label, key, series: null, direction: 'unknown', components }]
}

/** Words that say no more than the dimension does, and those that only join others. */
const SILENT = new Set(
  `time times duration elapsed runtime took wall clock execution processing completion
  a an the of in on at to for from by per with and or is was before after current baseline old new now
  average avg mean total overall performance`.split(/\s+/),
)

/** The words that make two figures one benchmark, in any order; null where they may mean anything. */
function keyOf(
  { name, metric }: Pick<Benchmark, 'name' | 'metric'>,
  figure: Quantity,
): string | null {
  const label = `${name} ${metric}`
  if (specificWordsOf(label).length === 0) return null
  const words = wordsOf(label)
    .filter((word) => !SILENT.has(word))
    .map((word) => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word))
  return JSON.stringify([figure.dimension, [...new Set(words)].toSorted()])
}

/** Groups what is joined by a series, or by a name within a component; each group in the given order. */
function joinMentions(mentions: readonly Mention[]): Mention[][] {
  const parents = mentions.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }
  const first = new Map<string, number>()
  for (const [index, { key, series, components, step }] of mentions.entries()) {
    const ties = [
      ...(series === null ? [] : [JSON.stringify(['series', series])]),
      ...(key === null
        ? []
        : components.map((name) => JSON.stringify(['name', key, formatNameSlug(name)]))),
    ]
    for (const tie of ties) {
      const other = first.get(tie)
      if (other === undefined) first.set(tie, index)
      else if (isComparable(mentions[other]!.step.before, step.before)) {
        parents[rootOf(index)] = rootOf(other)
      }
    }
  }
  const groups = Map.groupBy(mentions.keys(), rootOf)
  return [...groups.values()].map((group) => group.map((index) => mentions[index]!))
}

function makeThread(group: readonly Mention[]): Thread | undefined {
  const ofIssue = Map.groupBy(group, ({ step }) => step.issue)
  if (ofIssue.size < 2) return undefined
  // Where an issue measures it several times, the figures that are whole and stand first count.
  const mentions = [...ofIssue.values()]
    .map((own) => own.find(({ step }) => step.after !== null) ?? own[0]!)
    .toSorted(({ step: a }, { step: b }) => byText(a.date, b.date) || byText(a.issue, b.issue))
  const steps = mentions.map(({ step }) => step)
  const direction = group.find((one) => one.direction !== 'unknown')?.direction ?? 'unknown'
  const [before, after] = [steps[0]!.before, steps.findLast((step) => step.after !== null)?.after]
  return {
    slug: '',
    name: mentions[0]!.label,
    series: group.find(({ series }) => series !== null)?.series ?? null,
    direction,
    components: rankComponents(mentions),
    steps,
    turns: judgeTurns(steps, direction),
    total: after == null ? null : { before, after, ...computeSpeedup(before, after, direction) },
  }
}

function rankComponents(mentions: readonly Mention[]): string[] {
  const names = Map.groupBy(
    mentions.flatMap(({ components }) => components),
    formatNameSlug,
  )
  return [...names.values()].toSorted((a, b) => b.length - a.length).map(([name]) => name!)
}

function nameThreads(threads: readonly Thread[]): Thread[] {
  const taken = new Set<string>()
  return threads.map((thread) => {
    const wanted = thread.series?.replaceAll('/', '--') ?? formatNameSlug(thread.name)
    let slug = wanted
    for (let next = 2; taken.has(slug); next += 1) slug = `${wanted}-${next}`
    taken.add(slug)
    return { ...thread, slug }
  })
}
