import { makeTimesSpec } from '../charts/times-spec.ts'
import type { IssueLessons } from '../components/group-facts.ts'
import type { ListedRows, ReviewFacts, ReviewSummary } from '../components/review-facts.ts'
import type { IssueRow } from '../core/insight/issue-row.ts'
import type { Review } from '../core/insight/review.ts'
import { type SharedLesson, firstSaying } from '../core/insight/shared-lessons.ts'

/** Rows of each table before the rest becomes a plain list. */
const TABLE_ROWS = 100
const GAINS_SHOWN = 10
/** Issues whose lessons a page says. */
const TEACHING_SHOWN = 30

/** The few figures of a review. */
export function summarizeReview(review: Review): ReviewSummary {
  const { period, isOver, hasBegun, asOf, gains, times } = review
  return {
    period,
    isOver,
    hasBegun,
    asOf,
    gains: { ...gains, largest: gains.largest.slice(0, GAINS_SHOWN) },
    counts: {
      opened: review.opened.length,
      resolved: review.resolved.length,
      closed: review.closed.length,
      open: review.open.length,
      overdue: review.overdue.length,
      lessons: review.lessons.length,
      targets: review.targets.length,
      followUps: review.followUps.length,
    },
    times: {
      median: times.median,
      leftOut: times.leftOut,
      days: times.known.map(({ days }) => days),
    },
  }
}

export interface Surroundings {
  lang: string
  /** Where the page of each issue shows its lessons, by id. */
  places: ReadonlyMap<string, string>
}

/** What the page of a review prints. */
export function describeReview(review: Review, { lang, places }: Surroundings): ReviewFacts {
  const { overdue, targets } = review
  return {
    ...summarizeReview(review),
    claims: review.claims,
    relapses: review.relapses,
    recurring: review.recurring,
    followUps: review.followUps.slice(0, TABLE_ROWS),
    opened: listRows(review.opened),
    resolved: listRows(review.resolved),
    closed: listRows(review.closed),
    open: listRows(review.open),
    overdue: listRows(overdue.map(({ row }) => row)),
    due: overdue.map(({ due }) => due),
    targets: listRows(targets.map(({ row }) => row)),
    targetDays: targets.map(({ due }) => due),
    known: review.times.known,
    chart: makeTimesSpec(review.times, review.period),
    lessons: groupByIssue(review.lessons, lang, places).slice(0, TEACHING_SHOWN),
  }
}

const listRows = (rows: readonly IssueRow[]): ListedRows => ({
  rows: rows.slice(0, TABLE_ROWS),
  rest: rows.slice(TABLE_ROWS).map(({ id, title, date }) => ({ id, title, date })),
})

/** Lessons with those that the same issue was the first to learn. */
export function groupByIssue(
  lessons: readonly SharedLesson[],
  lang: string,
  places: Surroundings['places'],
): IssueLessons[] {
  const firsts = lessons.map(firstSaying)
  const groups = Map.groupBy(firsts, ({ issue }) => issue.id)
  return [...groups].map(([id, own]) => ({
    source: own[0]!.issue.title,
    href: places.get(id) ?? '',
    lang: own[0]!.lang === lang ? undefined : (own[0]!.lang ?? undefined),
    texts: own.map(({ text }) => text),
  }))
}
