import type { FollowUpOptions } from './follow-ups.ts'
import { isOver } from './history.ts'
import type { IssueRow } from './issue-row.ts'
import { daysOf, type ReviewPeriod } from './review-period.ts'

/** The day that counts as today, YYYY-MM-DD, and the time zone in which times of day have their day. */
export type Calendar = FollowUpOptions

/** An issue by the dates that count for reviews; null where one is unknown or cannot be. */
export interface ReviewSpan {
  row: IssueRow
  opened: string | null
  /** Of resolution or closing. */
  ended: string | null
  /** When it was promised; null where nothing is. */
  due: string | null
}

/** Years in which a date can be no slip of the pen. */
const FIRST_DAY = '1970-01-01'

/** The span of an issue; a date that lies in the future, or before there was software, is none. */
export function makeReviewSpan(row: IssueRow, due: string | null, { today }: Calendar): ReviewSpan {
  const sound = (date: string | null): string | null => {
    if (date === null) return null
    const { first } = daysOf(date)
    return first >= FIRST_DAY && first <= today ? date : null
  }
  const ended = isOver(row.status) ? sound(row.resolvedDate) : null
  return { row, opened: sound(row.date), ended, due }
}

/**
 * Whether an issue waited at the end of `day`. Of a month or year without a day the last day counts, or
 * today in the one that is not over. Without a status, a day of opening, or a day on which it ended, nobody
 * knows: then it did not.
 */
export function isOpenAt(
  { row: { status }, opened, ended }: ReviewSpan,
  day: string,
  { today }: Calendar,
): boolean {
  if (status === null || opened === null || (isOver(status) && ended === null)) return false
  const lastDay = (date: string): string => {
    const { last } = daysOf(date)
    return last < today ? last : today
  }
  return lastDay(opened) <= day && (ended === null || lastDay(ended) > day)
}

/** Whether what was due was not done by `day`: the day itself is still time, and so is a month to its end. */
export const isOverdueAt = (due: string | null, day: string): boolean =>
  due !== null && daysOf(due).last < day

/** The day as of which a period is told: its last, or today where it is not over. */
export const asOf = ({ last }: ReviewPeriod, { today }: Calendar): string =>
  last < today ? last : today
