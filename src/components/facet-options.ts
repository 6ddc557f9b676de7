import { cutText } from '../core/insight/cut-text.ts'
import { type FacetCounts, valuesOf } from '../core/insight/facets.ts'
import type { ListIssue, ListName } from '../core/insight/list-file.ts'
import { type Facet, NO_VALUE, type Sort, forEveryFacet } from '../core/insight/list-state.ts'
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

export const FACET_WORDS: Record<Facet, { label: string; all: string; none: string }> = {
  status: { label: 'Status', all: 'Any', none: 'No status' },
  severity: { label: 'Severity', all: 'Any', none: 'No severity' },
  component: { label: 'Component', all: 'All', none: 'No component' },
  cause: { label: 'Cause', all: 'All', none: 'No cause' },
  technique: { label: 'Technique', all: 'All', none: 'No technique' },
  year: { label: 'Opened in', all: 'Any year', none: 'No date' },
}

export const SORT_WORDS: Record<Sort, string> = {
  date: 'Newest first',
  oldest: 'Oldest first',
  severity: 'Most severe first',
  gain: 'Largest gain first',
}

/** What fits into a control; the page of the component or cause has the whole name. */
const NAME_ROOM = 48

/**
 * Names every value that the issues have: statuses and severities in the order of their vocabulary, years
 * the latest first, all else by name; “none” last, where there is any.
 */
export function nameFacetValues(issues: readonly ListIssue[]): FacetNames {
  return forEveryFacet((facet) => {
    const names = new Map<string, string>()
    for (const [value, name] of namesOf(issues, facet)) names.set(value, name)
    if (issues.some((issue) => valuesOf(issue, facet).includes(NO_VALUE)))
      names.set(NO_VALUE, FACET_WORDS[facet].none)
    return names
  })
}

function namesOf(issues: readonly ListIssue[], facet: Facet): [string, string][] {
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
    case 'component':
    case 'cause':
    case 'technique': {
      const known = new Map<string, ListName>()
      for (const issue of issues) for (const name of issue[facet]) known.set(name.slug, name)
      return [...known.values()]
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
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
