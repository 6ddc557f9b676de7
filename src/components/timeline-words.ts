import type { TimelineSpan } from '../core/insight/timeline.ts'
import { countNoun } from './words.ts'

/** “Slow export, opened 2026-01-10, resolved 2026-01-13 (3 days)”. */
export function describeSpan({
  title,
  start,
  end,
  state,
  days,
  status,
  relapse,
}: TimelineSpan): string {
  const length = days === null ? '' : ` (${days === 0 ? 'the same day' : countNoun(days, 'day')})`
  const ended = {
    resolved: `resolved ${end}${length}`,
    closed: `closed unresolved ${end}${length}`,
    open: 'still open',
    unknown: status === null ? 'its end is not known' : `${status} on an unknown day`,
  }[state]
  const lost = relapse === null ? '' : `; a relapse: lost what “${relapse.since}” had gained`
  return `${title}, opened ${start}, ${ended}${lost}`
}

/** What a timeline leaves out, as a sentence; empty where it has all. */
export function describeLeftOutSpans({
  undated,
  misdated,
}: {
  undated: number
  misdated: number
}): string {
  const parts = [
    undated > 0 && `${countNoun(undated, 'issue')} without a date`,
    misdated > 0 && `${countNoun(misdated, 'issue')} with dates that cannot be true`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `Not shown: ${parts.join(' and ')}.`
}
