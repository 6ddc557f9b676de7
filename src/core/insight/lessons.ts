import type { Issue } from '../issue/schema.ts'
import { shortDigest } from '../site/short-digest.ts'
import type { GroupName, GroupedIssue } from './groups.ts'
import type { IssueRow } from './issue-row.ts'
import { daysOf } from './review-period.ts'

/** One lesson of one issue, with what an engineer asks about it: of what cause, by what, what it gained. */
export interface Lesson {
  /**
   * Anchor on the page of all lessons, of no other lesson of any issue; the same as long as the issue's id
   * and the lesson's first words are, whatever other issues say.
   */
  id: string
  text: string
  /** Language of the document, where it says one. */
  lang: string | null
  /** Where it stands in the document. */
  line: number
  /** When it should be looked at again. */
  reviewBy: string | null
  /** When its issue was resolved or closed, else last updated, else opened; null where none is known. */
  date: string | null
  issue: IssueRow
  causes: GroupName[]
  techniques: GroupName[]
  components: GroupName[]
}

/** When an issue taught its lessons. */
function learnedDate(issue: Issue): string | null {
  const hasEnded = issue.status === 'resolved' || issue.status === 'closed'
  return (hasEnded ? issue.resolvedDate : null) ?? issue.updated ?? issue.date
}

/** Whether a lesson should have been looked at again before `today`; a month is over with its last day. */
export const isReviewPast = (reviewBy: string | null, today: string): boolean =>
  reviewBy !== null && daysOf(reviewBy).last < today

/** All lessons of issues that come newest first, each issue's own in the order of its document. */
export function collectLessons(entries: readonly GroupedIssue[]): Lesson[] {
  return entries.flatMap(({ issue, row, cause, technique, component }) => {
    const taken = new Set<string>()
    return issue.lessons.map(({ text, line, reviewBy }) => ({
      id: nameLesson(issue.id, text, taken),
      text,
      lang: issue.lang,
      line,
      reviewBy,
      date: learnedDate(issue),
      issue: row,
      causes: statedFirst(cause),
      techniques: technique,
      components: component,
    }))
  })
}

/** What is stated says more than what is only recognised in the text. */
export const statedFirst = (names: readonly GroupName[]): GroupName[] =>
  names.toSorted((a, b) => Number(a.isInferred) - Number(b.isInferred))

const MOST_WORDS = 6
const MOST_LETTERS = 48

/**
 * `lesson-<issue>--<first words>`: outlives lessons put before it, and a mended ending. Two hyphens tell the
 * issue from the words, which never have them: issue “cache” with “Invalidation …” is not “cache-invalidation”.
 */
function nameLesson(issueId: string, text: string, taken: Set<string>): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join('-')
  const start = Array.from(words).slice(0, MOST_LETTERS).join('').replace(/-$/, '')
  const base = `lesson-${issueId}--${start === '' ? shortDigest(text) : start}`
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
