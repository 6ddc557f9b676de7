import { describeComputed } from '../benchmark/computed.ts'
import { formatFigure } from '../measure/format.ts'
import { type Cell, formatCsv } from '../site/csv.ts'
import type { Series, SeriesChange } from './series.ts'

/** What a list says of a series. */
export interface SeriesSummary {
  /** How many runs it has. */
  count: number
  /** Days of the first and the last, YYYY-MM-DD; null without runs. */
  from: string | null
  to: string | null
  /** The newest figure. */
  latest: number | null
  /** The last change of level since the last break. */
  change: (SeriesChange & { date: string }) | null
  /** The level that holds now, a median, and from which point on. */
  level: { value: number; since: number } | null
  breaks: number
}

export function summarizeSeries(series: Series): SeriesSummary {
  const { points, stretches, changes, breaks } = series
  const stretch = stretches.at(-1)
  const change = changes.findLast(({ index }) => index >= (stretch?.from ?? 0))
  return {
    count: points.length,
    from: points[0]?.at.slice(0, 10) ?? null,
    to: points.at(-1)?.at.slice(0, 10) ?? null,
    latest: points.at(-1)?.value ?? null,
    change:
      change === undefined ? null : { ...change, date: points[change.index]!.at.slice(0, 10) },
    level:
      stretch === undefined
        ? null
        : { value: change?.after ?? stretch.median, since: change?.index ?? stretch.from },
    breaks: breaks.length,
  }
}

/** The summary in sentences: “42 runs from 2026-01-02 to 2026-03-05. Last change on …: 1.79× as fast (time −44.1 %).” */
export function describeSeries(series: Series): string {
  const { count, from, to, latest, change, breaks } = summarizeSeries(series)
  if (latest === null) return 'No run of this benchmark is stored.'
  const quantity = (value: number) => {
    const { unit, dimension } = series
    return { text: '', value, unit, dimension }
  }
  const span = from === to ? `on ${from}` : `from ${from} to ${to}`
  const runs = `${count === 1 ? '1 run' : `${count} runs`} ${span}; the latest gave ${formatFigure(quantity(latest))}.`
  const changed =
    change === null
      ? ''
      : ` Its level last changed on ${change.date}: ${describeComputed(quantity(change.before), quantity(change.after))}.`
  const broken =
    breaks === 0
      ? ''
      : ` ${breaks === 1 ? 'One break divides' : `${breaks} breaks divide`} what cannot be compared.`
  return runs + changed + broken
}

const HEADER = [
  'at',
  'run_date',
  'commit',
  'value',
  'unit',
  'statistic',
  'spread',
  'low',
  'high',
  'runs',
  'environment',
  'tool',
  'stretch',
  'is_change',
  'note',
]

/**
 * The points of a series as CSV, values in base units. Only rows of one `stretch`, from 1, can be compared;
 * `is_change` marks the first of a new level.
 */
export function formatSeriesCsv({ points, stretches, changes, unit }: Series): string {
  const starts = new Set(changes.map(({ index }) => index))
  const rows = stretches.flatMap(({ from, to }, stretch) =>
    points
      .slice(from, to)
      .map((point, at): Cell[] => [
        point.at,
        point.date,
        point.commit,
        point.value,
        unit,
        point.statistic,
        point.spread?.kind ?? null,
        point.spread?.low ?? null,
        point.spread?.high ?? null,
        point.count,
        point.environment,
        point.tool,
        stretch + 1,
        starts.has(from + at),
        point.note,
      ]),
  )
  return formatCsv([HEADER, ...rows])
}
