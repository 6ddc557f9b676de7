/** What the list of issues can be filtered by, in the order of its controls. */
export const FACETS = ['status', 'severity', 'component', 'cause', 'technique', 'year'] as const
export type Facet = (typeof FACETS)[number]

/** The orders of the list; the first is the one without being asked. */
export const SORTS = ['date', 'oldest', 'severity', 'gain'] as const
export type Sort = (typeof SORTS)[number]

/** Stands for “none” where an issue lacks what is filtered by; no status, key or slug is spelled so. */
export const NO_VALUE = '-'

/** What is chosen in the list of issues. */
export interface ListState {
  /** An issue remains when it has one of the values of every facet that has any. */
  chosen: Record<Facet, string[]>
  sort: Sort
  /** Words that must all occur, as typed. */
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
})

/**
 * Reads the query of an address, or the entries of the form: `status=open&status=testing&sort=gain&q=json`.
 * What means nothing is left out; a value that no issue has stays, since a link may be older than the list.
 */
export function parseListState(query: URLSearchParams): ListState {
  const sort = query.get('sort')
  return {
    chosen: forEveryFacet((facet) => [...new Set(query.getAll(facet).filter(Boolean))]),
    sort: SORTS.find((known) => known === sort) ?? 'date',
    text: (query.get('q') ?? '').trim(),
  }
}

/** The query of an address for a state: “?status=open&sort=gain”, or nothing for the whole list. */
export function formatListState({ chosen, sort, text }: ListState): string {
  const query = new URLSearchParams()
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value)
  if (sort !== 'date') query.set('sort', sort)
  if (text !== '') query.set('q', text)
  return query.size === 0 ? '' : `?${query}`
}

/** One thing that narrows the list, and the state without it. */
export interface Narrowing {
  facet: Facet | 'text'
  value: string
  without: ListState
}

/** All that narrows the list, in the order of its controls. */
export function listNarrowings(state: ListState): Narrowing[] {
  const { chosen, text } = state
  const byFacet = FACETS.flatMap((facet) =>
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
