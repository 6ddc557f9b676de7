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
 * A month without a day counts from its first. Undefined where one is missing or does not exist.
 */
export function countDays(from: string | null, to: string | null): number | undefined {
  if (from === null || to === null) return undefined
  const days = (Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000
  return Number.isFinite(days) ? days : undefined
}

const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date.slice(0, 10))

/** A span in the largest unit that keeps at least two of it: “1 day”, “45 days”, “3 months”, “2 years”. */
export function formatDays(days: number): string {
  if (days >= 2 * 365.25) return `${Math.floor(days / 365.25)} years`
  if (days >= 2 * 30.44) return `${Math.floor(days / 30.44)} months`
  return days === 1 ? '1 day' : `${days} days`
}
