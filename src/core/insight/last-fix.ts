import { byText } from './by-text.ts'
import { withSoundDates } from './days.ts'
import { describeChange } from './fix-text.ts'
import type { GroupName, GroupedIssue } from './groups.ts'
import type { IssueRow } from './issue-row.ts'

/** The fix that was made last. */
export interface LastFix {
  row: IssueRow
  techniques: GroupName[]
  /** What was done, in the words of the document; null where it does not say. */
  change: string | null
  lang: string | null
}

/**
 * The resolved issue whose fix is the latest known, with what fixed it: by the day of resolution, else by
 * the day it was opened, since it was fixed no earlier. Null where none is resolved and dated; what is dated
 * after `today` is not.
 */
export function findLastFix(entries: readonly GroupedIssue[], today: string): LastFix | null {
  const [last] = entries
    .map((entry) => ({ ...entry, row: withSoundDates(entry.row, today) }))
    .filter(({ row }) => row.status === 'resolved' && fixedOn(row) !== '')
    .toSorted((a, b) => byText(fixedOn(b.row), fixedOn(a.row)))
  if (last === undefined) return null
  const { row, technique, issue } = last
  return { row, techniques: technique, change: describeChange(issue), lang: issue.lang }
}

const fixedOn = ({ resolvedDate, date }: IssueRow): string => resolvedDate ?? date ?? ''
