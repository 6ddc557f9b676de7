import { type FollowUp, type UndatedSort, UNDATED_SORTS } from '../core/insight/follow-ups.ts'

/** A follow-up with its places. */
export interface PlacedFollowUp extends FollowUp {
  /** The section of its line on the page of its issue. */
  href: string
  /** Its line of the source on the web; undefined where no repository is configured. */
  source: string | undefined
}

/** What has no day and is of a sort. */
export interface FollowUpGroup {
  name: UndatedSort
  count: number
  /** Of issues that are open or were resolved lately. */
  recent: LeftIssue[]
  /** Of resolved issues, over a year after that day or, where it is not told, after their opening: hardly anyone will see to it. */
  old: LeftIssue[]
}

/** What an issue left, in the order of the follow-ups. */
export interface LeftIssue {
  first: PlacedFollowUp
  items: PlacedFollowUp[]
}

/** A leap year: with more days it is over a year in any case. */
const YEAR_DAYS = 366

const isOld = ({ first: { status, age } }: LeftIssue): boolean =>
  status === 'resolved' && age !== null && age > YEAR_DAYS

/** What has no day, by sort and issue. */
export function groupFollowUps(followUps: readonly PlacedFollowUp[]): FollowUpGroup[] {
  const undated = followUps.filter(({ state }) => state === 'undated')
  return Object.entries(UNDATED_SORTS).flatMap(([name, kinds]) => {
    const own = undated.filter(({ kind }) => kinds.some((one) => one === kind))
    const byIssue = [...Map.groupBy(own, ({ issue }) => issue).values()]
    const issues = byIssue.map((items) => ({ first: items[0]!, items }))
    if (own.length === 0) return []
    const [recent, old] = [issues.filter((one) => !isOld(one)), issues.filter(isOld)]
    return [{ name: name as UndatedSort, count: own.length, recent, old }]
  })
}

/** A choice of a filter and how many follow-ups it would leave. */
export interface FollowUpChoice {
  value: string
  name: string
  count: number
}

/** Owners or components by name, in their commonest spelling, most first; without one last, as `-`. */
export function listChoices(
  followUps: readonly FollowUp[],
  valuesOf: (one: FollowUp) => readonly { value: string; name: string }[],
): FollowUpChoice[] {
  const spellings = new Map<string, FollowUpChoice>()
  for (const one of followUps) {
    const values = valuesOf(one)
    for (const { value, name } of values.length > 0 ? values : [{ value: '-', name: 'None' }]) {
      const known = spellings.get(value)
      if (known) known.count++
      else spellings.set(value, { value, name, count: 1 })
    }
  }
  const byCount = (a: FollowUpChoice, b: FollowUpChoice): number =>
    b.count - a.count || a.name.localeCompare(b.name, 'en')
  return [...Map.groupBy(spellings.values(), ({ value }) => value.toLowerCase()).values()]
    .map((own) => ({
      ...own.toSorted(byCount)[0]!,
      count: own.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => Number(a.value === '-') - Number(b.value === '-') || byCount(a, b))
}
