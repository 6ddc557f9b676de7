import type { GroupKind } from '../site/groups.ts'
import { byText } from './by-text.ts'
import { withSoundDates } from './days.ts'
import { type GroupName, type GroupedIssue, type IssueGroup, groupIssues } from './groups.ts'
import type { IssueRow } from './issue-row.ts'
import { type KnownLesson, findSpeaking, indexLessons } from './known-lessons.ts'

/** A cause or component that was seen again after an issue of it had been resolved. */
export interface Recurrence {
  slug: string
  name: string
  /** All issues of it, dated or not. */
  all: number
  /** An issue of it left a lesson. */
  hasLessons: boolean
  /** Each issue opened after an earlier one was resolved, the oldest first; never empty. */
  returns: Return[]
}

/** One issue that brought back what had been resolved. */
export interface Return {
  row: IssueRow
  /**
   * The latest resolution before it whose lessons speak of this, else of an issue with this for its first
   * cause, else that left any lesson, of the same component if there is one; else the latest of all.
   */
  earlier: {
    row: IssueRow
    resolvedOn: string
    /** That speaks of this, else the first of an issue that has it first; null where there is neither. */
    lesson: KnownLesson | null
    /** The lesson speaks of this; else it is only what that fix taught. */
    isAbout: boolean
    techniques: GroupName[]
  }
  /** Components of it in which this had been resolved before. */
  components: string[]
  /** In one of the two it is recognised in the text only, nowhere stated. */
  isInferred: boolean
}

/**
 * What keeps coming back: first what is open again, of that what came back to a component, then what came
 * back last. Issues without a day of
 * opening, and resolutions without a day, prove no order and are passed over; so are two of the same
 * day, or of the same month where one is known by its month only. What is dated after `today` has not been.
 */
export function findRecurring(
  written: readonly GroupedIssue[],
  kind: Kind,
  today: string,
): Recurrence[] {
  const entries = written.map((entry) => ({ ...entry, row: withSoundDates(entry.row, today) }))
  const lessons = indexLessons(entries)
  return groupIssues(entries, kind)
    .map((group) => ({
      slug: group.slug,
      name: group.name,
      all: group.members.length,
      hasLessons: group.members.some(({ entry }) => entry.issue.lessons.length > 0),
      returns: findReturns(group, kind, lessons),
    }))
    .filter(({ returns }) => returns.length > 0)
    .toSorted(openThenLatest)
}

/** What of a cause came back with an issue, for the page of the issue. */
export interface Reminder {
  /** The cause. */
  slug: string
  name: string
  seen: Return
}

/** By the id of an issue what came back with it, what is stated before what is inferred. */
export function groupReminders(recurrences: readonly Recurrence[]): Map<string, Reminder[]> {
  const reminders = recurrences.flatMap(({ slug, name, returns }) =>
    returns.map((seen): Reminder => ({ slug, name, seen })),
  )
  return Map.groupBy(
    reminders.toSorted((a, b) => Number(a.seen.isInferred) - Number(b.seen.isInferred)),
    ({ seen }) => seen.row.id,
  )
}

type Kind = Extract<GroupKind, 'cause' | 'component'>
type Member = IssueGroup['members'][number]

/** A recurrence by the one return that is shown of it. */
export interface Comeback {
  recurrence: Recurrence
  shown: Return
  /** Of `shown`, unless it has been said above. */
  lesson: Return['earlier']['lesson']
}

/**
 * Of each recurrence the return that says most: one that is open before others, of those one to a component
 * where it had been resolved, of those the latest. No lesson is said twice.
 */
export function listComebacks(recurrences: readonly Recurrence[]): Comeback[] {
  const said = new Set<string>()
  return recurrences.flatMap((recurrence) => {
    const { returns } = recurrence
    const shown =
      returns.findLast((one) => isOpen(one) && isNear(one)) ??
      returns.findLast(isOpen) ??
      returns.findLast(isNear) ??
      returns.at(-1)
    if (shown === undefined) return []
    const { lesson } = shown.earlier
    const isSaid = lesson !== null && said.has(lesson.text)
    if (lesson !== null) said.add(lesson.text)
    return [{ recurrence, shown, lesson: isSaid ? null : lesson }]
  })
}

/** Walks through openings and resolutions side by side, in the order of time. */
function findReturns(
  group: IssueGroup,
  kind: Kind,
  lessons: ReadonlyMap<string, KnownLesson[]>,
): Return[] {
  const { slug, members } = group
  const lessonsOf = ({ entry }: Member) => lessons.get(entry.issue.id) ?? []
  const resolutions = members
    .filter(({ entry: { row } }) => row.status === 'resolved' && row.resolvedDate !== null)
    .toSorted((a, b) => byText(latestDay(resolvedOn(a)), latestDay(resolvedOn(b))))
  const opened = members
    .filter(({ entry: { row } }) => row.date !== null)
    .toSorted((a, b) => byText(openedOn(a), openedOn(b)))
  const returns: Return[] = []
  let next = 0
  let latest: Member | undefined
  const seenIn = new Set<string>()
  const speaking = new Teachers()
  const leading = new Teachers()
  const taught = new Teachers()
  for (const member of opened) {
    const day = earliestDay(openedOn(member))
    for (; next < resolutions.length; next += 1) {
      const resolution = resolutions[next]!
      if (latestDay(resolvedOn(resolution)) >= day) break
      latest = resolution
      for (const { slug } of resolution.entry.component) seenIn.add(slug)
      const known = lessonsOf(resolution)
      if (known.length === 0) continue
      taught.add(resolution)
      if (isLeading(resolution, slug, kind)) leading.add(resolution)
      if (findSpeaking(known, group) !== undefined) speaking.add(resolution)
    }
    const earlier =
      speaking.choose(member) ?? leading.choose(member) ?? taught.choose(member) ?? latest
    if (earlier === undefined) continue
    // The lesson that speaks of it, else the first of an issue that has it before any other.
    const known = lessonsOf(earlier)
    const about = findSpeaking(known, group)
    const first = isLeading(earlier, slug, kind) ? known[0] : undefined
    const { row, technique } = earlier.entry
    returns.push({
      row: member.entry.row,
      earlier: {
        row,
        resolvedOn: resolvedOn(earlier),
        lesson: about ?? first ?? null,
        isAbout: about !== undefined,
        techniques: technique,
      },
      components: member.entry.component.flatMap((its) => (seenIn.has(its.slug) ? its.name : [])),
      isInferred: member.isInferred || earlier.isInferred,
    })
  }
  return returns
}

/** Resolutions with lessons as they come, so that none has to be looked for among all. */
class Teachers {
  #latest: Member | undefined
  readonly #latestIn = new Map<string, Member>()

  add(member: Member): void {
    this.#latest = member
    for (const { slug } of member.entry.component) this.#latestIn.set(slug, member)
  }

  /** The latest of the same component, else the latest. */
  choose({ entry }: Member): Member | undefined {
    const near = entry.component.flatMap(({ slug }) => this.#latestIn.get(slug) ?? [])
    return latestOf(near) ?? this.#latest
  }
}

/** Whether the cause is the first of an issue's, those stated before those inferred. */
const isLeading = ({ entry }: Member, slug: string, kind: Kind): boolean =>
  kind === 'component' ||
  (entry.cause.find(({ isInferred }) => !isInferred) ?? entry.cause[0])?.slug === slug

const latestOf = (resolutions: readonly Member[]): Member | undefined =>
  resolutions.toSorted((a, b) => byText(latestDay(resolvedOn(a)), latestDay(resolvedOn(b)))).at(-1)

const resolvedOn = ({ entry }: Member): string => entry.row.resolvedDate ?? ''
const openedOn = ({ entry }: Member): string => entry.row.date ?? ''

/** Bounds of a date of which only the month may be known, good for comparing. */
const earliestDay = (date: string): string => (date.length === 7 ? `${date}-00` : date.slice(0, 10))
const latestDay = (date: string): string => (date.length === 7 ? `${date}-99` : date.slice(0, 10))

const isOpen = ({ row: { status } }: Return): boolean =>
  status === 'open' || status === 'in-progress' || status === 'testing'

/** Whether it came back to where it had been resolved, rather than somewhere else. */
const isNear = ({ components }: Return): boolean => components.length > 0

/** Whether of what is open again, else of all, any came back to where it had been resolved. */
const isNearest = ({ returns }: Recurrence): boolean => {
  const open = returns.filter(isOpen)
  return (open.length > 0 ? open : returns).some(isNear)
}

const openThenLatest = (a: Recurrence, b: Recurrence): number =>
  Number(b.returns.some(isOpen)) - Number(a.returns.some(isOpen)) ||
  Number(isNearest(b)) - Number(isNearest(a)) ||
  byText(b.returns.at(-1)?.row.date ?? '', a.returns.at(-1)?.row.date ?? '') ||
  b.returns.length - a.returns.length ||
  byText(a.slug, b.slug)
