import { make, makeLink } from './elements.ts'
import { excerptPage } from './excerpt.ts'
import { listMarkedWords } from './found-words.ts'
import type { Result } from './inquiry.ts'
import { makeExcerpt, makeFacts, makeOutcome, markWords, resultAddress } from './result-parts.ts'

/**
 * A result in the search dialog: one option for the issue and one for each section with the words. Every
 * option is a link as well, so that it can be opened in another tab; focus stays in the field. `id` is
 * the beginning of their ids. An option is named by all that is seen of it, the title first.
 */
export function makeOptions(
  { page, places }: Result,
  asked: readonly string[],
  id: string,
): HTMLElement {
  const excerpt = excerptPage(page, places)
  const title = page.meta.title ?? page.url
  const marked = listMarkedWords(excerpt.found, asked)
  const heading = make('span', 'search-option-title', ...markWords(title, marked))
  const words = makeExcerpt(excerpt) ?? ''
  const address = resultAddress(page, marked)
  const outcome = makeOutcome(page.meta, marked) ?? ''
  const facts = makeFacts(page.meta)
  const issue = makeOption(address, id, heading, ' ', facts, ' ', outcome, ' ', words)

  const sections = excerpt.sections.map((section, index) =>
    makeOption(
      resultAddress(page, marked, section),
      `${id}-section-${index}`,
      section.title,
      make('span', 'hidden', ` in ${title}`),
    ),
  )
  return makeOptionGroup(issue, sections)
}

/** An option for a page, with those for parts of it. */
export function makeOptionGroup(page: HTMLElement, parts: readonly HTMLElement[]): HTMLElement {
  const group = make('div', 'search-option-group', page)
  if (parts.length > 0) group.append(make('div', 'search-option-sections', ...parts))
  return group
}

/** A link that the dialog's field points to while its own focus stays; `id` names it to the field. */
export function makeOption(
  address: string,
  id: string,
  ...content: (Node | string)[]
): HTMLAnchorElement {
  const option = makeLink(address, ...content)
  option.id = id
  option.role = 'option'
  option.tabIndex = -1
  option.ariaSelected = 'false'
  return option
}
