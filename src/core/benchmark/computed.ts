import type { Quantity } from '../issue/schema.ts'
import {
  formatChange,
  formatDifference,
  formatFactor,
  formatPoints,
  formatRatio,
  formatSpeedup,
} from '../measure/format.ts'

/**
 * What two comparable figures give, in the one vocabulary: times and rates as a speed with the change
 * of the quantity itself, since “−62.7 % time” is not “62.7 % faster”; amounts as “so much”.
 * From or to zero only the difference.
 */
export function describeComputed(before: Quantity, after: Quantity): string {
  const [b, a] = [before.value, after.value]
  if (!(b > 0) || !(a > 0)) return formatDifference(before, after)
  const change = formatChange(a / b - 1)
  switch (before.dimension) {
    case 'time':
      return a > b
        ? `${formatFactor(a / b)} as long (time ${change})`
        : `${formatSpeedup(b / a)} (time ${change})`
    case 'rate':
    case 'size-rate':
      return `${formatSpeedup(a / b)} (rate ${change})`
    case 'share':
      return `${formatRatio(a / b)} (${change}, ${formatPoints(a - b)})`
    case 'size':
    case 'factor':
    case 'count':
      return `${formatRatio(a / b)} (${change})`
  }
}
