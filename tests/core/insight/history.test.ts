import { describe, expect, test } from 'vitest'
import { countHistory } from '../../../src/core/insight/history.ts'
import { type IssueRow, makeIssueRow } from '../../../src/core/insight/issue-row.ts'
import { summarizeIssues } from '../../../src/core/insight/overview.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { makeRow } from './rows.ts'

const historyOf = (issues: Partial<IssueRow>[], today = '2025-04-10') =>
  countHistory(
    issues.map((issue, index) => makeRow(`i${index}`, issue)),
    today,
  )

const figuresOf = (issues: Partial<IssueRow>[], today?: string) =>
  historyOf(issues, today).periods.map(({ key, opened, resolved, open }) => [
    key,
    opened,
    resolved,
    open,
  ])

describe('the history of issues', () => {
  test('counts what was opened and resolved in each month, and what was open at its end', () => {
    expect(
      figuresOf([
        { status: 'resolved', date: '2024-12-31', resolvedDate: '2025-01-01' },
        { status: 'resolved', date: '2025-01-05', resolvedDate: '2025-01-20' },
        { status: 'in-progress', date: '2025-01-31' },
        { status: 'open', date: '2025-03-01' },
      ]),
    ).toEqual([
      ['2024-12', 1, 0, 1],
      ['2025-01', 2, 2, 1],
      ['2025-02', 0, 0, 1],
      ['2025-03', 1, 0, 2],
      ['2025-04', 0, 0, 2],
    ])
  })

  test('puts a time of day into the month that it has in the time zone of the site', () => {
    const issue: Issue = {
      ...emptyIssue('a.md', 'a'),
      status: 'resolved',
      date: '2025-03-31T22:30Z',
      resolvedDate: '2025-04-01T03:00+09:00',
    }
    const monthsIn = (timeZone: string) =>
      countHistory([makeIssueRow(issue, timeZone)], '2025-04-10').periods.map(
        ({ key, opened, resolved }) => [key, opened, resolved],
      )
    expect(monthsIn('America/Los_Angeles')).toEqual([
      ['2025-03', 1, 1],
      ['2025-04', 0, 0],
    ])
    expect(monthsIn('Asia/Tokyo')).toEqual([['2025-04', 1, 1]])
  })

  test.each([
    ['2020-05-01', '2025-04-30', 'month', 60],
    ['2020-04-30', '2025-04-30', 'quarter', 21],
    ['2010-05-01', '2025-04-30', 'quarter', 61],
    ['2010-04-30', '2025-04-30', 'year', 16],
  ] as const)('from %s to %s goes by %s', (date, today, unit, count) => {
    const { unit: chosen, periods } = historyOf([{ status: 'open', date }], today)
    expect(chosen).toBe(unit)
    expect(periods.length).toBe(count)
    expect(periods.at(-1)?.open).toBe(1)
  })

  test('keeps what has no date out of the figures and counts it', () => {
    const { periods, leftOut } = historyOf([
      { status: 'open', date: '2025-04-01' },
      { status: 'open' },
      { status: 'resolved', resolvedDate: '2025-04-02' },
      { status: 'resolved', date: '2025-04-03' },
      { date: '2025-04-04' },
    ])
    expect(periods).toEqual([{ key: '2025-04', opened: 3, resolved: 1, open: 1 }])
    expect(leftOut).toEqual({ undated: 2, misdated: 0, unended: 1, unstated: 1 })
  })

  test('takes dates of the future and from before software for slips', () => {
    const { periods, leftOut } = historyOf([
      { status: 'open', date: '2025-04-10' },
      { status: 'open', date: '2025-04-11' },
      { status: 'open', date: '2205-04-01' },
      { status: 'open', date: '1025-04-01' },
    ])
    expect(periods).toEqual([{ key: '2025-04', opened: 1, resolved: 0, open: 1 }])
    expect(leftOut.misdated).toBe(3)
  })

  test('lets closed issues leave the backlog without calling them resolved', () => {
    const issue = { status: 'closed', date: '2025-03-01', resolvedDate: '2025-04-01' } as const
    expect(historyOf([issue]).closed).toBe(1)
    expect(figuresOf([issue])).toEqual([
      ['2025-03', 1, 0, 1],
      ['2025-04', 0, 0, 0],
    ])
  })

  test('never falls below nothing where a resolution is dated before its opening', () => {
    expect(
      figuresOf([{ status: 'resolved', date: '2025-04-01', resolvedDate: '2025-03-01' }]),
    ).toEqual([
      ['2025-03', 0, 1, 0],
      ['2025-04', 1, 0, 0],
    ])
  })

  test('believes the status where an open issue has a day of resolution', () => {
    const issue = { status: 'open', date: '2025-04-01', resolvedDate: '2025-04-02' } as const
    expect(figuresOf([issue])).toEqual([['2025-04', 1, 0, 1]])
  })

  test('ends with as many open issues as are slow now', () => {
    const rows = (['open', 'resolved', 'testing', 'in-progress', 'closed'] as const).map((status) =>
      makeRow(status, { status, date: '2025-01-15', resolvedDate: '2025-02-01' }),
    )
    const { periods } = countHistory(rows, '2025-04-10')
    expect(periods.at(-1)?.open).toBe(summarizeIssues(rows, '2025-04-10').counts.slow)
  })

  test('of no issue, or of none with a date, has no period', () => {
    expect(historyOf([]).periods).toEqual([])
    expect(historyOf([{ status: 'open' }])).toMatchObject({ periods: [], leftOut: { undated: 1 } })
  })
})
