import { nameOfSeries } from '../charts/series-data.ts'
import { type SeriesSummary, summarizeSeries } from '../core/insight/series-summary.ts'
import type { Series } from '../core/insight/series.ts'
import { type Sparkline, drawSparkline } from '../core/insight/sparkline.ts'
import type { Dimension } from '../core/issue/schema.ts'

/** What a list says of a series. */
export interface SeriesFacts {
  id: string
  suite: string
  name: string
  unit: string
  dimension: Dimension
  level: number | null
  change: SeriesSummary['change']
  count: number
  to: string | null
  line: Sparkline
  /** How many issues name it. */
  issues: number
}

/** What pages say of a suite. */
export interface SuiteFacts {
  id: string
  name: string
  description: string | null
  source: string | null
  /** How many benchmarks and runs it has, and from when to when. */
  count: number
  runs: number
  from: string | null
  to: string | null
  /** In the order of the file. */
  series: SeriesFacts[]
}

export function describeSeriesFacts(series: Series, issues: number): SeriesFacts {
  const { id, unit, dimension } = series
  const { level, change, count, to } = summarizeSeries(series)
  return {
    id,
    suite: series.suite.name,
    name: nameOfSeries(series),
    unit,
    dimension,
    level: level?.value ?? null,
    change,
    count,
    to,
    line: drawSparkline(series),
    issues,
  }
}

/** The latest changes of level, one a series, the latest first. */
export const listLatestChanges = (series: readonly SeriesFacts[], most: number): SeriesFacts[] =>
  series
    .filter(({ change }) => change !== null)
    .toSorted((a, b) => (b.change!.date < a.change!.date ? -1 : 1))
    .slice(0, most)
