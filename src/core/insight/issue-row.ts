import type {
  Bound,
  Dimension,
  Direction,
  Issue,
  Quantity,
  Severity,
  Status,
} from '../issue/schema.ts'
import { byText } from './by-text.ts'
import { componentsOf, inZone } from './effective.ts'
import { labelMetric } from './metric-label.ts'

/** One issue as it is told of where no date is printed. */
export interface IssueBrief {
  id: string
  title: string
  status: Status | null
  severity: Severity | null
  components: string[]
  gain: RowGain | null
}

/** One issue as lists show it. Its dates are told by the site's time zone, as {@link inZone} does. */
export interface IssueRow extends IssueBrief {
  /** When it was opened, as exact as it is known. */
  date: string | null
  resolvedDate: string | null
}

/** The gain of an issue with what a list must say beside the factor. */
export interface RowGain {
  /** How many times better, by the pair's own direction; below 1 it became worse. */
  speedup: number
  /** How exactly it is known; null where the figures are exact. */
  bound: Bound | null
  verified: boolean
  /** What was measured, as {@link labelMetric} calls it. */
  metric: string
  dimension: Dimension | null
  direction: Direction
  before: Quantity | null
  after: Quantity | null
}

/** Whether a gain in this dimension is one of speed, which “× as fast” says; memory is not fast. */
export const isSpeed = (dimension: Dimension | null): boolean =>
  dimension === 'time' || dimension === 'rate' || dimension === 'size-rate'

/** The title, or the file's name without folder where the document has none. */
export function issueTitle(issue: Pick<Issue, 'title' | 'file'>): string {
  if (issue.title !== null && issue.title !== '') return issue.title
  return issue.file.slice(issue.file.lastIndexOf('/') + 1)
}

/** What is told of an issue wherever it is named. */
export function makeIssueBrief(issue: Issue): IssueBrief {
  const { id, status, severity } = issue
  return {
    id,
    title: issueTitle(issue),
    status,
    severity,
    components: componentsOf(issue),
    gain: makeGain(issue),
  }
}

/** What lists show of an issue; days are those of `timeZone`. */
export function makeIssueRow(issue: Issue, timeZone: string): IssueRow {
  const { date, resolvedDate } = inZone(issue, timeZone)
  return { ...makeIssueBrief(issue), date, resolvedDate }
}

function makeGain({ gain, benchmarks }: Issue): RowGain | null {
  if (gain === null) return null
  const pair = benchmarks[gain.benchmark]
  return {
    speedup: gain.speedup,
    bound: pair?.bound ?? null,
    verified: gain.verified,
    metric: pair === undefined ? '' : labelMetric(pair),
    dimension: pair?.after?.dimension ?? null,
    direction: pair?.direction ?? 'unknown',
    before: pair?.before ?? null,
    after: pair?.after ?? null,
  }
}

/** Newest first by the day it was opened; without a date last; then by id. */
export function compareNewest(a: IssueRow, b: IssueRow): number {
  return byText(b.date ?? '', a.date ?? '') || byText(a.id, b.id)
}
