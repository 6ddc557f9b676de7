import { directionOf } from '../benchmark/direction.ts'
import { computeSpeedup } from '../benchmark/speedup.ts'
import { judgeClaim } from '../benchmark/verdict.ts'
import { finding, type Place } from '../finding/finding.ts'
import { formatFigure } from '../measure/format.ts'
import { boundOf } from '../measure/bound.ts'
import { isComparable, toQuantity } from '../measure/quantity.ts'
import { isGranted, isSetting } from '../vocabulary/settings.ts'
import { fieldsOf, type DocumentView } from './document-view.ts'
import type { ReadBenchmarks } from './read-benchmarks.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import type { Benchmark, Claim, Direction, Issue } from './schema.ts'
import { countSharedWords, wordsOf } from './shared-words.ts'

type Figures = Pick<Issue, 'benchmarks' | 'claims' | 'gain'> & { gained: GainedPair | undefined }

/** The pair that gives the gain of the issue. */
export interface GainedPair {
  pair: ReadPair
  direction: Direction
}

/** What was set has no better direction: a longer timeout is neither good nor bad. */
function directionOfPair({ name, metric, before, after }: ReadPair): Direction {
  const isGiven =
    before.dimension === 'size' &&
    isGranted(`${name} ${metric}`, before.value / before.scale, after.value / after.scale)
  if (isGiven || isSetting(metric, before.dimension)) return 'unknown'
  return directionOf(`${name} ${metric}`.trim(), before)
}

/** Publishes pairs and claims, every claim held against its figures, and chooses the gain of the issue. */
export function judgeFigures(view: DocumentView, read: ReadBenchmarks, issue: Issue): Figures {
  const benchmarks = read.pairs.map((pair) => makeBenchmark(view, pair))
  const doubtful: Doubtful[] = []
  const claims: Claim[] = read.pairs.flatMap((pair, index) =>
    pair.claims.map((placed) => judge(view, placed, pair, index, doubtful)),
  )
  reportDoubtful(view, doubtful)
  claims.push(
    ...read.loose.map(({ claim, place }) => ({
      text: claim.text,
      kind: claim.kind,
      value: claim.value,
      benchmark: null,
      verdict: 'unverifiable' as const,
      computed: null,
      reading: null,
      line: place.line,
    })),
  )
  claims.sort((a, b) => a.line - b.line)
  const gain = chooseGain(issue, read.pairs, benchmarks, claims)
  const pair = gain === null ? undefined : read.pairs[gain.benchmark]
  const gained = pair && { pair, direction: directionOfPair(pair) }
  return { benchmarks, claims, gain, gained }
}

function makeBenchmark(view: DocumentView, pair: ReadPair): Benchmark {
  const direction = directionOfPair(pair)
  const canCompare = isComparable(pair.before, pair.after)
  // “1 per user” became “1 per team” on purpose: what it is counted per is what changed.
  const isRecounted = [pair.before, pair.after].every(({ unit }) => unit.startsWith('per '))
  if (!canCompare && !isRecounted) {
    const unitOf = ({ unit }: ReadPair['before']) => (unit === '' ? 'no unit' : unit)
    view.report(
      finding('unit-mismatch', pair.place, {
        metric: pair.metric,
        before: unitOf(pair.before),
        after: unitOf(pair.after),
      }),
    )
  }
  return {
    name: pair.name,
    metric: pair.metric,
    direction,
    before: toQuantity(pair.before),
    after: toQuantity(pair.after),
    ...computeSpeedup(pair.before, pair.after, direction),
    expected: pair.expected,
    series: null,
    line: pair.place.line,
  }
}

const DOT_GROUPED = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?!\d|[.,]\d)/

/** The claim as meant where its dot is for thousands: `13.170x` of 3556 ms → 0.27 ms. */
function asMeant({ claim, inGain }: PlacedClaim, pair: ReadPair): PlacedClaim['claim'] {
  if (claim.kind !== 'factor' || !DOT_GROUPED.test(claim.text)) return claim
  const value = Math.round(claim.value * 1000)
  const grouped = { ...claim, value, low: value - 0.5, high: value + 0.5 }
  const verdictOf = (one: PlacedClaim['claim']) =>
    judgeClaim(one, pair.before, pair.after, directionOfPair(pair), inGain).verdict
  return verdictOf(claim) === 'mismatch' && verdictOf(grouped) === 'match' ? grouped : claim
}

/** A claim that holds in another reading only. */
interface Doubtful {
  claim: string
  computed: string
  reading: string
  place: Place
}

/** So many of one reading are told one by one; of more the author has a habit, told once. */
const MAX_ALIKE = 3

function reportDoubtful(view: DocumentView, doubtful: readonly Doubtful[]): void {
  for (const alike of Map.groupBy(doubtful, ({ reading }) => reading).values()) {
    const isHabit = alike.length > MAX_ALIKE
    for (const { place, ...facts } of isHabit ? alike.slice(0, 1) : alike) {
      const more = isHabit ? { alike: alike.length - 1 } : {}
      view.report(finding('claim-ambiguous', place, { ...facts, ...more }))
    }
  }
}

function judge(
  view: DocumentView,
  placed: PlacedClaim,
  pair: ReadPair,
  index: number,
  doubtful: Doubtful[],
): Claim {
  const { place, inGain } = placed
  const claim = asMeant(placed, pair)
  const judged = judgeClaim(claim, pair.before, pair.after, directionOfPair(pair), inGain)
  const { verdict, computed, reading } = judged
  if (verdict === 'mismatch')
    view.report(finding('claim-mismatch', place, { claim: claim.text, computed }))
  if (verdict === 'ambiguous') {
    doubtful.push({ claim: claim.text, computed, reading: reading ?? 'something else', place })
  }
  const { text, kind, value } = claim
  return {
    text,
    kind,
    value,
    benchmark: index,
    verdict,
    computed,
    reading: reading ?? null,
    line: place.line,
  }
}

/**
 * How much a pair is named like the issue's metric: shared words, one name being the whole other, and the
 * same dimension as the current value.
 */
function likeness(pair: Benchmark, metric: Issue['metric']): number {
  const wanted = wordsOf(metric?.name ?? '')
  const shared = countSharedWords(metric?.name ?? '', `${pair.name} ${pair.metric}`)
  const isSame = [pair.name, pair.metric].some(
    (name) => name !== '' && wordsOf(name).join(' ') === wanted.join(' '),
  )
  const isAlike = pair.after?.dimension === metric?.current?.dimension
  return shared + (isSame ? new Set(wanted).size : 0) + (isAlike ? 0.5 : 0)
}

/**
 * The measured pair whose metric is named most like the issue's own; among equals one from a table or an
 * announced block before one from a sentence and one that changed before one that did not, then the first.
 */
function chooseGain(
  issue: Issue,
  pairs: readonly ReadPair[],
  benchmarks: readonly Benchmark[],
  claims: readonly Claim[],
): Issue['gain'] {
  let best: { benchmark: number; speedup: number; likeness: number; rank: number } | undefined
  benchmarks.forEach((pair, benchmark) => {
    const { speedup } = pair
    const isCandidate = !pair.expected && !pairs[benchmark]!.aside && pair.direction !== 'unknown'
    if (!isCandidate || speedup === null) return
    // “Rose from 200 ms to 12 s” in a sentence tells the problem, not what its fix gained.
    if (speedup < 1 && pairs[benchmark]!.source === 'text') return
    const found = likeness(pair, issue.metric)
    // What stayed as it was is the gain only where nothing else was measured.
    const rank = Number(pairs[benchmark]!.source !== 'text') - (speedup === 1 ? 2 : 0)
    const isBetter =
      best === undefined || found > best.likeness || (found === best.likeness && rank > best.rank)
    if (isBetter) best = { benchmark, speedup, likeness: found, rank }
  })
  if (best === undefined) return null
  const { benchmark, speedup } = best
  const isRefuted = claims.some(
    (claim) => claim.benchmark === benchmark && claim.verdict === 'mismatch',
  )
  return { speedup, benchmark, verified: !isRefuted }
}

/**
 * Whether the measured result reaches the target; null where the two cannot be compared.
 * A target without comparator is a bound in the metric's direction. A “met” that is not is reported.
 */
export function judgeTarget(view: DocumentView, issue: Issue): boolean | null {
  const { target, gain, benchmarks } = issue
  const pair = gain === null ? undefined : benchmarks[gain.benchmark]
  const wanted = target?.performance
  const reached = pair?.after
  if (pair === undefined || wanted == null || reached == null || !isComparable(wanted, reached))
    return null
  const bound = boundOf(reached)
  const isUpperBound = target?.comparator?.startsWith('<') ?? false
  const isLowerBound = target?.comparator?.startsWith('>') ?? false
  const isCeiling = isUpperBound || (!isLowerBound && pair.direction === 'lower')
  const isMet = isCeiling ? reached.value <= wanted.value : reached.value >= wanted.value
  // "<2 s" may be 1 s or not, but is 3 s or less for certain.
  if (bound === 'at-most' && isMet !== isCeiling) return null
  if (bound === 'at-least' && isMet === isCeiling) return null
  const field = fieldsOf(view, 'targetMet')[0]
  if (!isMet && issue.resolution?.targetMet === true && field !== undefined) {
    view.report(
      finding('target-not-met', field.valuePlace, {
        target: fieldsOf(view, 'target')[0]?.value ?? wanted.text,
        reached: formatFigure(reached),
      }),
    )
  }
  return isMet
}
