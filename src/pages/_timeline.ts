import { getCollection } from 'astro:content'
import type { TimelineFacts } from '../components/timeline-facts.ts'
import { nameGroups } from '../core/insight/groups.ts'
import { findThreads, listRelapses } from '../core/insight/threads.ts'
import { placeSpans } from '../core/insight/timeline.ts'
import { type TimelineRange, listSpans, touches } from '../core/insight/timeline-spans.ts'
import { firstRecentDay, listYears, tabulateYears } from '../core/insight/timeline-years.ts'
import type { SiteOptions } from '../loader/site-options.ts'

/** More are no picture any more. */
const SPANS_SHOWN = 400

/** The timeline of the latest years, and of each year. */
export async function makeTimelines(
  options: Pick<SiteOptions, 'today' | 'timeZone'>,
): Promise<{ latest: TimelineFacts; years: (TimelineFacts & { year: string })[] }> {
  const { today, timeZone } = options
  const entries = nameGroups(
    (await getCollection('issues')).map(({ data }) => data.issue),
    timeZone,
  )
  const relapses = listRelapses(
    findThreads(
      entries.map(({ issue }) => issue),
      timeZone,
    ),
    today,
  )
  const { spans, ...leftOut } = listSpans(entries, relapses, today)
  const years = listYears(spans, today)
  const show = (range: TimelineRange) => {
    const own = spans.filter((span) => touches(span, range))
    const shown = own.slice(0, SPANS_SHOWN)
    return {
      years,
      from: range.first.slice(0, 4),
      timeline: placeSpans(shown, entries, range),
      shown: shown.length,
      all: own.length,
    }
  }
  // Of an archive the last years, not the time since.
  const lastDay = `${years[0]?.year ?? ''}-12-31`
  const last = years.length === 0 || lastDay > today ? today : lastDay
  const latest = show({ first: firstRecentDay(spans, years, today), last, today })
  const earlier = spans.length - latest.all
  return {
    latest: {
      ...latest,
      earlier,
      table: earlier === 0 ? null : tabulateYears(spans, entries, today),
      leftOut,
    },
    years: years.map(({ year }) => ({
      year,
      ...show({ first: `${year}-01-01`, last: `${year}-12-31`, today }),
      earlier: 0,
      table: null,
      leftOut: { undated: 0, misdated: 0 },
    })),
  }
}
