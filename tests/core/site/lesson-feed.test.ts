import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { collectLessons } from '../../../src/core/insight/lessons.ts'
import { shareLessons } from '../../../src/core/insight/shared-lessons.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { listLessonItems } from '../../../src/core/site/lesson-feed.ts'

const issue = (id: string, lessons: string[], more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  title: `The case of ${id}`,
  lessons: lessons.map((text, index) => ({ text, line: index + 1, reviewBy: null })),
  ...more,
})

const resolved = (day: string): Partial<Issue> => ({
  status: 'resolved',
  date: '2024-01-01',
  resolvedDate: day,
})

const listItems = (...issues: Issue[]) =>
  listLessonItems(shareLessons(collectLessons(nameGroups(issues, 'UTC'))), '2024-06-01')

describe('a lesson in a feed', () => {
  test('came to be when its issue was resolved, and leads to its anchor', () => {
    expect(
      listItems(
        issue('a', ['Measure first.'], { ...resolved('2024-02-01'), components: ['Cart'] }),
      ),
    ).toEqual([
      {
        name: '/lessons/#lesson-a--measure-first',
        title: 'Measure first.',
        path: '/lessons/#lesson-a--measure-first',
        published: '2024-02-01T00:00:00Z',
        updated: '2024-02-01T00:00:00Z',
        authors: [],
        categories: ['Cart'],
        summary: 'Measure first. — The case of a',
        lang: null,
      },
    ])
  })

  test('comes up again, under its name, when another issue says it', () => {
    const first = issue('a', ['Measure first.'], resolved('2024-02-01'))
    const again = issue('b', ['**Measure** first!'], resolved('2024-05-01'))
    const [item, ...more] = listItems(first, again)
    expect(more).toEqual([])
    expect(item?.name).toBe(listItems(first)[0]?.name)
    expect([item?.published, item?.updated]).toEqual([
      '2024-02-01T00:00:00Z',
      '2024-05-01T00:00:00Z',
    ])
  })

  test('names an issue once that says it twice', () => {
    const [item] = listItems(
      issue('a', ['Measure first.', '**Measure** first!'], resolved('2024-02-01')),
    )
    expect(item?.summary).toMatch(/ — The case of a$/)
    expect(item?.summary.split('The case of a')).toHaveLength(2)
  })

  test('is never dated after today', () => {
    const known = issue('a', ['Measure first.'], resolved('2024-02-01'))
    const ahead = issue('b', ['Measure first!'], resolved('2024-06-02'))
    expect(listItems(known, ahead)).toMatchObject([{ updated: '2024-02-01T00:00:00Z' }])
    expect(listItems(ahead)).toEqual([])
  })

  test.each([
    ['the same day', '2024-02-01'],
    ['later', '2024-02-02'],
  ])('keeps its name when an issue resolved %s says it too, whatever their ids', (_, day) => {
    const known = issue('m', ['Measure first.'], resolved('2024-02-01'))
    const [item] = listItems(known)
    for (const id of ['a', 'z']) {
      const other = issue(id, ['Measure first!'], { ...resolved(day), date: '2024-01-02' })
      expect(listItems(known, other)[0]?.name).toBe(item?.name)
      expect(listItems(other, known)[0]?.name).toBe(item?.name)
    }
  })

  test('is left out where nothing of its issue has a date', () => {
    expect(listItems(issue('a', ['Measure first.']))).toEqual([])
  })
})
