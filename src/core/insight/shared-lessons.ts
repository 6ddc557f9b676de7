import type { GroupKind } from '../site/groups.ts'
import { byText } from './by-text.ts'
import { type GroupName, namesOfYear, uniqueNames } from './groups.ts'
import { type Lesson, statedFirst } from './lessons.ts'
import { findRepeats } from './same-text.ts'
import { isSpoken, spokenFirst } from './speaking.ts'

/** What was learned, once, however many issues say it. */
export interface SharedLesson {
  /**
   * Of the first saying, which is the one learned first; of several that day that of the issue opened first,
   * then by the issue's id. It stays when it is learned again later; it becomes another when an issue
   * learned it before, as one written down afterwards may, or when the dates of the first are changed.
   */
  id: string
  /** As said last. */
  text: string
  lang: string | null
  /** By the issues that say it, learned last first; those without any date stand last. */
  sayings: [Lesson, ...Lesson[]]
  /** When it was first learned. */
  since: string | null
  /** When it was last learned. */
  date: string | null
  /** The first of its days of review. */
  reviewBy: string | null
  /**
   * Of all its issues: stated causes before inferred ones, of these what it speaks of before others, then what
   * most of its issues share.
   */
  causes: GroupName[]
  techniques: GroupName[]
  components: GroupName[]
}

/** The lessons of one cause, technique, component or year. */
export interface LessonGroup {
  /** Empty for lessons without one. */
  slug: string
  name: string
  /** Those of which it is the first, newest issue first. */
  lessons: SharedLesson[]
  /** Those that stand with another already. */
  also: SharedLesson[]
}

/** Puts lessons that say the same into one, which stands where the first of them stood. */
export function shareLessons(lessons: readonly Lesson[]): SharedLesson[] {
  const oldestFirst = lessons.toSorted(byLearned)
  const firsts = findRepeats(oldestFirst.map(({ text }) => text))
  const firstOf = new Map(
    oldestFirst.map((lesson, place) => [lesson, oldestFirst[firsts[place]!]!] as const),
  )
  return [...Map.groupBy(lessons, (lesson) => firstOf.get(lesson)!)].map(([first, sayings]) =>
    makeShared(first, sayings.toSorted(latestFirst) as [Lesson, ...Lesson[]]),
  )
}

/** The order in which they were learned: nothing in it changes with what other issues say. */
const byLearned = (a: Lesson, b: Lesson): number =>
  byDay(a.date, b.date) || byDay(a.issue.date, b.issue.date) || byText(a.issue.id, b.issue.id)

/** The earlier day first, none last. */
const byDay = (a: string | null, b: string | null): number => byText(a ?? '~', b ?? '~')

const latestFirst = (a: Lesson, b: Lesson): number => byText(b.date ?? '', a.date ?? '')

/** One saying of each issue: an issue may say a lesson twice, in its notes and in its summary of them. */
export const onePerIssue = (sayings: readonly Lesson[]): Lesson[] =>
  [...Map.groupBy(sayings, ({ issue }) => issue.id).values()].flatMap(([first]) => first ?? [])

/** The saying that was learned first. */
export const firstSaying = ({ id, sayings }: SharedLesson): Lesson =>
  sayings.find((saying) => saying.id === id) ?? sayings[0]

function makeShared(first: Lesson, sayings: [Lesson, ...Lesson[]]): SharedLesson {
  const [{ text, lang }] = sayings
  const dates = sayings.flatMap(({ date }) => date ?? []).toSorted()
  const rankNames = (lists: readonly GroupName[][]): GroupName[] =>
    spokenFirst(uniteNames(lists), (name) => isSpoken(text, name))
  const reviews = sayings.flatMap(({ reviewBy }) => reviewBy ?? []).toSorted()
  return {
    id: first.id,
    text,
    lang,
    sayings,
    since: dates[0] ?? null,
    date: dates.at(-1) ?? null,
    reviewBy: reviews[0] ?? null,
    causes: statedFirst(rankNames(sayings.map(({ causes }) => causes))),
    techniques: rankNames(sayings.map(({ techniques }) => techniques)),
    components: uniteNames(sayings.map(({ components }) => components)),
  }
}

/** What more issues have in common says more of the lesson. */
function uniteNames(lists: readonly GroupName[][]): GroupName[] {
  const timesOf = ({ slug }: GroupName) =>
    lists.filter((names) => names.some((name) => name.slug === slug)).length
  return uniqueNames(lists.flat()).toSorted((a, b) => timesOf(b) - timesOf(a))
}

/** What a lesson is grouped by; a year is that in which it was first learned, as reviews tell it. */
export function namesOfLesson(lesson: SharedLesson, kind: GroupKind): GroupName[] {
  switch (kind) {
    case 'cause':
      return lesson.causes
    case 'technique':
      return lesson.techniques
    case 'component':
      return lesson.components
    case 'year':
      return namesOfYear(lesson.since)
  }
}

/**
 * Groups lessons, each once under the first it has of the kind: the largest group first, years the latest
 * first, and last what has none. In the group of a cause or technique those that speak of it come first.
 */
export function groupLessons(lessons: readonly SharedLesson[], kind: GroupKind): LessonGroup[] {
  const groups = new Map<string, LessonGroup>()
  const groupOf = (slug: string, name: string): LessonGroup => {
    const group = groups.get(slug) ?? { slug, name, lessons: [], also: [] }
    groups.set(slug, group)
    return group
  }
  for (const lesson of lessons) {
    const [first, ...others] = namesOfLesson(lesson, kind)
    groupOf(first?.slug ?? '', first?.name ?? '').lessons.push(lesson)
    for (const { slug, name } of others) groupOf(slug, name).also.push(lesson)
  }
  const ranked = [...groups.values()].map((group) => ({
    ...group,
    lessons: rankSpoken(group, kind),
  }))
  return ranked.toSorted(
    (a, b) =>
      Number(a.slug === '') - Number(b.slug === '') ||
      (kind === 'year' ? byText(b.slug, a.slug) : sizeOf(b) - sizeOf(a)) ||
      byText(a.name, b.name),
  )
}

const rankSpoken = (group: LessonGroup, kind: GroupKind): SharedLesson[] =>
  group.slug !== '' && (kind === 'cause' || kind === 'technique')
    ? spokenFirst(group.lessons, ({ text }) => isSpoken(text, group))
    : group.lessons

const sizeOf = ({ lessons, also }: LessonGroup): number => lessons.length + also.length
