import type { Claim } from '../issue/schema.ts'
import { byText } from './by-text.ts'
import { summarizeRatios } from './gains.ts'
import type { GroupedIssue } from './groups.ts'
import { type IssueRow, type RowGain, isSpeed } from './issue-row.ts'
import { targetDay } from './due.ts'
import { type FollowUp, collectFollowUps } from './follow-ups.ts'
import { collectLessons } from './lessons.ts'
import { type SharedLesson, shareLessons } from './shared-lessons.ts'
import { type Recurrence, findRecurring } from './recurring.ts'
import {
  type ReviewPeriod,
  daysOf,
  isInPeriod,
  parseReviewPeriod,
  periodKeysOf,
} from './review-period.ts'
import {
  type Calendar,
  type ReviewSpan,
  asOf,
  isOpenAt,
  isOverdueAt,
  makeReviewSpan,
} from './review-spans.ts'
import { type ResolveTimes, collectTimes } from './review-times.ts'
import { type Relapse, findThreads, listRelapses } from './threads.ts'

/** What a quarter or a year brought, made from the issues alone. Every issue counts as one, however severe. */
export interface Review {
  period: ReviewPeriod
  /** The day as of which it is told: its last, or today. */
  asOf: string
  /** The period lies behind. */
  isOver: boolean
  /** Its first day has come. Of a period that lies ahead only what is due in it can be told. */
  hasBegun: boolean
  /** The latest first, as are the next two. */
  opened: IssueRow[]
  resolved: IssueRow[]
  /** Closed without being resolved. */
  closed: IssueRow[]
  /** Waiting at its end, the longest waiting first. */
  open: IssueRow[]
  /** Of those, what had been due before; the longest overdue first. */
  overdue: { row: IssueRow; due: string }[]
  /** Waiting today, and due on a day of it that has not passed; the first due first. None once it is over. */
  targets: { row: IssueRow; due: string }[]
  /** How long the resolved ones took. */
  times: ResolveTimes
  gains: ReviewGains
  claims: ReviewClaims
  /** Gains that an issue opened in it had lost. */
  relapses: Relapse[]
  /** Causes that an issue opened in it brought back after a resolution, with those returns only. */
  recurring: Recurrence[]
  /** First learned in it. */
  lessons: SharedLesson[]
  /** Due in it and left to this day, issues themselves aside: the first due first. */
  followUps: FollowUp[]
}

/** What the fixes of a period gained. */
interface ReviewGains {
  /** Measured, above 1 and contradicted by no claim: the largest first. */
  largest: IssueRow[]
  /** All that is verified in time or rate, those below 1 included: the largest first. */
  speeds: SpeedGain[]
  /** Their geometric mean; null of so few that they are said one by one. */
  mean: number | null
  /** Resolved and measured to be worse than before. */
  worse: IssueRow[]
  /** Measured, but with a claim that the figures contradict. */
  unverified: number
  /** Resolved without figures from before and after. */
  unmeasured: number
}

/** A gain as far as words need it. */
export type SpeedGain = Pick<RowGain, 'speedup' | 'dimension' | 'direction' | 'bound'>

/** Of fewer values a mean says less than the values. */
const FEWEST_OF_MEAN = 3

/** What issues resolved in a period claim of their figures. */
interface ReviewClaims {
  /** Claims that figures could say anything of. */
  checked: number
  /** Those that hold in no reading, and those that hold in another than their words have; each with its issue. */
  failed: { row: IssueRow; lang: string | null; claims: Claim[] }[]
}

/** The issues with what is known of all of them together, ready to be looked at period by period. */
export interface ReviewSources {
  calendar: Calendar
  entries: { entry: GroupedIssue; span: ReviewSpan }[]
  relapses: Relapse[]
  recurring: Recurrence[]
  lessons: SharedLesson[]
  followUps: FollowUp[]
}

/** Finds what all periods are told from; issues come newest first. */
export function gatherReviewSources(
  entries: readonly GroupedIssue[],
  calendar: Calendar,
): ReviewSources {
  return {
    calendar,
    entries: entries.map((entry) => ({
      entry,
      span: makeReviewSpan(entry.row, targetDay(entry.issue, calendar), calendar),
    })),
    relapses: listRelapses(
      findThreads(
        entries.map(({ issue }) => issue),
        calendar.timeZone,
      ),
      calendar.today,
    ),
    recurring: findRecurring(entries, 'cause', calendar.today),
    lessons: shareLessons(collectLessons(entries)),
    followUps: collectFollowUps(
      entries.map(({ issue }) => issue),
      calendar,
    ).filter(({ kind }) => kind !== 'target'),
  }
}

/** The keys of all quarters and years in which an issue was opened, resolved or closed. */
export function listReviewKeys(entries: readonly GroupedIssue[], calendar: Calendar): Set<string> {
  return keysOf(entries.map(({ row }) => makeReviewSpan(row, null, calendar)))
}

const keysOf = (spans: readonly ReviewSpan[]): Set<string> =>
  new Set(
    spans.flatMap(({ opened, ended }) =>
      [opened, ended].flatMap((date) => (date === null ? [] : periodKeysOf(date))),
    ),
  )

/** Tells one period. */
export function reviewPeriod(period: ReviewPeriod, sources: ReviewSources): Review {
  const { calendar, entries } = sources
  const { today } = calendar
  const day = asOf(period, calendar)
  const isIn = (date: string | null): boolean =>
    isInPeriod(date, period) && daysOf(date ?? '').first <= today
  const spans = entries.map(({ span }) => span)
  const done = entries.filter(
    ({ span: { row, ended } }) => row.status === 'resolved' && isIn(ended),
  )
  const open = spans
    .filter((span) => isOpenAt(span, day, calendar))
    .toSorted((a, b) => byText(a.opened ?? '', b.opened ?? '') || byText(a.row.id, b.row.id))
  return {
    period,
    asOf: day,
    isOver: period.last < today,
    hasBegun: period.first <= today,
    opened: latestFirst(
      spans.filter(({ opened }) => isIn(opened)),
      'opened',
    ),
    resolved: latestFirst(
      done.map(({ span }) => span),
      'ended',
    ),
    closed: latestFirst(
      spans.filter(({ row, ended }) => row.status === 'closed' && isIn(ended)),
      'ended',
    ),
    open: open.map(({ row }) => row),
    targets: listTargets(spans, period, calendar),
    overdue: open
      .flatMap(({ row, due }) => (due !== null && isOverdueAt(due, day) ? [{ row, due }] : []))
      .toSorted((a, b) => byText(a.due, b.due)),
    times: collectTimes(done.map(({ span }) => span)),
    gains: summarize(done.map(({ span: { row } }) => row)),
    claims: collectClaims(done.map(({ entry }) => entry)),
    relapses: sources.relapses.filter(({ step }) => isIn(step.date)),
    recurring: sources.recurring.flatMap((recurrence) => {
      const returns = recurrence.returns.filter(({ row }) => isIn(row.date))
      return returns.length === 0 ? [] : [{ ...recurrence, returns }]
    }),
    lessons: sources.lessons.filter(({ since }) => isIn(since)),
    followUps: sources.followUps
      .filter(({ due }) => isInPeriod(due, period))
      .toSorted((a, b) => byText(a.due ?? '', b.due ?? '')),
  }
}

function listTargets(
  spans: readonly ReviewSpan[],
  period: ReviewPeriod,
  calendar: Calendar,
): Review['targets'] {
  const { today } = calendar
  return spans
    .filter((span) => isOpenAt(span, today, calendar))
    .flatMap(({ row, due }) =>
      due !== null && isInPeriod(due, period) && daysOf(due).last >= today ? [{ row, due }] : [],
    )
    .toSorted((a, b) => byText(a.due, b.due) || byText(a.row.id, b.row.id))
}

/** The review of each period with this key or one of the others, the latest first; years stand before their quarters. */
export function reviewAll(sources: ReviewSources, others: readonly string[] = []): Review[] {
  const spans = sources.entries.map(({ span }) => span)
  const keys = new Set([...keysOf(spans), ...others])
  return [...keys]
    .flatMap((key) => parseReviewPeriod(key) ?? [])
    .toSorted((a, b) => byText(b.last, a.last) || byText(a.first, b.first))
    .map((period) => reviewPeriod(period, sources))
}

function summarize(rows: readonly IssueRow[]): ReviewGains {
  const measured = rows.filter(({ gain }) => gain !== null && gain.speedup > 0)
  const verified = measured.filter(({ gain }) => gain?.verified)
  const speedupOf = ({ gain }: IssueRow): number => gain?.speedup ?? 0
  const speeds = verified
    .flatMap(({ gain }) => (gain !== null && isSpeed(gain.dimension) ? [gain] : []))
    .map(({ speedup, dimension, direction, bound }) => ({ speedup, dimension, direction, bound }))
    .toSorted((a, b) => b.speedup - a.speedup)
  const mean = summarizeRatios(speeds.map(({ speedup }) => speedup))?.mean ?? null
  return {
    largest: verified
      .filter((row) => speedupOf(row) > 1)
      .toSorted((a, b) => speedupOf(b) - speedupOf(a) || byText(a.id, b.id)),
    speeds,
    mean: speeds.length < FEWEST_OF_MEAN ? null : mean,
    worse: measured.filter((row) => speedupOf(row) < 1),
    unverified: measured.length - verified.length,
    unmeasured: rows.length - measured.length,
  }
}

function collectClaims(entries: readonly GroupedIssue[]): ReviewClaims {
  const claims = entries.flatMap(({ issue }) => issue.claims)
  return {
    checked: claims.filter(({ verdict }) => verdict !== 'unverifiable').length,
    failed: entries.flatMap(({ issue, row }) => {
      const failed = issue.claims.filter(
        ({ verdict }) => verdict === 'mismatch' || verdict === 'ambiguous',
      )
      return failed.length === 0 ? [] : [{ row, lang: issue.lang, claims: failed }]
    }),
  }
}

const latestFirst = (spans: readonly ReviewSpan[], by: 'opened' | 'ended'): IssueRow[] =>
  spans
    .toSorted((a, b) => byText(b[by] ?? '', a[by] ?? '') || byText(a.row.id, b.row.id))
    .map(({ row }) => row)
