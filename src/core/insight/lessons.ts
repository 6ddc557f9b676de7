import { shortDigest } from '../site/short-digest.ts'
import type { GroupName, GroupedIssue } from './groups.ts'
import type { IssueRow } from './issue-row.ts'

/** One lesson with what an engineer asks about it: from which issue, of what cause, what it gained. */
export interface Lesson {
  /** Anchor on the page of all lessons; the same as long as the issue's id and the lesson's first words are. */
  id: string
  text: string
  /** Language of the document, where it says one. */
  lang: string | null
  /** Where it stands in the document. */
  line: number
  /** When it should be looked at again. */
  reviewBy: string | null
  issue: IssueRow
  causes: GroupName[]
  techniques: GroupName[]
  components: GroupName[]
}

/** The lessons of one cause. */
export interface LessonGroup {
  /** Empty for lessons of issues without a cause. */
  slug: string
  name: string
  /** Those of which it is the first cause, newest issue first. */
  lessons: Lesson[]
  /** Those that stand with another cause already. */
  also: Lesson[]
}

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
      issue: row,
      // What is stated says more than what is only recognised in the text.
      causes: cause.toSorted((a, b) => Number(a.isInferred) - Number(b.isInferred)),
      techniques: technique,
      components: component,
    }))
  })
}

const MOST_WORDS = 6
const MOST_LETTERS = 48

/** `lesson-<issue>-<first words>`: outlives lessons put before it, and a mended ending. */
function nameLesson(issueId: string, text: string, taken: Set<string>): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join('-')
  const start = Array.from(words).slice(0, MOST_LETTERS).join('').replace(/-$/, '')
  const base = `lesson-${issueId}-${start === '' ? shortDigest(text) : start}`
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

/** Groups lessons by cause: each once under its first cause, the largest group first, without cause last. */
export function groupLessons(lessons: readonly Lesson[]): LessonGroup[] {
  const groups = new Map<string, LessonGroup>()
  const groupOf = (slug: string, name: string): LessonGroup => {
    const group = groups.get(slug) ?? { slug, name, lessons: [], also: [] }
    groups.set(slug, group)
    return group
  }
  for (const lesson of lessons) {
    const [first, ...others] = lesson.causes
    groupOf(first?.slug ?? '', first?.name ?? '').lessons.push(lesson)
    for (const { slug, name } of others) groupOf(slug, name).also.push(lesson)
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      Number(a.slug === '') - Number(b.slug === '') ||
      sizeOf(b) - sizeOf(a) ||
      (a.name < b.name ? -1 : 1),
  )
}

const sizeOf = ({ lessons, also }: LessonGroup): number => lessons.length + also.length
