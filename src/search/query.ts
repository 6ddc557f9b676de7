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
  /** Those with all the words first, then those with most of them; with some of them if `complete` is 0. */
  matches: Match<Page>[]
  /** How many of the matches have all the words. */
  complete: number
  /** Words that no page has, as far as they were asked for one by one. */
  absent: string[]
}

/** What a reader pastes may be a whole log; the beginning says what it is about. */
const LONGEST_QUERY = 2000
const MOST_WORDS = 24

/** So many pages with all the words are answer enough; below, those that lack a word are shown as well. */
const ENOUGH = 8

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
 * Asks for all words at once and, where few pages have them all, for each word alone. A question in quotes
 * is asked as it stands first, and where that is found nothing else is.
 */
export async function askIndex<Page>(query: string, search: Search<Page>): Promise<Answer<Page>> {
  const words = splitQuery(query)
  if (words.length === 0) return { matches: [], complete: 0, absent: [] }
  const phrase = /^\s*(".+")\s*$/.exec(query)?.[1]
  const quoted = phrase === undefined ? [] : await search(phrase)
  const hits = quoted.length > 0 ? quoted : await search(words.join(' '))
  const whole = { matches: hits.map(asMatch), complete: hits.length, absent: [] }
  if (words.length === 1 || quoted.length > 0 || hits.length >= ENOUGH) return whole
  // A lone letter or digit begins some word of every page; the longest words are most often the rarest.
  const long = words.filter((word) => !/^[\p{Script=Latin}\p{N}]$/u.test(word))
  const telling = long.toSorted((a, b) => b.length - a.length).slice(0, MOST_WORDS)
  const found = await Promise.all(telling.map(search))
  const absent = words.filter((word) => found[telling.indexOf(word)]?.length === 0)
  // Words that no page has cannot be asked of any.
  const known = found.filter((hits) => hits.length > 0).length
  const listed = new Set(hits.map(({ id }) => id))
  const others = fuse(found).filter(
    ({ id, count }) => hits.length === 0 || (!listed.has(id) && count > known / 2),
  )
  return {
    matches: [...whole.matches, ...others.map(({ match }) => match)],
    complete: hits.length,
    absent,
  }
}

const asMatch = <Page>({ id, score, words, data }: Hit<Page>): Match<Page> => ({
  id,
  score,
  places: words.map((location) => ({ location, weight: 1 })),
  load: data,
})

/**
 * Joins the searches for single words: a page scores Σ idf × score / best score of that search, so that
 * rare words and good matches count, and `count` says how many of the words it has. idf is BM25's, ln(1 + (N − n + ½) / (n + ½)), with n pages that have
 * the word and N that have any. Pages of equal score stay in the order they were found.
 */
function fuse<Page>(
  searches: readonly (readonly Hit<Page>[])[],
): { id: string; match: Match<Page>; count: number }[] {
  const total = new Set(searches.flatMap((hits) => hits.map(({ id }) => id))).size
  const matches = new Map<string, { id: string; match: Match<Page>; count: number }>()
  for (const hits of searches) {
    const idf = Math.log(1 + (total - hits.length + 0.5) / (hits.length + 0.5))
    const best = hits[0]?.score ?? 0
    for (const { id, score, words, data } of hits) {
      const fused = matches.get(id) ?? {
        id,
        match: { id, score: 0, places: [], load: data },
        count: 0,
      }
      fused.match.score += best > 0 ? (idf * score) / best : 0
      fused.match.places.push(...words.map((location) => ({ location, weight: idf })))
      fused.count += 1
      matches.set(id, fused)
    }
  }
  return [...matches.values()].toSorted((a, b) => b.match.score - a.match.score)
}
