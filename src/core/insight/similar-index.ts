import { type Fact, type IssueText, listFacts, listTexts } from './similar-terms.ts'
import { type TermList, TermCounter } from './term-counter.ts'

/** BM25's k1, for the weights that fields have, and its b. */
const SATURATION = 3
const LENGTH_SHARE = 0.5

/** An inverted index over the words and facts of all issues. */
export interface SimilarIndex {
  /** In the order of their ids. */
  entries: readonly IssueText[]
  /** By the place of the issue; `weights` are from 0 to 1. */
  documents: readonly TermList[]
  facts: readonly Fact[][]
  /** By term, how rare it is: BM25's idf, ln(1 + (N − n + ½) / (n + ½)). */
  idf: Float32Array
  /** Places of the issues with term t, and what it weighs there, stand from `starts[t]` up to `starts[t + 1]`. */
  starts: Int32Array
  holders: Int32Array
  holdings: Float32Array
  /** How authors write the terms, by the numbers of `TermList.written`. */
  spellings: readonly string[]
  /** The terms of a question; those that no issue has are numbered behind all others. */
  readQuestion: (text: string, facts: readonly Fact[]) => TermList
}

/** Makes the index; linear in the length of all texts. */
export function indexIssues(issues: readonly IssueText[]): SimilarIndex {
  const entries = issues.toSorted((a, b) => (a.issue.id < b.issue.id ? -1 : 1))
  const facts = entries.map(listFacts)
  const counter = new TermCounter()
  const counted = entries.map((entry, place) => {
    for (const [weight, text] of listTexts(entry)) counter.addText(text, weight)
    for (const fact of facts[place]!) counter.addFact(fact)
    return counter.take()
  })
  const total = counted.reduce((sum, { length }) => sum + length, 0)
  const mean = total / Math.max(1, entries.length)
  const documents = counted.map(({ list, length }) =>
    saturate(list, 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, mean)),
  )
  return {
    entries,
    documents,
    facts,
    ...invert(documents, counter.numbers.size),
    spellings: counter.spellings,
    readQuestion: (text, facts) => {
      counter.addText(text, 1)
      for (const fact of facts) counter.addFact(fact)
      return saturate(counter.take().list, 1)
    },
  }
}

/** The tenth time that a word is said it says hardly more than the ninth, sooner so in a short text. */
const saturate = (list: TermList, relativeLength: number): TermList => ({
  ...list,
  weights: list.weights.map((sum) => sum / (sum + SATURATION * relativeLength)),
})

function invert(
  documents: readonly TermList[],
  size: number,
): Pick<SimilarIndex, 'idf' | 'starts' | 'holders' | 'holdings'> {
  const starts = new Int32Array(size + 1)
  for (const { terms } of documents) for (const term of terms) starts[term + 1]! += 1
  const idf = Float32Array.from({ length: size }, (_, term) =>
    rarity(starts[term + 1]!, documents.length),
  )
  for (let term = 0; term < size; term += 1) starts[term + 1]! += starts[term]!
  const next = starts.slice()
  const holders = new Int32Array(starts[size]!)
  const holdings = new Float32Array(starts[size]!)
  for (const [place, { terms, weights }] of documents.entries()) {
    for (const [at, term] of terms.entries()) {
      const slot = next[term]!++
      holders[slot] = place
      holdings[slot] = weights[at]!
    }
  }
  return { idf, starts, holders, holdings }
}

/** BM25's idf of a term that `count` of `total` issues have. */
export const rarity = (count: number, total: number): number =>
  Math.log(1 + (total - count + 0.5) / (count + 0.5))
