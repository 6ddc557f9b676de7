import type { Issue } from '../issue/schema.ts'
import type { GroupKind } from '../site/groups.ts'
import { findCauseKeys } from '../vocabulary/keys.ts'
import { type GroupedIssue, type IssueGroup, groupIssues } from './groups.ts'
import type { IssueRow } from './issue-row.ts'

/** A cause or component that was seen again after an issue of it had been resolved. */
export interface Recurrence {
  slug: string
  name: string
  /** All issues of it, dated or not. */
  all: number
  /** Each issue opened after an earlier one was resolved, the oldest first; never empty. */
  returns: Return[]
}

/** One issue that brought back what had been resolved. */
export interface Return {
  row: IssueRow
  /** The latest resolution before it that left a lesson, of the same component if there is one; else the latest of all. */
  earlier: {
    row: IssueRow
    resolvedOn: string
    lesson: { text: string; lang: string | null } | null
  }
  /** Components that the two share. */
  components: string[]
  /** In one of the two it is recognised in the text only, nowhere stated. */
  isInferred: boolean
}

/**
 * What keeps coming back: first what is open again, then what came back last. Issues without a day of
 * opening, and resolutions without a day, prove no order and are passed over; so are two of the same
 * day, or of the same month where one is known by its month only.
 */
export function findRecurring(
  entries: readonly GroupedIssue[],
  kind: Extract<GroupKind, 'cause' | 'component'>,
): Recurrence[] {
  return groupIssues(entries, kind)
    .map((group) => ({
      slug: group.slug,
      name: group.name,
      all: group.members.length,
      returns: findReturns(group),
    }))
    .filter(({ returns }) => returns.length > 0)
    .toSorted(openThenLatest)
}

type Member = IssueGroup['members'][number]

/** The return to show of several: the latest that is open, else the latest. */
export const chooseLatest = ({ returns }: Recurrence): Return => {
  const latest = returns.findLast(isOpen) ?? returns.at(-1)
  if (latest === undefined) throw new Error('A recurrence has at least one return.')
  return latest
}

/** Walks through openings and resolutions side by side, in the order of time. */
function findReturns({ slug, members }: IssueGroup): Return[] {
  const resolutions = members
    .filter(({ entry: { row } }) => row.status === 'resolved' && row.resolvedDate !== null)
    .toSorted((a, b) => byText(latestDay(resolvedOn(a)), latestDay(resolvedOn(b))))
  const opened = members
    .filter(({ entry: { row } }) => row.date !== null)
    .toSorted((a, b) => byText(openedOn(a), openedOn(b)))
  const returns: Return[] = []
  let next = 0
  let latest: Member | undefined
  let taught: Member | undefined
  const taughtIn = new Map<string, Member>()
  for (const member of opened) {
    const day = earliestDay(openedOn(member))
    for (; next < resolutions.length; next += 1) {
      const resolution = resolutions[next]!
      if (latestDay(resolvedOn(resolution)) >= day) break
      latest = resolution
      if (resolution.entry.issue.lessons.length === 0) continue
      taught = resolution
      for (const { slug } of resolution.entry.component) taughtIn.set(slug, resolution)
    }
    const near = member.entry.component.flatMap(({ slug }) => taughtIn.get(slug) ?? [])
    const earlier = latestOf(near) ?? taught ?? latest
    if (earlier !== undefined) returns.push(makeReturn(member, earlier, slug))
  }
  return returns
}

function makeReturn({ entry, isInferred }: Member, earlier: Member, slug: string): Return {
  const { row, issue } = earlier.entry
  const text = chooseLesson(issue, slug)
  return {
    row: entry.row,
    earlier: {
      row,
      resolvedOn: resolvedOn(earlier),
      lesson: text === undefined ? null : { text, lang: issue.lang },
    },
    components: entry.component
      .filter(({ slug: own }) => earlier.entry.component.some((other) => other.slug === own))
      .map(({ name }) => name),
    isInferred: isInferred || earlier.isInferred,
  }
}

/** The lesson that speaks of the cause, else the first. */
function chooseLesson({ lessons }: Issue, slug: string): string | undefined {
  const speaking = lessons.find(({ text }) => findCauseKeys(text).some(({ key }) => key === slug))
  return (speaking ?? lessons[0])?.text
}

const latestOf = (resolutions: readonly Member[]): Member | undefined =>
  resolutions.toSorted((a, b) => byText(latestDay(resolvedOn(a)), latestDay(resolvedOn(b)))).at(-1)

const resolvedOn = ({ entry }: Member): string => entry.row.resolvedDate ?? ''
const openedOn = ({ entry }: Member): string => entry.row.date ?? ''

/** Bounds of a date of which only the month may be known, good for comparing. */
const earliestDay = (date: string): string => (date.length === 7 ? `${date}-00` : date.slice(0, 10))
const latestDay = (date: string): string => (date.length === 7 ? `${date}-99` : date.slice(0, 10))

const isOpen = ({ row: { status } }: Return): boolean =>
  status === 'open' || status === 'in-progress' || status === 'testing'

const openThenLatest = (a: Recurrence, b: Recurrence): number =>
  Number(b.returns.some(isOpen)) - Number(a.returns.some(isOpen)) ||
  byText(b.returns.at(-1)?.row.date ?? '', a.returns.at(-1)?.row.date ?? '') ||
  b.returns.length - a.returns.length ||
  byText(a.slug, b.slug)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
