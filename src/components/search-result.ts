import { make, makeLink } from '../search/elements.ts'
import { excerptPage } from '../search/excerpt.ts'
import { listMarkedWords } from '../search/found-words.ts'
import type { Result } from '../search/inquiry.ts'
import { makeExcerpt, makeOutcome, markWords, resultAddress } from '../search/result-parts.ts'
import type { TagTemplates } from './tag-templates.ts'

/**
 * A result on the search page: the title, what kind of issue it is, what helped and how much, the best
 * passage, and links to the sections with the words.
 */
export function makeResult(
  { page, places, issue }: Result,
  asked: readonly string[],
  tags: TagTemplates,
): HTMLLIElement {
  const excerpt = excerptPage(page, places)
  const words = listMarkedWords(excerpt.found, asked)
  const title = markWords(page.meta.title ?? page.url, words)
  const result = make('li', 'search-result')
  result.append(
    make('h2', '', makeLink(resultAddress(page, words), ...title)),
    makeFacts(issue, tags),
    makeOutcome(page.meta, words) ?? '',
    makeExcerpt(excerpt) ?? '',
  )
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

/** Status, severity, components and date, as far as they are known. */
function makeFacts({ status, severity, component, date }: Result['issue'], tags: TagTemplates) {
  const facts: (Node | string)[] = [...tags.make(status)]
  if (severity !== null) facts.push(' ', ...tags.make(severity))
  if (component.length > 0)
    facts.push(' ', make('span', '', component.map(({ name }) => name).join(', ')))
  if (date !== null) {
    const time = make('time', '', date)
    time.dateTime = date
    facts.push(' ', time)
  }
  return make('p', 'search-facts', ...facts)
}
