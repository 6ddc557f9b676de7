import type { LessonsFacts } from '../../components/lesson-facts.ts'
import { nameGroups } from '../../core/insight/groups.ts'
import { collectLessons, isReviewPast } from '../../core/insight/lessons.ts'
import { groupLessons, shareLessons } from '../../core/insight/shared-lessons.ts'
import type { GroupKind } from '../../core/site/groups.ts'
import type { IssueData } from '../../loader/issues-loader.ts'
import type { SiteOptions } from '../../loader/site-options.ts'
import { locateLessons } from '../_lesson-places.ts'

/** What the pages print that show all lessons by these kinds. */
export function listLessonPages(
  kinds: readonly GroupKind[],
  entries: readonly Pick<IssueData, 'issue' | 'toc'>[],
  { base, today, timeZone }: Pick<SiteOptions, 'base' | 'today' | 'timeZone'>,
): LessonsFacts[] {
  const collected = collectLessons(
    nameGroups(
      entries.map(({ issue }) => issue),
      timeZone,
    ),
  )
  const lessons = shareLessons(collected)
  const sources = new Set(collected.map(({ issue }) => issue.id))
  const places = locateLessons(entries, base)
  const facts = {
    places: Object.fromEntries([...places].filter(([id]) => sources.has(id))),
    overdue: lessons.filter(({ reviewBy }) => isReviewPast(reviewBy, today)).map(({ id }) => id),
    lessonCount: lessons.length,
    sourceCount: sources.size,
    issueCount: entries.length,
  }
  return kinds.map((kind) => ({ kind, groups: groupLessons(lessons, kind), ...facts }))
}
