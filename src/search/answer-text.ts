import { make, makeLink } from './elements.ts'
import type { Answer } from './query.ts'

/** “1 issue”, “3 issues”. */
const countIssues = (count: number): string =>
  `${count.toLocaleString('en')} issue${count === 1 ? '' : 's'}`

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
  const others = matches.length - complete
  const missing = describeAbsent(absent)
  if (complete === 0)
    return [`Not all words are in one issue. ${missing}${count} with some of them:`]
  if (others === 0) return [missing + count]
  const rest = `${others.toLocaleString('en')} more with some of them.`
  return [
    `${missing}${countIssues(complete)} with all ${absent.length > 0 ? 'other' : 'the'} words, ${rest}`,
  ]
}

/** Of a pasted log the beginning says which it was. */
const cutQuery = (query: string): string => {
  const text = query.trim()
  return text.length > 100 ? `${text.slice(0, 100).trimEnd().toWellFormed()}…` : text
}

/** Stands above the results that lack a word. */
export const SOME_OF_THE_WORDS = 'Some of the words'

/**
 * “Showing results for **connection**. Search instead for ‘conection’.”; `makeWayBack` makes the link to
 * the question as it was typed.
 */
export function describeCorrections(
  query: string,
  corrections: Answer['corrections'],
  makeWayBack: (text: string) => HTMLElement,
): (Node | string)[] {
  if (corrections.length === 0) return []
  const words = corrections.flatMap(({ to }, index) => [
    index === 0 ? '' : ', ',
    make('strong', '', to),
  ])
  return [
    'Showing results for ',
    ...words,
    '. ',
    makeWayBack(`Search instead for “${cutQuery(query)}”`),
    '. ',
  ]
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
