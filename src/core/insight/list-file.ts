import type { Severity, Status } from '../issue/schema.ts'
import type { GroupedIssue, IssueGroup } from './groups.ts'
import { describeGain } from './gain-text.ts'
import { foldText } from './list-state.ts'

/** A component, cause or technique by its address and name. */
export interface ListName {
  slug: string
  name: string
}

/** An issue as the list in the browser knows it. */
export interface ListIssue {
  id: string
  title: string
  status: Status | null
  severity: Severity | null
  /** An ISO day or month. */
  date: string | null
  component: ListName[]
  cause: ListName[]
  technique: ListName[]
  hasLessons: boolean
  gain: { speedup: number; text: string; metric: string; verified: boolean } | null
}

const NAMED = ['component', 'cause', 'technique'] as const

type Row = [
  id: string,
  title: string,
  status: Status | null,
  severity: Severity | null,
  date: string | null,
  component: number[],
  cause: number[],
  technique: number[],
  gain: [speedup: number, text: string, metric: string, verified: 0 | 1] | null,
  hasLessons: 0 | 1,
]

/**
 * `/issues.list.json`: what the list of issues is filtered by and shows, about 200 bytes an issue. An
 * issue is a row of values, `true` a 1; components, causes and techniques stand in it by their place in `names`.
 */
export interface ListFile {
  names: Record<(typeof NAMED)[number], [slug: string, name: string][]>
  issues: Row[]
}

/** Writes issues for the browser, in their order. `groups` are all groups of these issues. */
export function formatListFile(
  entries: readonly GroupedIssue[],
  groups: Record<(typeof NAMED)[number], readonly IssueGroup[]>,
): ListFile {
  const places = NAMED.map((kind) => new Map(groups[kind].map(({ slug }, index) => [slug, index])))
  const [components, causes, techniques] = places
  const placesIn = (known: (typeof places)[number] | undefined, names: readonly ListName[]) =>
    names.flatMap(({ slug }) => known?.get(slug) ?? [])
  const namesOf = (kind: (typeof NAMED)[number]) =>
    groups[kind].map(({ slug, name }): [string, string] => [slug, name])
  return {
    names: {
      component: namesOf('component'),
      cause: namesOf('cause'),
      technique: namesOf('technique'),
    },
    issues: entries.map(({ issue, row, component, cause, technique }) => [
      row.id,
      row.title,
      row.status,
      row.severity,
      row.date?.slice(0, 10) ?? null,
      placesIn(components, component),
      placesIn(causes, cause),
      placesIn(techniques, technique),
      row.gain && [
        row.gain.speedup,
        describeGain(row.gain),
        row.gain.metric,
        toBit(row.gain.verified),
      ],
      toBit(issue.lessons.length > 0),
    ]),
  }
}

const toBit = (is: boolean): 0 | 1 => (is ? 1 : 0)

/** Reads what `formatListFile` wrote. */
export function readListFile({ names, issues }: ListFile): ListIssue[] {
  const lookUp = (kind: keyof ListFile['names']): ListName[] =>
    names[kind].map(([slug, name]) => ({ slug, name }))
  const known = {
    component: lookUp('component'),
    cause: lookUp('cause'),
    technique: lookUp('technique'),
  }
  const pick = (from: readonly ListName[], places: readonly number[]): ListName[] =>
    places.flatMap((place) => from[place] ?? [])
  return issues.map(
    ([
      id,
      title,
      status,
      severity,
      date,
      component,
      cause,
      technique,
      gain,
      hasLessons,
    ]): ListIssue => ({
      id,
      title,
      status,
      severity,
      date,
      component: pick(known.component, component),
      cause: pick(known.cause, cause),
      technique: pick(known.technique, technique),
      hasLessons: hasLessons === 1,
      gain: gain && {
        speedup: gain[0],
        text: gain[1],
        metric: gain[2],
        verified: gain[3] === 1,
      },
    }),
  )
}

/** Of a summary its beginning counts; the search reads all of it. */
const SUMMARY_ROOM = 300

/** What each issue of the list is found by when words are typed, in the order of the list: `/issues.words.json`. */
export function formatListWords(entries: readonly GroupedIssue[]): string[] {
  return entries.map(({ issue, row, component, cause, technique }) =>
    foldText(
      [
        row.title,
        issue.summary?.slice(0, SUMMARY_ROOM) ?? '',
        ...[...component, ...cause, ...technique].map(({ name }) => name),
        ...issue.tags,
        ...issue.files.map(({ path }) => path),
      ].join('\n'),
    ),
  )
}
