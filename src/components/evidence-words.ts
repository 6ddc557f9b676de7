import { SIGNIFICANCE } from '../core/benchmark/compare-measurements.ts'
import { isSpeed } from '../core/insight/issue-row.ts'
import type { Evidence, SampledSide } from '../core/issue/schema.ts'
import { formatFactor, formatQuantity, formatRatio, formatSpeedup } from '../core/measure/format.ts'

const THIN = '\u202F'

export const GRADE_WORDS: Record<Evidence['grade'], { name: string; meaning: string }> = {
  strong: {
    name: 'Strong evidence',
    meaning:
      'Ten runs or more a side in one stated environment, repeated, with a difference that chance hardly explains.',
  },
  fair: {
    name: 'Fair evidence',
    meaning: 'The scatter is known and the difference stands out from it. For more it lacks:',
  },
  weak: {
    name: 'Weak evidence',
    meaning: 'The difference may be chance or come from something else than the change:',
  },
  single: {
    name: 'One sample, no interval',
    meaning:
      'A repeat might give another figure, and nothing tells how far apart the two would be:',
  },
}

/**
 * “95 % interval 4.91× to 5.08×”, “one sample, no interval”. Of sizes and counts it is that of after as a
 * share of before, as their ratio is printed.
 */
export function describeInterval(evidence: Evidence | undefined): string {
  if (evidence === undefined || evidence.grade === 'single') return 'one sample, no interval'
  const { interval, method } = evidence
  if (interval === null) return 'no interval'
  const name = method === 'samples' ? `95${THIN}% interval` : 'interval'
  const { low, high } = isTurned(evidence)
    ? { low: 1 / interval.high, high: 1 / interval.low }
    : interval
  const [from, to] = [low, high].map(formatFactor)
  return from === to ? `${name} ${from}` : `${name} ${from} to ${to}`
}

/** Whether the printed ratio is after to before while the speedup is before to after. */
const isTurned = ({ speedup, before, after }: Evidence): boolean =>
  !isSpeed(after.dimension) && (speedup ?? 1) > 1 === before.value > after.value

const METHODS: Record<NonNullable<Evidence['method']>, string> = {
  samples: `Ratio of the medians; the interval is a bootstrap of 2${THIN}000 draws with a fixed seed`,
  deviation:
    'Ratio of the figures; the interval is two standard deviations of the ratio, propagated from both sides',
  intervals: 'Ratio of the figures; the interval is the two given intervals divided end by end',
}

/** The result in words: “4.98× as fast”, and how that was computed. */
export function describeRatio(evidence: Evidence): { ratio: string; method: string } | undefined {
  const { speedup, method, before, after } = evidence
  if (speedup === null) return undefined
  return {
    ratio: isSpeed(after.dimension)
      ? formatSpeedup(speedup)
      : formatRatio(after.value / before.value),
    method: method === null ? 'Ratio of the figures' : METHODS[method],
  }
}

/** “p < 0.001”; with `~` in front where the difference is not significant, as benchstat has it. */
export function describeTest({ p, before, after }: Evidence): string | undefined {
  if (p === null) return undefined
  const value = p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`
  const test = `${value}, Mann–Whitney, n = ${before.count} + ${after.count}`
  return p > SIGNIFICANCE
    ? `~ no significant difference (${test})`
    : `Significant difference (${test})`
}

const SPREADS: Record<NonNullable<SampledSide['spread']>['kind'], string> = {
  quartiles: 'quartiles',
  range: 'smallest to largest',
  deviation: '± standard deviation',
  confidence: 'interval of the figure',
  unspecified: '± as the tool gives it',
}

/** “44.5 s to 45.4 s, quartiles”. */
export function describeSpread({ spread, dimension, unit }: SampledSide): string {
  if (spread === null) return 'not known'
  const [low, high] = [spread.low, spread.high].map((value) =>
    formatQuantity({ value, dimension, unit }),
  )
  if (low === high) return `${low}, ${SPREADS[spread.kind]}`
  return `${low} to ${high}, ${SPREADS[spread.kind]}`
}
