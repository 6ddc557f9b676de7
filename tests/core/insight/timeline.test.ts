import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import type { Relapse } from '../../../src/core/insight/threads.ts'
import { placeSpans } from '../../../src/core/insight/timeline.ts'
import { listSpans, touches } from '../../../src/core/insight/timeline-spans.ts'
import {
  firstRecentDay,
  listYears,
  tabulateYears,
} from '../../../src/core/insight/timeline-years.ts'
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

const TODAY = '2026-07-01'
const list = (issues: Issue[], relapses: Relapse[] = []) =>
  listSpans(nameGroups(issues, 'UTC'), relapses, TODAY)

test.each([
  ['2026-02-01', '2026-03-01', true],
  ['2026-02-02', '2026-03-01', false],
  ['2025-01-01', '2026-01-10', true],
  ['2025-01-01', '2026-01-09', false],
])('a span of 10 January to 1 February touches %s to %s: %s', (first, last, isTouched) => {
  const [span] = list([resolved('a', '2026-01-10', '2026-02-01')]).spans
  expect(touches(span!, { first, last, today: TODAY })).toBe(isTouched)
})

test('today is drawn on the last day of a range, and not after it', () => {
  const range = { first: '2026-01-01', last: TODAY, today: TODAY }
  expect(placeSpans([], [], range).today).not.toBeNull()
  expect(placeSpans([], [], { ...range, last: '2026-06-30' }).today).toBeNull()
})

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
      { opened: '2026-01', ended: '2026-02', start: '2026-01-01', end: '2026-02-28', days: null },
    ],
    [
      'that are open',
      { status: 'testing', date: '2026-01-10' },
      { end: null, state: 'open', days: 172 },
    ],
    [
      'that were resolved nobody knows when',
      { status: 'resolved', date: '2026-01-10' },
      { end: null, state: 'unknown' },
    ],
    [
      'to a month that is not over, drawn to today',
      { status: 'resolved', date: '2026-01-10', resolvedDate: '2026-07' },
      { ended: '2026-07', end: TODAY, state: 'resolved', days: null },
    ],
    [
      'that are open since a month',
      { status: 'open', date: '2026-01' },
      { opened: '2026-01', start: '2026-01-01', state: 'open', days: null },
    ],
    [
      'to an end that nobody knows where it is dated after today',
      { status: 'resolved', date: '2026-01-10', resolvedDate: '2027-01-10' },
      { end: null, state: 'unknown', days: null },
    ],
    ['without a status', { date: '2026-01-10' }, { state: 'unknown' }],
  ])('%s', (_, more, span) => {
    expect(list([issue('a', more)]).spans).toMatchObject([span])
  })

  test('count days in the time zone of the site', () => {
    const issues = [resolved('a', '2026-01-10T23:30Z', '2026-01-11T00:30Z')]
    const daysIn = (timeZone: string) =>
      listSpans(nameGroups(issues, timeZone), [], TODAY).spans[0]?.days
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
      { thread: 'export', since: { issue: 'a', title: 'a' } },
      null,
    ])
  })

  test('are of every year in which they were open', () => {
    const { spans } = list([
      resolved('a', '2019-12-31', '2020-01-01'),
      issue('b', { status: 'open', date: '2025-02-01' }),
      issue('c', { status: 'resolved', date: '2022-02-01' }),
    ])
    expect(listYears(spans, TODAY)).toEqual([
      { year: '2026', count: 1 },
      { year: '2025', count: 1 },
      { year: '2022', count: 1 },
      { year: '2020', count: 1 },
      { year: '2019', count: 1 },
    ])
  })
})

describe('a cause seen again', () => {
  const cause = (key: string, inferred = false) => ({
    causes: [{ key, text: key, checked: true, inferred, line: 1 }],
  })
  const [first, second] = [
    resolved('first', '2025-01-01', '2025-02-01', cause('n-plus-one')),
    resolved('second', '2025-03-01', '2025-04-01', cause('n-plus-one')),
  ]
  const againOf = (later: Partial<Issue>) => {
    const entry = issue('later', { status: 'open', date: '2026-01-01', ...later })
    return list([first, second, entry]).spans.find((one) => one.issue === 'later')!.again
  }

  test('in the same component names the issue that had resolved it last', () => {
    expect(againOf(cause('n-plus-one'))).toEqual({
      cause: 'N+1 queries',
      since: { issue: 'second', title: 'second' },
      resolvedOn: '2025-04-01',
    })
  })

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('of causes resolved on one day is the one by name, %s before %s', (slow, leaking) => {
    const [day, end] = ['2025-05-01', '2025-05-02']
    const both = [...cause('n-plus-one').causes, ...cause('memory-leak').causes]
    const { spans } = list([
      resolved(slow, day, end, cause('n-plus-one')),
      resolved(leaking, day, end, cause('memory-leak')),
      issue('later', { status: 'open', date: '2026-01-01', causes: both }),
    ])
    expect(spans.find((one) => one.issue === 'later')?.again?.cause).toBe('Memory leak')
  })

  test.each<[string, Partial<Issue>]>([
    ['elsewhere', { ...cause('n-plus-one'), components: ['Store'] }],
    ['of another kind', cause('memory-leak')],
    ['that is only inferred', cause('n-plus-one', true)],
    ['before any was resolved', { ...cause('n-plus-one'), date: '2025-01-15' }],
  ])('%s is none', (_, later) => {
    expect(againOf(later)).toBeNull()
  })
})

describe('the latest years', () => {
  const dated = (date: string, count: number) =>
    Array.from({ length: count }, (_, index) => resolved(`${date}-${index}`, date, date))
  test.each([
    [
      'are two where they have enough',
      [...dated('2024-05-01', 30), ...dated('2026-05-01', 12)],
      '2025',
    ],
    [
      'reach back until there is a dozen',
      [...dated('2021-05-01', 20), ...dated('2026-05-01', 11)],
      '2021',
    ],
    ['end at the first year', [...dated('2024-05-01', 1), ...dated('2026-05-01', 1)], '2024'],
    [
      'of an archive are the last it has',
      [...dated('2012-05-01', 9), ...dated('2015-05-01', 20)],
      '2014',
    ],
    ['of one year are that year', dated('2026-05-01', 2), '2026'],
  ])('%s', (_, issues, year) => {
    const { spans } = list(issues)
    expect(firstRecentDay(spans, listYears(spans, TODAY), TODAY)).toBe(`${year}-01-01`)
  })

  test('stand in a table of all years, an issue in each in which it was open', () => {
    const issues = [
      resolved('a', '2022-12-31', '2024-01-01', { components: ['Store'] }),
      resolved('b', '2023-05-01', '2023-06-01', { components: ['API', 'Store'] }),
      issue('c', { status: 'open', date: '2026-02-01', components: [] }),
    ]
    const entries = nameGroups(issues, 'UTC')
    const { spans } = listSpans(entries, [], TODAY)
    expect(tabulateYears(spans, entries, TODAY)).toEqual({
      years: [2022, 2023, 2024, 2025, 2026],
      rows: [
        { slug: 'store', name: 'Store', counts: [1, 2, 1, 0, 0] },
        { slug: 'api', name: 'API', counts: [0, 1, 0, 0, 0] },
        { slug: '', name: 'No component', counts: [0, 0, 0, 0, 1] },
      ],
    })
  })
})

describe('a timeline', () => {
  const place = (issues: Issue[], first: string, last: string) => {
    const entries = nameGroups(issues, 'UTC')
    const { spans } = listSpans(entries, [], TODAY)
    return placeSpans(spans, entries, { first, last, today: TODAY })
  }

  test('places a span by its days, with room for its ends', () => {
    const { lanes } = place([resolved('a', '2025-01-01', '2025-12-31')], '2025-01-01', '2025-12-31')
    const [placed] = lanes[0]!.placed
    expect(placed).toMatchObject({ isCutBefore: false, isCutAfter: false })
    expect([placed!.from, placed!.to]).toEqual([4.13, 95.87])
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
      ['open', false, true],
      ['long', true, true],
    ])
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
    ['2026-01-01', '2026-12-31', 'Jan Mar May Jul Sep Nov'],
    ['2024-01-01', '2026-07-01', '2024 2025 2026'],
    ['2012-01-01', '2026-07-01', '2015 2020 2025'],
    ['1991-01-01', '2026-07-01', '2000 2010 2020'],
  ])('from %s to %s names %s', (first, last, names) => {
    const { ticks } = place([resolved('a', first, first)], first, last)
    expect(ticks.map(({ text }) => text).join(' ')).toBe(names)
  })

  test('shows today where it lies in its range', () => {
    expect(place([], '2026-01-01', '2026-12-31').today).toBeCloseTo(50, 0)
    expect(place([], '2025-01-01', '2025-12-31').today).toBeNull()
  })
})
