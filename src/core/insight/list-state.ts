/** What issues can be filtered by, in the order of the controls. */
export const FACETS = [
  'status',
  'severity',
  'component',
  'cause',
  'technique',
  'year',
  'lessons',
  'verified',
] as const
export type Facet = (typeof FACETS)[number]

/** The orders of the list of issues and of the results of a search; the first is the one without being asked. */
export const LIST_SORTS = ['date', 'oldest', 'severity', 'gain'] as const
export const SEARCH_SORTS = ['relevance', 'date', 'gain'] as const
export type Sort = (typeof LIST_SORTS | typeof SEARCH_SORTS)[number]

/** Stands for “none” where an issue lacks what is filtered by; no status, key or slug is spelled so. */
export const NO_VALUE = '-'

/** Stands for “has any” in the facets that ask for no more: lessons, a verified gain. */
export const SOME_VALUE = 'yes'

/** What is chosen in the list of issues, or among the results of a search. */
export interface ListState {
  /** An issue remains when it has one of the values of every facet that has any. */
  chosen: Record<Facet, string[]>
  sort: Sort
  /** What is looked for, as typed; in a list words as `makeWordFilter` takes them. */
  text: string
}

/** Every facet with a value of its own. */
export const forEveryFacet = <T>(make: (facet: Facet) => T): Record<Facet, T> => ({
  status: make('status'),
  severity: make('severity'),
  component: make('component'),
  cause: make('cause'),
  technique: make('technique'),
  year: make('year'),
  lessons: make('lessons'),
  verified: make('verified'),
})

/**
 * Reads the query of an address, or the entries of the form: `status=open&status=testing&sort=gain&q=json`.
 * What means nothing is left out; a value that no issue has stays, since a link may be older than the list.
 * `sorts` are the orders that there are, the first the one without being asked.
 */
export function parseListState(
  query: URLSearchParams,
  sorts: readonly [Sort, ...Sort[]] = LIST_SORTS,
): ListState {
  const sort = query.get('sort')
  return {
    chosen: forEveryFacet((facet) => [...new Set(query.getAll(facet).filter(Boolean))]),
    sort: sorts.find((known) => known === sort) ?? sorts[0],
    text: (query.get('q') ?? '').trim(),
  }
}

/** The query of an address for a state: “?status=open&sort=gain”, or nothing for the whole list. */
export function formatListState(
  { chosen, sort, text }: ListState,
  sorts: readonly [Sort, ...Sort[]] = LIST_SORTS,
): string {
  const query = new URLSearchParams()
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value)
  if (sort !== sorts[0]) query.set('sort', sort)
  if (text !== '') query.set('q', text)
  return query.size === 0 ? '' : `?${query}`
}

/** One thing that narrows the list, and the state without it. */
export interface Narrowing<State extends ListState> {
  facet: Facet | 'text'
  value: string
  without: State
}

/** All that narrows the list, in the order of its controls. */
export function listNarrowings<State extends ListState>(state: State): Narrowing<State>[] {
  const { chosen, text } = state
  const byFacet = FACETS.flatMap((facet): Narrowing<State>[] =>
    chosen[facet].map((value) => ({
      facet,
      value,
      without: {
        ...state,
        chosen: { ...chosen, [facet]: chosen[facet].filter((other) => other !== value) },
      },
    })),
  )
  if (text === '') return byFacet
  return [{ facet: 'text', value: text, without: { ...state, text: '' } }, ...byFacet]
}

/** Text as it is compared with what is typed: without case, marks and runs of white space. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
