import type { SeriesData, SeriesIssue } from '../charts/series-data.ts'
import { figureOf } from '../charts/series-spec.ts'
import { canBeBase, stretchOf } from '../charts/series-view.ts'
import { describeComputed } from '../core/benchmark/computed.ts'
import { formatExact } from '../core/measure/exact.ts'
import { formatFactor } from '../core/measure/format.ts'
import { countNoun } from './words.ts'

/** A run in words, for the table, the tip and the facts below the chart. */
export interface RunText {
  /** When its commit was made, else when it ran. */
  at: string
  /** When it ran, where that was on another day. */
  ran: string | null
  /** With all digits. */
  value: string
  /** “12.1 ms to 12.6 ms”, and what these bounds are; null where nothing is known. */
  spread: { bounds: string; kind: string } | null
  count: number | null
  commit: { hash: string; href: string | null } | null
  message: string | null
  note: string | null
  environment: string | null
  /** “hyperfine, median”. */
  method: string
  /** What happened at it. */
  events: RunEvent[]
}

export interface RunEvent {
  text: string
  href?: string
}

/** What is scattered is not exact. */
const BOUND_DIGITS = 5

export function describeRun(data: SeriesData, index: number): RunText {
  const exact = (value: number): string => formatExact(figureOf(data, value))
  const short = (value: number): string => exact(Number(value.toPrecision(BOUND_DIGITS)))
  const count = data.counts[index] ?? null
  const [low, high] = [data.low[index] ?? null, data.high[index] ?? null]
  const hash = data.hashes[index] ?? null
  const word = (places: readonly number[]): string | null => data.words[places[index] ?? -1] ?? null
  return {
    at: formatWhen(data.at[index]!),
    ran: data.ran[index] == null ? null : formatWhen(data.ran[index]),
    value: exact(data.values[index]!),
    spread:
      low !== null && high !== null
        ? { bounds: `${short(low)} to ${short(high)}`, kind: word(data.spreads) ?? '' }
        : count === 1
          ? { bounds: '', kind: 'one sample, no interval' }
          : null,
    count,
    commit:
      hash === null
        ? null
        : { hash, href: data.commits === null ? null : `${data.commits}${hash}` },
    message: data.messages[index] ?? null,
    note: data.notes[index] ?? null,
    environment: word(data.environments),
    method: [word(data.tools), word(data.statistics)].filter(Boolean).join(', '),
    events: listEvents(data, index),
  }
}

/** “12.1 ms to 12.6 ms, quartiles”, “one sample, no interval”. */
export const describeSpread = ({ bounds, kind }: NonNullable<RunText['spread']>): string =>
  [bounds, kind].filter(Boolean).join(', ')

/** “2026-03-01”, “2026-03-01 14:05 UTC”. */
export const formatWhen = (moment: string): string =>
  moment
    .replace('T', ' ')
    .replace(/(:\d{2}):\d{2}(?:\.\d+)?(?=Z|[+-])/, '$1')
    .replace(/(?:Z|[+-]00:00)$/, ' UTC')
    .replace(/(\d)([+-]\d{2}:\d{2})$/, '$1 UTC$2')
    .replace(/ 00:00 UTC$/, '')

function listEvents(data: SeriesData, index: number): RunEvent[] {
  const change = data.changes.find((one) => one.index === index)
  const broken = data.breaks.find((one) => one.index === index)
  return [
    ...(broken?.reasons ?? []).map((reason) => ({ text: `After a break: ${reason}` })),
    ...(change === undefined ? [] : [{ text: `New level: ${describeChange(data, change)}` }]),
    ...data.issues
      .filter((issue) => issue.index === index)
      .map((issue) => ({ text: describeIssue(issue), href: issue.href })),
  ]
}

/** “1.79× as fast (time −44.1 %)”. */
export const describeChange = (
  data: SeriesData,
  { before, after }: { before: number; after: number },
): string => describeComputed(figureOf(data, before), figureOf(data, after))

const describeIssue = ({ kind, title }: Pick<SeriesIssue, 'kind' | 'title'>): string =>
  `${kind === 'opened' ? 'Issue opened' : 'Issue resolved'}: ${title}`

/** A run against the baseline: the factor of the figures, and what it means; why not, across a break. */
export function compareRun(
  data: SeriesData,
  index: number,
  base: number,
): { factor: string; meaning: string } {
  if (index === base) return { factor: formatFactor(1), meaning: 'the baseline' }
  const { from, to } = stretchOf(data, base)
  const [was, is] = [data.values[base]!, data.values[index]!]
  if (index < from || index >= to)
    return { factor: '', meaning: 'not comparable: a break lies between' }
  return {
    factor: canBeBase(data, index) ? formatFactor(is / was) : '',
    meaning: describeComputed(figureOf(data, was), figureOf(data, is)),
  }
}

/** “Shown are 120 of 5,000 runs, 2026-01-02 to 2026-03-05.” */
export function describeShown(data: SeriesData, from: number, to: number): string {
  const all = data.at.length
  const days = [data.at[from]!, data.at[to - 1]!].map((at) => at.slice(0, 10))
  const span = days[0] === days[1] ? days[0] : `${days[0]} to ${days[1]}`
  const count = to - from
  return count === all
    ? `${countNoun(all, 'run')}, ${span}.`
    : `Shown are ${count.toLocaleString('en')} of ${countNoun(all, 'run')}, ${span}.`
}

/** The chart for those who do not see it. */
export function describeSeriesChart(data: SeriesData): string {
  const parts = [
    countNoun(data.changes.length, 'change') + ' of level',
    countNoun(data.breaks.length, 'break'),
    countNoun(new Set(data.issues.map(({ href }) => href)).size, 'issue'),
  ]
  return `History of ${data.name}: ${describeShown(data, 0, data.at.length)} With ${parts.join(', ')}. The table lists the values.`
}
