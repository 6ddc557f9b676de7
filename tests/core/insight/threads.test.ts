import { describe, expect, test } from 'vitest'
import { RELAPSE_SHARE } from '../../../src/core/insight/thread-turns.ts'
import { findThreads, listRelapses } from '../../../src/core/insight/threads.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Benchmark, Issue, Quantity } from '../../../src/core/issue/schema.ts'
import { parseQuantity, toQuantity } from '../../../src/core/measure/quantity.ts'
import { makePair } from '../../charts/pairs.ts'

const figure = (text: string): Quantity => toQuantity(parseQuantity(text)!)

const pair = (before: string, after: string, more: Partial<Benchmark> = {}): Benchmark =>
  makePair({ metric: 'Report export', before: figure(before), after: figure(after), ...more })

interface Told extends Partial<Issue> {
  /** `2026-01-05`, or `2026-01-05..2026-01-20` with the day of resolution. */
  when: string
}

const issue = (id: string, { when, ...more }: Told): Issue => {
  const [date = null, resolvedDate = null] = when.split('..')
  return {
    ...emptyIssue(`${id}.md`, id),
    title: id,
    components: ['Export'],
    status: resolvedDate === null ? 'open' : 'resolved',
    date,
    resolvedDate,
    ...more,
  }
}

const A = issue('a', { when: '2026-01-05..2026-01-20', benchmarks: [pair('45 s', '9 s')] })

describe('one benchmark through several issues', () => {
  test('is a thread: 45 s → 9 s, then 14 s → 6 s', () => {
    const b = issue('b', { when: '2026-03-01..2026-03-09', benchmarks: [pair('14 s', '6 s')] })
    const [thread, ...others] = findThreads([b, A], 'UTC')
    expect(others).toEqual([])
    expect(thread).toMatchObject({
      slug: 'report-export',
      name: 'Report export',
      direction: 'lower',
      components: ['Export'],
      steps: [{ issue: 'a' }, { issue: 'b' }],
      total: { before: { text: '45 s' }, after: { text: '6 s' }, speedup: 7.5 },
    })
    expect(thread!.turns).toEqual([
      // 5 s of the 36 s that were gained. Not 5 of 45 s, nor of 9 s.
      { step: 1, since: 0, kind: 'relapse', ratio: 14 / 9, givenBack: 5 / 36 },
    ])
  })

  test.each<[string, string, string, 'lower' | 'higher', string | undefined]>([
    ['kept where it opens with the same', '45 s → 9 s', '9 s', 'lower', 'kept'],
    ['kept where it opens better', '45 s → 9 s', '7 s', 'lower', 'kept'],
    [
      'given back where it is worse by less than a fifth',
      '45 s → 9.0 s',
      '10.0 s',
      'lower',
      'given-back',
    ],
    ['kept where rounding explains it', '45 s → 9 s', '10 s', 'lower', 'kept'],
    ['lost where it is worse by more than a fifth', '45 s → 9.0 s', '11.0 s', 'lower', 'relapse'],
    ['not lost where rounding may explain a fifth', '45 s → 9 s', '11 s', 'lower', 'given-back'],
    ['not lost to a bound that allows it', '45 s → 9 s', '<14 s', 'lower', 'kept'],
    ['lost to a bound that does not', '45 s → 9 s', '>14 s', 'lower', 'relapse'],
    ['not lost where the first was only about', '45 s → ~9.5 s', '11.9 s', 'lower', 'given-back'],
    ['lost where a rate falls', '100 req/s → 400 req/s', '250 req/s', 'higher', 'relapse'],
    ['kept where a rate rises', '100 req/s → 400 req/s', '600 req/s', 'higher', 'kept'],
    ['lost from zero', '12 → 0', '3', 'lower', 'relapse'],
  ])('a gain is %s', (_, first, opens, direction, kind) => {
    const [before, after] = first.split(' → ') as [string, string]
    const a = { ...A, benchmarks: [pair(before, after, { direction })] }
    const b = issue('b', { when: '2026-03-01', benchmarks: [pair(opens, opens, { direction })] })
    expect(findThreads([a, b], 'UTC')[0]?.turns[0]?.kind).toBe(kind)
  })

  test('is a relapse beyond the share that is told, and not before', () => {
    const limit = 10 * (1 + RELAPSE_SHARE)
    const kinds = [limit + 0.01, limit - 0.01].map((opens) => {
      const a = { ...A, benchmarks: [pair('45 s', '10.000 s')] }
      const benchmarks = [pair(`${opens.toFixed(3)} s`, '6 s')]
      return findThreads([a, issue('b', { when: '2026-03-01', benchmarks })], 'UTC')[0]?.turns[0]
        ?.kind
    })
    expect(kinds).toEqual(['relapse', 'given-back'])
  })

  test('is held against the best that was left, not the last', () => {
    const b = issue('b', { when: '2026-02-01..2026-02-09', benchmarks: [pair('10.0 s', '10.0 s')] })
    const c = issue('c', { when: '2026-03-01..2026-03-09', benchmarks: [pair('12.0 s', '8.0 s')] })
    const a = { ...A, benchmarks: [pair('45.0 s', '9.0 s')] }
    expect(findThreads([a, b, c], 'UTC')[0]?.turns).toMatchObject([
      { step: 1, since: 0, kind: 'given-back' },
      { step: 2, since: 0, kind: 'relapse' },
    ])
  })

  test('is not judged where the earlier was resolved later, or on that very day', () => {
    for (const date of ['2026-01-10', '2026-01-20', '2026-01']) {
      const b = issue('b', { when: date, benchmarks: [pair('14 s', '6 s')] })
      expect(findThreads([A, b], 'UTC')[0]?.turns, date).toEqual([])
    }
  })

  test('goes on with the metric of an issue that has no pair yet', () => {
    const metric = {
      name: 'Time of the report export',
      current: figure('14 s'),
      baseline: null,
      degradation: null,
    }
    const b = issue('b', { when: '2026-03-01', metric })
    const [thread] = findThreads([A, b], 'UTC')
    expect(thread).toMatchObject({
      steps: [{}, { issue: 'b', benchmark: null, after: null }],
      turns: [{ kind: 'relapse' }],
      total: { after: { text: '9 s' }, speedup: 5 },
    })
    expect(listRelapses([thread!], '2026-03-01')).toMatchObject([
      { step: { issue: 'b' }, since: { issue: 'a' } },
    ])
    expect(listRelapses([thread!], '2026-02-28')).toEqual([])
  })
})

describe('two figures', () => {
  const second = (more: Partial<Issue>): Issue =>
    issue('b', { when: '2026-03-01..2026-03-02', benchmarks: [pair('14 s', '6 s')], ...more })
  const named = (name: string, metric: string, more: Partial<Benchmark> = {}) => ({
    benchmarks: [pair('14 s', '6 s', { name, metric, ...more })],
  })

  test.each<[string, Partial<Issue>]>([
    ['the same words', {}],
    ['the metric and the test apart', named('Report export', 'Time')],
    ['another order', named('', 'Export of the reports')],
    ['capitals', named('', 'REPORT EXPORT (duration)')],
    ['a component spelt otherwise', { components: ['other', 'export'] }],
  ])('are one benchmark by %s', (_, more) => {
    expect(findThreads([A, second(more)], 'UTC')).toHaveLength(1)
  })

  test.each<[string, Partial<Issue>]>([
    ['another component', { components: ['Import'] }],
    ['no component', { components: [] }],
    ['another name', named('', 'Report import')],
    ['another size', named('', 'Report export of 1000 rows')],
    ['another percentile', named('', 'p95 report export')],
    ['another dimension', { benchmarks: [pair('14 MB', '6 MB')] }],
    ['no date', { date: null, resolvedDate: null }],
    ['a promise', named('', 'Report export', { expected: true })],
  ])('are two benchmarks by %s', (_, more) => {
    expect(findThreads([A, second(more)], 'UTC')).toEqual([])
  })

  test.each([
    'Time',
    'Latency',
    'p95 latency',
    'Memory usage',
    'API response time',
    'Page load time',
    'Total',
  ])('called “%s” may be anything', (metric) => {
    const generic = { benchmarks: [pair('14 s', '6 s', { metric })] }
    expect(findThreads([{ ...A, ...generic }, second(generic)], 'UTC')).toEqual([])
  })

  test('of a setting, which is better neither way, are no thread', () => {
    const setting = {
      benchmarks: [pair('8', '16', { metric: 'Export workers', direction: 'unknown' })],
    }
    expect(findThreads([{ ...A, ...setting }, second(setting)], 'UTC')).toEqual([])
  })

  test('of one series are one benchmark, whatever they are called', () => {
    const series = 'nightly/export'
    const a = {
      ...A,
      components: ['x'],
      benchmarks: [pair('45 s', '9 s', { metric: 'Time', series })],
    }
    const [thread] = findThreads(
      [a, second({ components: ['y'], ...named('Job', 'Took', { series }) })],
      'UTC',
    )
    expect(thread).toMatchObject({ series, slug: 'nightly--export' })
    const memory = { benchmarks: [pair('14 MB', '6 MB', { series })] }
    expect(findThreads([a, second(memory)], 'UTC')).toEqual([])
  })

  test('of one issue are no thread', () => {
    expect(
      findThreads([{ ...A, benchmarks: [...A.benchmarks, pair('9 s', '6 s')] }], 'UTC'),
    ).toEqual([])
  })
})

test.each([
  ['2026-03-31T16:00Z', '2026-04-01T00:30+09:00', 'Asia/Tokyo', 0],
  ['2026-03-31T14:00Z', '2026-03-31T16:00Z', 'Asia/Tokyo', 1],
  ['2026-03-31T14:00Z', '2026-03-31T16:00Z', 'America/Los_Angeles', 0],
  ['2026-04-01T06:00Z', '2026-04-01T08:00Z', 'America/Los_Angeles', 1],
])(
  'what is resolved at %s is done before %s by the days of %s: %s',
  (end, date, timeZone, count) => {
    const a = issue('a', { when: `2026-01-05..${end}`, benchmarks: [pair('45 s', '9 s')] })
    const b = issue('b', { when: date, benchmarks: [pair('30 s', '8 s')] })
    expect(findThreads([a, b], timeZone).flatMap(({ turns }) => turns).length).toBe(count)
  },
)

test('the same gain told by a second issue is not its loss, the same start with another end is', () => {
  const later = (before: string, after: string) =>
    issue('b', { when: '2026-03-01..2026-03-09', benchmarks: [pair(before, after)] })
  expect(listRelapses(findThreads([A, later('45 s', '9 s')], 'UTC'), '2026-07-01')).toEqual([])
  expect(listRelapses(findThreads([A, later('45 s', '8 s')], 'UTC'), '2026-07-01')).toHaveLength(1)
})

test('relapses that are open come first, then the latest', () => {
  const make = (name: string, when: string) => [
    issue(`${name}-1`, {
      when: '2026-01-01..2026-01-02',
      benchmarks: [pair('45 s', '9 s', { metric: name })],
    }),
    issue(`${name}-2`, { when, benchmarks: [pair('30 s', '8 s', { metric: name })] }),
  ]
  const issues = [
    ...make('alpha', '2026-04-01..2026-04-02'),
    ...make('beta', '2026-05-01..2026-05-02'),
    ...make('gamma', '2026-03-01'),
  ]
  expect(
    listRelapses(findThreads(issues, 'UTC'), '2026-07-01').map(({ step }) => step.issue),
  ).toEqual(['gamma-2', 'beta-2', 'alpha-2'])
})
