import { makeLink } from './elements.ts'
import type { Answer } from './query.ts'

/** “1 issue”, “3 issues”. */
const countIssues = (count: number): string => `${count} issue${count === 1 ? '' : 's'}`

/** What has been found, in a sentence; `list` is the address of all issues. */
export function describeAnswer(
  query: string,
  { matches, complete, absent }: Answer,
  list: string,
): (Node | string)[] {
  const count = countIssues(matches.length)
  if (matches.length === 0) {
    return [
      `Nothing found for “${query.trim()}”. Try other or fewer words, or look through `,
      makeLink(list, 'all issues'),
      '.',
    ]
  }
  const others = matches.length - complete
  const missing = describeAbsent(absent)
  if (complete === 0)
    return [`Not all words are in one issue. ${missing}${count} with some of them:`]
  if (others === 0) return [missing + count]
  return [
    `${missing}${countIssues(complete)} with all ${absent.length > 0 ? 'other' : 'the'} words, ${others} more with ${MOST_OF_THE_WORDS.toLowerCase()}.`,
  ]
}

/** Stands above the results that lack a word. */
export const MOST_OF_THE_WORDS = 'Most of the words'

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
