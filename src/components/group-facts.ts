import type { GroupName, GroupTally } from '../core/insight/groups.ts'
import type { IssueRow } from '../core/insight/issue-row.ts'
import type { LastFix } from '../core/insight/last-fix.ts'
import type { Recurrence } from '../core/insight/recurring.ts'
import type { GroupKind } from '../core/site/groups.ts'

/** What of an issue a long list still says. */
export type ShortRow = Pick<IssueRow, 'id' | 'title' | 'date'>

/** What tables of a group say of the end of its issues. */
export interface Outcomes {
  /** Id of the table. */
  id: string
  kind: 'technique' | 'cause'
  /** In the order of the rows. */
  names: GroupName[][]
  /** Whether the components are said too. */
  hasComponents: boolean
}

/** All components, causes, techniques or years. */
export interface GroupsRanked {
  kind: GroupKind
  tallies: GroupTally[]
  /** How many issues have none of them. */
  without: number
  /** How many issues there are. */
  all: number
}

/** What is known of a component, cause, technique or year. */
export interface GroupFacts {
  kind: GroupKind
  tally: GroupTally
  rows: IssueRow[]
  /** What is to be said of single issues, in the order of `rows`. */
  notes: (string | undefined)[]
  /** Their techniques, or on the page of a technique their causes, in the order of `rows`. */
  names: GroupName[][]
  /** Older issues, of which only the title is listed. */
  rest: ShortRow[]
  related: RelatedGroups[]
  /** The fix that was made last, with what was done. */
  lastFix: LastFix | null
  /** How a cause came back; null where it did not, and for anything else. */
  recurrence: Recurrence | null
  /** Lessons that speak of the cause or technique, those of other issues too; newest issue first. */
  spoken: IssueLessons[]
  /** Other lessons of the newest of its issues that left any. */
  lessons: IssueLessons[]
  /** How many issues of it left lessons, and of how many the lessons are shown. */
  teaching: { all: number; shown: number }
}

/** What the issues of one group have in common besides. */
interface RelatedGroups {
  kind: GroupKind
  title: string
  tallies: GroupTally[]
  /** Those that the table has no room for. */
  others: Pick<GroupTally, 'slug' | 'name' | 'all'>[]
}

/** What one issue taught. */
export interface IssueLessons {
  /** Title of the issue. */
  source: string
  /** Where the issue says it, ready for a link. */
  href: string
  lang: string | undefined
  texts: string[]
}
