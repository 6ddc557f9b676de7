import type { TimelineFacts } from './timeline-facts.ts'
import { countNoun } from './words.ts'

/** What a timeline does not show, as sentences; empty where it has all. */
export function describeLeftOut({
  year,
  shown,
  all,
  earlier,
  leftOut: { undated, misdated },
}: Pick<TimelineFacts, 'year' | 'shown' | 'all' | 'earlier' | 'leftOut'>): string {
  const parts = [
    undated > 0 && `${countNoun(undated, 'issue')} without a date`,
    misdated > 0 && `${countNoun(misdated, 'issue')} with dates that cannot be true`,
  ].filter(Boolean)
  return [
    all > shown &&
      `Shown are the ${shown} opened last of ${countNoun(all, 'issue')}${
        year === undefined ? '; every year has a page of its own' : ''
      }.`,
    earlier > 0 &&
      `${countNoun(earlier, 'issue')} of earlier years: each year has a page of its own.`,
    parts.length > 0 && `Not shown: ${parts.join(' and ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
