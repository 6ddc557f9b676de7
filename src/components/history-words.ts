import type { GainHistory } from '../core/insight/gain-history.ts'
import type { History } from '../core/insight/history.ts'
import { formatPeriod } from '../core/insight/periods.ts'
import { formatFactor } from '../core/measure/format.ts'
import { countNoun } from './words.ts'

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
