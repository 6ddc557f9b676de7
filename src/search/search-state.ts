import {
  type ListState,
  SEARCH_SORTS,
  formatListState,
  parseListState,
} from '../core/insight/list-state.ts'

/** What is asked for on the search page: the question, and how its results are narrowed and sorted. */
export interface SearchState extends ListState {
  /** Ask for the words as they are typed, even where no issue has them. */
  isExact: boolean
}

/** Longer addresses are refused by some servers and cut by some programs that pass links on. */
const ADDRESS_ROOM = 2000

/** Reads the query of an address: `?q=slow+export&status=resolved&sort=gain&exact=yes`. */
export function parseSearchState(query: URLSearchParams): SearchState {
  const state = parseListState(query, SEARCH_SORTS)
  // A field of one line would drop the breaks and glue the words.
  const text = state.text.replace(/\s*[\r\n]+\s*/g, ' ')
  return { ...state, text, isExact: text !== '' && query.get('exact') === 'yes' }
}

/** The query of an address for a state; of a long question only its beginning. */
export function formatSearchState(state: SearchState): string {
  const query = formatListState({ ...state, text: shortenQuestion(state.text) }, SEARCH_SORTS)
  return state.isExact && state.text !== '' ? `${query}&exact=yes` : query
}

/** The beginning of a question that an address has room for, whole words; all of it most often. */
export function shortenQuestion(text: string): string {
  if (fitsAddress(text)) return text
  // An encoded character takes a letter at least.
  const words = text.slice(0, ADDRESS_ROOM).split(' ')
  let kept = ''
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`
    if (!fitsAddress(longer)) break
    kept = longer
  }
  // What has no spaces is cut where there is room for any script.
  return kept === ''
    ? Array.from(text.slice(0, ADDRESS_ROOM / 10))
        .slice(0, -1)
        .join('')
    : kept
}

const fitsAddress = (text: string): boolean =>
  text.length <= ADDRESS_ROOM && new URLSearchParams({ q: text }).toString().length <= ADDRESS_ROOM
