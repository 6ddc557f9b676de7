import { describe, expect, test } from 'vitest'
import { narrowList } from '../../../src/core/insight/facets.ts'
import { groupIssues, nameGroups } from '../../../src/core/insight/groups.ts'
import {
  type ListIssue,
  formatListFile,
  formatListWords,
  readListFile,
} from '../../../src/core/insight/list-file.ts'
import {
  type ListState,
  SEARCH_SORTS,
  formatListState,
  listNarrowings,
  parseListState,
} from '../../../src/core/insight/list-state.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { makePair } from '../../charts/pairs.ts'

const state = (query: string): ListState => parseListState(new URLSearchParams(query))

const listed = (id: string, more: Partial<ListIssue> = {}): ListIssue => ({
  id,
  title: id,
  status: null,
  severity: null,
  date: null,
  component: [],
  cause: [],
  technique: [],
  hasLessons: false,
  gain: null,
  ...more,
})

const named = (...slugs: string[]) => slugs.map((slug) => ({ slug, name: slug }))
const gain = (speedup: number, verified = true) => ({
  speedup,
  text: `${speedup}×`,
  metric: '',
  verified,
})

/** Newest first, as the list comes. */
const LIST: readonly ListIssue[] = [
  listed('a', {
    status: 'open',
    severity: 'low',
    date: '2025-03-01',
    component: named('cache', 'db'),
  }),
  listed('b', {
    status: 'resolved',
    severity: 'critical',
    date: '2025-02',
    component: named('db'),
    gain: gain(2),
    hasLessons: true,
  }),
  listed('c', {
    status: 'resolved',
    date: '2024-01-01',
    cause: named('leak'),
    gain: gain(9, false),
  }),
  listed('d', { status: 'testing', severity: 'low', component: named('cache'), gain: gain(0.5) }),
]
const WORDS = ['slow cafe', 'slow import\nsrc/db.ts', 'leak', 'import']

const ids = (query: string) => narrowList(LIST, state(query), WORDS).issues.map(({ id }) => id)
const counts = (query: string) => narrowList(LIST, state(query), WORDS).counts

describe('a narrowed list', () => {
  test.each([
    ['', 'a b c d'],
    ['status=resolved', 'b c'],
    ['status=resolved&status=open', 'a b c'],
    ['status=resolved&component=db', 'b'],
    ['year=2025', 'a b'],
    ['year=-', 'd'],
    ['severity=-', 'c'],
    ['component=-', 'c'],
    ['component=nowhere', ''],
    ['lessons=yes', 'b'],
    ['verified=yes', 'b d'],
    ['verified=yes&lessons=yes&status=testing', ''],
    ['q=slow', 'a b'],
    ['q=IMPORT+slow', 'b'],
    ['q=Café', 'a'],
    ['q=db.ts', 'b'],
    ['q=import&status=testing', 'd'],
  ])('by “%s” holds %j', (query, expected) => {
    expect(ids(query).join(' ')).toBe(expected)
  })

  test.each([
    ['sort=date', 'a b c d'],
    ['sort=oldest', 'c b a d'],
    ['sort=severity', 'b a d c'],
    ['sort=gain', 'c b d a'],
    ['sort=sideways', 'a b c d'],
  ])('by %s stands as %s, what it lacks last', (query, expected) => {
    expect(ids(query).join(' ')).toBe(expected)
  })

  test('stays by relevance as it comes', () => {
    const found = LIST.toReversed()
    const sorted = (query: string) =>
      narrowList(found, parseListState(new URLSearchParams(query), SEARCH_SORTS)).issues.map(
        ({ id }) => id,
      )
    expect(sorted('')).toEqual(['d', 'c', 'b', 'a'])
    expect(sorted('sort=date')).toEqual(['a', 'b', 'c', 'd'])
    expect(sorted('sort=gain')).toEqual(['c', 'b', 'd', 'a'])
  })

  test('counts for each value what would remain of the list', () => {
    const all = counts('')
    expect([...all.component]).toEqual([
      ['cache', 2],
      ['db', 2],
      ['-', 1],
    ])
    for (const query of [
      '',
      'status=resolved',
      'component=cache&q=slow',
      'year=2025&severity=low',
    ]) {
      for (const [facet, values] of Object.entries(counts(query))) {
        for (const [value, count] of values) {
          const chosen = new URLSearchParams(query)
          chosen.set(facet, value)
          expect(ids(chosen.toString()).length, `${value} beside ${query}`).toBe(count)
        }
      }
    }
  })

  test('counts nothing for a value that would leave nothing', () => {
    expect([...counts('component=db&status=open').status]).toEqual([
      ['open', 1],
      ['resolved', 1],
    ])
  })
})

describe('the address of a list', () => {
  test.each(['', '?status=open&status=testing&component=db&sort=gain&q=a+b', '?cause=-&year=2024'])(
    'says %j again',
    (query) => {
      expect(formatListState(state(query))).toBe(query)
    },
  )

  test('leaves out what means nothing', () => {
    expect(formatListState(state('?status=&status=open&status=open&sort=date&q=++&utm=x'))).toBe(
      '?status=open',
    )
  })

  test('knows the list without each thing that narrows it', () => {
    const without = listNarrowings(state('?status=open&status=testing&q=db&sort=gain')).map(
      ({ facet, value, without }) => [facet, value, formatListState(without)],
    )
    expect(without).toEqual([
      ['text', 'db', '?status=open&status=testing&sort=gain'],
      ['status', 'open', '?status=testing&sort=gain&q=db'],
      ['status', 'testing', '?status=open&sort=gain&q=db'],
    ])
  })
})

describe('the file of the list', () => {
  const issue: Issue = {
    ...emptyIssue('a.md', 'a'),
    title: 'Slow Café',
    status: 'resolved',
    severity: 'high',
    date: '2025-03-01T09:15:00',
    components: ['Block Storage', 'block storage'],
    summary: 'Waits & waits.',
    tags: ['csv'],
    lessons: [{ text: 'Measure.', line: 9, reviewBy: null }],
    files: [{ path: 'src/a.ts', note: null, state: null }],
    causes: [{ key: 'caching', text: 'Caching', checked: true, inferred: false, line: 1 }],
    benchmarks: [makePair()],
    gain: { speedup: 2, benchmark: 0, verified: true },
  }
  const entries = nameGroups([issue, emptyIssue('silent.md', 'silent')], 'UTC')
  const file = formatListFile(entries, {
    component: groupIssues(entries, 'component'),
    cause: groupIssues(entries, 'cause'),
    technique: groupIssues(entries, 'technique'),
  })

  test('gives back what the list shows and is filtered by', () => {
    expect(readListFile(JSON.parse(JSON.stringify(file)))).toEqual([
      listed('a', {
        title: 'Slow Café',
        status: 'resolved',
        severity: 'high',
        date: '2025-03-01',
        component: [{ slug: 'block-storage', name: 'Block Storage' }],
        cause: [{ slug: 'caching', name: 'Caching' }],
        hasLessons: true,
        gain: { speedup: 2, text: '2× as fast', metric: 'Time', verified: true },
      }),
      listed('silent', { title: 'silent.md' }),
    ])
  })

  test('takes about 200 bytes an issue', () => {
    expect(JSON.stringify(file.issues[0]).length).toBeLessThan(200)
  })

  test('has its words beside it, folded', () => {
    const [words = ''] = formatListWords(entries)
    for (const word of ['slow cafe', 'waits & waits', 'block storage', 'csv', 'src/a.ts'])
      expect(words).toContain(word)
  })
})
