import { makeLink } from './elements.ts'
import type { FoundPage } from './pagefind.ts'
import type { Answer } from './query.ts'

/** “1 issue”, “3 issues”. */
const countIssues = (count: number): string => `${count} issue${count === 1 ? '' : 's'}`

/** What has been found, in a sentence; `list` is the address of all issues. */
export function describeAnswer(
  query: string,
  { matches, isPartial }: Answer<FoundPage>,
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
  return [isPartial ? `Not all words are in one issue. ${count} with some of them:` : count]
}

/** What to do where the index cannot be had. */
export const describeFailure = (list: string): (Node | string)[] => [
  'The search index cannot be loaded. Reload the page to try again, or look through ',
  makeLink(list, 'all issues'),
  '.',
]
