import type { GainHistory } from '../core/insight/gain-history.ts'
import type { History } from '../core/insight/history.ts'
import { formatPeriod } from '../core/insight/periods.ts'
import type { Trend } from '../core/insight/trend.ts'
import { formatFactor } from '../core/measure/format.ts'
import { countNoun } from './words.ts'

/** “4 open, up from 1 at the end of Nov 2025. In 2026, 11 opened and 5 resolved; 3 fixes have no date.” */
export function describeTrend({ open, openUndated, before, year, undatedFixes }: Trend): string {
  const now = [`${open + openUndated} open`]
  if (openUndated > 0) now.push(`${openUndated} of them without a date`)
  if (before) {
    const then = `${before.open} at the end of ${formatPeriod(before.month)}`
    // What has no date cannot be counted for a year ago, so that the two are not to be compared.
    now.push(openUndated > 0 ? `${then} as far as dated` : `${compare(open, before.open)} ${then}`)
  }
  const flow = [`In ${year.key}, ${year.opened} opened and ${year.resolved} resolved`]
  if (undatedFixes > 0) flow.push(`${countFixes(undatedFixes)} no date and may belong to any year`)
  return `${now.join(', ')}. ${flow.join('; ')}.`
}

const compare = (now: number, then: number): string =>
  now === then ? 'as many as the' : now > then ? 'up from' : 'down from'

const countFixes = (count: number): string => (count === 1 ? '1 fix has' : `${count} fixes have`)

/** “Feb 2025”, “Feb 2025 to May 2025”. */
export const formatPeriods = (first: string, last: string): string =>
  first === last ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(last)}`

/** What the figures leave out, a sentence each; nothing where they are complete. */
export function describeLeftOut({ leftOut, closed }: History): string[] {
  const { undated, misdated, unended, unstated } = leftOut
  return [
    sentence(undated, `has ${UNDATED}`, `have ${UNDATED}`),
    sentence(misdated, `has ${MISDATED}, which is not counted`, `have ${MISDATED}, not counted`),
    sentence(
      unended,
      'does not say when it was resolved or closed: counted as opened only',
      'do not say when they were resolved or closed: counted as opened only',
    ),
    sentence(
      unstated,
      'has no status: counted as opened only',
      'have no status: counted as opened only',
    ),
    sentence(
      closed,
      'was closed unresolved, and leaves the open ones on that day',
      'were closed unresolved, and leave the open ones on that day',
    ),
  ].filter((text) => text !== undefined)
}

const UNDATED = 'no date of opening: counted neither as opened nor as open'
const MISDATED = 'a date in the future or before 1970'

/** “1 issue has …”, “2 issues have …”; undefined for none. */
const sentence = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : `${countNoun(count, 'issue')} ${count === 1 ? one : many}.`

/** The chart of the history, for those who do not see it. */
export function describeHistory({ unit, periods }: History): string {
  const first = periods[0]
  const last = periods.at(-1)
  if (!first || !last) return ''
  const most = periods.reduce((best, period) => (period.open > best.open ? period : best))
  const sum = (key: 'opened' | 'resolved'): number =>
    periods.reduce((total, period) => total + period[key], 0)
  return [
    `Issues by ${unit}, ${formatPeriod(first.key)} to ${formatPeriod(last.key)}:`,
    `${sum('opened')} opened and ${sum('resolved')} resolved in all,`,
    `at most ${most.open} open, ${formatPeriod(most.key)}, and ${last.open} at the end.`,
    'The table lists them.',
  ].join(' ')
}

/** Which gains are not drawn, a sentence each. */
export function describeUndrawn({ unverified, undated }: GainHistory, outside: number): string[] {
  return [
    sentence(
      unverified,
      'has a gain that one of its claims contradicts: not shown',
      'have a gain that one of their claims contradicts: not shown',
    ),
    sentence(
      undated,
      'has a gain, though no date: not shown',
      'have a gain, though no date: not shown',
    ),
    sentence(outside, `has ${MISDATED}: in the table only`, `have ${MISDATED}: in the table only`),
  ].filter((text) => text !== undefined)
}

/** The chart of gains, for those who do not see it. */
export function describeGains({ points }: GainHistory): string {
  const speedups = points.map(({ gain }) => gain.speedup)
  const least = formatFactor(Math.min(...speedups))
  const most = formatFactor(Math.max(...speedups))
  const range = least === most ? `of ${least}` : `from ${least} to ${most}`
  return `Gains of ${countNoun(points.length, 'resolved issue')} over time, ${range}, on a logarithmic axis. The table lists them.`
}
