import type { Timeline, TimelineSpan } from '../core/insight/timeline.ts'

/** Everything a page of the timeline prints. */
export interface TimelineFacts {
  /** Missing for all years. */
  year?: string | undefined
  /** Those with a page of their own, the latest first. */
  years: string[]
  timeline: Timeline
  /** What is drawn, the latest opened first. */
  spans: TimelineSpan[]
  /** How many there are to be drawn. */
  all: number
  leftOut: { undated: number; misdated: number }
}
