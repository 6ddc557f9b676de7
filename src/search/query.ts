import { mostMistakes } from '../core/search/correct.ts'
import type { SearchFacts } from '../core/search/facts.ts'
import { type QuestionWord, readQuestion, spellPowers } from '../core/search/question.ts'
import {
  type AskedWord,
  type FoundForm,
  type Place,
  type RankedPage,
  hasPhrase,
  listPlaces,
  rankPages,
} from '../core/search/rank.ts'
import { stemWord } from '../core/search/stem.ts'
import { digestTitle } from '../core/search/title-digest.ts'
import type { NamedTopic } from '../core/search/topics.ts'
import { indexForm } from '../core/search/words.ts'
import type { IndexedPage, IndexReader } from './index-reader.ts'

/** The index with what is known of its issues. */
export interface SearchIndex {
  reader: IndexReader
  /** In the order of the index's pages. */
  facts: readonly SearchFacts[]
  /** What a question names that has a page of its own; without it nothing does. */
  findTopics?: (question: string) => NamedTopic[]
  /**
   * What a word that no issue has may have been meant for, the likeliest first; both in lower case, as
   * `splitWords` gives them. Asked only for such words. Without it no word is corrected.
   */
  correct?: (word: string) => Promise<readonly string[]>
}

/** An issue with words of the question. */
export interface Match {
  /** Number of its page in the index: the same for an issue as long as the index is. */
  page: number
  /** What results are narrowed, counted and sorted by, at hand for all matches without reading a page. */
  issue: SearchFacts
  score: number
  /** Where its page has the words. */
  findPlaces: () => Place[]
  /** Reads its page from the index: title, text, the facts that a result prints. */
  load: () => Promise<IndexedPage>
}

/** A word that no issue has, and what was looked for in its place. */
export interface CorrectedWord {
  from: string
  to: string
}

export interface Answer {
  /**
   * All issues with any of the words, best first: the one of that very title, those with all the words,
   * those with some. Of a question in quotes those that have it as it stands, if there are any.
   */
  matches: Match[]
  /** How many of the matches, the first ones, have all the words that any issue has. */
  complete: number
  /** Words that no issue has, without those that were corrected. */
  absent: string[]
  /** Words that no issue has and that stand corrected in this answer; only the likeliest is named. */
  corrections: CorrectedWord[]
  /** Components, causes and techniques that the question names, the best first; none is wanted before an issue of that very title. */
  topics: NamedTopic[]
}

/** How near another form of a word is to what was asked for, and a longer word that it begins. */
const INFLECTED = 0.8
const BEGUN = 0.2

/** How near corrections are, the likeliest first. */
const CORRECTED = [0.8, 0.4, 0.2]

/** A pasted text has many words that no issue has, few of them misspelt; each correction costs files. */
const MOST_CORRECTED = 3

/** So many words are pasted rather than typed: a short one that no issue has is a name, no misspelling. */
const PASTED = 8
const SHORTEST_IN_PASTED = 6

/** Shorter words have no other forms and begin too many. */
const SHORTEST_BEGINNING = 3

/** A resolved issue says what to do; of two that are as good otherwise it comes first. */
const RESOLVED = 1.03
/** Issues of the last year count so much more than those of the first. */
const NEWEST = 0.02

/** Asks the index for every word of the question and ranks the issues that have any. */
export async function askIndex(query: string, index: SearchIndex): Promise<Answer> {
  const { words, isPhrase } = readQuestion(query)
  const found = await lookUpWords(words, index)
  const asked = found.map(({ word: { slot, isPart }, forms }): AskedWord => ({
    slot,
    isPart,
    forms,
  }))
  const { reader, facts } = index
  const ranked = rankPages(asked, reader.lengths)
  const quoted = isPhrase ? ranked.filter(({ page }) => hasPhrase(asked, page)) : []
  const listed = quoted.length > 0 ? quoted : ranked
  const title = digestTitle(query)
  const matches = orderPages(listed, facts, title).map(({ page, score }): Match => ({
    page,
    issue: facts[page]!,
    score,
    findPlaces: () => listPlaces(asked, page, reader.lengths.length),
    load: () => reader.readPage(page),
  }))
  const corrections = found.flatMap(({ word: { text }, meant }) =>
    meant ? { from: text, to: meant } : [],
  )
  const topics = index.findTopics?.(spellCorrected(query, corrections)) ?? []
  const isTitle = title !== '' && matches[0]?.issue.title === title
  return {
    matches,
    complete: listed.filter(({ isComplete }) => isComplete).length,
    absent: listAbsent(found),
    corrections,
    topics: topics.map(({ topic, isWanted }) => ({ topic, isWanted: isWanted && !isTitle })),
  }
}

/** A question with the words that were meant. */
const spellCorrected = (query: string, corrections: readonly CorrectedWord[]): string =>
  corrections.reduce((text, { from, to }) => text.replaceAll(from, to), query.toLowerCase())

interface FoundWord {
  word: QuestionWord
  forms: FoundForm[]
  /** What the word may have been meant for, where no issue has it: whose forms these are. */
  meant?: string
}

/**
 * What the index has of the words. Those it lacks are corrected; an identifier first as a whole, then in its
 * parts, and where it has all the parts of one that is no misspelling.
 */
async function lookUpWords(
  words: readonly QuestionWord[],
  index: SearchIndex,
): Promise<FoundWord[]> {
  const found = await Promise.all(
    words.map(async (word): Promise<FoundWord> => {
      const spelt = spellPowers(word).map((form) => findForms({ ...word, form }, index.reader))
      return { word, forms: (await Promise.all(spelt)).flat() }
    }),
  )
  const sharing = ({ word }: FoundWord) => found.filter(({ word: { slot } }) => slot === word.slot)
  const wholes = await correctWords(found, index, (entry) => {
    const parts = sharing(entry).filter(({ word }) => word.isPart)
    return !entry.word.isPart && (parts.length === 0 || parts.some(isMissing))
  })
  return correctWords(wholes, index, (entry) => {
    const whole = wholes.find(({ word: { slot, isPart } }) => slot === entry.word.slot && !isPart)
    return entry.word.isPart && whole !== undefined && isMissing(whole)
  })
}

const isMissing = ({ forms }: FoundWord): boolean => forms.length === 0

/** The first missing words that may be misspelt, corrected. */
async function correctWords(
  found: readonly FoundWord[],
  index: SearchIndex,
  mayBeMisspelt: (entry: FoundWord) => boolean,
): Promise<FoundWord[]> {
  const isPasted = new Set(found.map(({ word }) => word.slot)).size > PASTED
  const misspelt = found.filter(
    (entry) =>
      isMissing(entry) &&
      mostMistakes(entry.word.text) > 0 &&
      !(isPasted && entry.word.text.length < SHORTEST_IN_PASTED) &&
      mayBeMisspelt(entry),
  )
  const asked = new Set(misspelt.slice(0, MOST_CORRECTED))
  return Promise.all(
    found.map(async (entry) => {
      if (!asked.has(entry)) return entry
      const [best, ...others] = await findCorrected(entry.word.text, index)
      if (best === undefined) return entry
      const forms = [best, ...others].flatMap(({ forms }) => forms)
      return { word: entry.word, forms, meant: best.word }
    }),
  )
}

/** Words that no issue has and that were not corrected, nor any part of them. */
function listAbsent(found: readonly FoundWord[]): string[] {
  const corrected = new Set(found.flatMap(({ word, meant }) => (meant ? word.slot : [])))
  return found
    .filter((entry) => isMissing(entry) && !entry.word.isPart && !corrected.has(entry.word.slot))
    .map(({ word: { text } }) => text)
}

/** The word itself and its inflections; where the index has neither, or it is still typed, what it begins. */
async function findForms(
  { form, isOpen }: Pick<QuestionWord, 'form' | 'isOpen'>,
  reader: IndexReader,
): Promise<FoundForm[]> {
  const stem = stemWord(form)
  const isShort = form.length < SHORTEST_BEGINNING
  // What ends in `y` has forms that end in `ies`.
  const begin = isShort ? form : sharedBeginning(form, stem).replace(/(?<=..)y$/, '')
  const words = await reader.readWords(begin, isShort ? form : `${begin}\uFFFF`)
  const itself: FoundForm[] = []
  const begun: FoundForm[] = []
  for (const [word, postings] of words) {
    if (word === form) itself.push({ postings, closeness: 1 })
    else if (stemWord(word) === stem) itself.push({ postings, closeness: INFLECTED })
    else if (word.startsWith(form)) begun.push({ postings, closeness: BEGUN })
  }
  return itself.length > 0 && !isOpen ? itself : [...itself, ...begun]
}

function sharedBeginning(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}

async function findCorrected(
  word: string,
  { reader, correct }: SearchIndex,
): Promise<{ word: string; forms: FoundForm[] }[]> {
  const meant = (await correct?.(word)) ?? []
  const found = await Promise.all(
    meant.slice(0, CORRECTED.length).map(async (word, rank) => {
      const forms = await findForms({ form: indexForm(word), isOpen: false }, reader)
      return {
        word,
        forms: forms.map(({ postings, closeness }) => ({
          postings,
          closeness: closeness * CORRECTED[rank]!,
        })),
      }
    }),
  )
  return found.filter(({ forms }) => forms.length > 0)
}

/** The very title, then those with all the words, then the best; resolved and newer ones a little better. */
function orderPages(
  pages: readonly RankedPage[],
  facts: readonly SearchFacts[],
  title: string,
): RankedPage[] {
  const years = pages.map(({ page }) => yearOf(facts[page]!)).filter((year) => year > 0)
  const oldest = years.reduce((a, b) => Math.min(a, b), Infinity)
  const newest = years.reduce((a, b) => Math.max(a, b), 0)
  return pages
    .map((entry) => {
      const issue = facts[entry.page]!
      const isTitle = title !== '' && issue.title === title
      const youth = newest > oldest ? (yearOf(issue) - oldest) / (newest - oldest) : 0
      const fresh = 1 + NEWEST * Math.max(youth, 0)
      const score = entry.score * (issue.status === 'resolved' ? RESOLVED : 1) * fresh
      return { ...entry, score, rank: isTitle ? 2 : entry.isComplete ? 1 : 0 }
    })
    .toSorted((a, b) => b.rank - a.rank || b.score - a.score || a.page - b.page)
}

/** Days and months make no difference. */
const yearOf = ({ date }: SearchFacts): number => Number(date?.slice(0, 4) ?? 0)
