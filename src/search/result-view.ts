import { make, makeLink } from './elements.ts'
import { excerptPage } from './excerpt.ts'
import type { Result } from './inquiry.ts'
import { makeExcerpt, makeFacts, sectionAddress } from './result-parts.ts'

/** A result on the search page: title, facts, excerpt, and links to where the words stand. */
export function makeResult({ page, places }: Result): HTMLLIElement {
  const excerpt = excerptPage(page, places)
  const result = make('li', 'search-result')
  result.append(make('h2', '', makeLink(page.url, page.meta.title ?? page.url)))
  result.append(makeFacts(page.meta), makeExcerpt(excerpt) ?? '')
  if (excerpt.sections.length > 0) {
    const links = excerpt.sections.map((section) =>
      make('li', '', makeLink(sectionAddress(page, section), section.title)),
    )
    const list = make('ul', 'search-sections', ...links)
    list.setAttribute('aria-label', 'Found in')
    result.append(list)
  }
  return result
}
