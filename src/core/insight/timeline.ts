import { countDays } from './days.ts'
import { type GroupedIssue, groupIssues } from './groups.ts'
import { isOver } from './history.ts'
import type { IssueRow } from './issue-row.ts'
import { daysOf } from './review-period.ts'
import type { Relapse } from './threads.ts'

/** An issue from its opening to its end. */
export interface TimelineSpan {
  issue: string
  title: string
  status: IssueRow['status']
  components: { slug: string; name: string }[]
  /** The first day, YYYY-MM-DD. */
  start: string
  /** The last day; null while it is open, and where nobody knows. */
  end: string | null
  state: 'resolved' | 'closed' | 'open' | 'unknown'
  /** From its opening to its end, 0 within a day; null without an end. */
  days: number | null
  /** What it brought back: an earlier gain that was lost. */
  relapse: { thread: string; name: string; since: string } | null
}

/** All issues as spans, and what could not be told as one. */
export interface TimelineSpans {
  /** By the day of opening, the latest first. */
  spans: TimelineSpan[]
  /** Issues without a day of opening. */
  undated: number
  /** Dated after today, before there was software, or ended before they began. */
  misdated: number
}

/** Days in which a date can be no slip of the pen. */
const FIRST_DAY = '1970-01-01'

/** Issues as spans of days; a time counts on the day that it has in `timeZone`, a month from its first day to its last. */
export function listSpans(
  entries: readonly GroupedIssue[],
  relapses: readonly Relapse[],
  { today, timeZone }: { today: string; timeZone: string },
): TimelineSpans {
  const cameBack = new Map(relapses.map((relapse) => [relapse.step.issue, relapse]))
  const spans: TimelineSpan[] = []
  let [undated, misdated] = [0, 0]
  for (const { row, component } of entries) {
    const { id, title, status, date, resolvedDate } = row
    if (date === null) {
      undated++
      continue
    }
    const start = daysOf(date, timeZone).first
    const isEnded = isOver(status) && resolvedDate !== null
    const end = isEnded ? daysOf(resolvedDate, timeZone).last : null
    const last = end === null || end <= today ? end : today
    if (start < FIRST_DAY || start > today || (last !== null && last < start)) {
      misdated++
      continue
    }
    const relapse = cameBack.get(id)
    spans.push({
      issue: id,
      title,
      status,
      components: component.map(({ slug, name }) => ({ slug, name })),
      start,
      end: last,
      state: stateOf(status, last),
      days: countDays(start, last) ?? null,
      relapse:
        relapse === undefined
          ? null
          : { thread: relapse.thread.slug, name: relapse.thread.name, since: relapse.since.title },
    })
  }
  spans.sort((a, b) => byText(b.start, a.start) || byText(a.issue, b.issue))
  return { spans, undated, misdated }
}

function stateOf(status: IssueRow['status'], end: string | null): TimelineSpan['state'] {
  if (status === 'resolved' || status === 'closed') return end === null ? 'unknown' : status
  return status === null ? 'unknown' : 'open'
}

/** A stretch of time that a timeline shows, days included. */
export interface TimelineRange {
  first: string
  last: string
  today: string
}

/** A span where it is drawn, in per cent of the width. */
export interface PlacedSpan {
  span: TimelineSpan
  /** Row of its lane, from 0. */
  row: number
  from: number
  to: number
  /** It began before the first day, or goes on after the last. */
  isCutBefore: boolean
  isCutAfter: boolean
}

/** The spans of a component. */
export interface TimelineLane {
  /** Empty for issues without a component. */
  slug: string
  name: string
  rows: number
  placed: PlacedSpan[]
}

/** What is drawn. */
export interface Timeline {
  lanes: TimelineLane[]
  ticks: { at: number; text: string }[]
  /** Where today is; null outside of the range. */
  today: number | null
}

/** Room for the round ends of a bar, on both sides, per cent. */
const MARGIN = 1.5
/** Spans of a row keep so much apart: a dot of 10 pixels on the narrowest phone. */
const APART = 3.5

/**
 * Places the spans that touch a range, by component, the one with most first: each in the first row of its
 * component in which it covers no other. An issue with several components stands in each. What is open runs to
 * today.
 */
export function placeSpans(
  spans: readonly TimelineSpan[],
  entries: readonly GroupedIssue[],
  range: TimelineRange,
): Timeline {
  const { first, last, today } = range
  const length = countDays(first, last)! + 1
  const placeOf = (day: string): number =>
    round(MARGIN + ((100 - 2 * MARGIN) * (countDays(first, day)! + 0.5)) / length)
  const byId = new Map(spans.filter((one) => touches(one, range)).map((one) => [one.issue, one]))
  const present = entries.filter(({ row }) => byId.has(row.id))
  const groups = [
    ...groupIssues(present, 'component').map(({ slug, name, members }) => ({
      slug,
      name,
      ids: members.map(({ entry }) => entry.row.id),
    })),
    {
      slug: '',
      name: 'No component',
      ids: present.filter(({ component }) => component.length === 0).map(({ row }) => row.id),
    },
  ].filter(({ ids }) => ids.length > 0)
  const lanes = groups.map(({ slug, name, ids }) => {
    const ends: number[] = []
    const placed = ids
      .map((id) => byId.get(id)!)
      .toSorted((a, b) => byText(a.start, b.start) || byText(a.issue, b.issue))
      .map((span): PlacedSpan => {
        const end = lastDayOf(span, today)
        const from = placeOf(span.start < first ? first : span.start)
        const to = placeOf(end > last ? last : end)
        const free = ends.findIndex((taken) => taken + APART <= from)
        const row = free === -1 ? ends.length : free
        ends[row] = to
        return { span, row, from, to, isCutBefore: span.start < first, isCutAfter: end > last }
      })
    return { slug, name, rows: ends.length, placed }
  })
  return {
    lanes,
    ticks: listTicks(first, last).map(({ day, text }) => ({ at: placeOf(day), text })),
    today: today < first || today > last ? null : placeOf(today),
  }
}

/** The last day that a span is drawn to. */
const lastDayOf = ({ state, start, end }: TimelineSpan, today: string): string =>
  state === 'open' ? today : (end ?? start)

/** Whether any day of a span lies in a range. */
export const touches = (span: TimelineSpan, { first, last, today }: TimelineRange): boolean =>
  span.start <= last && lastDayOf(span, today) >= first

/** The years in which anything was open, the latest first. */
export function listYears(spans: readonly TimelineSpan[], today: string): string[] {
  const years = new Set<number>()
  for (const span of spans) {
    const last = Number(lastDayOf(span, today).slice(0, 4))
    for (let year = Number(span.start.slice(0, 4)); year <= last; year++) years.add(year)
  }
  return [...years].toSorted((a, b) => b - a).map(String)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MOST_TICKS = 8

/** Months of one year, else years, as many as can be read. */
function listTicks(first: string, last: string): { day: string; text: string }[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  if (from === to)
    return MONTHS.map((text, index) => ({
      day: `${first.slice(0, 4)}-${String(index + 1).padStart(2, '0')}-01`,
      text,
    })).filter(({ day }) => day >= first && day <= last)
  const step = [1, 2, 5, 10, 20].find((size) => (to - from + 1) / size <= MOST_TICKS) ?? 50
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return years
    .filter((year) => year % step === 0)
    .map((year) => ({ day: `${String(year).padStart(4, '0')}-01-01`, text: String(year) }))
    .filter(({ day }) => day >= first)
}

const round = (value: number): number => Math.round(value * 100) / 100

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
