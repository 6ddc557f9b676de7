import { makeSeriesData } from '../../charts/series-data.ts'
import type { LiveFacts } from '../../components/live-facts.ts'
import type { GroupedIssue } from '../../core/insight/groups.ts'
import { countHistory } from '../../core/insight/history.ts'
import { isInPeriod, parseReviewPeriod } from '../../core/insight/review-period.ts'
import { type ReviewSources, reviewPeriod } from '../../core/insight/review.ts'
import type { SharedLesson } from '../../core/insight/shared-lessons.ts'
import { type LiveName, type LiveUse, formatLiveKey } from '../../core/review/live-components.ts'
import { annotateSeries } from '../../core/insight/series-notes.ts'
import { formatNameSlug } from '../../core/site/groups.ts'
import { issuePath, withBase } from '../../core/site/paths.ts'
import { type Surroundings, groupByIssue, summarizeReview } from '../_review-props.ts'
import { readHistories } from '../benchmarks/_suites.ts'

const ISSUES_SHOWN = 20
const LESSONS_SHOWN = 20

/** What live components are told from. */
export interface LiveSources extends Surroundings {
  sources: ReviewSources
  /** Path of the site. */
  base: string
  /** The keys of all reviews that have a page. */
  reviewKeys: ReadonlySet<string>
}

type AnyFacts = LiveFacts[LiveName]

/** What the live components of a review show, by their keys. */
export async function describeUses(
  uses: readonly LiveUse[],
  live: LiveSources,
): Promise<Record<string, AnyFacts>> {
  const described = await Promise.all(
    uses.map(async (use) => [formatLiveKey(use), await describeUse(use, live)] as const),
  )
  return Object.fromEntries(described)
}

async function describeUse(use: LiveUse, live: LiveSources): Promise<AnyFacts> {
  switch (use.name) {
    case 'Trend':
      return describeTrend(use.props, live)
    case 'Lessons':
      return describeLessons(use.props, live)
    case 'Issues':
      return describeIssues(use.props, live)
    case 'Gain':
      return entriesOf(live).find(({ issue }) => issue.id === use.props.issue)?.row ?? null
    case 'Review': {
      const period = parseReviewPeriod(use.props.period)
      // The schema of the props has seen to it.
      if (period === undefined) throw new Error(`${use.props.period} is no period.`)
      return {
        summary: summarizeReview(reviewPeriod(period, live.sources)),
        hasPage: live.reviewKeys.has(period.key),
      }
    }
  }
}

type PropsOf<Name extends LiveName> = Extract<LiveUse, { name: Name }>['props']
type Narrowed = Pick<PropsOf<'Trend'>, 'cause' | 'technique' | 'component'>

const entriesOf = ({ sources }: LiveSources): GroupedIssue[] =>
  sources.entries.map(({ entry }) => entry)

const has = (names: readonly { slug: string }[], name: string | undefined): boolean =>
  name === undefined || names.some(({ slug }) => slug === formatNameSlug(name))

const isNarrowed = (entry: GroupedIssue, { cause, technique, component }: Narrowed): boolean =>
  has(entry.cause, cause) && has(entry.technique, technique) && has(entry.component, component)

const isIn = (date: string | null, key: string | undefined): boolean => {
  const period = key === undefined ? undefined : parseReviewPeriod(key)
  return period === undefined || isInPeriod(date, period)
}

async function describeTrend(
  props: PropsOf<'Trend'>,
  live: LiveSources,
): Promise<LiveFacts['Trend']> {
  if (props.series !== undefined) {
    const { suites, issues } = await readHistories()
    const all = suites.flatMap(({ facts }) => facts.series)
    const wanted = props.series
    const one = suites.flatMap(({ series }) => series).find(({ id }) => id === wanted)
    if (one !== undefined && one.points.length > 0) {
      const linkIssue = (id: string): string => withBase(live.base, issuePath(id))
      const data = makeSeriesData(
        one,
        annotateSeries(one, issues, live.sources.calendar.timeZone),
        {
          commits: null,
          linkIssue,
        },
      )
      return { kind: 'series', id: wanted, data }
    }
    return {
      kind: 'suite',
      series: all.filter(({ id }) => id === wanted || id.startsWith(`${wanted}/`)),
    }
  }
  const { today } = live.sources.calendar
  const rows = entriesOf(live)
    .filter((entry) => isNarrowed(entry, props))
    .map(({ row }) => row)
  const names = [props.cause, props.technique, props.component].filter((one) => one !== undefined)
  const of = names.length === 0 ? 'All issues' : `Issues of ${names.join(', ')}`
  return { kind: 'issues', history: countHistory(rows, today), today, of }
}

function describeIssues(props: PropsOf<'Issues'>, live: LiveSources): LiveFacts['Issues'] {
  const { ids, status, opened, resolved, limit = ISSUES_SHOWN } = props
  const rows = entriesOf(live)
    .filter(
      (entry) =>
        isNarrowed(entry, props) &&
        (ids === undefined || ids.includes(entry.issue.id)) &&
        (status === undefined || entry.row.status === status) &&
        isIn(entry.row.date, opened) &&
        (resolved === undefined ||
          (entry.row.status === 'resolved' && isIn(entry.row.resolvedDate, resolved))),
    )
    .map(({ row }) => row)
  return { rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) }
}

function describeLessons(props: PropsOf<'Lessons'>, live: LiveSources): LiveFacts['Lessons'] {
  const { cause, technique, component, issue, period, limit = LESSONS_SHOWN } = props
  const isMeant = (lesson: SharedLesson): boolean =>
    has(lesson.causes, cause) &&
    has(lesson.techniques, technique) &&
    has(lesson.components, component) &&
    (issue === undefined || lesson.sayings.some((saying) => saying.issue.id === issue)) &&
    isIn(lesson.since, period)
  const lessons = live.sources.lessons.filter(isMeant)
  return {
    lessons: groupByIssue(lessons.slice(0, limit), live.lang, live.places),
    more: Math.max(0, lessons.length - limit),
  }
}
