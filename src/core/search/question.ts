import { isStopWord } from './stop-words.ts'
import { breakWords, indexForm, splitWords } from './words.ts'

/** A word that a question asks for. */
export interface QuestionWord {
  /** As the reader wrote it, in lower case. */
  text: string
  /** As the index has it. */
  form: string
  /** Its place among the words of the question, all counted; the parts of an identifier have its place. */
  slot: number
  /** Part of an identifier, whose whole is asked for as well. */
  isPart: boolean
  /** The reader may still be typing it. */
  isOpen: boolean
}

export interface Question {
  /** Distinct, in order. */
  words: QuestionWord[]
  /** In quotes: asked for as it stands, words that say nothing included. */
  isPhrase: boolean
}

/** What a reader pastes may be a whole log; the beginning says what it is about. */
const LONGEST_QUESTION = 4000

/** Enough to tell an issue from all others; each may cost a file of the index. */
const MOST_WORDS = 24

/**
 * Reads what to ask the index for. Words that say nothing are left out unless there are no others, as are
 * lone letters and digits; of a long text those that tell most by their looks remain.
 */
export function readQuestion(query: string): Question {
  const phrase = /^\s*["“](.+)["”]\s*$/su.exec(query)?.[1]
  const text = (phrase ?? query).slice(0, LONGEST_QUESTION).normalize('NFC')
  const all = listWords(text)
  if (phrase !== undefined) return { words: all.slice(0, MOST_WORDS), isPhrase: true }
  const isPlainWord = ({ text, form }: QuestionWord) =>
    !isStopWord(text) && !/^[\p{Script=Latin}\p{N}]$/u.test(form)
  const telling = all.filter(isPlainWord)
  return { words: chooseWords(telling.length > 0 ? telling : all), isPhrase: false }
}

function listWords(text: string): QuestionWord[] {
  const words = new Map<string, QuestionWord>()
  const tokens = breakWords(text).trimStart().split(/\s+/)
  const isEndOpen = /[\p{L}\p{M}\p{N}]$/u.test(text)
  for (const [slot, token] of tokens.entries()) {
    // Divided as the index is, so that a token is one word, or none at all.
    const [{ text: whole, parts } = { text: '', parts: [] }] = splitWords(token)
    for (const text of [whole, ...parts]) {
      const form = indexForm(text)
      const isOpen = isEndOpen && slot === tokens.length - 1 && text === whole
      const known = words.get(form)
      if (known === undefined || (known.isPart && text === whole)) {
        words.set(form, { text, form, slot, isPart: text !== whole, isOpen })
      }
    }
  }
  words.delete('')
  return [...words.values()]
}

const POWERS = ['2²', '3³'] as const

/**
 * How the index may have a word: most have one form; `O(n²)` and `O(n^2)` are the same, however they are
 * written.
 */
export function spellPowers({ text, form }: Pick<QuestionWord, 'text' | 'form'>): string[] {
  if (!/^[oθ]\(.*\)$/su.test(text)) return [form]
  const plain = POWERS.reduce((word, [digit, power]) => word.replaceAll(power!, digit!), form)
  const raised = POWERS.reduce((word, [digit, power]) => word.replaceAll(digit!, power!), plain)
  return plain === raised ? [form] : [plain, raised]
}

/** Of many words those that look like names and those that are long; an error's own words stand first. */
function chooseWords(words: readonly QuestionWord[]): QuestionWord[] {
  if (words.length <= MOST_WORDS) return [...words]
  const worth = ({ text, form, isPart }: QuestionWord, index: number) =>
    Math.min(form.length, 16) +
    (/[\p{N}_./#+-]/u.test(text) ? 2 : 0) -
    (isPart ? 6 : 0) -
    (8 * index) / words.length
  const chosen = words
    .map((word, index) => ({ word, worth: worth(word, index) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDS)
  const kept = new Set(chosen.map(({ word }) => word))
  return words.filter((word) => kept.has(word))
}
