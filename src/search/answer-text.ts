import { readQuestion } from '../core/search/question.ts'
import { make, makeLink } from './elements.ts'
import { cutAtWords, findWords } from './found-words.ts'
import type { Answer } from './query.ts'

/** “1 issue”, “3 issues”. */
export const countNoun = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

const countIssues = (count: number): string => countNoun(count, 'issue')

/** What has been found, in a sentence; `list` is the address of all issues. */
export function describeAnswer(
  query: string,
  { matches, complete, absent }: Answer,
  list: string,
): (Node | string)[] {
  const count = countIssues(matches.length)
  if (matches.length === 0) {
    return [
      `Nothing found for “${cutQuery(query)}”. Try other or fewer words, or look through `,
      makeLink(list, 'all issues'),
      '.',
    ]
  }
  const missing = describeAbsent(absent)
  // Identifiers that no issue has are found by what they are made of.
  const wholes = readQuestion(query).words.filter(({ isPart }) => !isPart)
  if (absent.length > 0 && absent.length === wholes.length)
    return [`${missing}${count} with parts of ${absent.length === 1 ? 'it' : 'them'}.`]
  const others = matches.length - complete
  if (complete === 0)
    return [`Not all words are in one issue. ${missing}${count} with some of them:`]
  if (others === 0) return [missing === '' ? count : `${missing}${count} with all other words.`]
  const rest = `${others.toLocaleString('en')} more with some of them.`
  return [
    `${missing}${countIssues(complete)} with all ${absent.length > 0 ? 'other' : 'the'} words, ${rest}`,
  ]
}

const LONGEST_QUOTED = 100

/** Of a pasted log the beginning says which it was. */
const cutQuery = (query: string): string => {
  const text = query.trim()
  return text.length > LONGEST_QUOTED
    ? `${text.slice(0, LONGEST_QUOTED).trimEnd().toWellFormed()}…`
    : text
}

/** Stands above the results that lack a word. */
export const SOME_OF_THE_WORDS = 'Some of the words'

/** Names what the question names and has a page of its own, beside the results. */
export const TOPICS_LABEL = 'Pages about it'

/**
 * “Showing results for **connection** pool. Search instead for ‘conection pool’.”; `makeWayBack` makes the
 * link to the question as it was typed.
 */
export function describeCorrections(
  query: string,
  corrections: Answer['corrections'],
  makeWayBack: (text: string) => HTMLElement,
): (Node | string)[] {
  if (corrections.length === 0) return []
  return [
    'Showing results for ',
    ...spellCorrected(query.trim(), corrections),
    '. ',
    makeWayBack(`Search instead for “${cutQuery(query)}”`),
    '. ',
  ]
}

/** The question with its corrections; of a long one, and where they do not stand as words, they alone. */
function spellCorrected(query: string, corrections: Answer['corrections']): (Node | string)[] {
  const meant = new Map(corrections.map(({ from, to }) => [from, to]))
  const typed = [...meant.keys()]
  const isWhole =
    query.length <= LONGEST_QUOTED && typed.every((word) => findWords(query, [word]).length > 0)
  if (!isWhole)
    return corrections.flatMap(({ to }, index) => [index === 0 ? '' : ', ', make('strong', '', to)])
  return cutAtWords(query, typed).map(({ text, isHit }) =>
    isHit ? make('strong', '', meant.get(text.toLowerCase()) ?? text) : text,
  )
}

/** More words than that are a pasted log, of which most are in no issue. */
const MOST_NAMED = 3

/** “No issue has the word “quokka”. ”; empty where every word is found. */
function describeAbsent(absent: readonly string[]): string {
  const named = absent.slice(0, MOST_NAMED).map((word) => `“${word}”`)
  const more = absent.length - named.length
  if (more > 0) named.push(`${more} more`)
  if (named.length === 0) return ''
  const last = named.length > 1 ? ` or ${named.pop()}` : ''
  return `No issue has the word${absent.length === 1 ? '' : 's'} ${named.join(', ')}${last}. `
}

/** What to do where the index cannot be had. */
export const describeFailure = (list: string): (Node | string)[] => [
  'The search index cannot be loaded. Reload the page to try again, or look through ',
  makeLink(list, 'all issues'),
  '.',
]
