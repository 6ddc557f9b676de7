import type { GroupedIssue } from './groups.ts'
import { collectLessons } from './lessons.ts'
import { shareLessons } from './shared-lessons.ts'
import { countNamed, isMeant } from './speaking.ts'

/** A lesson as later issues are reminded of it. */
export interface KnownLesson {
  /** Its anchor on the page of all lessons. */
  id: string
  text: string
  lang: string | null
  /** When it was first learned, by any issue; null where that is not known. */
  since: string | null
}

/** By the id of an issue its lessons in the order of the document. */
export function indexLessons(entries: readonly GroupedIssue[]): Map<string, KnownLesson[]> {
  const lessons = collectLessons(entries)
  const shared = new Map(
    shareLessons(lessons).flatMap((one) => one.sayings.map((saying) => [saying, one] as const)),
  )
  const byIssue = new Map<string, KnownLesson[]>()
  for (const lesson of lessons) {
    const { id, since } = shared.get(lesson)!
    const known = { id, text: lesson.text, lang: lesson.lang, since }
    byIssue.set(lesson.issue.id, [...(byIssue.get(lesson.issue.id) ?? []), known])
  }
  return byIssue
}

/**
 * Of lessons that which speaks of a cause: by a wording that means the cause, else by most words of its
 * name in any form (“caches” of “No caching”), the first of several. Undefined where none does.
 */
export function findSpeaking(
  lessons: readonly KnownLesson[],
  cause: { slug: string; name: string },
): KnownLesson | undefined {
  const meant = lessons.find(({ text }) => isMeant(text, cause.slug))
  if (meant !== undefined) return meant
  let best: KnownLesson | undefined
  let most = 0
  for (const lesson of lessons) {
    const count = countNamed(lesson.text, cause)
    if (count > most) [best, most] = [lesson, count]
  }
  return best
}
