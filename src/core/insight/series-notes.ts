import type { Issue, Status } from '../issue/schema.ts'
import { formatDateTime } from '../site/date-time.ts'
import { inZone } from './effective.ts'
import { issueTitle } from './issue-row.ts'
import type { Series } from './series.ts'

/** An issue at the place in a series where it was opened or resolved. */
export interface SeriesNote {
  issue: string
  title: string
  status: Status | null
  kind: 'opened' | 'resolved'
  /** As exact as the issue says, told by the site's time zone. */
  date: string
  /** The first point at or after the date; null behind the last point, or where there is no point. */
  index: number | null
}

/** The issues that name the series, at their dates, in the order of time; those without a date are left out. */
export function annotateSeries(
  series: Pick<Series, 'id' | 'points'>,
  issues: readonly Issue[],
  timeZone: string,
): SeriesNote[] {
  return issues
    .filter((issue) => issue.series.includes(series.id))
    .map((issue) => inZone(issue, timeZone))
    .flatMap((issue) =>
      (['opened', 'resolved'] as const).flatMap((kind): SeriesNote[] => {
        const date = kind === 'opened' ? issue.date : issue.resolvedDate
        if (date === null) return []
        const { id, status } = issue
        const index = findPoint(series.points, date)
        return [{ issue: id, title: issueTitle(issue), status, kind, date, index }]
      }),
    )
    .toSorted((a, b) => timeOf(a.date) - timeOf(b.date) || (a.issue < b.issue ? -1 : 1))
}

const timeOf = (date: string): number => Date.parse(formatDateTime(date))

function findPoint(points: Series['points'], date: string): number | null {
  const index = points.findIndex(({ at }) => Date.parse(at) >= timeOf(date))
  return index < 0 ? null : index
}
