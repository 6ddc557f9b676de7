import type { Interval } from './ratio-interval.ts'

/**
 * The interval of the median from order statistics, free of any assumption about the distribution: the
 * narrowest pair of values, equally far from both ends, that holds the population's median with at least
 * 95 % (David & Nagaraja, Order Statistics, §7.1). Undefined below six values, where no pair does.
 * `sorted` must ascend.
 */
export function computeMedianInterval(sorted: readonly number[]): Interval | undefined {
  const rank = findLowerRank(sorted.length)
  return rank === 0 ? undefined : { low: sorted[rank - 1]!, high: sorted[sorted.length - rank]! }
}

/**
 * The largest rank r with P(Binomial(n, ½) < r) ≤ 2.5 %: the median lies below the r-th smallest value
 * with at most that chance. 0 where there is none.
 */
function findLowerRank(n: number): number {
  let logWays = -n * Math.LN2
  let below = 0
  for (let successes = 0; successes < n; successes++) {
    below += Math.exp(logWays)
    if (below > 0.025) return successes
    logWays += Math.log((n - successes) / (successes + 1))
  }
  return 0
}
