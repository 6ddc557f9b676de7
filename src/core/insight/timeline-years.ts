import { type GroupedIssue, groupIssues } from './groups.ts'
import { type TimelineSpan, lastDayOf, touches } from './timeline-spans.ts'

/** A year in which any issue was open, and how many were. */
export interface TimelineYear {
  year: string
  count: number
}

/** The years in which anything was open, the latest first. */
export function listYears(spans: readonly TimelineSpan[], today: string): TimelineYear[] {
  const counts = countYears(spans, today)
  return [...counts.keys()]
    .toSorted((a, b) => b - a)
    .map((year) => ({ year: String(year), count: counts.get(year)! }))
}

const RECENT_YEARS = 2
const FEWEST_SPANS = 12

/**
 * The first day of the latest years, which have room for spans of days: two, and as many more as it takes to
 * see a dozen issues.
 */
export function firstRecentDay(
  spans: readonly TimelineSpan[],
  years: readonly TimelineYear[],
  today: string,
): string {
  const latest = Number(years[0]?.year ?? today.slice(0, 4))
  const oldest = Number(years.at(-1)?.year ?? latest)
  const range = { first: '', last: today, today }
  for (let year = latest - RECENT_YEARS + 1; ; year--) {
    range.first = `${Math.max(year, oldest)}-01-01`
    const count = year <= oldest ? Infinity : spans.filter((one) => touches(one, range)).length
    if (count >= FEWEST_SPANS) return range.first
  }
}

/** How many issues were open in each year, of all and by component. */
export interface YearTable {
  /** One after the other, without a gap. */
  years: number[]
  /** The fullest first, issues without a component last; `counts` as `years`. */
  rows: { slug: string; name: string; counts: number[] }[]
}

/** Counts an issue in every year in which it was open, for each of its components. */
export function tabulateYears(
  spans: readonly TimelineSpan[],
  entries: readonly GroupedIssue[],
  today: string,
): YearTable {
  const all = countYears(spans, today)
  const [first, last] = [Math.min(...all.keys()), Math.max(...all.keys())]
  const years = all.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const lanes = groupSpans(spans, entries)
  return {
    years,
    rows: lanes.map(({ slug, name, members }) => {
      const counts = countYears(members, today)
      return { slug, name, counts: years.map((year) => counts.get(year) ?? 0) }
    }),
  }
}

/** Spans by component, the one with most first, those without last; each in the order of `spans`. */
export function groupSpans(
  spans: readonly TimelineSpan[],
  entries: readonly GroupedIssue[],
): { slug: string; name: string; members: TimelineSpan[] }[] {
  const bySlug = Map.groupBy(
    spans.flatMap((span) =>
      (span.components.length === 0 ? [{ slug: '' }] : span.components).map(({ slug }) => ({
        slug,
        span,
      })),
    ),
    ({ slug }) => slug,
  )
  const ids = new Set(spans.map(({ issue }) => issue))
  const present = entries.filter(({ row }) => ids.has(row.id))
  const lanes = [...groupIssues(present, 'component'), { slug: '', name: 'No component' }]
  return lanes
    .filter(({ slug }) => bySlug.has(slug))
    .map(({ slug, name }) => ({
      slug,
      name,
      members: bySlug.get(slug)!.map(({ span }) => span),
    }))
}

function countYears(spans: readonly TimelineSpan[], today: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const span of spans) {
    const last = Number(lastDayOf(span, today).slice(0, 4))
    for (let year = Number(span.start.slice(0, 4)); year <= last; year++)
      counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts
}
