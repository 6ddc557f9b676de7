import { type Span, isOver, makeSpan } from './history.ts'
import type { IssueRow } from './issue-row.ts'

/** Whether it is getting better, in the few figures that answer it. */
export interface Trend {
  /** Dated issues that are open today. */
  open: number
  /** Issues that are open without a sound date of opening; nothing can be said of when. */
  openUndated: number
  /** What was open at the end of the month a year ago; undefined where no date is so old. */
  before: { month: string; open: number } | undefined
  /** The year of today with what was opened and resolved in it so far. */
  year: { key: string; opened: number; resolved: number }
  /** Resolved issues without a day of resolution, which may belong to any year. */
  undatedFixes: number
}

/** Sums up the history of issues; `today` is YYYY-MM-DD. */
export function summarizeTrend(rows: readonly IssueRow[], today: string): Trend {
  const year = today.slice(0, 4)
  const month = `${String(Number(year) - 1).padStart(4, '0')}${today.slice(4, 7)}`
  const spans = rows.map((row) => makeSpan(row, today))
  const count = (isCounted: (span: Span) => boolean): number => spans.filter(isCounted).length
  const isOpen = ({ status }: Span): boolean => status !== null && !isOver(status)
  const wasOpen = ({ opened, ended, status }: Span): boolean =>
    opened !== null &&
    opened <= month &&
    status !== null &&
    (isOver(status) ? ended !== null && ended > month : true)
  const isInYear = (month: string | null): boolean => month?.slice(0, 4) === year
  const reachesBack = spans.some(({ opened }) => opened !== null && opened <= month)
  return {
    open: count((span) => isOpen(span) && span.opened !== null),
    openUndated: count((span) => isOpen(span) && span.opened === null),
    before: reachesBack ? { month, open: count(wasOpen) } : undefined,
    year: {
      key: year,
      opened: count(({ opened }) => isInYear(opened)),
      resolved: count(({ status, ended }) => status === 'resolved' && isInYear(ended)),
    },
    undatedFixes: count(({ status, ended }) => status === 'resolved' && ended === null),
  }
}
