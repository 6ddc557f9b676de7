import type { ListName } from '../insight/list-file.ts'
import type { Severity, Status } from '../issue/schema.ts'

/** What the search knows of an issue without reading its page: enough to narrow, count and sort by. */
export interface SearchFacts {
  status: Status | null
  severity: Severity | null
  /** When it was opened: an ISO day or month. */
  date: string | null
  component: ListName[]
  cause: ListName[]
  technique: ListName[]
  hasLessons: boolean
  /** How many times as good it became, and whether the figures bear that out. */
  gain: { speedup: number; verified: boolean } | null
  /** By `digestTitle`. */
  title: string
}

const NAMED = ['component', 'cause', 'technique'] as const
type Named = (typeof NAMED)[number]

/**
 * `pagefind/issues.json`: the facts of all issues in the order of the index's pages, a column each, five
 * to twelve bytes an issue compressed. Components, causes and techniques stand in their columns by their
 * places in `names`.
 */
export interface FactsFile extends Record<Named, number[][]> {
  names: Record<Named, [slug: string, name: string][]>
  status: (Status | null)[]
  severity: (Severity | null)[]
  date: (string | null)[]
  lessons: (0 | 1)[]
  /** The speedup; negative where it is not verified, 0 for none. */
  gain: number[]
  title: string[]
}

/** Writes facts for the browser, in their order. */
export function formatFacts(issues: readonly SearchFacts[]): FactsFile {
  const [component, cause, technique] = NAMED.map((kind) => listNames(issues, kind))
  return {
    names: {
      component: component!.names,
      cause: cause!.names,
      technique: technique!.names,
    },
    status: issues.map(({ status }) => status),
    severity: issues.map(({ severity }) => severity),
    date: issues.map(({ date }) => date),
    component: component!.column,
    cause: cause!.column,
    technique: technique!.column,
    lessons: issues.map(({ hasLessons }) => (hasLessons ? 1 : 0)),
    gain: issues.map(({ gain }) =>
      gain === null ? 0 : Number(gain.speedup.toPrecision(6)) * (gain.verified ? 1 : -1),
    ),
    title: issues.map(({ title }) => title),
  }
}

/** The names of one kind, each once with the spelling it has first, and by their places those of each issue. */
function listNames(
  issues: readonly SearchFacts[],
  kind: Named,
): { names: [slug: string, name: string][]; column: number[][] } {
  const names = new Map<string, { place: number; name: string }>()
  const column = issues.map((facts) =>
    facts[kind].map(({ slug, name }) => {
      const known = names.get(slug) ?? { place: names.size, name }
      names.set(slug, known)
      return known.place
    }),
  )
  return { names: [...names].map(([slug, { name }]) => [slug, name]), column }
}

/** Reads what `formatFacts` wrote. */
export function readFacts(file: FactsFile): SearchFacts[] {
  const named = (kind: Named) => {
    const names = file.names[kind].map(([slug, name]): ListName => ({ slug, name }))
    return (at: number) => (file[kind][at] ?? []).flatMap((place) => names[place] ?? [])
  }
  const [component, cause, technique] = [named('component'), named('cause'), named('technique')]
  return file.title.map((title, at) => {
    const gain = file.gain[at] ?? 0
    return {
      status: file.status[at] ?? null,
      severity: file.severity[at] ?? null,
      date: file.date[at] ?? null,
      component: component(at),
      cause: cause(at),
      technique: technique(at),
      hasLessons: file.lessons[at] === 1,
      gain: gain === 0 ? null : { speedup: Math.abs(gain), verified: gain > 0 },
      title,
    }
  })
}
