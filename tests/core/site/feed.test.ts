import { describe, expect, test } from 'vitest'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { feedPath, makeFeed, type FeedItem, type FeedOptions } from '../../../src/core/site/feed.ts'
import { listIssueEvents } from '../../../src/core/site/issue-feed.ts'

const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  title: `The case of ${id}`,
  ...more,
})

const options: FeedOptions = {
  title: 'Lore',
  description: '',
  base: '/docs',
  site: 'https://perf.example.com',
  lang: 'en',
  version: '1.0.0',
  path: '/feed.xml',
  page: '/',
  makeId: (name) => `tag:${name}`,
}

const feed = (issues: Issue[], more: Partial<FeedOptions> = {}) =>
  makeFeed(listIssueEvents(issues), { ...options, ...more })
const titles = (issues: Issue[]) => feed(issues).entries.map(({ title }) => title)

describe('a feed', () => {
  test('says what was opened and what has ended, latest first', () => {
    expect(
      titles([
        issue('a', { date: '2025-01-01', resolvedDate: '2025-03-01', status: 'resolved' }),
        issue('b', { date: '2025-02-01', status: 'open' }),
        issue('c', { date: '2025-01-15', resolvedDate: '2025-01-20', status: 'closed' }),
      ]),
    ).toEqual([
      'Resolved: The case of a',
      'Opened: The case of b',
      'Closed: The case of c',
      'Opened: The case of c',
      'Opened: The case of a',
    ])
  })

  test('puts the end after the beginning where only the beginning has an hour', () => {
    const dates = { date: '2025-01-01T23:00:00-07:00', resolvedDate: '2025-01-01' }
    const { entries } = feed([issue('a', { ...dates, status: 'resolved' })])
    expect(entries.map(({ title, updated }) => [title, updated])).toEqual([
      ['Resolved: The case of a', '2025-01-01T23:00:00-07:00'],
      ['Opened: The case of a', '2025-01-01T23:00:00-07:00'],
    ])
  })

  test('goes by instants where zones differ', () => {
    expect(
      titles([
        issue('east', { date: '2025-01-02T01:00:00+09:00' }),
        issue('west', { date: '2025-01-01T20:00:00-07:00' }),
      ]),
    ).toEqual(['Opened: The case of west', 'Opened: The case of east'])
  })

  test('leaves out what has no date, and an end that the status does not confirm', () => {
    expect(titles([issue('undated', { status: 'resolved' })])).toEqual([])
    const reopened = issue('a', { date: '2025-01', resolvedDate: '2025-02', status: 'open' })
    expect(titles([reopened])).toEqual(['Opened: The case of a'])
  })

  test('is as new as its newest entry, however often a document is edited', () => {
    const edited = issue('a', { date: '2025-01-01', updated: '2025-06-01' })
    expect(feed([edited, issue('b', { date: '2025-02-01' })]).updated).toBe('2025-02-01T00:00:00Z')
    expect(feed([]).updated).toBe('1970-01-01T00:00:00Z')
  })

  test('holds the latest fifty entries', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      issue(`n${n}`, { date: `2025-01-01T00:${String(n).padStart(2, '0')}:00Z` }),
    )
    expect(titles(many)).toHaveLength(50)
    expect(titles(many)[0]).toBe('Opened: The case of n59')
  })

  test('names an event the same whatever else about the issue changes', () => {
    const before = feed([issue('a', { date: '2025-01-01', status: 'open' })])
    const after = feed(
      [
        issue('a', {
          title: 'Another title',
          date: '2025-01-02',
          resolvedDate: '2025-02-01',
          status: 'resolved',
        }),
      ],
      { site: undefined, base: '' },
    )
    expect(after.entries[1]?.id).toBe(before.entries[0]?.id)
    expect(after.entries[0]?.id).not.toBe(before.entries[0]?.id)
    expect(after.id).toBe(before.id)
  })

  test('has whole addresses, and addresses from the root where the site is not known', () => {
    const issues = [issue('a', { date: '2025-01-01' })]
    const known = feed(issues)
    expect([known.self, known.page, known.entries[0]?.link]).toEqual([
      'https://perf.example.com/docs/feed.xml',
      'https://perf.example.com/docs/',
      'https://perf.example.com/docs/issues/a/',
    ])
    expect(feed(issues, { site: undefined }).entries[0]?.link).toBe('/docs/issues/a/')
  })

  test('brings an item up again when it is updated, and keeps when it came to be', () => {
    const item = (name: string, more: Partial<FeedItem>): FeedItem => ({
      name,
      title: name,
      path: '/',
      published: '2025-01-01T00:00:00Z',
      authors: [],
      categories: [],
      summary: '',
      lang: null,
      ...more,
    })
    const { entries, updated } = makeFeed(
      [
        item('a', { published: '2025-02-01T00:00:00Z' }),
        item('b', { updated: '2025-03-01T00:00:00Z' }),
        item('c', {}),
      ],
      options,
    )
    expect(entries.map(({ title, published, updated }) => [title, published, updated])).toEqual([
      ['b', '2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z'],
      ['a', '2025-02-01T00:00:00Z', '2025-02-01T00:00:00Z'],
      ['c', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z'],
    ])
    expect(updated).toBe('2025-03-01T00:00:00Z')
  })

  test('of a page lies beside it', () => {
    expect(feedPath('/')).toBe('/feed.xml')
    expect(feedPath('/components/import/')).toBe('/components/import/feed.xml')
  })
})

describe('an entry', () => {
  test('says by what the issue is found', () => {
    const facts = { severity: 'high', status: 'open', components: ['Import', 'Search'] } as const
    const { entries } = feed([
      issue('a', { ...facts, components: [...facts.components], date: '2025-01-01', lang: 'ja' }),
    ])
    expect(entries[0]?.categories).toEqual(['high', 'open', 'Import', 'Search'])
    expect(entries[0]?.lang).toBe('ja')
  })

  test('sums up what was slow, and in the end what the figures say was gained', () => {
    const second = (value: number) => ({
      text: `${value} s`,
      value,
      unit: 's',
      dimension: 'time' as const,
    })
    const { entries } = feed([
      issue('a', {
        date: '2025-01-01',
        resolvedDate: '2025-02-01',
        status: 'resolved',
        summary: 'The import takes\n10 seconds.',
        benchmarks: [
          {
            name: 'Import',
            metric: 'Import time',
            direction: 'lower',
            before: second(10),
            after: second(2),
            speedup: 5,
            bound: null,
            expected: false,
            series: null,
            line: 1,
          },
        ],
        gain: { speedup: 5, benchmark: 0, verified: true },
        resolution: {
          summary: 'Prices are read once.',
          commits: [],
          targetMet: null,
          targetComputed: null,
          speedup: null,
          monitoring: null,
        },
      }),
    ])
    expect(entries.map(({ summary }) => summary)).toEqual([
      'Import time: 5× as fast. Prices are read once.',
      'The import takes 10 seconds.',
    ])
  })
})
