import { cutText } from '../core/insight/cut-text.ts'
import { type FacetCounts, type Faceted, valuesOf } from '../core/insight/facets.ts'
import type { ListName } from '../core/insight/list-file.ts'
import {
  type Facet,
  NO_VALUE,
  SOME_VALUE,
  type Sort,
  forEveryFacet,
} from '../core/insight/list-state.ts'
import { SEVERITY_WORDS, STATUS_WORDS } from './words.ts'

/** The names of all values of every facet, in the order that its control has them. */
export type FacetNames = Record<Facet, ReadonlyMap<string, string>>

/** A value as a control offers it. */
export interface FacetOption {
  value: string
  name: string
  /** How many issues would remain. */
  count: number
}

interface FacetWords {
  label: string
  all: string
  /** Null where no one looks for what lacks it. */
  none: string | null
}

export const FACET_WORDS: Record<Facet, FacetWords> = {
  status: { label: 'Status', all: 'Any', none: 'No status' },
  severity: { label: 'Severity', all: 'Any', none: 'No severity' },
  component: { label: 'Component', all: 'All', none: 'No component' },
  cause: { label: 'Cause', all: 'All', none: 'No cause' },
  technique: { label: 'Technique', all: 'All', none: 'No technique' },
  year: { label: 'Opened in', all: 'Any year', none: 'No date' },
  lessons: { label: 'Lessons', all: 'Any', none: null },
  verified: { label: 'Gain', all: 'Any', none: null },
}

export const SORT_WORDS: Record<Sort, string> = {
  relevance: 'Best match first',
  date: 'Newest first',
  oldest: 'Oldest first',
  severity: 'Most severe first',
  gain: 'Largest gain first',
}

/** For ten thousand issues made anew with every answer: a collator compares ten times as fast as a string. */
const BY_NAME = new Intl.Collator('en')

/** What fits into a control; the page of the component or cause has the whole name. */
const NAME_ROOM = 48

/**
 * Names every value that the issues have: statuses and severities in the order of their vocabulary, years
 * the latest first, all else by name; “none” last, where there is any.
 */
export function nameFacetValues(issues: readonly Faceted[]): FacetNames {
  return forEveryFacet((facet) => {
    const names = new Map<string, string>()
    for (const [value, name] of namesOf(issues, facet)) names.set(value, name)
    const { none } = FACET_WORDS[facet]
    if (none !== null && issues.some((issue) => valuesOf(issue, facet).includes(NO_VALUE)))
      names.set(NO_VALUE, none)
    return names
  })
}

function namesOf(issues: readonly Faceted[], facet: Facet): [string, string][] {
  switch (facet) {
    case 'status':
      return Object.entries(STATUS_WORDS).filter(([value]) =>
        issues.some(({ status }) => status === value),
      )
    case 'severity':
      return Object.entries(SEVERITY_WORDS).filter(([value]) =>
        issues.some(({ severity }) => severity === value),
      )
    case 'year': {
      const years = new Set(issues.flatMap(({ date }) => date?.slice(0, 4) ?? []))
      return [...years]
        .toSorted()
        .toReversed()
        .map((year) => [year, year])
    }
    case 'lessons':
      return [[SOME_VALUE, 'Lessons learned']]
    case 'verified':
      return [[SOME_VALUE, 'Verified gain']]
    case 'component':
    case 'cause':
    case 'technique': {
      const known = new Map<string, ListName>()
      for (const issue of issues) for (const name of issue[facet]) known.set(name.slug, name)
      return [...known.values()]
        .toSorted((a, b) => BY_NAME.compare(a.name, b.name))
        .map(({ slug, name }) => [slug, cutText(name, NAME_ROOM)])
    }
  }
}

/** The values worth offering: those that leave something, and those that are chosen. */
export function listOptions(
  facet: Facet,
  names: FacetNames,
  counts: FacetCounts,
  chosen: readonly string[],
): FacetOption[] {
  const known = [...names[facet]].map(([value, name]) => ({
    value,
    name,
    count: counts[facet].get(value) ?? 0,
  }))
  const unknown = chosen
    .filter((value) => !names[facet].has(value))
    .map((value) => ({ value, name: cutText(value, NAME_ROOM), count: 0 }))
  return [...known.filter(({ value, count }) => count > 0 || chosen.includes(value)), ...unknown]
}
