import type { Severity } from '../issue/schema.ts'
import { withSoundDates } from './days.ts'
import { type GainSummary, summarizeGains } from './gains.ts'
import { type IssueRow, compareNewest } from './issue-row.ts'

/** What the home page says about all issues. */
export interface Overview {
  counts: {
    all: number
    slow: number
    critical: number
    resolved: number
    /** Closed without being resolved. */
    closed: number
    unstated: number
  }
  /** Not yet resolved: most severe first, among equals the longest waiting first. */
  slowNow: IssueRow[]
  /** Resolved, the latest first; last those whose day of resolution is unknown, by their own day. */
  fixedLately: IssueRow[]
  /** Resolved with a measured gain above 1, the largest first. */
  gainedMost: IssueRow[]
  /** Of the measured speedups of resolved issues; null without any. */
  gains: GainSummary | null
}

const WEIGHT: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 }

const isSlow = ({ status }: IssueRow): boolean =>
  status === 'open' || status === 'in-progress' || status === 'testing'

/** Of one severity the longest waiting comes first; what waits for no one knows how long, last. */
const mostSevereFirst = (a: IssueRow, b: IssueRow): number =>
  (a.severity === null ? 4 : WEIGHT[a.severity]) - (b.severity === null ? 4 : WEIGHT[b.severity]) ||
  Number(a.date === null) - Number(b.date === null) ||
  compareNewest(b, a)

const latestFixFirst = (a: IssueRow, b: IssueRow): number => {
  const [x, y] = [a.resolvedDate ?? '', b.resolvedDate ?? '']
  return y < x ? -1 : y > x ? 1 : compareNewest(a, b)
}

/** Sums up all issues; nothing is left out but by its status. What is dated after `today` counts as undated. */
export function summarizeIssues(written: readonly IssueRow[], today: string): Overview {
  const rows = written.map((row) => withSoundDates(row, today))
  const slowNow = rows.filter(isSlow).toSorted(mostSevereFirst)
  const resolved = rows.filter(({ status }) => status === 'resolved')
  const measured = resolved.filter((row) => (row.gain?.speedup ?? 0) > 0)
  return {
    counts: {
      all: rows.length,
      slow: slowNow.length,
      critical: slowNow.filter(({ severity }) => severity === 'critical').length,
      resolved: resolved.length,
      closed: rows.filter(({ status }) => status === 'closed').length,
      unstated: rows.filter(({ status }) => status === null).length,
    },
    slowNow,
    fixedLately: resolved.toSorted(latestFixFirst),
    gainedMost: measured
      .filter((row) => (row.gain?.speedup ?? 0) > 1)
      .toSorted((a, b) => (b.gain?.speedup ?? 0) - (a.gain?.speedup ?? 0) || compareNewest(a, b)),
    gains: summarizeGains(rows),
  }
}
