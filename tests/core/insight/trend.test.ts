import { expect, test } from 'vitest'
import { describeTrend } from '../../../src/components/history-words.ts'
import { foldPeriods } from '../../../src/core/insight/history.ts'
import type { IssueRow } from '../../../src/core/insight/issue-row.ts'
import { summarizeTrend } from '../../../src/core/insight/trend.ts'
import { makeRow } from './rows.ts'

const trendOf = (issues: Partial<IssueRow>[]) =>
  describeTrend(
    summarizeTrend(
      issues.map((issue, index) => makeRow(`i${index}`, issue)),
      '2026-06-20',
    ),
  )

test.each<[string, Partial<IssueRow>[]]>([
  [
    '2 open, up from 1 at the end of Jun 2025. In 2026, 1 opened and 1 resolved.',
    [
      { status: 'resolved', date: '2025-03-01', resolvedDate: '2026-01-05' },
      { status: 'open', date: '2025-08-01' },
      { status: 'testing', date: '2026-02-01' },
    ],
  ],
  [
    '0 open, down from 1 at the end of Jun 2025. In 2026, 0 opened and 0 resolved; 1 fix has no date and may belong to any year.',
    [
      { status: 'closed', date: '2025-03-01', resolvedDate: '2025-08-05' },
      { status: 'resolved', date: '2025-03-01' },
    ],
  ],
  [
    '1 open, as many as the 1 at the end of Jun 2025. In 2026, 0 opened and 0 resolved.',
    [{ status: 'open', date: '2025-06' }, { date: '2025-01-01' }],
  ],
  [
    '2 open, 1 of them without a date, 1 at the end of Jun 2025 as far as dated. In 2026, 0 opened and 0 resolved.',
    [{ status: 'open' }, { status: 'open', date: '2025-01-01' }],
  ],
  ['1 open. In 2026, 1 opened and 0 resolved.', [{ status: 'open', date: '2026-06-01' }]],
])('the trend is said as “%s”', (sentence, issues) => {
  expect(trendOf(issues)).toBe(sentence)
})

const period = (key: string, opened: number, resolved: number, open: number) => ({
  key,
  opened,
  resolved,
  open,
})

test('three or more periods without a change are one row, of which the last has the figures', () => {
  const periods = [
    period('2024-01', 1, 0, 1),
    period('2024-02', 0, 0, 1),
    period('2024-03', 0, 0, 1),
    period('2024-04', 0, 1, 0),
    period('2024-05', 1, 0, 1),
    // One was closed.
    period('2024-06', 0, 0, 0),
    period('2024-07', 0, 0, 0),
    period('2024-08', 0, 0, 0),
    period('2024-09', 0, 0, 0),
  ]
  expect(foldPeriods(periods).map(({ key, from, to, open }) => [key, from, to, open])).toEqual([
    ['2024-01', 0, 0, 1],
    ['2024-02', 1, 1, 1],
    ['2024-03', 2, 2, 1],
    ['2024-04', 3, 3, 0],
    ['2024-05', 4, 4, 1],
    ['2024-06', 5, 5, 0],
    ['2024-09', 6, 8, 0],
  ])
})
