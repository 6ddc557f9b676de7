import type { Timeline } from '../core/insight/timeline.ts'
import type { TimelineYear, YearTable } from '../core/insight/timeline-years.ts'

/** Everything a page of the timeline prints. */
export interface TimelineFacts {
  /** Missing on the page of the latest years. */
  year?: string | undefined
  /** Those with a page of their own, the latest first. */
  years: TimelineYear[]
  /** The first year that is drawn. */
  from: string
  timeline: Timeline
  /** How many issues are drawn, and how many there are to be drawn. */
  shown: number
  all: number
  /** What was over before the first day that is drawn. */
  earlier: number
  /** All years by component; null where the drawing has them all. */
  table: YearTable | null
  leftOut: { undated: number; misdated: number }
}
