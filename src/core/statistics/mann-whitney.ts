import { cumulativeStdNormalProbability } from 'simple-statistics'

/** Up to this many values in all the distribution is counted out exactly; beyond it is as good as normal. */
const MAX_EXACT = 60

/**
 * Two-sided p-value of the Mann–Whitney U test: how often two groups drawn from one population would lie
 * at least as far apart as these. 1 where all values are equal; undefined where a group is empty.
 * Exact, ties included, up to 60 values (all ways to choose the groups from the joint midranks); beyond
 * that the normal approximation with corrections for ties and continuity.
 * Mann & Whitney 1947, doi 10.1214/aoms/1177730491.
 */
export function computeMannWhitneyP(
  first: readonly number[],
  second: readonly number[],
): number | undefined {
  if (first.length === 0 || second.length === 0) return undefined
  const { doubled, ties } = rankTogether(first, second)
  const rankSum = sum(doubled.slice(0, first.length))
  return doubled.length <= MAX_EXACT
    ? countExact(doubled, first.length, rankSum)
    : approximate(first.length, second.length, rankSum / 2, ties)
}

interface Ranks {
  /** Twice the midrank of every value, so that ties stay whole numbers; the first group's come first. */
  doubled: number[]
  /** Sizes of the groups of equal values. */
  ties: number[]
}

function rankTogether(first: readonly number[], second: readonly number[]): Ranks {
  const values = [...first, ...second]
  const order = values.map((_, index) => index).toSorted((a, b) => values[a]! - values[b]!)
  const doubled = values.map(() => 0)
  const ties: number[] = []
  for (let start = 0; start < order.length;) {
    let end = start + 1
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let at = start; at < end; at++) doubled[order[at]!] = start + 1 + end
    ties.push(end - start)
    start = end
  }
  return { doubled, ties }
}

/**
 * Share of all choices of `size` ranks whose sum lies at least as far from the middle as the observed one.
 * `ways[k][s]` counts the choices of k ranks with sum s, one rank after another taken in.
 */
function countExact(ranks: readonly number[], size: number, observed: number): number {
  const largest = sum(ranks.toSorted((a, b) => b - a).slice(0, size))
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(largest + 1))
  ways[0]![0] = 1
  for (const [taken, rank] of ranks.entries()) {
    for (let k = Math.min(size, taken + 1); k > 0; k--) {
      const [to, from] = [ways[k]!, ways[k - 1]!]
      for (let s = largest; s >= rank; s--) to[s]! += from[s - rank]!
    }
  }
  const middle = (size * sum(ranks)) / ranks.length
  const distance = Math.abs(observed - middle)
  const counts = ways[size]!
  let [far, all] = [0, 0]
  for (const [s, count] of counts.entries()) {
    all += count
    if (Math.abs(s - middle) >= distance - 1e-9) far += count
  }
  return far / all
}

function approximate(n1: number, n2: number, rankSum: number, ties: readonly number[]): number {
  const n = n1 + n2
  const u = rankSum - (n1 * (n1 + 1)) / 2
  const tied = sum(ties.map((t) => t ** 3 - t)) / (n * (n - 1))
  const deviation = Math.sqrt(((n1 * n2) / 12) * (n + 1 - tied))
  const distance = Math.abs(u - (n1 * n2) / 2) - 0.5
  if (deviation === 0 || distance <= 0) return 1
  return Math.min(1, 2 * cumulativeStdNormalProbability(-distance / deviation))
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
