import { type IssueRow, isSpeed } from './issue-row.ts'

/** What fixes gained, summed up as ratios are: never by an arithmetic mean. */
export interface GainSummary {
  /** Geometric mean of the speedups; below 1 the fixes made it slower on the whole. */
  mean: number
  /** How many speedups it is the mean of, those below 1 included. */
  count: number
  least: number
  most: number
}

/**
 * The speedups of resolved issues by their geometric mean, with count and range beside it (Fleming and
 * Wallace 1986, doi 10.1145/5666.5673). What became slower counts too; what is not measured in time or
 * rate does not, since memory is not fast. null where nothing is measured.
 */
export function summarizeGains(
  rows: readonly Pick<IssueRow, 'status' | 'gain'>[],
): GainSummary | null {
  const speedups = rows.flatMap(({ status, gain }) =>
    status === 'resolved' && gain !== null && gain.speedup > 0 && isSpeed(gain.dimension)
      ? [gain.speedup]
      : [],
  )
  return summarizeRatios(speedups)
}

/** Ratios above zero by their geometric mean, with count and range; null where there are none. */
export function summarizeRatios(ratios: readonly number[]): GainSummary | null {
  if (ratios.length === 0) return null
  const logs = ratios.map(Math.log)
  return {
    mean: Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length),
    count: ratios.length,
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  }
}
