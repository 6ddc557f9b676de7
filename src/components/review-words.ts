import { formatDayCount, formatFewDays } from '../charts/times-spec.ts'
import { describeGain, describeSpeedup } from '../core/insight/gain-text.ts'
import { formatPeriod } from '../core/insight/periods.ts'
import type { ReviewPeriod } from '../core/insight/review-period.ts'
import { reviewsPath } from '../core/site/paths.ts'
import type { ReviewFacts, ReviewSummary } from './review-facts.ts'
import { countNoun } from './words.ts'

/** Title, address and description of the page of a quarter or year. */
export function describeReviewPage(summary: ReviewSummary) {
  const { period, counts, isOver, hasBegun, asOf } = summary
  const name = formatPeriod(period.key)
  const until = isOver ? 'at its end' : `on ${asOf}`
  return {
    title: `Review of ${name}`,
    path: reviewsPath(period.key),
    description: hasBegun
      ? `Performance issues in ${name}: ${counts.opened} opened, ${counts.resolved} resolved, ${counts.open} open ${until}.`
      : `Performance work due in ${name}: ${describeAhead(summary)}.`,
  }
}

/** “2 open issues and 1 follow-up”: what is due in a period that has not begun. */
export function describeAhead({ counts: { targets, followUps } }: ReviewSummary): string {
  const parts = [
    targets > 0 ? countNoun(targets, 'open issue') : '',
    followUps > 0 ? countNoun(followUps, 'follow-up') : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'nothing yet' : parts.join(' and ')
}

/** “1 Jan to 31 Mar 2027. It begins on 2027-01-01.”: the days of a period, and how far they have come. */
export function describeSpan({ period, isOver, hasBegun, asOf }: ReviewSummary): string {
  const days = describeDays(period)
  if (isOver) return `${days}.`
  return hasBegun ? `${days}, so far: as of ${asOf}.` : `${days}. It begins on ${period.first}.`
}

/** “1 Oct to 31 Dec 2026”. */
function describeDays({ first, last }: ReviewPeriod): string {
  return `${formatDay(first)} to ${formatDay(last)} ${last.slice(0, 4)}`
}

const formatDay = (day: string): string =>
  `${Number(day.slice(8))} ${formatPeriod(day.slice(0, 7)).split(' ')[0]}`

/** “median of 7, from 0 to 40 days”; of few the values beside it, of one or two nothing but them. */
export function describeTimes({ times: { median, days } }: ReviewSummary): {
  value: string
  note: string
} {
  if (median === null) return { value: '–', note: 'no fix with both days known' }
  const few = formatFewDays(days)
  if (few !== undefined) return { value: few, note: countNoun(days.length, 'issue') }
  return { value: formatDayCount(median), note: `median of ${days.length}${describeRange(days)}` }
}

function describeRange(days: readonly number[]): string {
  const most = days.at(-1) ?? 0
  if (most === 0) return ''
  if (days.length > FEW_VALUES)
    return `, from ${days[0]?.toLocaleString('en')} to ${formatDayCount(most)}`
  return `: ${days.map((one) => one.toLocaleString('en')).join(', ')} days`
}

/** So few values are said one by one. */
const FEW_VALUES = 4

/** “2 without a day of opening, 1 dated by month only”: what the times leave out; undefined where nothing is. */
export function describeUntimed({ times: { leftOut } }: ReviewSummary): string | undefined {
  const { undated, misdated, inexact, reversed } = leftOut
  const parts = [
    undated > 0 ? `${undated} without a day of opening` : '',
    misdated > 0 ? `${misdated} with a date of opening in the future or before 1970` : '',
    inexact > 0 ? `${inexact} dated by the month or year only` : '',
    reversed > 0
      ? `${reversed} resolved before ${reversed === 1 ? 'it was' : 'they were'} opened`
      : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : `Not among the times: ${parts.join(', ')}.`
}

/**
 * “4× as fast”, with “geometric mean of 7, from 1.5× as long to 13× as fast”; of few the gains beside it, of
 * one or two nothing but them. Undefined where no gain of speed is verified.
 */
export function describeVerified({
  gains: { speeds, mean },
}: ReviewSummary): { value: string; note: string } | undefined {
  const said = speeds.map(describeGain)
  const [most, least] = [said[0], said.at(-1)]
  if (most === undefined) return undefined
  if (mean === null) {
    const note = said.length === 1 ? 'one verified fix' : `the larger of 2, the other ${least}`
    return { value: most, note }
  }
  // A rate does not take long: only of times alone can the mean do so.
  const isOfTimes = speeds.every(({ dimension }) => dimension === 'time')
  const all = said.length > FEW_VALUES ? `, from ${least} to ${most}` : `: ${said.join(', ')}`
  return {
    value: describeSpeedup(mean, null, isOfTimes ? 'time' : null),
    note: `geometric mean of ${said.length}${all}`,
  }
}

/** What of the resolved issues no verified gain stands for; undefined where each has one. */
export function describeUnverified({ gains }: ReviewSummary): string | undefined {
  const { worse, unverified, unmeasured } = gains
  const parts = [
    worse.length > 0 ? `${worse.length} became worse` : '',
    unverified > 0 ? `${unverified} contradicted by a claim` : '',
    unmeasured > 0 ? `${unmeasured} not measured` : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** “claims that did not hold, relapses”: what nothing is said of, because there was none. */
export function listAbsent(report: ReviewFacts): string {
  const { counts, gains, claims, relapses, recurring } = report
  return [
    counts.opened === 0 && 'issues opened',
    counts.resolved === 0 && 'issues resolved',
    counts.open === 0 && 'issues still open',
    gains.largest.length === 0 && 'verified gains',
    claims.failed.length === 0 && 'claims that did not hold',
    relapses.length === 0 && 'relapses',
    recurring.length === 0 && 'causes that came back',
    counts.lessons === 0 && 'new lessons',
    counts.followUps === 0 && 'follow-ups due',
  ]
    .filter((one) => one !== false)
    .join(', ')
}

/** “3 of 14 claims that figures can check”. */
export const describeFailedClaims = ({ claims: { checked, failed } }: ReviewFacts): string => {
  const count = failed.reduce((sum, one) => sum + one.claims.length, 0)
  return `${count} of ${countNoun(checked, 'claim')} that the figures can check.`
}
