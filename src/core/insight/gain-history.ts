import { byText } from './by-text.ts'
import type { IssueRow, RowGain } from './issue-row.ts'

/** What one resolved issue gained, and when. */
export interface GainPoint {
  id: string
  title: string
  components: string[]
  /** The day of resolution, else that of opening. */
  date: string
  isResolution: boolean
  gain: RowGain
}

/** The verified gains of resolved issues in the order of time; never summed up. */
export interface GainHistory {
  points: GainPoint[]
  /** Resolved issues with a gain that is not drawn: a claim about it differs, or no day is known. */
  unverified: number
  undated: number
}

/** Every resolved issue's verified gain as a point in time. */
export function listGains(rows: readonly IssueRow[]): GainHistory {
  const gained = rows.flatMap((row) =>
    row.status === 'resolved' && row.gain !== null && row.gain.speedup > 0
      ? [{ ...row, gain: row.gain }]
      : [],
  )
  const verified = gained.filter(({ gain }) => gain.verified)
  const points = verified.flatMap(({ id, title, components, resolvedDate, date, gain }) => {
    const day = resolvedDate ?? date
    if (day === null) return []
    return [{ id, title, components, date: day, isResolution: resolvedDate !== null, gain }]
  })
  return {
    points: points.toSorted((a, b) => byText(a.date, b.date) || byText(a.id, b.id)),
    unverified: gained.length - verified.length,
    undated: verified.length - points.length,
  }
}

/** How many components are told apart in a drawing. */
const MOST_NAMED = 5

/**
 * The components that a drawing of the points names, those with most points first, and for each point the
 * place of its component among them. A point with several goes to that with most; -1 where that has no
 * place of its own, or the issue names none.
 */
export function nameSeries(points: readonly GainPoint[]): { names: string[]; places: number[] } {
  const counts = new Map<string, number>()
  for (const { components } of points) {
    for (const name of components) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const larger = (a: string, b: string): number =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byText(a, b)
  const homes = points.map(({ components }) => components.toSorted(larger)[0])
  const used = new Map<string, number>()
  for (const home of homes) if (home !== undefined) used.set(home, (used.get(home) ?? 0) + 1)
  const names = [...used.keys()]
    .toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || byText(a, b))
    .slice(0, MOST_NAMED)
  return { names, places: homes.map((home) => (home === undefined ? -1 : names.indexOf(home))) }
}
