/** A page as one search finds it. */
export interface Hit<Page> {
  id: string
  /** Higher is better; comparable within one search only. */
  score: number
  /** Where in the page's text the words stand, counted in words; empty for a match in its facts. */
  words: readonly number[]
  data: () => Promise<Page>
}

/** One search that finds the pages with all its words, best first. */
export type Search<Page> = (words: string) => Promise<readonly Hit<Page>[]>

/** A word of the question at its place in a page. */
export interface Place {
  location: number
  /** How much the word tells: 1, or its idf where words were asked for one by one. */
  weight: number
}

export interface Match<Page> {
  id: string
  score: number
  places: Place[]
  load: () => Promise<Page>
}

export interface Answer<Page> {
  matches: Match<Page>[]
  /** No page has all the words: these have some of them. */
  isPartial: boolean
}

/** What a reader pastes may be a whole log; the beginning says what it is about. */
const LONGEST_QUERY = 2000
const MOST_WORDS = 24

/**
 * The distinct words of a question, in order and in lower case. Words keep `_`, `+` and `#`, and numbers
 * their decimal point; everything else separates, since Pagefind glues `worker=7` or `src/a.py` together.
 */
export function splitQuery(query: string): string[] {
  const text = query.slice(0, LONGEST_QUERY).normalize('NFC').toLowerCase()
  const words = text.match(/[\p{L}\p{M}\p{N}_+#]+(?:(?<=\p{N})[.,]\p{N}[\p{L}\p{M}\p{N}_]*)*/gu)
  return [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/**
 * Asks for all words at once and, where no page has them all, for each word alone. A question in quotes
 * is asked as it stands first.
 */
export async function askIndex<Page>(query: string, search: Search<Page>): Promise<Answer<Page>> {
  const words = splitQuery(query)
  if (words.length === 0) return { matches: [], isPartial: false }
  const phrase = /^\s*(".+")\s*$/.exec(query)?.[1]
  for (const question of phrase === undefined ? [words.join(' ')] : [phrase, words.join(' ')]) {
    const hits = await search(question)
    if (hits.length > 0) return { matches: hits.map(asMatch), isPartial: false }
  }
  if (words.length === 1) return { matches: [], isPartial: false }
  // A lone letter or digit begins some word of every page; the longest words are most often the rarest.
  const long = words.filter((word) => !/^[\p{Script=Latin}\p{N}]$/u.test(word))
  const telling = long.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS)
  const found = await Promise.all(telling.map(search))
  return { matches: fuse(found), isPartial: true }
}

const asMatch = <Page>({ id, score, words, data }: Hit<Page>): Match<Page> => ({
  id,
  score,
  places: words.map((location) => ({ location, weight: 1 })),
  load: data,
})

/**
 * Joins the searches for single words: a page scores Σ idf × score / best score of that search, so that
 * rare words and good matches count. idf is BM25's, ln(1 + (N − n + ½) / (n + ½)), with n pages that have
 * the word and N that have any. Pages of equal score stay in the order they were found.
 */
function fuse<Page>(searches: readonly (readonly Hit<Page>[])[]): Match<Page>[] {
  const total = new Set(searches.flatMap((hits) => hits.map(({ id }) => id))).size
  const matches = new Map<string, Match<Page>>()
  for (const hits of searches) {
    const idf = Math.log(1 + (total - hits.length + 0.5) / (hits.length + 0.5))
    const best = hits[0]?.score ?? 0
    for (const { id, score, words, data } of hits) {
      const match = matches.get(id) ?? { id, score: 0, places: [], load: data }
      match.score += best > 0 ? (idf * score) / best : 0
      match.places.push(...words.map((location) => ({ location, weight: idf })))
      matches.set(id, match)
    }
  }
  return [...matches.values()].toSorted((a, b) => b.score - a.score)
}
