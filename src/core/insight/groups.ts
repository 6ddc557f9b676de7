import type { Issue } from '../issue/schema.ts'
import { type GroupKind, formatNameSlug } from '../site/groups.ts'
import { formatKey } from '../vocabulary/keys.ts'
import { componentsOf, inZone, isUnfixed } from './effective.ts'
import { type GainSummary, summarizeGains } from './gains.ts'
import { type IssueRow, compareNewest, makeIssueRow } from './issue-row.ts'

/** A component, cause, technique or year that an issue has. */
export interface GroupName {
  slug: string
  name: string
  /** Recognised in the text only, nowhere stated. */
  isInferred: boolean
}

/** An issue with what it is grouped by. */
export interface GroupedIssue extends Record<GroupKind, GroupName[]> {
  /** Its dates are told by the site's time zone, as those of `row`. */
  issue: Issue
  row: IssueRow
}

/** All issues that share a component, cause, technique or year. */
export interface IssueGroup {
  slug: string
  /** The most frequent spelling; of two as frequent, that of the newer issue. */
  name: string
  /** Newest first. */
  members: { entry: GroupedIssue; isInferred: boolean }[]
}

/** What a ranked table says about a group. */
export interface GroupTally {
  slug: string
  name: string
  /** All issues of it. */
  all: number
  /** Open, in progress or in testing. */
  open: number
  resolved: number
  /** Closed without being resolved. */
  closed: number
  /** For how many it is only inferred from the text. */
  inferred: number
  /** Resolved issues with a measured pair of any dimension; `gains` has those of speed. */
  measured: number
  gains: GainSummary | null
  failures: GroupFailures
  /** So few measured fixes of speed that their mean says little of the next one. */
  isFew: boolean
}

/** What did not work, issues each. Resolved without figures is none: nobody knows. */
interface GroupFailures {
  /** Resolved, and measured to be worse than before. */
  worse: number
  /** Resolved, and measured to be as before. */
  unchanged: number
  /** Closed without a measured pair, a commit or a resolution. */
  unfixed: number
}

/** A mean of fewer says little of the next fix. */
const FEW_CASES = 3

/** All issues ready to be grouped, newest first; days are those of `timeZone`. */
export function nameGroups(issues: readonly Issue[], timeZone: string): GroupedIssue[] {
  return issues
    .map((written) => inZone(written, timeZone))
    .map((issue) => ({
      issue,
      row: makeIssueRow(issue, timeZone),
      component: uniqueNames(componentsOf(issue).map((name) => toName(name, name, false))),
      cause: namesOfMarked(issue.causes),
      technique: namesOfMarked(issue.techniques),
      year: namesOfYear(issue.date),
    }))
    .toSorted((a, b) => compareNewest(a.row, b.row))
}

/**
 * The causes or techniques that a checklist names: ticked, stated without a box, or inferred. One that
 * is not in the vocabulary goes by its wording.
 */
export function namesOfMarked(items: Issue['causes']): GroupName[] {
  return uniqueNames(
    items
      .filter(({ checked }) => checked !== false)
      .map(({ key, text, inferred }) =>
        toName(key ?? text, capitalize(key === null ? text : formatKey(key)), inferred),
      ),
  )
}

const toName = (address: string, name: string, isInferred: boolean): GroupName => ({
  slug: formatNameSlug(address),
  name,
  isInferred,
})

/** The year of a date as something to group by; none where it is null. */
export function namesOfYear(date: string | null): GroupName[] {
  const year = date?.slice(0, 4)
  return year === undefined ? [] : [toName(year, year, false)]
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One of a kind; what is stated anywhere is not inferred. */
export function uniqueNames(names: readonly GroupName[]): GroupName[] {
  const bySlug = new Map<string, GroupName>()
  for (const name of names) {
    const known = bySlug.get(name.slug)
    if (known === undefined || (known.isInferred && !name.isInferred)) bySlug.set(name.slug, name)
  }
  return [...bySlug.values()]
}

/** Groups issues, which come newest first; the largest group first, then by name. Years: the latest first. */
export function groupIssues(entries: readonly GroupedIssue[], kind: GroupKind): IssueGroup[] {
  interface Growing extends IssueGroup {
    spellings: Map<string, number>
  }
  const groups = new Map<string, Growing>()
  for (const entry of entries) {
    for (const { slug, name, isInferred } of entry[kind]) {
      const group: Growing = groups.get(slug) ?? { slug, name, members: [], spellings: new Map() }
      groups.set(slug, group)
      group.members.push({ entry, isInferred })
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1)
    }
  }
  return [...groups.values()]
    .map(({ slug, members, spellings }) => ({ slug, name: mostFrequent(spellings), members }))
    .toSorted((a, b) =>
      kind === 'year'
        ? Number(b.slug) - Number(a.slug)
        : b.members.length - a.members.length || byText(a.name, b.name),
    )
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [name, count] of spellings) {
    if (count > (spellings.get(best) ?? 0)) best = name
  }
  return best
}

const byText = (a: string, b: string): number => a.localeCompare(b, 'en')

/** Counts a group's issues by status and sums up what its fixes gained. */
export function tallyGroup({ slug, name, members }: IssueGroup): GroupTally {
  const rows = members.map(({ entry }) => entry.row)
  const count = (isCounted: (row: IssueRow) => boolean) => rows.filter(isCounted).length
  const countGains = (isCounted: (speedup: number) => boolean) =>
    count(({ status, gain }) => status === 'resolved' && gain !== null && isCounted(gain.speedup))
  const gains = summarizeGains(rows)
  return {
    slug,
    name,
    all: rows.length,
    open: count(({ status }) => status !== null && OPEN.has(status)),
    resolved: count(({ status }) => status === 'resolved'),
    closed: count(({ status }) => status === 'closed'),
    inferred: members.filter(({ isInferred }) => isInferred).length,
    measured: countGains(() => true),
    gains,
    failures: {
      worse: countGains((speedup) => speedup < 1),
      unchanged: countGains((speedup) => speedup === 1),
      unfixed: members.filter(
        ({ entry: { issue } }) => issue.status === 'closed' && isUnfixed(issue),
      ).length,
    },
    isFew: (gains?.count ?? 0) < FEW_CASES,
  }
}

const OPEN: ReadonlySet<string> = new Set(['open', 'in-progress', 'testing'])
