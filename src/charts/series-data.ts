import type { Spread, Statistic } from '../core/benchmark/report.ts'
import type { Series, SeriesPoint } from '../core/insight/series.ts'
import type { SeriesNote } from '../core/insight/series-notes.ts'
import type { Dimension, Direction, Status } from '../core/issue/schema.ts'
import { MIN_POINTS } from '../core/statistics/change-points.ts'

/**
 * A history as its page hands it to the browser: columns, since thousands of rows repeat their keys; a column
 * that has nothing is empty.
 */
export interface SeriesData {
  name: string
  unit: string
  dimension: Dimension
  direction: Direction
  /** What stands before a commit in its address; null where its repository is not known. */
  commits: string | null
  /** When each commit was made, else when it ran, as written; in this order. */
  at: string[]
  values: number[]
  low: (number | null)[]
  high: (number | null)[]
  counts: (number | null)[]
  hashes: (string | null)[]
  messages: (string | null)[]
  notes: (string | null)[]
  /** When each ran where that is another day than that of its commit. */
  ran: (string | null)[]
  /** Places in `words` of environment, tool, kind of figure and kind of spread; -1 for none. */
  environments: number[]
  tools: number[]
  statistics: number[]
  spreads: number[]
  words: string[]
  stretches: { from: number; to: number }[]
  breaks: { index: number; reasons: string[] }[]
  /** Medians of what lies between breaks and changes, `from` to before `to`, of ten runs and more in a stretch. */
  levels: { from: number; to: number; value: number }[]
  changes: { index: number; before: number; after: number; isBetter: boolean | null }[]
  issues: SeriesIssue[]
}

/** An issue at its date on the page of a series. */
export interface SeriesIssue {
  href: string
  title: string
  status: Status | null
  kind: 'opened' | 'resolved'
  date: string
  index: number | null
}

/** Enough of a commit for any repository to know it by. */
const HASH_LENGTH = 12
const MESSAGE_LENGTH = 100

interface DataOptions {
  commits: string | null
  /** The address of an issue. */
  linkIssue: (id: string) => string
}

/** The series in columns, with the issues that name it. */
export function makeSeriesData(
  series: Series,
  issues: readonly SeriesNote[],
  { commits, linkIssue }: DataOptions,
): SeriesData {
  const { points, unit, dimension, direction, stretches, breaks } = series
  const words = new Map<string, number>()
  const place = (word: string | null): number => {
    if (word === null) return -1
    const known = words.get(word) ?? words.size
    words.set(word, known)
    return known
  }
  const column = <T>(read: (point: SeriesPoint) => T): T[] => points.map(read)
  const sparse = <T>(read: (point: SeriesPoint) => T | null): (T | null)[] => {
    const cells = points.map(read)
    return cells.some((cell) => cell !== null) ? cells : []
  }
  return {
    name: nameOfSeries(series),
    unit,
    dimension,
    direction,
    commits,
    at: column(({ at }) => at),
    values: column(({ value }) => value),
    low: sparse(({ spread }) => spread?.low ?? null),
    high: sparse(({ spread }) => spread?.high ?? null),
    counts: sparse(({ count }) => count),
    hashes: sparse(({ commit }) => commit?.slice(0, HASH_LENGTH) ?? null),
    messages: sparse(({ message }) => message?.slice(0, MESSAGE_LENGTH) ?? null),
    notes: sparse(({ note }) => note),
    ran: sparse(({ at, date }) => (date.slice(0, 10) === at.slice(0, 10) ? null : date)),
    environments: column(({ environment }) => place(environment)),
    tools: column(({ tool }) => place(tool)),
    statistics: column(({ statistic }) => place(STATISTIC_WORDS[statistic])),
    spreads: column(({ spread }) => place(spread && SPREAD_WORDS[spread.kind])),
    words: [...words.keys()],
    stretches: stretches.map(({ from, to }) => ({ from, to })),
    breaks,
    levels: listLevels(series),
    changes: series.changes.map(({ index, before, after, isBetter }) => ({
      index,
      before,
      after,
      isBetter,
    })),
    issues: issues.map(({ issue, title, status, kind, date, index }) => ({
      href: linkIssue(issue),
      title,
      status,
      kind,
      date,
      index,
    })),
  }
}

/** Where no change could have been found there is no level either. */
function listLevels({ stretches, changes }: Series): SeriesData['levels'] {
  return stretches.flatMap((stretch) => {
    const { from, to, median } = stretch
    if (to - from < MIN_POINTS) return []
    const inside = changes.filter(({ index }) => index >= from && index < to)
    const starts = [from, ...inside.map(({ index }) => index)]
    return starts.map((start, at) => ({
      from: start,
      to: starts[at + 1] ?? to,
      value: inside[at]?.before ?? inside[at - 1]?.after ?? median,
    }))
  })
}

/** The benchmark, with its metric where it has several. */
export const nameOfSeries = ({ name, metric }: Pick<Series, 'name' | 'metric'>): string =>
  metric === null ? name : `${name}, ${metric}`

const STATISTIC_WORDS: Record<Statistic, string> = {
  median: 'median',
  mean: 'mean',
  minimum: 'minimum',
  value: 'value',
}

const SPREAD_WORDS: Record<Spread['kind'], string> = {
  deviation: '± standard deviation',
  confidence: 'interval of the figure',
  range: 'smallest to largest run',
  quartiles: 'quartiles',
  unspecified: '± as the tool gives it',
}
