import { nameGroups } from '../insight/groups.ts'
import type { ListName } from '../insight/list-file.ts'
import { type Issue, SEVERITIES, STATUSES, type Severity, type Status } from '../issue/schema.ts'
import { digestTitle } from './title-digest.ts'

/** What the search knows of an issue without reading its page: enough to narrow, count and sort by. */
export interface SearchFacts {
  status: Status | null
  severity: Severity | null
  /** When it was opened: an ISO day or month. */
  date: string | null
  component: readonly ListName[]
  cause: readonly ListName[]
  technique: readonly ListName[]
  hasLessons: boolean
  /** How many times as good it became, and whether the figures bear that out. */
  gain: { speedup: number; verified: boolean } | null
  /** By {@link digestTitle}. */
  title: string
}

const NAMED = ['component', 'cause', 'technique'] as const
type Named = (typeof NAMED)[number]

/**
 * `pagefind/issues.json`: the facts of all issues in the order of the index's pages, a column each, about
 * 12 bytes an issue compressed. Components, causes and techniques stand in their columns by their places
 * in `names`; `-1` stands for none in the others.
 */
export interface FactsFile {
  names: Record<Named, [slug: string, name: string][]>
  status: number[]
  severity: number[]
  date: (string | -1)[]
  component: number[][]
  cause: number[][]
  technique: number[][]
  lessons: (0 | 1)[]
  /** The speedup; negative where it is not verified, 0 for none. */
  gain: number[]
  title: string[]
}

/** The facts of an issue. */
export function factsOf(issue: Issue): SearchFacts {
  const { row, component, cause, technique } = nameGroups([issue])[0]!
  const bare = (names: readonly ListName[]) => names.map(({ slug, name }) => ({ slug, name }))
  return {
    status: row.status,
    severity: row.severity,
    date: row.date?.slice(0, 10) ?? null,
    component: bare(component),
    cause: bare(cause),
    technique: bare(technique),
    hasLessons: issue.lessons.length > 0,
    gain: row.gain && { speedup: row.gain.speedup, verified: row.gain.verified },
    title: digestTitle(row.title),
  }
}

/** Writes facts for the browser, in their order. */
export function formatFacts(issues: readonly SearchFacts[]): FactsFile {
  const places = (kind: Named) => {
    const known = new Map<string, { place: number; name: string }>()
    const column = issues.map((facts) =>
      facts[kind].map(({ slug, name }) => {
        const entry = known.get(slug) ?? { place: known.size, name }
        known.set(slug, entry)
        return entry.place
      }),
    )
    const names = [...known].map(([slug, { name }]): [string, string] => [slug, name])
    return { column, names }
  }
  const [component, cause, technique] = [places('component'), places('cause'), places('technique')]
  const placeIn = <T>(values: readonly T[], value: T | null) =>
    value === null ? -1 : values.indexOf(value)
  return {
    names: { component: component.names, cause: cause.names, technique: technique.names },
    status: issues.map(({ status }) => placeIn(STATUSES, status)),
    severity: issues.map(({ severity }) => placeIn(SEVERITIES, severity)),
    date: issues.map(({ date }) => date ?? -1),
    component: component.column,
    cause: cause.column,
    technique: technique.column,
    lessons: issues.map(({ hasLessons }) => (hasLessons ? 1 : 0)),
    gain: issues.map(({ gain }) =>
      gain === null ? 0 : Number(gain.speedup.toPrecision(6)) * (gain.verified ? 1 : -1),
    ),
    title: issues.map(({ title }) => title),
  }
}

/** Reads what `formatFacts` wrote. */
export function readFacts(file: FactsFile): SearchFacts[] {
  const named = (kind: Named) => {
    const names = file.names[kind].map(([slug, name]): ListName => ({ slug, name }))
    return (at: number) => (file[kind][at] ?? []).flatMap((place) => names[place] ?? [])
  }
  const [component, cause, technique] = [named('component'), named('cause'), named('technique')]
  return file.title.map((title, at) => {
    const date = file.date[at]
    const gain = file.gain[at] ?? 0
    return {
      status: STATUSES[file.status[at] ?? -1] ?? null,
      severity: SEVERITIES[file.severity[at] ?? -1] ?? null,
      date: typeof date === 'string' ? date : null,
      component: component(at),
      cause: cause(at),
      technique: technique(at),
      hasLessons: file.lessons[at] === 1,
      gain: gain === 0 ? null : { speedup: Math.abs(gain), verified: gain > 0 },
      title,
    }
  })
}
