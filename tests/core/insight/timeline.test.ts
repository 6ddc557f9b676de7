import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import type { Relapse } from '../../../src/core/insight/threads.ts'
import { listSpans, listYears, placeSpans } from '../../../src/core/insight/timeline.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  title: id,
  components: ['API'],
  ...more,
})
const resolved = (id: string, date: string, resolvedDate: string, more: Partial<Issue> = {}) =>
  issue(id, { status: 'resolved', date, resolvedDate, ...more })

const OPTIONS = { today: '2026-07-01', timeZone: 'UTC' }
const list = (issues: Issue[], relapses: Relapse[] = []) =>
  listSpans(nameGroups(issues), relapses, OPTIONS)

describe('the spans of issues', () => {
  test.each<[string, Partial<Issue>, object]>([
    [
      'from opening to resolution',
      { status: 'resolved', date: '2026-01-10', resolvedDate: '2026-01-13' },
      { start: '2026-01-10', end: '2026-01-13', state: 'resolved', days: 3 },
    ],
    [
      'within a day',
      { status: 'closed', date: '2026-01-10T08:00Z', resolvedDate: '2026-01-10T09:30Z' },
      { start: '2026-01-10', end: '2026-01-10', state: 'closed', days: 0 },
    ],
    [
      'of months, from the first day to the last',
      { status: 'resolved', date: '2026-01', resolvedDate: '2026-02' },
      { start: '2026-01-01', end: '2026-02-28', days: 58 },
    ],
    [
      'that are open',
      { status: 'testing', date: '2026-01-10' },
      { end: null, state: 'open', days: null },
    ],
    [
      'that were resolved nobody knows when',
      { status: 'resolved', date: '2026-01-10' },
      { end: null, state: 'unknown' },
    ],
    ['without a status', { date: '2026-01-10' }, { state: 'unknown' }],
  ])('%s', (_, more, span) => {
    expect(list([issue('a', more)]).spans).toMatchObject([span])
  })

  test('count days in the time zone of the site', () => {
    const issues = nameGroups([resolved('a', '2026-01-10T23:30Z', '2026-01-11T00:30Z')])
    const daysIn = (timeZone: string) =>
      listSpans(issues, [], { ...OPTIONS, timeZone }).spans[0]?.days
    expect([daysIn('UTC'), daysIn('Europe/Berlin')]).toEqual([1, 0])
  })

  test('leave out what has no day, or none that can be true, and say so', () => {
    const { spans, undated, misdated } = list([
      issue('undated', { status: 'open' }),
      issue('future', { status: 'open', date: '2027-01-01' }),
      issue('ancient', { status: 'open', date: '1926-01-01' }),
      resolved('backwards', '2026-03-01', '2026-02-01'),
      issue('sound', { status: 'open', date: '2026-07-01' }),
    ])
    expect([spans.map((span) => span.issue), undated, misdated]).toEqual([['sound'], 1, 3])
  })

  test('say which of them lost an earlier gain', () => {
    const step = { issue: 'b', title: 'b' } as Relapse['step']
    const since = { issue: 'a', title: 'a' } as Relapse['since']
    const thread = { slug: 'export', name: 'Export' } as Relapse['thread']
    const relapse = { thread, step, since, turn: {} as Relapse['turn'] }
    const { spans } = list(
      [
        resolved('a', '2026-01-01', '2026-01-02'),
        issue('b', { status: 'open', date: '2026-02-01' }),
      ],
      [relapse],
    )
    expect(spans.map((span) => span.relapse)).toEqual([
      { thread: 'export', name: 'Export', since: 'a' },
      null,
    ])
  })

  test('are of every year in which they were open', () => {
    const { spans } = list([
      resolved('a', '2019-12-31', '2020-01-01'),
      issue('b', { status: 'open', date: '2025-02-01' }),
      issue('c', { status: 'resolved', date: '2022-02-01' }),
    ])
    expect(listYears(spans, OPTIONS.today)).toEqual(['2026', '2025', '2022', '2020', '2019'])
  })
})

describe('a timeline', () => {
  const place = (issues: Issue[], first: string, last: string) => {
    const entries = nameGroups(issues)
    const { spans } = listSpans(entries, [], OPTIONS)
    return placeSpans(spans, entries, { first, last, today: OPTIONS.today })
  }

  test('places a span by its days, with room for its ends', () => {
    const { lanes } = place([resolved('a', '2025-01-01', '2025-12-31')], '2025-01-01', '2025-12-31')
    const [placed] = lanes[0]!.placed
    expect(placed).toMatchObject({ row: 0, isCutBefore: false, isCutAfter: false })
    expect([placed!.from, placed!.to]).toEqual([1.63, 98.37])
  })

  test('cuts what began before and what goes on, and leaves out what does not touch it', () => {
    const issues = [
      resolved('long', '2024-06-01', '2026-02-01'),
      issue('open', { status: 'open', date: '2025-06-01' }),
      resolved('earlier', '2024-01-01', '2024-12-31'),
      resolved('later', '2026-01-01', '2026-01-02'),
      issue('unknown', { status: 'resolved', date: '2024-12-31' }),
    ]
    const { lanes } = place(issues, '2025-01-01', '2025-12-31')
    expect(
      lanes[0]!.placed.map(({ span, isCutBefore, isCutAfter }) => [
        span.issue,
        isCutBefore,
        isCutAfter,
      ]),
    ).toEqual([
      ['long', true, true],
      ['open', false, true],
    ])
  })

  test('gives a span a row of its own where it would cover another', () => {
    const issues = [
      resolved('a', '2025-01-01', '2025-06-30'),
      resolved('b', '2025-06-20', '2025-08-01'),
      resolved('c', '2025-09-01', '2025-09-02'),
      // Apart by days, but not by the width of a dot.
      resolved('d', '2025-09-05', '2025-09-06'),
    ]
    const { lanes } = place(issues, '2025-01-01', '2025-12-31')
    expect(lanes[0]!.placed.map(({ row }) => row)).toEqual([0, 1, 0, 1])
    expect(lanes[0]!.rows).toBe(2)
  })

  test('has a lane for each component, the fullest first, and one for issues without', () => {
    const day = ['2025-01-01', '2025-01-02'] as const
    const issues = [
      resolved('a', ...day, { components: ['API', 'Store'] }),
      resolved('b', ...day, { components: ['Store'] }),
      resolved('c', ...day, { components: [] }),
    ]
    const { lanes } = place(issues, '2025-01-01', '2025-12-31')
    expect(lanes.map(({ name, placed }) => [name, placed.length])).toEqual([
      ['Store', 2],
      ['API', 1],
      ['No component', 1],
    ])
  })

  test.each([
    ['2026-01-01', '2026-12-31', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
    ['2024-01-01', '2026-07-01', '2024 2025 2026'],
    ['2012-01-01', '2026-07-01', '2012 2014 2016 2018 2020 2022 2024 2026'],
    ['1991-01-01', '2026-07-01', '1995 2000 2005 2010 2015 2020 2025'],
  ])('from %s to %s names %s', (first, last, names) => {
    const { ticks } = place([resolved('a', first, first)], first, last)
    expect(ticks.map(({ text }) => text).join(' ')).toBe(names)
  })

  test('shows today where it lies in its range', () => {
    expect(place([], '2026-01-01', '2026-12-31').today).toBeCloseTo(49.9, 0)
    expect(place([], '2025-01-01', '2025-12-31').today).toBeNull()
  })
})
