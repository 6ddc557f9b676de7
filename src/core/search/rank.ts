/** A page that has a word, and where. */
export interface Posting {
  /** Its number in the index; the postings of a word come in the order of their pages. */
  page: number
  /** Counted in words of the page, in no order; empty where only its metadata has the word. */
  positions: number[]
  /** How much each position counts: 1 in ordinary text, more in a title. */
  weights: number[]
}

/** A form of a word of the question that the index has. */
export interface FoundForm {
  postings: readonly Posting[]
  /** How near it is to what was asked for: 1 for the word itself, less for others that it may stand for. */
  closeness: number
}

/** A word of a question with what the index has of it. */
export interface AskedWord {
  /** Its place in the question, all words counted; the parts of an identifier have its place. */
  slot: number
  /** Part of an identifier, whose whole is asked for as well. */
  isPart: boolean
  forms: readonly FoundForm[]
}

/** A page with words of the question. */
export interface RankedPage {
  page: number
  /** Higher is better; comparable within one question only. */
  score: number
  /** Whether it has every word that any page has; of an identifier the whole or all parts. */
  isComplete: boolean
}

/** BM25: how soon more of the same word says no more, and how much a long page is held against it. */
const SATURATION = 1.5
const LENGTH_SHARE = 0.4

/** Tags, the file and people are what a page is about: found there alone, a word counts as so many places. */
const METADATA = 5

/** A part of an identifier tells less than the same word by itself. */
const PART_SHARE = 0.8

/** Words that stand together as in the question count so much of the rarer one's idf again. */
const TOGETHER = 0.5
const TOGETHER_IN_TITLE = 0.75

/** More words between the two, and they belong together no more. */
const WIDEST_GAP = 4

/** Where words stand is looked at on so many pages, the best by their words alone. */
const PAGES_LOOKED_AT = 300

/**
 * Ranks the pages that have any of the words, best first: BM25 of each word over all fields, a word of a
 * heavier field counting as several, with idf = ln(1 + (N − n + ½) / (n + ½)); times the square root of
 * the share of the question's idf that the page has; plus what words add that stand together. `lengths`
 * has the length of every page of the index, in words.
 */
export function rankPages(words: readonly AskedWord[], lengths: readonly number[]): RankedPage[] {
  const counted = words.map((word) => countWord(word, lengths.length))
  const scores = new Float64Array(lengths.length)
  const norms = normLengths(lengths)
  for (const { word, idf, pages, frequency } of counted) {
    const share = (word.isPart ? PART_SHARE : 1) * idf * (SATURATION + 1)
    for (const page of pages) {
      scores[page]! += (share * frequency[page]!) / (frequency[page]! + norms[page]!)
    }
  }
  const { covered, mass } = coverSlots(counted, lengths.length)
  const ranked: RankedPage[] = []
  for (const [page, score] of scores.entries()) {
    if (score === 0) continue
    const share = covered[page]! / mass
    ranked.push({ page, score: score * Math.sqrt(share), isComplete: share > 1 - 1e-9 })
  }
  for (const entry of ranked.toSorted(byScore).slice(0, PAGES_LOOKED_AT)) {
    entry.score += scoreTogether(counted, entry.page)
  }
  return ranked.toSorted(byScore)
}

const byScore = (a: RankedPage, b: RankedPage): number => b.score - a.score || a.page - b.page

/** How rare a word is among the pages: BM25's idf, always positive. */
const idfOf = (count: number, total: number): number =>
  Math.log(1 + (total - count + 0.5) / (count + 0.5))

interface CountedWord {
  word: AskedWord
  idf: number
  pages: number[]
  /** By page: how often it has the word, by weight and closeness. */
  frequency: Float64Array
}

function countWord(word: AskedWord, total: number): CountedWord {
  const frequency = new Float64Array(total)
  const pages: number[] = []
  for (const { postings, closeness } of word.forms) {
    for (const { page, weights } of postings) {
      if (frequency[page] === 0) pages.push(page)
      const sum = weights.reduce((sum, weight) => sum + weight, 0)
      frequency[page]! += closeness * (sum === 0 ? METADATA : sum)
    }
  }
  return { word, idf: idfOf(pages.length, total), pages, frequency }
}

function normLengths(lengths: readonly number[]): number[] {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return lengths.map(
    (length) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(average, 1)),
  )
}

/** How much of the question's idf each page has, by the places of the question, and how much there is. */
function coverSlots(
  counted: readonly CountedWord[],
  total: number,
): { covered: Float64Array; mass: number } {
  const slots = new Map<number, CountedWord[]>()
  for (const entry of counted) {
    if (entry.pages.length === 0) continue
    const { slot } = entry.word
    slots.set(slot, [...(slots.get(slot) ?? []), entry])
  }
  const covered = new Float64Array(total)
  let mass = 0
  for (const entries of slots.values()) {
    const idf = Math.max(...entries.map(({ idf }) => idf))
    const parts = entries.filter(({ word }) => word.isPart)
    const has = new Float64Array(total)
    for (const { pages } of parts) for (const page of pages) has[page]! += 1 / parts.length
    for (const { word, pages } of entries) {
      if (!word.isPart) for (const page of pages) has[page] = 1
    }
    for (let page = 0; page < total; page += 1) covered[page]! += idf * has[page]!
    mass += idf
  }
  return { covered, mass }
}

/** What the page earns for words that stand in it as far from each other as they do in the question. */
function scoreTogether(counted: readonly CountedWord[], page: number): number {
  const wholes = counted.filter(({ word, pages }) => !word.isPart && pages.length > 0)
  let sum = 0
  let before: { entry: CountedWord; places: Map<number, number> } | undefined
  for (const entry of wholes.toSorted((a, b) => a.word.slot - b.word.slot)) {
    const places = findPlaces(entry.word, page)
    if (before !== undefined) {
      const gap = entry.word.slot - before.entry.word.slot
      const rarer = Math.min(entry.idf, before.entry.idf)
      if (gap <= WIDEST_GAP) sum += rarer * weighTogether(before.places, places, gap)
    }
    before = { entry, places }
  }
  return sum
}

function weighTogether(
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
  gap: number,
): number {
  let best = 0
  for (const [position, weight] of first) {
    const other = second.get(position + gap)
    if (other === undefined) continue
    best = Math.max(best, Math.min(weight, other) > 1 ? TOGETHER_IN_TITLE : TOGETHER)
  }
  return best
}

/** Where a page has a word, with the weight of each place. */
function findPlaces({ forms }: AskedWord, page: number): Map<number, number> {
  const places = new Map<number, number>()
  for (const { postings } of forms) {
    const posting = findPosting(postings, page)
    posting?.positions.forEach((position, index) => places.set(position, posting.weights[index]!))
  }
  return places
}

function findPosting(postings: readonly Posting[], page: number): Posting | undefined {
  let [low, high] = [0, postings.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const posting = postings[middle]!
    if (posting.page === page) return posting
    if (posting.page < page) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** A word of the question at its place in a page. */
export interface Place {
  /** Counted in words of the page. */
  location: number
  /** How much the word tells: its idf, less for a form that only may stand for it. */
  weight: number
}

/** Where a page has the words, for its excerpt. */
export function listPlaces(words: readonly AskedWord[], page: number, total: number): Place[] {
  const weights = new Map<number, number>()
  for (const { forms } of words) {
    const found = forms.map(({ postings, closeness }) => ({
      posting: findPosting(postings, page),
      closeness,
      count: postings.length,
    }))
    const idf = idfOf(
      Math.min(
        total,
        found.reduce((sum, { count }) => sum + count, 0),
      ),
      total,
    )
    for (const { posting, closeness } of found) {
      for (const location of posting?.positions ?? []) {
        weights.set(location, Math.max(weights.get(location) ?? 0, idf * closeness))
      }
    }
  }
  return [...weights].map(([location, weight]) => ({ location, weight }))
}

/** Whether a page has all the words one behind the other as the question has them. */
export function hasPhrase(words: readonly AskedWord[], page: number): boolean {
  const [first, ...others] = words.filter(({ isPart }) => !isPart)
  if (first === undefined) return false
  const rest = others.map((word) => ({
    gap: word.slot - first.slot,
    places: findPlaces(word, page),
  }))
  return [...findPlaces(first, page).keys()].some((position) =>
    rest.every(({ gap, places }) => places.has(position + gap)),
  )
}
