import type { LessonGroup } from '../core/insight/shared-lessons.ts'
import type { GroupKind } from '../core/site/groups.ts'

/** Everything a page of lessons prints. */
export interface LessonsFacts {
  kind: GroupKind
  groups: LessonGroup[]
  /** Where each issue states its lessons, by its id, ready for a link. */
  places: Record<string, string>
  /** Ids of lessons whose day of review is over. */
  overdue: string[]
  lessonCount: number
  /** How many issues have lessons. */
  sourceCount: number
  issueCount: number
}
