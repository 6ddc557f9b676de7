import type { GroupKind } from '../site/groups.ts'
import { type GroupedIssue, type GroupTally, groupIssues, tallyGroup } from './groups.ts'

/** What is asked whether it works: a technique by what it gained, a cause by how well it could be fixed. */
type Remedy = Extract<GroupKind, 'technique' | 'cause'>

/** The tallies of all techniques or causes within one component. */
export interface ComponentWorks {
  slug: string
  name: string
  works: GroupTally[]
}

/**
 * What works: every technique or cause of finished issues with its cases, failures included; those with
 * most measured fixes first. Issues that are open still have no outcome and are not counted.
 */
export function rankWorks(entries: readonly GroupedIssue[], kind: Remedy): GroupTally[] {
  return groupIssues(entries.filter(isFinished), kind)
    .map(tallyGroup)
    .toSorted((a, b) => b.measured - a.measured || b.all - a.all || byText(a.name, b.name))
}

/** The same for each component that has any, those with most finished issues first. */
export const rankWorksByComponent = (
  entries: readonly GroupedIssue[],
  kind: Remedy,
): ComponentWorks[] =>
  groupIssues(entries.filter(isFinished), 'component')
    .map(({ slug, name, members }) => ({
      slug,
      name,
      works: rankWorks(
        members.map(({ entry }) => entry),
        kind,
      ),
    }))
    .filter(({ works }) => works.length > 0)

/** Whether an issue has come to its end, whatever that was. */
export const isFinished = ({ row: { status } }: GroupedIssue): boolean =>
  status === 'resolved' || status === 'closed'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
