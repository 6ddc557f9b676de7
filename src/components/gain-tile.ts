import type { RowGain } from '../core/insight/issue-row.ts'
import type { Issue, Quantity } from '../core/issue/schema.ts'
import { formatFigure, formatPoints, formatQuantity } from '../core/measure/format.ts'
import { describeGain } from './gain-words.ts'

/** “6 min → 1 min 50 s”; the gain itself where its figures are not known. */
export const gainHeadline = (gain: RowGain): string =>
  gain.before && gain.after
    ? `${formatFigure(gain.before)} → ${formatFigure(gain.after)}`
    : describeGain(gain)

/** What stands below both figures: “3.27× as fast”, of shares in points alone, “+18 percentage points”. */
export function gainInWords(gain: RowGain): string | undefined {
  const { before, after, dimension, bound } = gain
  if (!before || !after) return undefined
  return dimension === 'share' && bound === null
    ? formatPoints(after.value - before.value)
    : describeGain(gain)
}

/**
 * How slow it was, for an issue that is mended: “Before the fix: 6 min against 1 min 10 s expected”;
 * undefined where the gain says it already. The metric is named where the gain has another one.
 */
export function describePast(metric: Issue['metric'], gain: RowGain | null): string | undefined {
  const { name = '', current = null, baseline = null } = metric ?? {}
  if (current === null) return undefined
  const isSame = gain?.before !== undefined && isEqual(current, gain.before)
  if (isSame && baseline === null) return undefined
  const against = baseline === null ? '' : ` against ${formatQuantity(baseline)} expected`
  return `Before the fix: ${isSame || name === '' ? '' : `${name}, `}${formatFigure(current)}${against}`
}

const isEqual = (a: Quantity, b: Quantity | null): boolean =>
  a.value === b?.value && a.dimension === b.dimension && a.unit === b.unit
