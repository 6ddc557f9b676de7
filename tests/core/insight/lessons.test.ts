import { describe, expect, test } from 'vitest'
import { facetsOf } from '../../../src/components/lesson-facets.ts'
import { narrowList } from '../../../src/core/insight/facets.ts'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { collectLessons, isReviewPast } from '../../../src/core/insight/lessons.ts'
import {
  firstSaying,
  groupLessons,
  onePerIssue,
  shareLessons,
} from '../../../src/core/insight/shared-lessons.ts'
import { parseListState } from '../../../src/core/insight/list-state.ts'
import { parseReviewPeriod } from '../../../src/core/insight/review-period.ts'
import { gatherReviewSources, reviewPeriod } from '../../../src/core/insight/review.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const issue = (id: string, lessons: string[], more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  lessons: lessons.map((text, index) => ({ text, line: index + 1, reviewBy: null })),
  ...more,
})

const causes = (...keys: string[]): Issue['causes'] =>
  keys.map((key) => ({
    key: key.replace('?', ''),
    text: key,
    checked: null,
    inferred: key.endsWith('?'),
    line: 1,
  }))

const collect = (...issues: Issue[]) => collectLessons(nameGroups(issues, 'UTC'))
const idsOf = (...issues: Issue[]) => collect(...issues).map(({ id }) => id)

describe('the anchor of a lesson', () => {
  test.each([
    ['Measure before you cache, always.', 'lesson-a--measure-before-you-cache-always'],
    ['Count the queries of every page in a test.', 'lesson-a--count-the-queries-of-every-page'],
    ['索引がなければ遅い', 'lesson-a--索引がなければ遅い'],
  ])('is made of its issue and its first words: %s', (text, id) => {
    expect(idsOf(issue('a', [text]))).toEqual([id])
  })

  test('stays the same when another lesson is put before it or its ending changes', () => {
    const text = 'Count the queries of every page in a test'
    expect(idsOf(issue('a', ['Measure first.', `${text}, and fail it.`]))).toContain(
      idsOf(issue('a', [text]))[0],
    )
  })

  test('is never the same twice, nor empty', () => {
    const ids = idsOf(issue('a', ['Measure.', 'Measure!', '…', '⚡']), issue('b', ['Measure.']))
    expect(new Set(ids).size).toBe(5)
    for (const id of ids) expect(id).toMatch(/^lesson-[ab]--\S+$/)
    expect(ids.slice(0, 2)).toEqual(['lesson-a--measure', 'lesson-a--measure-2'])
  })

  test.each([
    ['cache', 'Invalidation must be tested.', 'cache-invalidation', 'Must be tested!'],
    ['cache-', 'Must be tested.', 'cache', '- Must be tested.'],
    ['a', '2024: measure.', 'a-2024', 'Measure.'],
    ['a', 'B c d.', 'a-b-c', 'D.'],
    ['a', 'Measure 2.', 'a-measure', '2'],
    ['a', '…', 'a-', '…'],
  ])('is another one where issue and words run together: %s, %s | %s, %s', (a, one, b, other) => {
    const ids = idsOf(issue(a, [one]), issue(b, [other]))
    expect(new Set(ids).size).toBe(2)
    expect(ids.toSorted()).toEqual(
      [...idsOf(issue(a, [one])), ...idsOf(issue(b, [other]))].toSorted(),
    )
  })
})

describe('lessons', () => {
  test('stand newest issue first, each with its issue, causes, techniques and components', () => {
    const lessons = collect(
      issue('old', ['First.'], { date: '2023-01-01' }),
      issue('new', ['Second.', 'Third.'], {
        date: '2024-01-01',
        causes: causes('missing-index?', 'n-plus-one'),
        techniques: causes('caching'),
        components: ['Cart'],
      }),
    )
    expect(lessons.map(({ text, line }) => [text, line])).toEqual([
      ['Second.', 1],
      ['Third.', 2],
      ['First.', 1],
    ])
    expect(lessons[0]).toMatchObject({
      issue: { id: 'new', date: '2024-01-01' },
      causes: [
        { slug: 'n-plus-one', isInferred: false },
        { slug: 'missing-index', isInferred: true },
      ],
      techniques: [{ slug: 'caching' }],
      components: [{ name: 'Cart' }],
    })
  })

  test.each([
    ['the day it was resolved', { status: 'resolved', resolvedDate: '2024-03-01' }, '2024-03-01'],
    ['its last update while it is open', { status: 'open' }, '2024-02-01'],
    ['its last update where it was opened again', { resolvedDate: '2024-03-01' }, '2024-02-01'],
    ['the day it was opened at least', { updated: null }, '2024-01-01'],
    ['no day where there is none', { updated: null, date: null }, null],
  ] as const)('are dated by their issue: %s', (_, more, date) => {
    const dates = { date: '2024-01-01', updated: '2024-02-01' }
    expect(collect(issue('a', ['One.'], { ...dates, ...more }))[0]?.date).toBe(date)
  })

  test.each([
    ['2024-05-01', true],
    ['2024-05-02', false],
    ['2024-04', true],
    ['2024-05', false],
    // In Oslo the day is another one already.
    ['2024-05-01T23:30:00Z', false],
    ['2024-05-02T00:30:00+04:00', true],
    ['2024', false],
    ['2023', true],
    [null, false],
  ])('are to be looked at again before the day is over: %s', (reviewBy, isPast) => {
    const lessons = [{ text: 'Measure first.', line: 1, reviewBy }]
    const [lesson] = collectLessons(nameGroups([issue('a', [], { lessons })], 'Europe/Oslo'))
    expect(isReviewPast(lesson!.reviewBy, '2024-05-02')).toBe(isPast)
  })
})

describe('a lesson that several issues say', () => {
  const shared = shareLessons(
    collect(
      issue('old', ['Measure before you cache.'], {
        date: '2023-01-01',
        causes: causes('no-caching', 'n-plus-one?'),
        components: ['Cart'],
      }),
      issue('new', ['Another.', '**Measure** before you cache!'], {
        date: '2024-01-01',
        causes: causes('n-plus-one'),
        techniques: causes('caching'),
        components: ['Cart', 'Search'],
        lang: 'en',
      }),
    ),
  )

  test('stands once, with all of them, newest first', () => {
    expect(shared.map(({ text, sayings }) => [text, sayings.map(({ issue }) => issue.id)])).toEqual(
      [
        ['Another.', ['new']],
        ['**Measure** before you cache!', ['new', 'old']],
      ],
    )
  })

  test('counts an issue once that says it twice', () => {
    const [twice] = shareLessons(
      collect(issue('old', ['Cache it.', '**Cache** it!']), issue('new', ['Cache it.'])),
    )
    expect(twice?.sayings).toHaveLength(3)
    expect(
      onePerIssue(twice?.sayings ?? [])
        .map(({ issue: { id } }) => id)
        .toSorted(),
    ).toEqual(['new', 'old'])
  })

  test('keeps the anchor, and the day, of its first saying', () => {
    expect(shared[1]).toMatchObject({
      id: 'lesson-old--measure-before-you-cache',
      since: '2023-01-01',
      date: '2024-01-01',
    })
  })

  test('has the causes, techniques and components of all, what it speaks of first', () => {
    const names = (list: { slug: string; isInferred: boolean }[] | undefined) =>
      list?.map(({ slug, isInferred }) => slug + (isInferred ? '?' : ''))
    expect(names(shared[1]?.causes)).toEqual(['no-caching', 'n-plus-one'])
    expect(names(shared[1]?.techniques)).toEqual(['caching'])
    expect(names(shared[1]?.components)).toEqual(['cart', 'search'])
  })

  const known = issue('m', ['Measure, then cache.'], {
    status: 'resolved',
    date: '2024-02-01',
    resolvedDate: '2024-03-01',
  })
  const says = (id: string, date: string | null, resolvedDate: string | null = null): Issue =>
    issue(id, ['Measure: then cache!'], {
      status: resolvedDate === null ? 'open' : 'resolved',
      date,
      resolvedDate,
    })

  test.each([
    ['is resolved later', says('a', '2024-02-15', '2024-04-01'), 'am'],
    ['is resolved later, though opened before', says('a', '2023-01-01', '2025-05-01'), 'am'],
    ['is resolved the same day, opened later', says('a', '2024-02-15', '2024-03-01'), 'am'],
    ['is resolved and opened on the same days', says('n', '2024-02-01', '2024-03-01'), 'mn'],
    ['is opened later', says('a', '2024-04-01'), 'am'],
    ['has no date', says('a', null), 'ma'],
  ])('keeps its anchor when another issue %s', (_, other, order) => {
    for (const issues of [
      [known, other],
      [other, known],
    ]) {
      const [one, ...more] = shareLessons(collect(...issues))
      expect(more).toEqual([])
      expect(one?.id).toBe('lesson-m--measure-then-cache')
      expect(one && firstSaying(one).issue.id).toBe('m')
      expect(one?.sayings.map((saying) => saying.issue.id).join('')).toBe(order)
      expect(one?.text).toBe(one?.sayings[0].text)
      expect(one?.text).toBe(
        order.startsWith('m') ? 'Measure, then cache.' : 'Measure: then cache!',
      )
    }
  })

  test.each([
    ['was resolved before', says('z', '2024-02-15', '2024-02-20')],
    ['was resolved the same day and opened before', says('z', '2024-01-01', '2024-03-01')],
    ['has the same days, by its id', says('a', '2024-02-01', '2024-03-01')],
  ])('goes by the other issue where that %s', (_, other) => {
    for (const issues of [
      [known, other],
      [other, known],
    ]) {
      const [one] = shareLessons(collect(...issues))
      expect(one?.id).toBe(`lesson-${other.id}--measure-then-cache`)
      expect(one && firstSaying(one).issue.id).toBe(other.id)
    }
  })

  test('is that which an issue without any date says first only where all are without', () => {
    const [one] = shareLessons(collect(says('b', null), says('a', null)))
    expect(one).toMatchObject({ id: 'lesson-a--measure-then-cache', since: null, date: null })
  })

  test('has of what it does not speak of first what most of its issues share', () => {
    const has = (id: string, date: string, ...names: string[]): Issue =>
      issue(id, ['Measure.'], { date, causes: causes(...names), components: names })
    const [one] = shareLessons(
      collect(
        has('c', '2024-03-01', 'memory-leak', 'lock-contention'),
        has('b', '2024-02-01', 'n-plus-one'),
        has('a', '2024-01-01', 'n-plus-one'),
      ),
    )
    const slugs = (list: { slug: string }[] | undefined) => list?.map(({ slug }) => slug)
    expect(slugs(one?.causes)).toEqual(['n-plus-one', 'memory-leak', 'lock-contention'])
    expect(slugs(one?.components)).toEqual(['n-plus-one', 'memory-leak', 'lock-contention'])
  })

  test('stands once also where one issue repeats itself, with both anchors', () => {
    const [one, ...more] = shareLessons(collect(issue('a', ['Measure.', 'Measure!'])))
    expect(more).toEqual([])
    expect(one?.id).toBe('lesson-a--measure')
    expect(one?.sayings.map(({ id }) => id)).toEqual(['lesson-a--measure', 'lesson-a--measure-2'])
  })

  test('is to be looked at again on the first of its days', () => {
    const review = (id: string, reviewBy: string | null) =>
      issue(id, [], { lessons: [{ text: 'Measure.', line: 1, reviewBy }] })
    const [one] = shareLessons(
      collect(review('a', '2025-01-01'), review('b', null), review('c', '2024-06')),
    )
    expect(one?.reviewBy).toBe('2024-06')
  })
})

describe('lessons', () => {
  const group = (kind: Parameters<typeof groupLessons>[1], ...issues: Issue[]) => {
    const texts = (lessons: { text: string }[]) => lessons.map(({ text }) => text)
    return groupLessons(shareLessons(collect(...issues)), kind).map(({ slug, lessons, also }) => [
      slug,
      texts(lessons),
      texts(also),
    ])
  }

  test('are grouped by their first cause, and named under the others', () => {
    expect(
      group(
        'cause',
        issue('a', ['One.', 'Two.'], { causes: causes('n-plus-one') }),
        issue('b', ['Three.'], { causes: causes('missing-index', 'n-plus-one') }),
        issue('c', ['Four.', 'Five.', 'Six.']),
        issue('d', ['Seven.'], { causes: causes('missing-index', 'no-caching') }),
        issue('e', [], { causes: causes('memory-leak') }),
      ),
    ).toEqual([
      ['n-plus-one', ['One.', 'Two.'], ['Three.']],
      ['missing-index', ['Three.', 'Seven.'], []],
      ['no-caching', [], ['Seven.']],
      ['', ['Four.', 'Five.', 'Six.'], []],
    ])
  })

  test('stand under the stated cause that they speak of, before those that only have it', () => {
    const own = issue('own', ['Measure first.'], { causes: causes('no-caching') })
    const both = issue('both', ['An empty cache helps nobody.', 'Count the queries.'], {
      causes: causes('n-plus-one', 'no-caching'),
    })
    const inferred = issue('inferred', ['Warm caches.'], {
      causes: causes('n-plus-one', 'no-caching?'),
    })
    expect(group('cause', own, both, inferred)).toEqual([
      [
        'no-caching',
        ['An empty cache helps nobody.', 'Measure first.'],
        ['Count the queries.', 'Warm caches.'],
      ],
      ['n-plus-one', ['Count the queries.', 'Warm caches.'], ['An empty cache helps nobody.']],
    ])
  })

  test('are grouped by technique and by component in the same way', () => {
    const issues = [
      issue('a', ['One.'], { techniques: causes('caching'), components: ['Cart', 'Search'] }),
      issue('b', ['Two.'], { techniques: causes('caching'), components: ['Search'] }),
    ]
    expect(group('technique', ...issues)).toEqual([['caching', ['One.', 'Two.'], []]])
    expect(group('component', ...issues)).toEqual([
      ['search', ['Two.'], ['One.']],
      ['cart', ['One.'], []],
    ])
  })

  test('are grouped by the year they were learned in, the latest first', () => {
    expect(
      group(
        'year',
        issue('a', ['One.'], {
          status: 'resolved',
          date: '2023-12-01',
          resolvedDate: '2024-01-15',
        }),
        issue('b', ['Two.', 'Three.'], { date: '2023-01-01' }),
        issue('c', ['Four.']),
      ),
    ).toEqual([
      ['2024', ['One.'], []],
      ['2023', ['Two.', 'Three.'], []],
      ['', ['Four.'], []],
    ])
  })

  test('of several years stand under the year of the first, as in its review', () => {
    const learned = (id: string, date: string, resolvedDate: string) =>
      issue(id, ['Measure.'], { status: 'resolved', date, resolvedDate })
    const issues = [
      learned('first', '2024-02-01', '2024-03-01'),
      learned('second', '2025-04-01', '2025-05-01'),
    ]
    const entries = nameGroups(issues, 'UTC')
    const sources = gatherReviewSources(entries, { today: '2026-01-01', timeZone: 'UTC' })
    const shared = shareLessons(collectLessons(entries))
    const years = ['2023', '2024', '2025']
    const reviewed = years.filter(
      (year) => reviewPeriod(parseReviewPeriod(year)!, sources).lessons.length > 0,
    )
    const found = years.filter(
      (year) =>
        narrowList(shared.map(facetsOf), parseListState(new URLSearchParams({ year }))).issues
          .length > 0,
    )
    expect(reviewed).toEqual(['2024'])
    expect(found).toEqual(reviewed)
    expect(groupLessons(shared, 'year').map(({ slug }) => slug)).toEqual(reviewed)
  })

  test('of no issue are none', () => {
    expect(group('cause')).toEqual([])
  })
})
