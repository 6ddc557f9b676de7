import { getCollection } from 'astro:content'
import type { TimelineFacts } from '../components/timeline-facts.ts'
import { nameGroups } from '../core/insight/groups.ts'
import { findThreads, listRelapses } from '../core/insight/threads.ts'
import {
  type TimelineRange,
  listSpans,
  listYears,
  placeSpans,
  touches,
} from '../core/insight/timeline.ts'
import type { SiteOptions } from '../loader/site-options.ts'

/** More are no picture any more. */
const SPANS_SHOWN = 400

/** The timeline of all years, and of each. */
export async function makeTimelines(
  options: Pick<SiteOptions, 'today' | 'timeZone'>,
): Promise<{ all: TimelineFacts; years: (TimelineFacts & { year: string })[] }> {
  const { today } = options
  const entries = nameGroups((await getCollection('issues')).map(({ data }) => data.issue))
  const relapses = listRelapses(findThreads(entries.map(({ issue }) => issue)))
  const { spans, ...leftOut } = listSpans(entries, relapses, options)
  const years = listYears(spans, today)
  const show = (shown: typeof spans, range: TimelineRange) => ({
    years,
    timeline: placeSpans(shown.slice(0, SPANS_SHOWN), entries, range),
    spans: shown.slice(0, SPANS_SHOWN),
    all: shown.length,
  })
  const oldest = spans.slice(0, SPANS_SHOWN).at(-1)?.start ?? today
  return {
    all: { ...show(spans, { first: `${oldest.slice(0, 4)}-01-01`, last: today, today }), leftOut },
    years: years.map((year) => {
      const range = { first: `${year}-01-01`, last: `${year}-12-31`, today }
      const own = spans.filter((span) => touches(span, range))
      return { year, ...show(own, range), leftOut: { undated: 0, misdated: 0 } }
    }),
  }
}
