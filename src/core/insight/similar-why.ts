import { specificWordsOf } from '../benchmark/specific-words.ts'
import { isOrdinaryWord } from '../search/ordinary-words.ts'
import { stemWord } from '../search/stem.ts'
import type { SimilarIndex } from './similar-index.ts'
import type { SharedTerm } from './similar-question.ts'
import type { Fact } from './similar-terms.ts'
import type { TermList } from './term-counter.ts'

/** What two issues share, as the one that asks writes it. */
export interface Why {
  causes: string[]
  techniques: string[]
  components: string[]
  files: string[]
  functions: string[]
  /** The rare words that say most, at most four. */
  words: string[]
}

const MOST_WORDS = 4
const MOST_FILES = 2

/**
 * Says what a question shares with an issue; words that only repeat a shared component or cause, that
 * texts about anything have, or more than a quarter of all issues, are not named. `own` are the facts of the issue that asks.
 */
export function explainLikeness(
  index: SimilarIndex,
  question: { list: TermList; facts: readonly Fact[] },
  other: { place: number; shared: readonly SharedTerm[] },
): Why {
  const theirs = new Map(index.facts[other.place]!.map((fact) => [fact.key, fact]))
  const both = (kind: Fact['kind']): string[] =>
    question.facts.flatMap((own) => {
      const their = theirs.get(own.key)
      // Where both are only recognised in the text, the words say it better.
      const isStated =
        own.kind === kind && their !== undefined && !(own.isInferred && their.isInferred)
      return isStated ? [own.name] : []
    })
  const why = {
    causes: both('cause'),
    techniques: both('technique'),
    components: both('component'),
    files: both('file').slice(0, MOST_FILES),
    functions: both('function'),
  }
  const names = [...why.causes, ...why.components].join(' ').toLowerCase()
  const stems = new Set(names.split(/[^\p{L}\p{N}]+/u).map(stemWord))
  const code = [...why.files, ...why.functions].join('\n').toLowerCase()
  const isSaid = (word: string): boolean => stems.has(stemWord(word)) || code.includes(word)
  return { ...why, words: pickWords(index, question.list, other.shared, isSaid) }
}

function pickWords(
  index: SimilarIndex,
  { written }: TermList,
  shared: readonly SharedTerm[],
  isSaid: (word: string) => boolean,
): string[] {
  const most = Math.max(3, index.entries.length / 4)
  const words: string[] = []
  for (const { term, at } of shared.toSorted((a, b) => b.worth - a.worth || a.term - b.term)) {
    const word = index.spellings[written[at]!]
    if (word === undefined || index.starts[term + 1]! - index.starts[term]! > most) continue
    const lower = word.toLowerCase()
    const isTelling = canBeNamed(word) && !isSaid(lower)
    const isNew = words.every((known) => !isWithin(known.toLowerCase(), lower))
    if (isTelling && isNew) words.push(word)
    if (words.length === MOST_WORDS) break
  }
  return words
}

/** Names, and words of some length that few texts are about; three small letters are no name. */
const canBeNamed = (word: string): boolean =>
  word.length > 2 &&
  /\p{L}{2}/u.test(word) &&
  !/^[a-z]{3}$/.test(word) &&
  !isOrdinaryWord(word.toLowerCase()) &&
  specificWordsOf(word).length > 0

const isWithin = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
