import type { Severity } from '../issue/schema.ts'
import { type IssueRow, compareNewest, isSpeed } from './issue-row.ts'

/** What the home page says about all issues. */
export interface Overview {
  counts: { all: number; slow: number; critical: number; resolved: number; unstated: number }
  /** Not yet resolved: gravest first, among equals the longest waiting first. */
  slowNow: IssueRow[]
  /** Resolved, the latest first; those without a date of resolution go by their own. */
  fixedLately: IssueRow[]
  /** Resolved with a measured gain above 1, the largest first. */
  gainedMost: IssueRow[]
  /** Geometric mean, count and range of the measured speedups of resolved issues; null without any. */
  gains: { mean: number; count: number; least: number; most: number } | null
}

const WEIGHT: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 }

const isSlow = ({ status }: IssueRow): boolean =>
  status === 'open' || status === 'in-progress' || status === 'testing'

const gravestFirst = (a: IssueRow, b: IssueRow): number =>
  (a.severity === null ? 4 : WEIGHT[a.severity]) - (b.severity === null ? 4 : WEIGHT[b.severity]) ||
  compareNewest(b, a)

const fixedOn = (row: IssueRow): string => row.resolvedDate ?? row.date ?? ''

const latestFixFirst = (a: IssueRow, b: IssueRow): number =>
  fixedOn(b) < fixedOn(a) ? -1 : fixedOn(b) > fixedOn(a) ? 1 : compareNewest(a, b)

/** Sums up all issues; nothing is left out but by its status. */
export function summarizeIssues(rows: readonly IssueRow[]): Overview {
  const slowNow = rows.filter(isSlow).toSorted(gravestFirst)
  const resolved = rows.filter(({ status }) => status === 'resolved')
  const measured = resolved.filter((row) => (row.gain?.speedup ?? 0) > 0)
  return {
    counts: {
      all: rows.length,
      slow: slowNow.length,
      critical: slowNow.filter(({ severity }) => severity === 'critical').length,
      resolved: resolved.length,
      unstated: rows.filter(({ status }) => status === null).length,
    },
    slowNow,
    fixedLately: resolved.toSorted(latestFixFirst),
    gainedMost: measured
      .filter((row) => (row.gain?.speedup ?? 0) > 1)
      .toSorted((a, b) => (b.gain?.speedup ?? 0) - (a.gain?.speedup ?? 0) || compareNewest(a, b)),
    gains: summarizeGains(
      measured.flatMap(({ gain }) => (gain && isSpeed(gain.dimension) ? [gain.speedup] : [])),
    ),
  }
}

/**
 * Ratios are summed up by their geometric mean, with count and range beside it
 * (Fleming and Wallace 1986, doi 10.1145/5666.5673).
 */
function summarizeGains(speedups: readonly number[]): Overview['gains'] {
  if (speedups.length === 0) return null
  const logs = speedups.map(Math.log)
  return {
    mean: Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length),
    count: speedups.length,
    least: Math.min(...speedups),
    most: Math.max(...speedups),
  }
}
