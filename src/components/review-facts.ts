import type { StripSpec } from '../charts/chart-spec.ts'
import type { IssueRow } from '../core/insight/issue-row.ts'
import type { Review } from '../core/insight/review.ts'
import type { IssueLessons, ShortRow } from './group-facts.ts'

/** A list of issues that may be longer than a page should be. */
export interface ListedRows {
  rows: IssueRow[]
  /** Those beyond, by their titles. */
  rest: ShortRow[]
}

/** The few figures of a quarter or year. */
export interface ReviewSummary extends Pick<
  Review,
  'period' | 'isOver' | 'hasBegun' | 'asOf' | 'gains'
> {
  counts: Record<
    'opened' | 'resolved' | 'closed' | 'open' | 'overdue' | 'lessons' | 'targets' | 'followUps',
    number
  >
  times: Pick<Review['times'], 'median' | 'leftOut'> & { days: number[] }
}

/** What the page of a quarter or year says of its issues. */
export interface ReviewFacts
  extends ReviewSummary, Pick<Review, 'claims' | 'relapses' | 'recurring' | 'followUps'> {
  opened: ListedRows
  resolved: ListedRows
  closed: ListedRows
  open: ListedRows
  overdue: ListedRows
  /** When they were due, in the order of `overdue.rows`. */
  due: string[]
  targets: ListedRows
  /** When they are due, in the order of `targets.rows`. */
  targetDays: string[]
  /** The single times to resolve, the shortest first. */
  known: Review['times']['known']
  chart: StripSpec | undefined
  lessons: IssueLessons[]
}
