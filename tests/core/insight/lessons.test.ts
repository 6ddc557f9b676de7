import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { collectLessons, groupLessons } from '../../../src/core/insight/lessons.ts'
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

const collect = (...issues: Issue[]) => collectLessons(nameGroups(issues))
const idsOf = (...issues: Issue[]) => collect(...issues).map(({ id }) => id)

describe('the anchor of a lesson', () => {
  test.each([
    ['Measure before you cache, always.', 'lesson-a-measure-before-you-cache-always'],
    ['Count the queries of every page in a test.', 'lesson-a-count-the-queries-of-every-page'],
    ['索引がなければ遅い', 'lesson-a-索引がなければ遅い'],
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
    for (const id of ids) expect(id).toMatch(/^lesson-[ab]-\S+$/)
    expect(ids.slice(0, 2)).toEqual(['lesson-a-measure', 'lesson-a-measure-2'])
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

  test('are grouped by their first cause, and named under the others', () => {
    const groups = groupLessons(
      collect(
        issue('a', ['One.', 'Two.'], { causes: causes('n-plus-one') }),
        issue('b', ['Three.'], { causes: causes('missing-index', 'n-plus-one') }),
        issue('c', ['Four.', 'Five.', 'Six.']),
        issue('d', ['Seven.'], { causes: causes('missing-index', 'no-caching') }),
        issue('e', [], { causes: causes('memory-leak') }),
      ),
    )
    const texts = (lessons: { text: string }[]) => lessons.map(({ text }) => text)
    expect(groups.map(({ slug, lessons, also }) => [slug, texts(lessons), texts(also)])).toEqual([
      ['n-plus-one', ['One.', 'Two.'], ['Three.']],
      ['missing-index', ['Three.', 'Seven.'], []],
      ['no-caching', [], ['Seven.']],
      ['', ['Four.', 'Five.', 'Six.'], []],
    ])
  })

  test('of no issue are none', () => {
    expect(groupLessons(collect())).toEqual([])
  })
})
