import { byText } from './by-text.ts'
import { countDays, soundDate } from './days.ts'
import { type GroupedIssue, groupIssues } from './groups.ts'
import { isOver } from './history.ts'
import type { IssueRow } from './issue-row.ts'
import { findRecurring } from './recurring.ts'
import { daysOf } from './review-period.ts'
import type { Relapse } from './threads.ts'

/** An issue from its opening to its end. */
export interface TimelineSpan {
  issue: string
  title: string
  status: IssueRow['status']
  components: { slug: string; name: string }[]
  /** When it was opened and when it ended, as exact as it is known; null as `end`. */
  opened: string
  ended: string | null
  /** The first day that it is drawn from, YYYY-MM-DD. */
  start: string
  /** The last day that it is drawn to; null while it is open, and where nobody knows. */
  end: string | null
  state: 'resolved' | 'closed' | 'open' | 'unknown'
  /** From its opening to its end, to today while it is open, 0 within a day; null where nobody knows both days. */
  days: number | null
  /** What it brought back: an earlier gain that was lost. */
  relapse: { thread: string; since: EarlierIssue } | null
  /** A cause that an issue of the same component had, too, and was resolved before. */
  again: { cause: string; since: EarlierIssue; resolvedOn: string } | null
}

/** An issue that a span refers to. */
interface EarlierIssue {
  issue: string
  title: string
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

/** Issues as spans of days; a month is drawn from its first day to its last. */
export function listSpans(
  entries: readonly GroupedIssue[],
  relapses: readonly Relapse[],
  today: string,
): TimelineSpans {
  const cameBack = new Map(relapses.map((relapse) => [relapse.step.issue, relapse]))
  const again = findAgain(entries, today)
  const spans: TimelineSpan[] = []
  let [undated, misdated] = [0, 0]
  for (const { row, component } of entries) {
    const { id, title, status, date, resolvedDate } = row
    if (date === null) {
      undated++
      continue
    }
    const start = daysOf(date).first
    const ended = isOver(status) ? soundDate(resolvedDate, today) : null
    const end = ended === null ? null : daysOf(ended).last
    // A month that is not over has not ended yet.
    const last = end === null || end <= today ? end : today
    if (soundDate(date, today) === null || (last !== null && last < start)) {
      misdated++
      continue
    }
    const relapse = cameBack.get(id)
    const state = stateOf(status, last)
    spans.push({
      issue: id,
      title,
      status,
      components: component.map(({ slug, name }) => ({ slug, name })),
      opened: date.slice(0, 10),
      ended: ended?.slice(0, 10) ?? null,
      start,
      end: last,
      state,
      days: countDays(date, state === 'open' ? today : ended) ?? null,
      relapse:
        relapse === undefined
          ? null
          : {
              thread: relapse.thread.slug,
              since: { issue: relapse.since.issue, title: relapse.since.title },
            },
      again: again.get(id) ?? null,
    })
  }
  spans.sort((a, b) => byText(b.start, a.start) || byText(a.issue, b.issue))
  return { spans, undated, misdated }
}

function stateOf(status: IssueRow['status'], end: string | null): TimelineSpan['state'] {
  if (status === 'resolved' || status === 'closed') return end === null ? 'unknown' : status
  return status === null ? 'unknown' : 'open'
}

/** By the id of an issue the cause that came back with it in one of its components; what is inferred proves none. */
function findAgain(
  entries: readonly GroupedIssue[],
  today: string,
): Map<string, TimelineSpan['again']> {
  const found = new Map<string, TimelineSpan['again']>()
  for (const { members } of groupIssues(entries, 'component')) {
    const own = members.map(({ entry }) => entry)
    for (const { name, returns } of findRecurring(own, 'cause', today))
      for (const { row, earlier, isInferred } of returns) {
        const { resolvedOn } = earlier
        if (isInferred || resolvedOn <= (found.get(row.id)?.resolvedOn ?? '')) continue
        const since = { issue: earlier.row.id, title: earlier.row.title }
        found.set(row.id, { cause: name, since, resolvedOn })
      }
  }
  return found
}

/** A stretch of time that a timeline shows, days included. */
export interface TimelineRange {
  first: string
  last: string
  today: string
}

/** The last day that a span is drawn to. */
export const lastDayOf = ({ state, start, end }: TimelineSpan, today: string): string =>
  state === 'open' ? today : (end ?? start)

/** Whether any day of a span lies in a range. */
export const touches = (span: TimelineSpan, { first, last, today }: TimelineRange): boolean =>
  span.start <= last && lastDayOf(span, today) >= first
