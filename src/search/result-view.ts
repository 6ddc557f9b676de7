import { make, makeLink } from './elements.ts'
import { excerptPage } from './excerpt.ts'
import { listMarkedWords } from './found-words.ts'
import type { Result } from './inquiry.ts'
import { makeExcerpt, makeFacts, markWords, resultAddress } from './result-parts.ts'

/** A result on the search page: title, facts, excerpt, and links to where the words stand. */
export function makeResult({ page, places }: Result, asked: readonly string[]): HTMLLIElement {
  const excerpt = excerptPage(page, places)
  const words = listMarkedWords(excerpt.found, asked)
  const title = markWords(page.meta.title ?? page.url, words)
  const result = make('li', 'search-result')
  result.append(make('h2', '', makeLink(resultAddress(page, words), ...title)))
  result.append(makeFacts(page.meta), makeExcerpt(excerpt) ?? '')
  if (excerpt.sections.length > 0) {
    const links = excerpt.sections.map((section) =>
      make('li', '', makeLink(resultAddress(page, words, section), section.title)),
    )
    const list = make('ul', 'search-sections', ...links)
    list.setAttribute('aria-label', 'Found in')
    result.append(list)
  }
  return result
}
