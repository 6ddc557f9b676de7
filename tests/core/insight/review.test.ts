import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import {
  daysOf,
  isInPeriod,
  parseReviewPeriod,
  periodKeysOf,
} from '../../../src/core/insight/review-period.ts'
import { gatherReviewSources, reviewAll, reviewPeriod } from '../../../src/core/insight/review.ts'
import { makeRowGain } from './rows.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { dayOf } from '../../../src/core/insight/zone.ts'
import { makePair, seconds } from '../../charts/pairs.ts'

const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  status: 'resolved',
  ...more,
})

const reviewsOf = (issues: Issue[], { today = '2026-05-10', timeZone = 'UTC' } = {}) =>
  reviewAll(gatherReviewSources(nameGroups(issues, timeZone), { today, timeZone }))

const reviewOf = (key: string, issues: Issue[], calendar = {}) => {
  const found = reviewsOf(issues, calendar).find(({ period }) => period.key === key)
  if (found === undefined) throw new Error(`There is no review of ${key}.`)
  return found
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

describe('a period', () => {
  test.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['0099', '0099-01-01', '0099-12-31'],
  ])('%s goes from %s to %s', (key, first, last) => {
    expect(parseReviewPeriod(key)).toMatchObject({ key, first, last })
  })

  test.each(['', '2026-Q0', '2026-Q5', '2026-q1', '2026-03', '26', ' 2026', '2026-Q1 '])(
    '“%s” is none',
    (key) => expect(parseReviewPeriod(key)).toBeUndefined(),
  )

  test.each([
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2000-02', '2000-02-29'],
    ['0096-02', '0096-02-29'],
  ])('a month without a day may be any of it: %s ends on %s', (month, last) => {
    expect(daysOf(month)).toEqual({ first: `${month}-01`, last })
  })

  test.each([
    ['2026-03-31T23:30Z', 'UTC', ['2026-Q1', '2026']],
    ['2026-03-31T23:30Z', 'Asia/Tokyo', ['2026-Q2', '2026']],
    ['2026-04-01T02:30+09:00', 'UTC', ['2026-Q1', '2026']],
    ['2026-04-01T02:30+09:00', 'America/Los_Angeles', ['2026-Q1', '2026']],
    ['2025-12-31T23:59Z', 'Europe/Berlin', ['2026-Q1', '2026']],
    ['2026-03-31T23:30', 'Asia/Tokyo', ['2026-Q1', '2026']],
    ['2026-03-31T10:00+99:00', 'Asia/Tokyo', ['2026-Q1', '2026']],
    ['2024-02-29', 'Asia/Tokyo', ['2024-Q1', '2024']],
    ['2026-03', 'Asia/Tokyo', ['2026-Q1', '2026']],
    ['2026', 'Asia/Tokyo', ['2026']],
  ])('%s in %s lies in %j', (date, timeZone, keys) => {
    const day = dayOf(date, timeZone)
    expect(periodKeysOf(day)).toEqual(keys)
    for (const key of ['2024-Q1', '2024', '2026-Q1', '2026-Q2', '2026']) {
      expect(isInPeriod(day, parseReviewPeriod(key)!)).toBe(keys.includes(key))
    }
  })
})

describe('a review', () => {
  const border = [
    issue('late', { date: '2026-01-02', resolvedDate: '2026-03-31T23:30Z' }),
    issue('waiting', { status: 'open', date: '2026-03-31T16:00Z' }),
  ]

  test('tells on which side of the quarter’s border something happened by the site’s time zone', () => {
    const utc = reviewOf('2026-Q1', border)
    expect([ids(utc.opened), ids(utc.resolved), ids(utc.open)]).toEqual([
      ['waiting', 'late'],
      ['late'],
      ['waiting'],
    ])
    const tokyo = { timeZone: 'Asia/Tokyo' }
    const first = reviewOf('2026-Q1', border, tokyo)
    expect([ids(first.opened), ids(first.resolved), ids(first.open)]).toEqual([
      ['late'],
      [],
      ['late'],
    ])
    const second = reviewOf('2026-Q2', border, tokyo)
    expect([ids(second.opened), ids(second.resolved), ids(second.open)]).toEqual([
      ['waiting'],
      ['late'],
      ['waiting'],
    ])
    expect(second.times.known.map(({ days }) => days)).toEqual([89])
    expect(utc.times.known.map(({ days }) => days)).toEqual([88])
  })

  test('is as of the last day, or as of today while the period is not over', () => {
    expect(reviewsOf(border).map(({ period, asOf, isOver }) => [period.key, asOf, isOver])).toEqual(
      [
        ['2026', '2026-05-10', false],
        ['2026-Q1', '2026-03-31', true],
      ],
    )
    expect(reviewOf('2026-Q1', border, { today: '2026-03-31' })).toMatchObject({ isOver: false })
  })

  test('counts what was open then, and not what is open now', () => {
    const issues = [
      issue('mended', { date: '2025-11-30', resolvedDate: '2026-04-01' }),
      issue('dropped', { status: 'closed', date: '2026-01-05', resolvedDate: '2026-02-01' }),
      issue('some-day', { date: '2026-01-05' }),
      issue('unstated', { status: null, date: '2026-01-05' }),
      issue('reversed', { date: '2026-03-05', resolvedDate: '2026-03-01' }),
    ]
    const { open, closed, resolved } = reviewOf('2026-Q1', issues)
    expect([ids(open), ids(closed), ids(resolved)]).toEqual([['mended'], ['dropped'], ['reversed']])
    expect(ids(reviewOf('2026', issues).open)).toEqual([])
  })

  test('takes a month without a day for its quarter, and a year for no quarter', () => {
    const issues = [
      issue('month', { date: '2026-02', resolvedDate: '2026-03' }),
      issue('year', { status: 'open', date: '2026' }),
      issue('this-month', { status: 'open', date: '2026-05' }),
    ]
    expect(reviewsOf(issues).map(({ period }) => period.key)).toEqual([
      '2026',
      '2026-Q2',
      '2026-Q1',
    ])
    expect(ids(reviewOf('2026-Q1', issues).open)).toEqual([])
    expect(ids(reviewOf('2026', issues).opened)).toEqual(['this-month', 'month', 'year'])
    expect(ids(reviewOf('2026', issues).open)).toEqual(['year', 'this-month'])
    expect(reviewOf('2026-Q1', issues).times).toMatchObject({
      known: [],
      median: null,
      leftOut: { inexact: 1 },
    })
  })

  test('passes over dates in the future and before there was software', () => {
    const issues = [
      issue('future', { status: 'open', date: '2026-06-01' }),
      issue('typo', { status: 'open', date: '0206-01-01' }),
      issue('planned', { date: '2026-04-01', resolvedDate: '2026-05-11' }),
    ]
    expect(reviewsOf(issues).map(({ period }) => period.key)).toEqual(['2026', '2026-Q2'])
    const { opened, resolved, open } = reviewOf('2026', issues)
    expect([ids(opened), ids(resolved), ids(open)]).toEqual([['planned'], [], []])
  })

  test('is overdue from the day after, of a month from its end', () => {
    const due = (id: string, date: string) =>
      issue(id, { status: 'open', date: '2026-01-01', due: date })
    const issues = [
      due('last-day', '2026-03-31'),
      due('the-day-before', '2026-03-30'),
      due('month', '2026-03'),
      due('earlier-month', '2026-02'),
      issue('done', { date: '2026-01-01', resolvedDate: '2026-03-01', due: '2026-02-01' }),
    ]
    expect(reviewOf('2026-Q1', issues).overdue.map(({ row }) => row.id)).toEqual([
      'earlier-month',
      'the-day-before',
    ])
    expect(reviewOf('2026', issues).overdue.map(({ row }) => row.id)).toEqual([
      'earlier-month',
      'the-day-before',
      'last-day',
      'month',
    ])
  })

  test('that lies ahead knows the issues due in it, and nothing that happened', () => {
    const due = (id: string, date: string, status: 'open' | 'resolved' = 'open') =>
      issue(id, { status, date: '2026-01-01', resolvedDate: '2026-02-01', due: date })
    const issues = [
      due('last-day', '2026-09-30'),
      due('first-day', '2026-07-01'),
      due('month', '2026-08'),
      due('year', '2026'),
      due('later', '2026-10-01'),
      due('done', '2026-08-01', 'resolved'),
      due('today', '2026-05-10'),
      due('yesterday', '2026-05-09'),
    ]
    const sources = gatherReviewSources(nameGroups(issues, 'UTC'), {
      today: '2026-05-10',
      timeZone: 'UTC',
    })
    const tell = (key: string) => reviewPeriod(parseReviewPeriod(key)!, sources)
    expect(tell('2026-Q3')).toMatchObject({ hasBegun: false, opened: [], resolved: [] })
    expect(tell('2026-Q3').targets.map(({ row, due }) => `${row.id} ${due}`)).toEqual([
      'first-day 2026-07-01',
      'month 2026-08-31',
      'last-day 2026-09-30',
    ])
    expect(tell('2026-Q2')).toMatchObject({ hasBegun: true })
    expect(tell('2026-Q2').targets.map(({ row }) => row.id)).toEqual(['today'])
    expect(tell('2026-Q1').targets).toEqual([])
  })

  test('sums up gains of speed only where there are three', () => {
    const gain = (id: string, before: number, after: number) =>
      issue(id, {
        date: '2026-01-01',
        resolvedDate: '2026-02-01',
        benchmarks: [makePair({ before: seconds(before), after: seconds(after) })],
        gain: { benchmark: 0, speedup: before / after, verified: true },
      })
    const three = [gain('a', 8, 1), gain('b', 2, 1), gain('c', 1, 2)]
    expect(reviewOf('2026-Q1', three).gains.mean).toBeCloseTo(2)
    const { speeds, mean } = reviewOf('2026-Q1', three.slice(1)).gains
    expect([speeds.map(({ speedup }) => speedup), mean]).toEqual([[2, 0.5], null])
  })

  test('gives the times to resolve one by one, with their median and what is left out', () => {
    const resolved = (id: string, date: string | null, resolvedDate: string) =>
      issue(id, { date, resolvedDate })
    const { times } = reviewOf('2024-Q1', [
      resolved('over-the-leap-day', '2024-02-28', '2024-03-01'),
      resolved('same-day', '2024-03-01', '2024-03-01'),
      resolved('long', '2023-03-01', '2024-03-01'),
      resolved('short', '2024-03-01', '2024-03-06'),
      resolved('undated', null, '2024-03-06'),
      resolved('ahead', '2027-01-01', '2024-03-06'),
      resolved('inexact', '2024-01', '2024-03-06'),
      resolved('inexact-end', '2024-01-01', '2024-03'),
      resolved('reversed', '2024-03-07', '2024-03-06'),
    ])
    expect(times.known.map(({ row, days }) => [row.id, days])).toEqual([
      ['same-day', 0],
      ['over-the-leap-day', 2],
      ['short', 5],
      ['long', 366],
    ])
    expect(times.median).toBe(3.5)
    expect(times.leftOut).toEqual({ undated: 1, misdated: 1, inexact: 2, reversed: 1 })
  })
  test('of its first day, which is today, tells what was opened on it', () => {
    const issues = [issue('new', { status: 'open', date: '2026-04-01' })]
    const review = reviewOf('2026-Q2', issues, { today: '2026-04-01' })
    expect([review.hasBegun, ids(review.opened), ids(review.open)]).toEqual([
      true,
      ['new'],
      ['new'],
    ])
  })

  test('holds what stayed as it was neither for a gain nor for worse', () => {
    const day = { date: '2024-01-01', resolvedDate: '2024-01-02' }
    const entries = nameGroups([issue('same', day), issue('zero', day)], 'UTC').map((entry) => ({
      ...entry,
      row: { ...entry.row, gain: makeRowGain(entry.row.id === 'same' ? 1 : 0) },
    }))
    const calendar = { today: '2026-05-10', timeZone: 'UTC' }
    const found = reviewAll(gatherReviewSources(entries, calendar))
    expect(found.find(({ period }) => period.key === '2024')?.gains).toMatchObject({
      largest: [],
      worse: [],
      speeds: [{ speedup: 1 }],
      unmeasured: 1,
    })
  })
})
