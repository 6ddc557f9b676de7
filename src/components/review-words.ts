import { formatDayCount } from '../charts/times-spec.ts'
import { formatPeriod } from '../core/insight/periods.ts'
import type { ReviewPeriod } from '../core/insight/review-period.ts'
import { formatFactor, formatSpeedup } from '../core/measure/format.ts'
import { reviewsPath } from '../core/site/paths.ts'
import type { ReviewFacts, ReviewSummary } from './review-facts.ts'
import { countNoun } from './words.ts'

/** Title, address and description of the page of a quarter or year. */
export function describeReviewPage({ period, counts }: ReviewSummary) {
  const name = formatPeriod(period.key)
  return {
    title: `Review of ${name}`,
    path: reviewsPath(period.key),
    description: `Performance issues in ${name}: ${counts.opened} opened, ${counts.resolved} resolved, ${counts.open} open at its end.`,
  }
}

/** “1 Oct to 31 Dec 2026”. */
export function describeDays({ first, last }: ReviewPeriod): string {
  return `${formatDay(first)} to ${formatDay(last)} ${last.slice(0, 4)}`
}

const formatDay = (day: string): string =>
  `${Number(day.slice(8))} ${formatPeriod(day.slice(0, 7)).split(' ')[0]}`

/** “median of 7, from 0 to 40 days”; of few the values themselves, which say more. */
export function describeTimes({ times: { median, days } }: ReviewSummary): {
  value: string
  note: string
} {
  if (median === null) return { value: '–', note: 'no fix with both days known' }
  if (days.length === 1) return { value: formatDayCount(median), note: 'one issue' }
  return { value: formatDayCount(median), note: `median of ${days.length}${describeRange(days)}` }
}

function describeRange(days: readonly number[]): string {
  const most = days.at(-1) ?? 0
  if (most === 0) return ''
  if (days.length > FEW_TIMES)
    return `, from ${days[0]?.toLocaleString('en')} to ${formatDayCount(most)}`
  return `: ${days.map((one) => one.toLocaleString('en')).join(', ')} days`
}

/** So few values are said one by one. */
const FEW_TIMES = 4

/** “2 without a day of opening, 1 dated by month only”: what the times leave out; undefined where nothing is. */
export function describeUntimed({ times: { leftOut } }: ReviewSummary): string | undefined {
  const { undated, inexact, reversed } = leftOut
  const parts = [
    undated > 0 ? `${undated} without a day of opening` : '',
    inexact > 0 ? `${inexact} dated by the month or year only` : '',
    reversed > 0
      ? `${reversed} resolved before ${reversed === 1 ? 'it was' : 'they were'} opened`
      : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : `Not among the times: ${parts.join(', ')}.`
}

/** “geometric mean of 4, from 1.3× to 13×”; of one there is no mean. */
export function describeVerified({
  gains: { summary },
}: ReviewSummary): { value: string; note: string } | undefined {
  if (summary === null) return undefined
  const { mean, count, least, most } = summary
  return {
    value: formatSpeedup(mean),
    note:
      count === 1
        ? 'one verified fix'
        : `geometric mean of ${count}, from ${formatFactor(least)} to ${formatFactor(most)}`,
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
