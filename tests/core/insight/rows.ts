import { type IssueRow, type RowGain, makeIssueRow } from '../../../src/core/insight/issue-row.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'

/** An issue as lists show it, empty unless said otherwise. */
export const makeRow = (id: string, more: Partial<IssueRow> = {}): IssueRow => ({
  ...makeIssueRow(emptyIssue(`${id}.md`, id), 'UTC'),
  ...more,
})

/** A verified gain of time. */
export const makeRowGain = (speedup: number, more: Partial<RowGain> = {}): RowGain => ({
  speedup,
  bound: null,
  verified: true,
  metric: 'Time',
  dimension: 'time',
  direction: 'lower',
  before: null,
  after: null,
  ...more,
})
