import { formatPart } from '../core/insight/periods.ts'
import { periodKeysOf, type ReviewPeriod } from '../core/insight/review-period.ts'
import { medianOf, type ResolveTimes } from '../core/insight/review-times.ts'
import { makeRangeAxis } from './axis.ts'
import type { Strip, StripSpec } from './chart-spec.ts'

/** Of fewer the values themselves say all. */
const FEWEST_DOTS = 5

/**
 * The times to resolve as points, one an issue: a strip for the quarter, or for each quarter of a year that
 * has any. Undefined where they are so few, or so much alike, that a chart says nothing.
 */
export function makeTimesSpec(
  { known }: ResolveTimes,
  { unit }: ReviewPeriod,
): StripSpec | undefined {
  const most = known.at(-1)?.days ?? 0
  if (known.length < FEWEST_DOTS || most === 0) return undefined
  const quarterOf = (date: string | null): string => periodKeysOf(date ?? '')[0] ?? ''
  const groups =
    unit === 'quarter'
      ? [['Time to resolve', known] as const]
      : [...Map.groupBy(known, ({ row }) => quarterOf(row.resolvedDate))]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, times]) => [formatPart(key), times] as const)
  const axis = makeRangeAxis(0, most)
  const ticks = axis.ticks
    .filter(Number.isInteger)
    .map((value) => ({ value, text: value === 0 ? '0' : formatDayCount(value) }))
  return {
    kind: 'strips',
    axis: { ...axis, ticks },
    strips: groups.map(([label, times], row) =>
      makeStrip(
        label,
        times.map((one) => one.days),
        row,
      ),
    ),
  }
}

function makeStrip(label: string, values: number[], row: number): Strip {
  const few = formatFewDays(values)
  const median = few === undefined ? medianOf(values) : null
  const text = few ?? `${formatDayCount(median ?? 0)}, median of ${values.length}`
  return { row, label, text, isMuted: false, value: median, spread: null, values }
}

/** “same day”, “1 day”, “12.5 days”: exact, since a median may lie between two days. */
export const formatDayCount = (days: number): string =>
  days === 0 ? 'same day' : `${days.toLocaleString('en')} day${days === 1 ? '' : 's'}`

/** “2 and 90 days”: one or two times as they are, whose median would be a mean; undefined of more. */
export function formatFewDays(days: readonly number[]): string | undefined {
  const [first, second] = days
  if (first === undefined || days.length > 2) return undefined
  if (second === undefined) return formatDayCount(first)
  return second === 0 ? 'same day' : `${first.toLocaleString('en')} and ${formatDayCount(second)}`
}

/** What the chart says, for those who do not see it. */
export const describeTimesChart = ({ strips }: StripSpec): string =>
  `Chart of the days from opening to resolution, a point for each issue. ${strips.map(({ label, text }) => `${label}: ${text}.`).join(' ')}`
