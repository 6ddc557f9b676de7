import { soundDate } from './days.ts'
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

/** The span of an issue; a date that {@link soundDate} passes over is none. */
export function makeReviewSpan(row: IssueRow, due: string | null, { today }: Calendar): ReviewSpan {
  const ended = isOver(row.status) ? soundDate(row.resolvedDate, today) : null
  return { row, opened: soundDate(row.date, today), ended, due }
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
