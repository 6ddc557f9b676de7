import { type SimilarIndex, rarity } from './similar-index.ts'
import { PART_ONLY, type TermList } from './term-counter.ts'

/** A term that tells what a question is about. */
interface TellingTerm {
  term: number
  /** Place among all terms of the question. */
  at: number
  /** How rare it is, times how much it weighs in the question. */
  worth: number
}

/** An issue or a text that asks for what is like it. */
export interface Question {
  list: TermList
  /** Those worth most, first, of the terms that some issue has. */
  telling: TellingTerm[]
  /** What the telling terms are worth, with those that no issue has. */
  whole: number
}

/** A term that the question and an issue have; `worth` is what it adds to their likeness. */
export type SharedTerm = TellingTerm

/** So many issues are visited for one question; terms that lead to more count with those visited. */
const MOST_VISITS = 5000

/**
 * A question of at most `most` terms. Parts of names that do not stand by themselves anywhere in it count
 * `partWeight`: `get` of `getUserById` tells hardly what a long text is about.
 */
export function makeQuestion(
  index: SimilarIndex,
  list: TermList,
  { most, partWeight }: { most: number; partWeight: number },
): Question {
  // As if one issue had it: how rare it is nobody knows.
  const unknown = rarity(1, Math.max(1, index.entries.length))
  const all = Array.from(list.terms, (term, at) => ({
    term,
    at,
    worth:
      (list.written[at] === PART_ONLY ? partWeight : 1) *
      list.weights[at]! *
      (index.idf[term] ?? unknown),
  })).toSorted((a, b) => b.worth - a.worth || a.term - b.term)
  const asked = all.slice(0, most)
  return {
    list,
    telling: asked.filter(({ term }) => term < index.idf.length),
    whole: asked.reduce((sum, { worth }) => sum + worth, 0),
  }
}

/**
 * Finds the places of the issues that share telling terms with a question, most alike first, at most `most`,
 * without `self`. The rarest terms lead to them, as many as together stand in no more than some thousand
 * issues; so a question takes about as long however many issues there are.
 */
export function createRanker(index: SimilarIndex) {
  const { starts, holders, holdings, entries } = index
  const scores = new Float64Array(entries.length)
  const holdersOf = ({ term }: TellingTerm): number => starts[term + 1]! - starts[term]!

  return ({ telling }: Question, most: number, self = -1): number[] => {
    const touched: number[] = []
    let visits = 0
    for (const one of telling.toSorted((a, b) => holdersOf(a) - holdersOf(b))) {
      visits += holdersOf(one)
      if (visits > MOST_VISITS && touched.length >= most) break
      for (let slot = starts[one.term]!; slot < starts[one.term + 1]!; slot += 1) {
        const place = holders[slot]!
        if (scores[place] === 0) touched.push(place)
        scores[place]! += one.worth * holdings[slot]!
      }
    }
    const best = pickBest(touched, scores, most, self)
    for (const place of touched) scores[place] = 0
    return best
  }
}

/** The places of the highest scores, highest first; of equal ones the first place. */
function pickBest(
  places: readonly number[],
  scores: Float64Array,
  most: number,
  self: number,
): number[] {
  const isBetter = (a: number, b: number): boolean =>
    scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b)
  const best: number[] = []
  for (const place of places) {
    if (place === self || (best.length === most && !isBetter(place, best.at(-1)!))) continue
    let at = best.length
    while (at > 0 && isBetter(place, best[at - 1]!)) at -= 1
    best.splice(at, 0, place)
    if (best.length > most) best.pop()
  }
  return best
}

/** The share of the question that an issue says as well, from 0 to 1, and the terms that make it. */
export function shareTerms(
  { documents }: SimilarIndex,
  { telling, whole }: Question,
  place: number,
): { share: number; shared: SharedTerm[] } {
  const { terms, weights } = documents[place]!
  const shared: SharedTerm[] = []
  let sum = 0
  for (const { term, at, worth } of telling) {
    const found = findTerm(terms, term)
    if (found < 0) continue
    const added = worth * weights[found]!
    sum += added
    shared.push({ term, at, worth: added })
  }
  return { share: whole === 0 ? 0 : sum / whole, shared }
}

/** Where a term stands among ascending ones; -1 for nowhere. */
function findTerm(terms: Int32Array, term: number): number {
  let [low, high] = [0, terms.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = terms[middle]!
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}
