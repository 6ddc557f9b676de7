import type { GroupName, GroupedIssue } from './groups.ts'
import type { IssueRow } from './issue-row.ts'

/**
 * The resolved issue whose fix is the latest known, with what fixed it: by the day of resolution, else by
 * the day it was opened, since it was fixed no earlier. Null where none is resolved and dated.
 */
export function findLastFix(
  entries: readonly GroupedIssue[],
): { row: IssueRow; techniques: GroupName[] } | null {
  const [last] = entries
    .filter(({ row }) => row.status === 'resolved' && fixedOn(row) !== '')
    .toSorted((a, b) => (fixedOn(a.row) < fixedOn(b.row) ? 1 : -1))
  return last === undefined ? null : { row: last.row, techniques: last.technique }
}

const fixedOn = ({ resolvedDate, date }: IssueRow): string => resolvedDate ?? date ?? ''
