import { countDays } from './days.ts'
import type { GroupedIssue } from './groups.ts'
import { formatPart, listPeriods, monthOf } from './periods.ts'
import { type TimelineRange, type TimelineSpan, lastDayOf, touches } from './timeline-spans.ts'
import { groupSpans } from './timeline-years.ts'

/** A span where it is drawn, in per cent of the width. */
export interface PlacedSpan {
  span: TimelineSpan
  from: number
  to: number
  /** It began before the first day, or goes on after the last. */
  isCutBefore: boolean
  isCutAfter: boolean
}

/** The spans of a component, the latest opened first. */
export interface TimelineLane {
  /** Empty for issues without a component. */
  slug: string
  name: string
  placed: PlacedSpan[]
}

/** What is drawn. */
export interface Timeline {
  lanes: TimelineLane[]
  ticks: { at: number; text: string }[]
  /** Where today is; null outside of the range. */
  today: number | null
}

/** Room for the ends of a bar and the mark before it, on both sides, per cent. */
const MARGIN = 4

/**
 * Places the spans that touch a range, by component, the one with most first. An issue with several components
 * stands in each. What is open runs to today.
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
  const place = (span: TimelineSpan): PlacedSpan => {
    const end = lastDayOf(span, today)
    return {
      span,
      from: placeOf(span.start < first ? first : span.start),
      to: placeOf(end > last ? last : end),
      isCutBefore: span.start < first,
      isCutAfter: end > last,
    }
  }
  const shown = spans.filter((span) => touches(span, range))
  return {
    lanes: groupSpans(shown, entries).map(({ slug, name, members }) => ({
      slug,
      name,
      placed: members.map(place),
    })),
    ticks: listTicks(first, last).map(({ day, text }) => ({ at: placeOf(day), text })),
    today: today < first || today > last ? null : placeOf(today),
  }
}

const MOST_TICKS = 6

/** Every second month of one year, else years, as many as can be read. */
function listTicks(first: string, last: string): { day: string; text: string }[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  if (from === to)
    return listPeriods(monthOf(first), monthOf(last), 'month')
      .filter((month) => Number(month.slice(5)) % 2 === 1)
      .map((month) => ({ day: `${month}-01`, text: formatPart(month) }))
      .filter(({ day }) => day >= first)
  const step = [1, 2, 5, 10, 20].find((size) => (to - from + 1) / size <= MOST_TICKS) ?? 50
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return years
    .filter((year) => year % step === 0)
    .map((year) => ({ day: `${String(year).padStart(4, '0')}-01-01`, text: String(year) }))
    .filter(({ day }) => day >= first)
}

const round = (value: number): number => Math.round(value * 100) / 100
