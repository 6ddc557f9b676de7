import type { Direction } from '../issue/schema.ts'
import { computeMannWhitneyP } from '../statistics/mann-whitney.ts'
import { computeRatioInterval, type Interval } from '../statistics/ratio-interval.ts'
import type { Measurement } from './report.ts'

/** Above this a difference is as likely to be chance as `~` in benchstat says. */
export const SIGNIFICANCE = 0.05

/** How surely two measurements tell apart. */
export interface Comparison {
  /** How many times as good the second is; null where a ratio says nothing. */
  speedup: number | null
  /** 95 % interval of the speedup, or what stands for one; null for single figures. */
  interval: Interval | null
  /**
   * Where the interval comes from: resampled runs, mean ± standard deviation (two standard deviations of
   * the ratio), or the ends of two intervals divided; null without interval.
   */
  method: 'samples' | 'deviation' | 'intervals' | null
  /** Two-sided Mann–Whitney p-value of the runs; null without runs on both sides. */
  p: number | null
  /** Runs behind each side; null where the tool does not say. */
  counts: [before: number | null, after: number | null]
}

/** Compares the same benchmark before and after, with whatever its tool tells of the scatter. */
export function compareMeasurements(
  before: Measurement,
  after: Measurement,
  direction: Direction = before.direction,
): Comparison {
  const [over, under] = direction === 'higher' ? [after, before] : [before, after]
  const hasRatio =
    direction !== 'unknown' &&
    before.unit === after.unit &&
    before.dimension === after.dimension &&
    over.value > 0 &&
    under.value > 0
  const { interval, method } = hasRatio ? findInterval(over, under) : NO_INTERVAL
  return {
    speedup: hasRatio ? over.value / under.value : null,
    interval,
    method,
    p:
      before.samples === null || after.samples === null || before.unit !== after.unit
        ? null
        : (computeMannWhitneyP(before.samples, after.samples) ?? null),
    counts: [before.count, after.count],
  }
}

const NO_INTERVAL = { interval: null, method: null } as const

function findInterval(
  over: Measurement,
  under: Measurement,
): Pick<Comparison, 'interval' | 'method'> {
  if (over.samples !== null && under.samples !== null) {
    const interval = computeRatioInterval(over.samples, under.samples)
    return interval === undefined ? NO_INTERVAL : { interval, method: 'samples' }
  }
  if (over.spread?.kind === 'deviation' && under.spread?.kind === 'deviation') {
    return { interval: propagate(over, under), method: 'deviation' }
  }
  if (over.spread?.kind === 'confidence' && under.spread?.kind === 'confidence') {
    if (!(under.spread.low > 0)) return NO_INTERVAL
    const interval = {
      low: over.spread.low / under.spread.high,
      high: over.spread.high / under.spread.low,
    }
    return { interval, method: 'intervals' }
  }
  return NO_INTERVAL
}

/**
 * Ratio of two means ± twice its standard deviation, errors propagated to first order as hyperfine does:
 * σ² = r² (σ₁²/m₁² + σ₂²/m₂²).
 */
function propagate(over: Measurement, under: Measurement): Interval {
  const ratio = over.value / under.value
  const relative = (one: Measurement) => (one.spread!.high - one.spread!.low) / 2 / one.value
  const deviation = ratio * Math.hypot(relative(over), relative(under))
  return { low: Math.max(0, ratio - 2 * deviation), high: ratio + 2 * deviation }
}
