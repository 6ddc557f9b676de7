import { byText } from './by-text.ts'
import type { ListIssue, ListName } from './list-file.ts'
import {
  FACETS,
  type Facet,
  type ListState,
  NO_VALUE,
  SOME_VALUE,
  forEveryFacet,
} from './list-state.ts'
import { makeWordFilter } from './word-filter.ts'

/** What an issue is filtered and sorted by. */
export interface Faceted extends Pick<ListIssue, 'status' | 'severity' | 'date' | 'hasLessons'> {
  component: readonly ListName[]
  cause: readonly ListName[]
  technique: readonly ListName[]
  gain: Pick<NonNullable<ListIssue['gain']>, 'speedup' | 'verified'> | null
}

/** How many issues each value of each facet would leave. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>

/** What remains of the list, and what any other choice would leave. */
export interface Narrowed<Issue> {
  /** In the order asked for. */
  issues: Issue[]
  /**
   * For each value the issues that would remain were it the only one chosen in its facet, all other
   * facets and the text as they are. A value that would leave nothing is missing.
   */
  counts: FacetCounts
}

/** What an issue can be found by in one facet; `-` where it has nothing there. */
export function valuesOf(issue: Faceted, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status':
      return [issue.status ?? NO_VALUE]
    case 'severity':
      return [issue.severity ?? NO_VALUE]
    case 'year':
      return [issue.date?.slice(0, 4) ?? NO_VALUE]
    case 'lessons':
      return [issue.hasLessons ? SOME_VALUE : NO_VALUE]
    case 'verified':
      return [issue.gain?.verified === true ? SOME_VALUE : NO_VALUE]
    case 'component':
    case 'cause':
    case 'technique':
      return issue[facet].length === 0 ? [NO_VALUE] : issue[facet].map(({ slug }) => slug)
  }
}

/**
 * Narrows and sorts issues; those of equal place stay in the order they come in. `words` has the text of each issue by `foldText`, in
 * the order of `all`; it is needed only where the state has text.
 */
export function narrowList<Issue extends Faceted>(
  all: readonly Issue[],
  state: ListState,
  words: readonly string[] = [],
): Narrowed<Issue> {
  const hasWords = makeWordFilter(state.text)
  const counts = forEveryFacet(() => new Map<string, number>())
  const remaining = all.filter((issue, index) => {
    if (state.text !== '' && !hasWords(words[index] ?? '')) return false
    const missed = FACETS.filter((facet) => !isChosen(issue, facet, state))
    // With one facet in the way the issue would remain if another value were chosen there.
    const counted = missed.length === 0 ? FACETS : missed.length === 1 ? missed : []
    for (const facet of counted) {
      for (const value of valuesOf(issue, facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
    }
    return missed.length === 0
  })
  return { issues: sortList(remaining, state.sort), counts }
}

function isChosen(issue: Faceted, facet: Facet, { chosen }: ListState): boolean {
  const wanted = chosen[facet]
  return wanted.length === 0 || valuesOf(issue, facet).some((value) => wanted.includes(value))
}

const GRAVITY = { critical: 0, high: 1, medium: 2, low: 3 } as const

const gravityOf = ({ severity }: Faceted): number => (severity === null ? 4 : GRAVITY[severity])

/** Without a day of its own one is older than all. */
const dayOf = ({ date }: Faceted): string => date ?? ''

/** Issues that are equal in what they are sorted by, or lack it, stay as they come; those that lack it come last. */
function sortList<Issue extends Faceted>(issues: Issue[], sort: ListState['sort']): Issue[] {
  switch (sort) {
    case 'relevance':
      return issues
    case 'date':
      return issues.toSorted((a, b) => byText(dayOf(b), dayOf(a)))
    case 'oldest':
      return issues.toSorted(
        (a, b) => Number(a.date === null) - Number(b.date === null) || byText(dayOf(a), dayOf(b)),
      )
    case 'severity':
      return issues.toSorted((a, b) => gravityOf(a) - gravityOf(b))
    case 'gain':
      return issues.toSorted((a, b) => (b.gain?.speedup ?? -1) - (a.gain?.speedup ?? -1))
  }
}
