import type { GroupKind } from './groups.ts'

/** The page of all lessons by cause, or by something else: `/lessons/by-technique/`. */
export const lessonsPath = (kind: GroupKind = 'cause'): string =>
  kind === 'cause' ? '/lessons/' : `/lessons/by-${kind}/`

/** One lesson by its id, on the page that has every lesson at all times. */
export const lessonPath = (id: string): string => `${lessonsPath()}#${encodeURIComponent(id)}`

/** The lessons of one cause there; without a slug those of no cause. */
export const lessonGroupAnchor = (kind: GroupKind, slug: string): string =>
  `${kind}-${slug === '' ? 'none' : slug}`
