import type { GroupKind } from '../site/groups.ts'
import { byText } from './by-text.ts'
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

/** Of ranked groups that with the largest mean speedup, few cases aside; undefined where none gained any. */
export function findPayingMost(works: readonly GroupTally[]): GroupTally | undefined {
  const meanOf = ({ gains }: GroupTally): number => gains?.mean ?? 0
  const [most] = works
    .filter((tally) => !tally.isFew && meanOf(tally) > 1)
    .toSorted((a, b) => meanOf(b) - meanOf(a))
  return most
}

/** Whether an issue has come to its end, whatever that was. */
export const isFinished = ({ row: { status } }: GroupedIssue): boolean =>
  status === 'resolved' || status === 'closed'
