import type { ListName } from '../insight/list-file.ts'
import type { Severity, Status } from '../issue/schema.ts'
import { TOPIC_KINDS, type Topic, type TopicKind } from './topics.ts'

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

/**
 * `pagefind/issues.json`: the facts of all issues in the order of the index's pages, a column each, five
 * to twelve bytes an issue compressed. Components, causes and techniques stand in their columns by their
 * places in `names`.
 */
export interface FactsFile extends Record<TopicKind, number[][]> {
  names: Record<TopicKind, [slug: string, name: string][]>
  /** How many lessons the page of each says, in the order of `names`. */
  taught: Record<TopicKind, number[]>
  /** The wordings of those that have any, as patterns, by their slugs. */
  wordings: Record<string, string>
  status: (Status | null)[]
  severity: (Severity | null)[]
  date: (string | null)[]
  lessons: (0 | 1)[]
  /** The speedup; negative where it is not verified, 0 for none. */
  gain: number[]
  title: string[]
}

/** Writes facts for the browser, in their order, with what is known of what they are grouped by. */
export function formatFacts(
  issues: readonly SearchFacts[],
  topics: readonly Topic[] = [],
): FactsFile {
  const known = new Map(topics.map((topic) => [`${topic.kind} ${topic.slug}`, topic]))
  const [component, cause, technique] = TOPIC_KINDS.map((kind) => {
    const { names, column } = listNames(issues, kind)
    const pages = names.map(([slug]) => known.get(`${kind} ${slug}`))
    return {
      names: names.map(([slug, name], at): [string, string] => [slug, pages[at]?.name ?? name]),
      taught: pages.map((page) => page?.lessons ?? 0),
      column,
    }
  })
  return {
    names: {
      component: component!.names,
      cause: cause!.names,
      technique: technique!.names,
    },
    taught: {
      component: component!.taught,
      cause: cause!.taught,
      technique: technique!.taught,
    },
    wordings: Object.fromEntries(
      topics.flatMap(({ slug, wordings }) => (wordings === undefined ? [] : [[slug, wordings]])),
    ),
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
  kind: TopicKind,
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
  const named = (kind: TopicKind) => {
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

/** What issues are grouped by, as `formatFacts` wrote it. */
export const readTopics = ({ names, taught, wordings, ...file }: FactsFile): Topic[] =>
  TOPIC_KINDS.flatMap((kind) => {
    const counts = names[kind].map(() => 0)
    for (const place of file[kind].flat()) counts[place]! += 1
    return names[kind].map(([slug, name], at) => ({
      kind,
      slug,
      name,
      issues: counts[at]!,
      lessons: taught[kind][at] ?? 0,
      wordings: kind === 'component' ? undefined : wordings[slug],
    }))
  })
