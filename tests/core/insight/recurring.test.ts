import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import {
  findRecurring,
  groupReminders,
  listComebacks,
} from '../../../src/core/insight/recurring.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const cause = (key: string, more: Partial<Issue['causes'][number]> = {}) => ({
  key,
  text: key,
  checked: true,
  inferred: false,
  line: 1,
  ...more,
})

const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  status: 'resolved',
  causes: [cause('n-plus-one')],
  ...more,
})

const lesson = (text: string) => ({ text, line: 1, reviewBy: null })

const recurring = (issues: Issue[], kind: 'cause' | 'component' = 'cause') =>
  findRecurring(nameGroups(issues, 'UTC'), kind, '2026-07-01')

/** What came back, and after which resolution. */
const returnsOf = (issues: Issue[]) =>
  recurring(issues).flatMap(({ returns }) =>
    returns.map(({ row, earlier }) => [row.id, earlier.row.id]),
  )

describe('a cause keeps coming back', () => {
  test('when an issue of it is opened after another was resolved', () => {
    const found = recurring([
      issue('first', {
        date: '2024-01-01',
        resolvedDate: '2024-02-01',
        lessons: [lesson('Count the queries.')],
      }),
      issue('second', { date: '2024-03-01', resolvedDate: '2024-03-02' }),
      issue('third', { date: '2024-05-01', status: 'open' }),
    ])
    expect(found).toMatchObject([{ slug: 'n-plus-one', name: 'N+1 queries', all: 3 }])
    expect(found[0]?.returns.map(({ row, earlier }) => [row.id, earlier.row.id])).toEqual([
      ['second', 'first'],
      ['third', 'first'],
    ])
    expect(found[0]?.returns[1]?.earlier).toMatchObject({
      resolvedOn: '2024-02-01',
      lesson: { text: 'Count the queries.' },
    })
  })

  test('beside the latest earlier resolution where none left a lesson', () => {
    const found = recurring([
      issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02' }),
      issue('b', { date: '2024-02-01', resolvedDate: '2024-02-02' }),
      issue('c', { date: '2024-03-01' }),
    ])
    expect(found[0]?.returns.at(-1)).toMatchObject({
      row: { id: 'c' },
      earlier: { row: { id: 'b' }, lesson: null },
    })
  })

  test('beside a resolution of the same component rather than a later one elsewhere', () => {
    const taught = { lessons: [lesson('Count.')] }
    const found = recurring([
      issue('a', { ...taught, components: ['Cart'], date: '2024-01', resolvedDate: '2024-01-02' }),
      issue('b', { ...taught, components: ['Shop'], date: '2024-01', resolvedDate: '2024-02-02' }),
      issue('c', { components: ['Cart'], date: '2024-03-01' }),
      issue('d', { components: ['Search'], date: '2024-03-02' }),
    ])
    expect(found[0]?.returns.map(({ row, earlier }) => [row.id, earlier.row.id])).toEqual([
      ['c', 'a'],
      ['d', 'b'],
    ])
  })

  test('with the lesson that speaks of it, else the first as what that fix taught', () => {
    const lessonOf = (texts: string[]) => {
      const found = recurring([
        issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02', lessons: texts.map(lesson) }),
        issue('b', { date: '2024-02-01' }),
      ])
      const earlier = found[0]?.returns[0]?.earlier
      return [earlier?.lesson?.text, earlier?.isAbout]
    }
    expect(lessonOf(['Measure first.', 'An N+1 query hides in a serializer.'])).toEqual([
      'An N+1 query hides in a serializer.',
      true,
    ])
    expect(lessonOf(['Measure first.', 'Test with many rows, and count each query.'])).toEqual([
      'Test with many rows, and count each query.',
      true,
    ])
    expect(lessonOf(['Measure first.', 'Then cut.'])).toEqual(['Measure first.', false])
  })

  test('beside a resolution that speaks of it rather than a later one that does not', () => {
    const found = recurring([
      issue('a', {
        date: '2024-01-01',
        resolvedDate: '2024-01-02',
        lessons: [lesson('Count the queries.')],
      }),
      issue('b', { date: '2024-02-01', resolvedDate: '2024-02-02', lessons: [lesson('Rest.')] }),
      issue('c', { date: '2024-03-01' }),
    ])
    expect(found[0]?.returns.at(-1)?.earlier).toMatchObject({
      row: { id: 'a' },
      lesson: { text: 'Count the queries.' },
    })
  })

  test('known since the first issue that said the lesson, under its anchor', () => {
    const found = recurring([
      issue('first', {
        causes: [cause('no-caching')],
        date: '2021-01-01',
        resolvedDate: '2021-02-01',
        lessons: [lesson('Count the queries.')],
      }),
      issue('a', {
        date: '2024-01-01',
        resolvedDate: '2024-01-02',
        lessons: [lesson('*Count* the queries!')],
      }),
      issue('b', { date: '2024-02-01' }),
    ])
    expect(found[0]?.returns[0]?.earlier).toMatchObject({
      row: { id: 'a' },
      lesson: { id: 'lesson-first--count-the-queries', since: '2021-02-01' },
    })
  })

  test('and reminds the later issue of it, by its stated causes first', () => {
    const both = [cause('no-caching', { inferred: true }), cause('n-plus-one')]
    const before = { date: '2024-01-01', resolvedDate: '2024-01-02' }
    const reminders = groupReminders(
      recurring([
        issue('a', { ...before, causes: [cause('n-plus-one')] }),
        issue('b', { ...before, causes: [cause('no-caching')] }),
        issue('c', { date: '2024-02-01', causes: both }),
      ]),
    )
    expect([...reminders.keys()]).toEqual(['c'])
    expect(reminders.get('c')?.map(({ slug, seen }) => [slug, seen.earlier.row.id])).toEqual([
      ['n-plus-one', 'a'],
      ['no-caching', 'b'],
    ])
  })

  test('with a lesson of an issue that has it first, rather than of one with other causes', () => {
    const both = [cause('no-caching'), cause('n-plus-one')]
    const issues = [
      issue('own', { date: '2024-01-01', resolvedDate: '2024-01-02', lessons: [lesson('Count.')] }),
      issue('other', {
        date: '2024-02-01',
        resolvedDate: '2024-02-02',
        causes: both,
        lessons: [lesson('Cache.')],
      }),
      issue('again', { date: '2024-03-01' }),
    ]
    expect(recurring(issues)[0]?.returns.at(-1)?.earlier).toMatchObject({
      row: { id: 'own' },
      lesson: { text: 'Count.' },
    })
    expect(recurring(issues.slice(1))[0]).toMatchObject({
      hasLessons: true,
      returns: [{ earlier: { row: { id: 'other' }, lesson: null } }],
    })
  })

  test('and no lesson is said twice', () => {
    const both = { causes: [cause('n-plus-one')], lessons: [lesson('Count.')] }
    const found = recurring([
      issue('a', { ...both, date: '2024-01-01', resolvedDate: '2024-01-02' }),
      issue('b', { date: '2024-02-01' }),
    ])
    expect(listComebacks([...found, ...found]).map(({ lesson }) => lesson?.text)).toEqual([
      'Count.',
      undefined,
    ])
  })

  test.each([
    ['both were open at the same time', '2024-01-01', '2024-03-01', '2024-02-01'],
    ['it was opened on the day of the resolution', '2024-01-01', '2024-02-01', '2024-02-01'],
    ['only the month of the resolution is known', '2024-01-01', '2024-02', '2024-02-20'],
    ['the resolution has no day', '2024-01-01', null, '2024-02-20'],
    ['the later one has no day', '2024-01-01', '2024-02-01', null],
    ['the later one is dated after today', '2024-01-01', '2024-02-01', '2026-07-02'],
    ['the resolution is dated after today', '2024-01-01', '2026-07-02', '2026-07-03'],
  ])('not when %s', (_what, date, resolvedDate, later) => {
    expect(returnsOf([issue('a', { date, resolvedDate }), issue('b', { date: later })])).toEqual([])
  })

  test.each<[resolved: string, opened: string, timeZone: string, isBack: boolean]>([
    // In Tokyo both are of 1 July, and a day alone proves no order.
    ['2025-06-30T16:00Z', '2025-07-01T00:30+09:00', 'Asia/Tokyo', false],
    ['2025-06-30T16:00Z', '2025-07-02T00:30+09:00', 'Asia/Tokyo', true],
    ['2025-07-01T01:00+09:00', '2025-06-30T23:00-07:00', 'Asia/Tokyo', false],
    ['2025-06-30T14:00Z', '2025-06-30T16:00Z', 'Asia/Tokyo', true],
    ['2025-06-30T14:00Z', '2025-06-30T16:00Z', 'America/Los_Angeles', false],
    ['2025-07-01T06:00Z', '2025-07-01T08:00Z', 'America/Los_Angeles', true],
    ['2025-12-31T23:00-08:00', '2026-01-01T16:30+09:00', 'America/Los_Angeles', false],
    ['2026-01-01T07:30Z', '2026-01-01T08:30Z', 'America/Los_Angeles', true],
    ['2025-12-31T14:30Z', '2025-12-31T15:30Z', 'Asia/Tokyo', true],
    ['2025-12-31T16:00Z', '2026-01-01', 'Asia/Tokyo', false],
    // The month begins in Tokyo first.
    ['2025-06-30T16:00Z', '2025-07', 'Asia/Tokyo', false],
    ['2025-06-30T16:00Z', '2025-07', 'America/Los_Angeles', true],
  ])('resolved at %s, opened at %s, by the days of %s', (resolvedDate, date, timeZone, isBack) => {
    const found = findRecurring(
      nameGroups(
        [issue('a', { date: '2025-01-01', resolvedDate }), issue('b', { status: 'open', date })],
        timeZone,
      ),
      'cause',
      '2026-07-01',
    )
    expect(found.length).toBe(isBack ? 1 : 0)
  })

  test('not when what came before was closed, is open, or did not have it', () => {
    const before = { date: '2024-01-01', resolvedDate: '2024-01-02' }
    const after = issue('z', { date: '2024-02-01' })
    for (const other of [
      issue('a', { ...before, status: 'closed' }),
      issue('a', { ...before, status: 'open' }),
      issue('a', { ...before, causes: [cause('n-plus-one', { checked: false })] }),
      issue('a', { ...before, causes: [cause('missing-index')] }),
      issue('a', { ...before, causes: [] }),
    ]) {
      expect(returnsOf([other, after])).toEqual([])
    }
  })

  test('and says where the cause is only inferred, and which component is the same', () => {
    const found = recurring([
      issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02', components: ['Shop', 'Cart'] }),
      issue('b', {
        date: '2024-02-01',
        components: ['cart'],
        causes: [cause('n-plus-one', { checked: null, inferred: true })],
      }),
    ])
    expect(found[0]?.returns[0]).toMatchObject({ isInferred: true, components: ['cart'] })
  })

  test('and says so where it is inferred only of what came before', () => {
    const inferred = [cause('n-plus-one', { checked: null, inferred: true })]
    const found = recurring([
      issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02', causes: inferred }),
      issue('b', { date: '2024-02-01' }),
    ])
    expect(found[0]?.returns).toMatchObject([{ isInferred: true }])
  })

  test('and what is stated is a reminder before what is inferred', () => {
    const causes = [cause('n-plus-one', { checked: null, inferred: true }), cause('no-caching')]
    const reminders = groupReminders(
      recurring([
        issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02', causes }),
        issue('c', { date: '2024-02-01', resolvedDate: '2024-02-02', causes: causes.slice(0, 1) }),
        issue('b', { date: '2024-03-01', causes }),
        issue('d', { date: '2024-04-01', causes: causes.slice(0, 1) }),
      ]),
    )
    expect(reminders.get('b')?.map(({ slug }) => slug)).toEqual(['no-caching', 'n-plus-one'])
  })

  test('to a component where any issue of it had been resolved, whichever taught', () => {
    const found = recurring([
      issue('a', { components: ['Cart'], date: '2024-01-01', resolvedDate: '2024-01-02' }),
      issue('b', {
        components: ['Shop'],
        date: '2024-02-01',
        resolvedDate: '2024-02-02',
        lessons: [lesson('Count the queries.')],
      }),
      issue('c', { components: ['Search', 'Cart'], date: '2024-03-01' }),
    ])
    expect(found[0]?.returns.at(-1)).toMatchObject({
      earlier: { row: { id: 'b' } },
      components: ['Cart'],
    })
  })

  test('first where it came back, of what is as open, and shown by that return', () => {
    const before = { date: '2023-01-01', resolvedDate: '2023-01-02', components: ['Cart'] }
    const again = (components: string[], date: string) =>
      ({ components, date, status: 'open' }) as const
    const found = recurring([
      issue('a', { ...before, causes: [cause('no-caching')] }),
      issue('b', { ...again(['Shop'], '2024-05-01'), causes: [cause('no-caching')] }),
      issue('c', { ...before, causes: [cause('memory-leak')] }),
      issue('d', { ...again(['Cart'], '2024-01-01'), causes: [cause('memory-leak')] }),
      issue('e', { ...again(['Shop'], '2024-02-01'), causes: [cause('memory-leak')] }),
    ])
    expect(
      listComebacks(found).map(({ recurrence, shown }) => [recurrence.slug, shown.row.id]),
    ).toEqual([
      ['memory-leak', 'd'],
      ['no-caching', 'b'],
    ])
  })

  test('first where what is open came back, whatever was resolved nearer', () => {
    const before = { date: '2023-01-01', resolvedDate: '2023-01-02', components: ['Cart'] }
    const issuesOf = (key: string, ...returns: [string, Issue['status'], string][]) => [
      issue(`${key}-0`, { ...before, causes: [cause(key)] }),
      ...returns.map(([component, status, date]) =>
        issue(`${key}-${status}`, { components: [component], status, date, causes: [cause(key)] }),
      ),
    ]
    const found = recurring([
      ...issuesOf('no-caching', ['Cart', 'resolved', '2024-01-01'], ['Shop', 'open', '2024-06-01']),
      ...issuesOf('memory-leak', ['Cart', 'open', '2024-02-01']),
    ])
    expect(found.map(({ slug }) => slug)).toEqual(['memory-leak', 'no-caching'])
  })

  test('first what is open again, then what came back last', () => {
    const pair = (key: string, later: Partial<Issue>) => [
      issue(`${key}-1`, { causes: [cause(key)], date: '2023-01-01', resolvedDate: '2023-01-02' }),
      issue(`${key}-2`, { causes: [cause(key)], ...later }),
    ]
    const found = recurring([
      ...pair('no-caching', { date: '2024-01-01' }),
      ...pair('missing-index', { date: '2024-06-01' }),
      ...pair('memory-leak', { date: '2023-06-01', status: 'open' }),
    ])
    expect(found.map(({ slug }) => slug)).toEqual(['memory-leak', 'missing-index', 'no-caching'])
  })
})

describe('a component keeps coming back', () => {
  test('whatever the causes are', () => {
    const found = recurring(
      [
        issue('a', {
          components: ['Cart'],
          causes: [],
          date: '2024-01-01',
          resolvedDate: '2024-01-02',
        }),
        issue('b', { components: ['Cart'], date: '2024-02-01' }),
        issue('c', { components: ['Search'], date: '2024-02-01' }),
      ],
      'component',
    )
    expect(found).toMatchObject([{ name: 'Cart', all: 2, returns: [{ row: { id: 'b' } }] }])
  })
})

test('nothing comes back where there is no issue, or one', () => {
  expect(recurring([])).toEqual([])
  expect(recurring([issue('a', { date: '2024-01-01', resolvedDate: '2024-01-02' })])).toEqual([])
})
