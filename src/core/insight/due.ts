import { parseDate } from '../issue/date.ts'
import type { Issue, Severity } from '../issue/schema.ts'
import { openedDate } from './effective.ts'
import { daysOf } from './review-period.ts'
import { dayOf } from './zone.ts'

/** Days within which an issue of a severity is to be resolved. */
export type DueAfter = Partial<Record<Severity, number>>

/** How days are told. */
export interface DueOptions {
  timeZone: string
  /** For issues that name no day themselves. */
  dueAfter?: DueAfter | undefined
}

const QUARTER = /(?<![\p{L}\d])Q([1-4])[ -]?(\d{4})(?!\d)|(?<!\d)(\d{4})[ -]?Q([1-4])(?!\d)/u

/**
 * `2026-04-30`, `April 30, 2026`, `end of Q2 2026` (its last month) as an ISO date; null where no day is said, and
 * for `3/2/2026`, which is one of two days, unless the language puts the day first.
 */
export function parseDue(text: string, lang: string | null = null): string | null {
  const quarter = QUARTER.exec(text)
  if (quarter !== null) {
    const month = Number(quarter[1] ?? quarter[4]) * 3
    return `${quarter[2] ?? quarter[3]}-${String(month).padStart(2, '0')}`
  }
  const start = /(?:\d|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu.exec(text)
  const isDayFirst = /^pt(?![a-z])/i.test(lang ?? '')
  const date = parseDate(start === null ? text : text.slice(start.index), { isDayFirst })
  return date === undefined || date === 'impossible' || date.isAmbiguous === true ? null : date.iso
}

/**
 * The last day for an issue to be resolved in time: as it says, else so many days after its opening as its
 * severity is given, after the last of a month of which no day is known; null where neither is known.
 */
export function targetDay(
  issue: Pick<Issue, 'due' | 'severity' | 'date' | 'notes' | 'file'>,
  { timeZone, dueAfter = {} }: DueOptions,
): string | null {
  if (issue.due !== null) return daysOf(dayOf(issue.due, timeZone)).last
  const days = issue.severity === null ? undefined : dueAfter[issue.severity]
  const opened = openedDate(issue)
  return days === undefined || opened === null
    ? null
    : addDays(daysOf(dayOf(opened, timeZone)).last, days)
}

/** The day so many days after another. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
