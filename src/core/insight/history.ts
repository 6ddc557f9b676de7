import { soundDate } from './days.ts'
import type { IssueRow } from './issue-row.ts'
import {
  type PeriodUnit,
  choosePeriodUnit,
  countMonths,
  listPeriods,
  monthOf,
  periodOf,
} from './periods.ts'

/** What happened in one month, quarter or year. */
export interface Period {
  /** `2024-03`, `2024-Q1` or `2024`. */
  key: string
  opened: number
  resolved: number
  /** Waiting at its end. */
  open: number
}

/** Issues over time, from the first that is dated to today; without gaps, empty periods are zero. */
export interface History {
  unit: PeriodUnit
  periods: Period[]
  /** What the figures leave out, and why; each counts issues. */
  leftOut: {
    /** No day of opening: not opened anywhere, and never in the backlog. */
    undated: number
    /** Dated after today, or before there was software: taken as undated. */
    misdated: number
    /** Resolved or closed on an unknown day: opened, but not resolved anywhere and not in the backlog. */
    unended: number
    /** Without a status: opened, but not in the backlog. */
    unstated: number
  }
  /** Closed unresolved on a known day: they leave the backlog without being resolved. */
  closed: number
}

/** An issue by the months that count for it. */
export interface Span {
  opened: string | null
  /** Month of resolution or closing. */
  ended: string | null
  status: IssueRow['status']
  isMisdated: boolean
}

/**
 * Counts openings, resolutions and the open backlog by month; by quarter where that would be more than 60
 * months, by year where it would be more than 60 quarters. Ends with the period of `today` (YYYY-MM-DD), which
 * may not be over.
 */
export function countHistory(rows: readonly IssueRow[], today: string): History {
  const thisMonth = today.slice(0, 7)
  const spans = rows.map((row) => makeSpan(row, today))
  const months = spans
    .flatMap(({ opened, ended }) => [opened, ended])
    .filter((month) => month !== null)
  const first = months.reduce((least, month) => (month < least ? month : least), thisMonth)
  const unit = choosePeriodUnit(countMonths(first, thisMonth))
  const periods = months.length === 0 ? [] : countPeriods(spans, unit, first, thisMonth)
  const count = (isCounted: (span: Span) => boolean): number => spans.filter(isCounted).length
  return {
    unit,
    periods,
    leftOut: {
      undated: count(({ opened, isMisdated }) => opened === null && !isMisdated),
      misdated: count(({ isMisdated }) => isMisdated),
      unended: count(({ status, ended }) => isOver(status) && ended === null),
      unstated: count(({ status }) => status === null),
    },
    closed: count(({ status, ended }) => status === 'closed' && ended !== null),
  }
}

/** The months of an issue, as far as its dates can be true on the day `today`. */
export function makeSpan({ status, date, resolvedDate }: IssueRow, today: string): Span {
  const end = isOver(status) ? resolvedDate : null
  const [opened, ended] = [soundDate(date, today), soundDate(end, today)]
  return {
    opened: opened === null ? null : monthOf(opened),
    ended: ended === null ? null : monthOf(ended),
    status,
    isMisdated: opened !== date || ended !== end,
  }
}

/** Resolved or closed. */
export const isOver = (status: IssueRow['status']): boolean =>
  status === 'resolved' || status === 'closed'

function countPeriods(
  spans: readonly Span[],
  unit: PeriodUnit,
  first: string,
  last: string,
): Period[] {
  const periods = listPeriods(first, last, unit).map((key) => ({
    key,
    opened: 0,
    resolved: 0,
    open: 0,
  }))
  const places = new Map(periods.map(({ key }, index) => [key, index]))
  const placeOf = (month: string): number => places.get(periodOf(month, unit)) ?? 0
  /** By how much the backlog changes in each period. */
  const changes = periods.map(() => 0)
  for (const { opened, ended, status } of spans) {
    if (opened !== null) periods[placeOf(opened)]!.opened += 1
    if (ended !== null && status === 'resolved') periods[placeOf(ended)]!.resolved += 1
    if (opened === null || status === null || (isOver(status) && ended === null)) continue
    changes[placeOf(opened)]! += 1
    // Resolved before it was opened is a finding of its own; here it never waited.
    if (ended !== null) changes[Math.max(placeOf(ended), placeOf(opened))]! -= 1
  }
  let open = 0
  return periods.map((period, index) => ({ ...period, open: (open += changes[index]!) }))
}

/** Periods that a table shows as one row, with the figures of the latest. */
export interface PeriodRow extends Period {
  /** Place of the first of them in the history. */
  from: number
  /** Place of the last of them. */
  to: number
}

/** Shorter runs are shown as they are. */
const LEAST_RUN = 3

/** The rows of a table of periods: three or more in which nothing changed are one. */
export function foldPeriods(periods: readonly Period[]): PeriodRow[] {
  const isStill = ({ opened, resolved, open }: Period, index: number): boolean =>
    opened === 0 && resolved === 0 && open === (periods[index - 1]?.open ?? 0)
  const rows: PeriodRow[] = []
  for (let from = 0; from < periods.length;) {
    let end = from
    while (end < periods.length && isStill(periods[end]!, end)) end += 1
    const to = end - from >= LEAST_RUN ? end - 1 : from
    rows.push({ ...periods[to]!, from, to })
    from = to + 1
  }
  return rows
}
