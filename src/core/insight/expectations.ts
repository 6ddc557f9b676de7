import { spanOf } from '../benchmark/figure-span.ts'
import { findClaims, type FoundClaim } from '../benchmark/claims.ts'
import { computeSpeedup } from '../benchmark/speedup.ts'
import type { Benchmark, Bound, Direction, Issue, Quantity } from '../issue/schema.ts'
import { wordsOf } from '../issue/shared-words.ts'
import { isComparable } from '../measure/quantity.ts'
import { componentsOf } from './effective.ts'
import { type GainSummary, summarizeRatios } from './gains.ts'
import { issueTitle } from './issue-row.ts'
import { labelMetric } from './metric-label.ts'

/** What an issue promised of a figure, beside what was measured of it. */
export interface Expectation {
  issue: string
  title: string
  components: string[]
  /** When it was resolved, else null. */
  date: string | null
  /** What was measured, in words that stand alone. */
  metric: string
  /** How it was promised: figures before and after, a speedup in words, or a figure to be reached. */
  kind: 'pair' | 'speedup' | 'target'
  /** The promise as the author wrote it. */
  text: string
  /** Both as speedups: how many times as good. */
  promised: number
  /** Whether the promise was a bound or a guess: “at least 10×”. */
  bound: Bound | null
  achieved: number
  /** achieved / promised: 1 is as promised, below 1 less. */
  ratio: number
  /** Whether the promise was kept, the rounding of what was measured forgiven; a target is a limit as it stands. */
  isMet: boolean
}

/** How promises and measurements compare over all issues. */
export interface Calibration {
  expectations: Expectation[]
  /** Geometric mean of achieved / promised with range, one ratio an issue: its first; null without any. */
  summary: GainSummary | null
  met: number
  /** Resolved issues that promised something of which nothing was measured, or that cannot be compared. */
  unmeasured: string[]
}

/**
 * What was promised against what was measured, for every resolved issue that has both: expected pairs by the
 * name of their figure, else the expected speedup, else the target, for the pair that gives its gain.
 * Promises that say nothing certain are passed over: “50 % faster” is either 2× or 1.5× as fast.
 */
export function compareExpectations(issues: readonly Issue[]): Calibration {
  const expectations: Expectation[] = []
  const firsts: number[] = []
  const unmeasured: string[] = []
  for (const issue of issues) {
    if (issue.status !== 'resolved') continue
    const found = compareIssue(issue)
    expectations.push(...found)
    if (found.length > 0) firsts.push(found[0]!.ratio)
    else if (hasPromise(issue)) unmeasured.push(issue.id)
  }
  const met = expectations.filter(({ isMet }) => isMet).length
  return { expectations, summary: summarizeRatios(firsts), met, unmeasured }
}

const hasPromise = ({ benchmarks, target }: Issue): boolean =>
  benchmarks.some(({ expected }) => expected) ||
  target?.speedup != null ||
  target?.performance != null

function compareIssue(issue: Issue): Expectation[] {
  const measured = issue.benchmarks.filter(({ expected, speedup }) => !expected && speedup !== null)
  const pairs = issue.benchmarks.flatMap((promise) => {
    const own = promise.expected ? findMeasured(promise, issue, measured) : undefined
    return own === undefined ? [] : (comparePair(promise, own) ?? [])
  })
  const gained = issue.gain === null ? undefined : issue.benchmarks[issue.gain.benchmark]
  const found =
    pairs.length > 0 || gained === undefined
      ? pairs
      : [compareSpeedup(issue, gained) ?? compareTarget(issue, gained) ?? []].flat()
  const about = {
    issue: issue.id,
    title: issueTitle(issue),
    components: componentsOf(issue),
    date: issue.resolvedDate,
  }
  return found.map((one) => ({ ...about, ...one, ratio: one.achieved / one.promised }))
}

type Compared = Omit<Expectation, 'issue' | 'title' | 'components' | 'date' | 'ratio'>

/** The measured figure of the same name; where the promise is the only one of its kind, the gain of the issue. */
function findMeasured(
  promise: Benchmark,
  { benchmarks, gain }: Issue,
  measured: readonly Benchmark[],
): Benchmark | undefined {
  const fitting = measured.filter(({ before }) => fits(promise, before))
  const named = fitting.find((one) => nameOf(one) === nameOf(promise))
  if (named !== undefined) return named
  const rivals = benchmarks.filter((one) => one.expected && fits(promise, one.before))
  const gained = gain === null ? undefined : benchmarks[gain.benchmark]
  return rivals.length === 1 && fits(promise, gained?.before ?? null) ? gained : undefined
}

const fits = ({ before }: Benchmark, figure: Quantity | null): boolean =>
  before !== null && figure !== null && isComparable(before, figure)

/** Without the words that make it a promise. */
const nameOf = ({ name, metric }: Benchmark): string =>
  wordsOf(`${name} ${metric}`)
    .filter((word) => !/^(?:expected|target|goal|projected|estimated|the|of|a|an)$/.test(word))
    .toSorted()
    .join(' ')

function comparePair(promise: Benchmark, own: Benchmark): Compared | undefined {
  const { speedup, bound, before, after } = promise
  if (speedup === null || own.speedup === null || before === null || after === null)
    return undefined
  return {
    metric: labelMetric(own),
    kind: 'pair',
    text: `${before.text} → ${after.text}`,
    promised: speedup,
    bound,
    achieved: own.speedup,
    isMet: bestOf(own) >= speedup,
  }
}

/** The promised speedup as words state it, where they can mean one thing only. */
function compareSpeedup({ target }: Issue, own: Benchmark): Compared | undefined {
  const text = target?.speedup ?? null
  const [claim, ...others] = text === null ? [] : findClaims(text)
  if (claim === undefined || text === null || others.length > 0 || own.speedup === null)
    return undefined
  const promise = promiseOf(claim, own.direction)
  if (promise === undefined) return undefined
  const { promised, least } = promise
  return {
    metric: labelMetric(own),
    kind: 'speedup',
    text,
    promised,
    bound: claim.high === Infinity ? 'at-least' : null,
    achieved: own.speedup,
    isMet: own.speedup >= least,
  }
}

/** A factor is how many times as good; per cent of less (“−80 % time”) leave the rest, of more add to the whole. */
function promiseOf(
  { kind, value, low, words }: FoundClaim,
  direction: Direction,
): { promised: number; least: number } | undefined {
  if (kind === 'factor') {
    const isSlower = words === 'slower' || words === 'regression'
    return value > 0 && !isSlower ? { promised: value, least: low } : undefined
  }
  if (kind !== 'percent') return undefined
  if (words === 'less' && direction === 'lower' && value < 100) {
    return { promised: 100 / (100 - value), least: 100 / (100 - low) }
  }
  const isMore = words === 'more' || words === 'increase'
  return isMore && direction === 'higher'
    ? { promised: 1 + value / 100, least: 1 + low / 100 }
    : undefined
}

/** What was to be reached from where it began. */
function compareTarget({ target }: Issue, own: Benchmark): Compared | undefined {
  const wanted = target?.performance ?? null
  if (wanted === null || own.before === null || own.after === null || own.speedup === null) {
    return undefined
  }
  const { speedup } = computeSpeedup(own.before, wanted, own.direction)
  // What had been reached before is no promise of a gain.
  if (speedup === null || speedup <= 1) return undefined
  const isCeiling = own.direction === 'lower'
  return {
    metric: labelMetric(own),
    kind: 'target',
    text: wanted.text,
    promised: speedup,
    // A target is a limit: “<2 s” may be 1.9 s or 1 s.
    bound: 'at-least',
    achieved: own.speedup,
    isMet: isCeiling ? own.after.value <= wanted.value : own.after.value >= wanted.value,
  }
}

/** The speedup of a measured pair where rounding speaks for it: 10 s → 1.04 s is 10.1× at best. */
function bestOf({ before, after, direction, speedup }: Benchmark): number {
  if (before === null || after === null || speedup === null) return 0
  const [first, second] = [spanOf(before), spanOf(after)]
  const best = direction === 'lower' ? first.high / second.low : second.high / first.low
  return Math.max(speedup, best)
}
