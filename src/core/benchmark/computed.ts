import type { Quantity } from '../issue/schema.ts'
import { boundOf, boundOfRatio, boundWords, invertBound } from '../measure/bound.ts'
import {
  formatChange,
  formatDifference,
  formatFactor,
  formatPoints,
  formatRatio,
  formatSpeedup,
} from '../measure/format.ts'
import { hasRatio } from '../measure/quantity.ts'

/**
 * What two comparable figures give, in the one vocabulary: times and rates as a speed with the change
 * of the quantity itself, since “−62.7 % time” is not “62.7 % faster”; amounts as “so much”.
 * Bounds of the figures are kept: “at least 5.5× as fast”. From or to zero only the difference.
 */
export function describeComputed(before: Quantity, after: Quantity): string {
  const [b, a] = [before.value, after.value]
  const growth = boundOfRatio(boundOf(after), boundOf(before))
  if (!(b > 0) || !(a > 0) || growth === undefined || !hasRatio(after)) {
    return formatDifference(before, after)
  }
  const change = formatChange(a / b - 1, growth)
  switch (before.dimension) {
    case 'time':
      return a > b
        ? `${boundWords(growth)}${formatFactor(a / b)} as long (time ${change})`
        : `${formatSpeedup(b / a, invertBound(growth))} (time ${change})`
    case 'rate':
    case 'size-rate':
      return `${formatSpeedup(a / b, growth)} (rate ${change})`
    case 'share':
      return `${formatRatio(a / b, growth)} (${change}, ${formatPoints(a - b)})`
    case 'size':
    case 'factor':
    case 'count':
      return `${formatRatio(a / b, growth)} (${change})`
  }
}
