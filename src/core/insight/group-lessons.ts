import type { GroupKind } from '../site/groups.ts'
import type { GroupedIssue, IssueGroup } from './groups.ts'
import { isCertain, isSpoken } from './speaking.ts'

/** Issues whose lessons the page of a group says. */
const MOST_TEACHING = 30

/** Lessons of one issue. */
interface Taught {
  entry: GroupedIssue
  texts: string[]
}

/** What a component, cause, technique or year taught, as its page says it. */
export interface GroupLessons {
  /** Lessons that speak of the cause or technique, those of other issues too; newest issue first. */
  spoken: Taught[]
  /** Other lessons of the newest of its issues that left any. */
  others: Taught[]
  /** How many issues of it left lessons, and of how many the lessons are told. */
  teaching: { all: number; shown: number }
}

/** The lessons of a group of these issues, all of which come newest first. */
export function collectGroupLessons(
  group: IssueGroup,
  kind: GroupKind,
  all: readonly GroupedIssue[],
): GroupLessons {
  const entries = group.members.map(({ entry }) => entry)
  const teaching = entries.filter(({ issue }) => issue.lessons.length > 0)
  const hasTopic = kind === 'cause' || kind === 'technique'
  const own = new Set(entries)
  const speaks = (text: string): boolean => hasTopic && isSpoken(text, group)
  // Other issues may use one of its words for something else.
  const certain = (text: string): boolean => isCertain(text, group)
  return {
    spoken: (hasTopic ? all : [])
      .flatMap((entry) => pickLessons(entry, own.has(entry) ? speaks : certain))
      .slice(0, MOST_TEACHING),
    others: teaching
      .slice(0, MOST_TEACHING)
      .flatMap((entry) => pickLessons(entry, (text) => !speaks(text))),
    teaching: { all: teaching.length, shown: Math.min(teaching.length, MOST_TEACHING) },
  }
}

/** The lessons of an issue that are wanted; none where it has no such. */
function pickLessons(entry: GroupedIssue, isWanted: (text: string) => boolean): Taught[] {
  const texts = entry.issue.lessons.map(({ text }) => text).filter(isWanted)
  return texts.length === 0 ? [] : [{ entry, texts }]
}

/** How many lessons the page of a group says. */
export const countGroupLessons = ({
  spoken,
  others,
}: Pick<GroupLessons, 'spoken' | 'others'>): number =>
  [...spoken, ...others].reduce((sum, { texts }) => sum + texts.length, 0)
