import { describe, expect, test } from 'vitest'
import {
  type IssueRow,
  compareNewest,
  issueTitle,
  makeIssueRow,
} from '../../../src/core/insight/issue-row.ts'
import { summarizeIssues } from '../../../src/core/insight/overview.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import { makePair, seconds } from '../../charts/pairs.ts'

const row = (id: string, more: Partial<IssueRow> = {}): IssueRow => ({
  ...makeIssueRow(emptyIssue(`${id}.md`, id), 'UTC'),
  ...more,
})

const gain = (speedup: number, dimension: 'time' | 'size' = 'time') => ({
  speedup,
  bound: null,
  verified: true,
  metric: 'Time',
  dimension,
  direction: 'lower' as const,
  before: null,
  after: null,
})

const ids = (rows: readonly IssueRow[]) => rows.map(({ id }) => id)

const summaryOf = (rows: IssueRow[]) => summarizeIssues(rows, '2025-06-01')

describe('the overview', () => {
  test('lists what is slow now by severity, then by how long it waits', () => {
    const { slowNow, counts } = summaryOf([
      row('low', { status: 'open', severity: 'low', date: '2020-01-01' }),
      row('undated', { status: 'open', severity: 'high' }),
      row('ahead', { status: 'open', severity: 'high', date: '2025-06-02' }),
      row('young', { status: 'testing', severity: 'high', date: '2025-02-01' }),
      row('old', { status: 'in-progress', severity: 'high', date: '2024-02-01' }),
      row('ungraded', { status: 'open' }),
      row('worst', { status: 'open', severity: 'critical', date: '2025-03-01' }),
      row('done', { status: 'resolved', severity: 'critical' }),
      row('closed', { status: 'closed' }),
      row('silent'),
    ])
    expect(ids(slowNow)).toEqual(['worst', 'old', 'young', 'undated', 'ahead', 'low', 'ungraded'])
    expect(counts).toEqual({ all: 10, slow: 7, critical: 1, resolved: 1, closed: 1, unstated: 1 })
  })

  test('lists fixes by the day of their resolution, those without one last', () => {
    const { fixedLately } = summaryOf([
      row('undated', { status: 'resolved' }),
      row('opened', { status: 'resolved', date: '2025-02-01' }),
      row('late', { status: 'resolved', date: '2024-01-01', resolvedDate: '2025-03-01' }),
      row('ahead', { status: 'resolved', date: '2024-02-01', resolvedDate: '2027-01-02' }),
      row('early', { status: 'resolved', date: '2025-01-01', resolvedDate: '2025-01-02' }),
    ])
    expect(ids(fixedLately)).toEqual(['late', 'early', 'opened', 'ahead', 'undated'])
    expect(fixedLately.map(({ resolvedDate }) => resolvedDate).slice(2)).toEqual([null, null, null])
  })

  test('ranks gains and leaves out what became worse', () => {
    const { gainedMost } = summaryOf([
      row('small', { status: 'resolved', gain: gain(1.2) }),
      row('worse', { status: 'resolved', gain: gain(0.8) }),
      row('large', { status: 'resolved', gain: gain(12, 'size') }),
      row('open', { status: 'open', gain: gain(50) }),
    ])
    expect(ids(gainedMost)).toEqual(['large', 'small'])
  })

  test('sums speedups up by their geometric mean, memory and regressions told apart', () => {
    const { gains } = summaryOf([
      row('a', { status: 'resolved', gain: gain(8) }),
      row('b', { status: 'resolved', gain: gain(0.5) }),
      row('c', { status: 'resolved', gain: gain(100, 'size') }),
    ])
    expect(gains?.mean).toBeCloseTo(2, 12)
    expect(gains).toMatchObject({ count: 2, least: 0.5, most: 8 })
  })

  test('of no issue is empty, without a mean', () => {
    expect(summaryOf([])).toMatchObject({ counts: { all: 0 }, slowNow: [], gains: null })
  })
})

describe('a row of a list', () => {
  test('is called like its file where the document has no title', () => {
    expect(issueTitle({ title: null, file: '2025/slow-import.md' })).toBe('slow-import.md')
    expect(issueTitle({ title: 'Slow import', file: 'a.md' })).toBe('Slow import')
  })

  test('takes its gain from the pair that the issue names', () => {
    const issue = {
      ...emptyIssue('a.md', 'a'),
      benchmarks: [makePair(), makePair({ metric: 'Start', after: seconds(2), speedup: 5 })],
      gain: { speedup: 5, benchmark: 1, verified: false },
    }
    expect(makeIssueRow(issue, 'UTC').gain).toMatchObject({
      speedup: 5,
      verified: false,
      metric: 'Start',
      dimension: 'time',
      after: { value: 2 },
    })
  })

  test('stands by date, newest first, undated last, then by id', () => {
    const rows = [
      row('b', { date: '2025-01-01' }),
      row('undated'),
      row('month', { date: '2025-03' }),
      row('a', { date: '2025-01-01' }),
    ]
    expect(ids(rows.toSorted(compareNewest))).toEqual(['month', 'a', 'b', 'undated'])
  })
})
