import { nameOfSeries } from '../charts/series-data.ts'
import {
  type SeriesSummary,
  describeSeries,
  summarizeSeries,
} from '../core/insight/series-summary.ts'
import type { Series } from '../core/insight/series.ts'

/** What stands at the head of the page of a series. */
export interface SeriesOverview extends Pick<
  Series,
  'id' | 'name' | 'suite' | 'unit' | 'dimension' | 'direction'
> {
  sentence: string
  summary: SeriesSummary
  /** How many runs the present level has lasted, and the day of the first. */
  held: { count: number; since: string } | null
}

export function overviewSeries(series: Series): SeriesOverview {
  const { id, suite, unit, dimension, direction, points } = series
  const summary = summarizeSeries(series)
  const { level } = summary
  return {
    id,
    name: nameOfSeries(series),
    suite,
    unit,
    dimension,
    direction,
    sentence: describeSeries(series),
    summary,
    held: level && {
      count: points.length - level.since,
      since: points[level.since]!.at.slice(0, 10),
    },
  }
}
