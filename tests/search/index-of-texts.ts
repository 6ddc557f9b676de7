import type { SearchFacts } from '../../src/core/search/facts.ts'
import type { Posting } from '../../src/core/search/rank.ts'
import { digestTitle } from '../../src/core/search/title-digest.ts'
import { breakWords, indexForm, splitWords } from '../../src/core/search/words.ts'
import type { SearchIndex } from '../../src/search/query.ts'

/** Nothing is known of an issue. */
const noFacts: SearchFacts = {
  status: null,
  severity: null,
  date: null,
  component: [],
  cause: [],
  technique: [],
  hasLessons: false,
  gain: null,
  title: '',
}

/** What a title counts beside other text. */
const TITLE_WEIGHT = 5

/** A page by its title and text, with facts that matter. */
export type TextPage = [title: string, text: string, facts?: Partial<SearchFacts>]

/** An index of pages by their texts, in memory; `asked` has the ranges of words read, in order. */
export function indexTexts(pages: readonly TextPage[]): SearchIndex & { asked: string[] } {
  const words = new Map<string, Posting[]>()
  for (const [page, [title, text]] of pages.entries()) {
    const tokens = breakWords(`${title} ${text}`).split(/\s+/)
    const titleEnd = breakWords(title).split(/\s+/).length
    for (const [position, token] of tokens.entries()) {
      const [word] = splitWords(token)
      for (const text of word === undefined ? [] : [word.text, ...word.parts]) {
        const form = indexForm(text)
        const postings = words.get(form) ?? []
        words.set(form, postings)
        if (postings.at(-1)?.page !== page) postings.push({ page, positions: [], weights: [] })
        postings.at(-1)!.positions.push(position)
        postings.at(-1)!.weights.push(position < titleEnd ? TITLE_WEIGHT : 1)
      }
    }
  }
  const inOrder = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const asked: string[] = []
  return {
    asked,
    reader: {
      lengths: pages.map(([title, text]) => `${title} ${text}`.split(/\s+/).length),
      readWords: (from, to) => {
        asked.push(from)
        return Promise.resolve(inOrder.filter(([word]) => word >= from && word <= to))
      },
      readPage: (page) => {
        const [title, content] = pages[page]!
        return Promise.resolve({ url: `/issues/${page}/`, content, meta: { title }, anchors: [] })
      },
    },
    facts: pages.map(([title, , facts]) => ({ ...noFacts, title: digestTitle(title), ...facts })),
  }
}
