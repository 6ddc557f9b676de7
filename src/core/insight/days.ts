import { daysOf } from './review-period.ts'

/** Days on which a date can be no slip of the pen. */
const FIRST_DAY = '1970-01-01'

/**
 * A date that can be true on the day `today`, else null: what lies after it has not happened, and before 1970
 * there was no such software. Of a month its first day counts.
 */
export function soundDate(date: string | null, today: string): string | null {
  if (date === null) return null
  const { first } = daysOf(date)
  return first >= FIRST_DAY && first <= today ? date : null
}

/** The same with those of its dates that can be true on the day `today`. */
export const withSoundDates = <Dated extends { date: string | null; resolvedDate: string | null }>(
  one: Dated,
  today: string,
): Dated => ({
  ...one,
  date: soundDate(one.date, today),
  resolvedDate: soundDate(one.resolvedDate, today),
})

/**
 * Whole days from one ISO date to another, by their calendar days; negative where `to` is earlier.
 * Undefined where one is missing or does not exist, and where only the month or year of one is known.
 */
export function countDays(from: string | null, to: string | null): number | undefined {
  if (from === null || to === null || from.length < 10 || to.length < 10) return undefined
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
  return Number.isFinite(days) ? days : undefined
}

/**
 * Days as {@link countDays}, to be told by {@link formatDays}. Where only the month of a date is known they are the
 * fewest that it may be, if the most are told alike, such as “2 years”; else undefined.
 */
export function countTellableDays(from: string | null, to: string | null): number | undefined {
  if (from === null || to === null) return undefined
  const [start, end] = [daysOf(from), daysOf(to)]
  const [least, most] = [countDays(start.last, end.first), countDays(start.first, end.last)]
  if (least === undefined || most === undefined) return undefined
  return formatDays(least) === formatDays(most) ? least : undefined
}

/** A span in the largest unit that keeps at least two of it: “1 day”, “45 days”, “3 months”, “2 years”. */
export function formatDays(days: number): string {
  if (days >= 2 * 365.25) return `${Math.floor(days / 365.25)} years`
  if (days >= 2 * 30.44) return `${Math.floor(days / 30.44)} months`
  return days === 1 ? '1 day' : `${days} days`
}
