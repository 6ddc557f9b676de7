import type { Faceted } from '../core/insight/facets.ts'
import type { SharedLesson } from '../core/insight/shared-lessons.ts'

/** What lessons are filtered by, in the order of the menus. */
export const LESSON_FACETS = ['cause', 'technique', 'component', 'year'] as const

/** A lesson as the filters of issues take it; by status, severity and gain lessons are not filtered. */
export const facetLesson = (
  facts: Pick<Faceted, 'component' | 'cause' | 'technique' | 'date'>,
): Faceted => ({ status: null, severity: null, hasLessons: true, gain: null, ...facts })

/** Its year is that in which it was first learned. */
export const facetsOf = ({ components, causes, techniques, since }: SharedLesson): Faceted =>
  facetLesson({ component: components, cause: causes, technique: techniques, date: since })
