import { excerptPage } from './excerpt.ts'
import type { FoundPage } from './pagefind.ts'
import type { Place } from './query.ts'

/** A new element. Everything foreign goes in as text, never as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** A link to a page of this site. */
export function makeLink(address: string, text: string): HTMLAnchorElement {
  const link = make('a', '', text)
  link.href = address
  return link
}

/** One result: title, facts, the words around the best place, and links to where the words stand. */
export function makeResult(page: FoundPage, places: readonly Place[]): HTMLLIElement {
  const { pieces, sections } = excerptPage(page, places)
  const result = make('li', 'search-result')
  result.append(make('h2', '', makeLink(page.url, page.meta.title ?? page.url)))
  result.append(makeFacts(page.meta))
  if (pieces.length > 0) {
    const words = pieces.map(({ text, isHit }) => (isHit ? make('mark', '', text) : text))
    result.append(make('p', 'search-excerpt', ...words))
  }
  if (sections.length > 0) {
    const links = sections.map(({ id, title }) =>
      make('li', '', makeLink(`${page.url}#${encodeURIComponent(id)}`, title)),
    )
    const list = make('ul', 'search-sections', ...links)
    list.setAttribute('aria-label', 'Found in')
    result.append(list)
  }
  return result
}

function makeFacts({ status, severity, component, date, gain }: FoundPage['meta']): HTMLElement {
  const facts = make('p', 'search-facts')
  const add = (fact: HTMLElement) => facts.append(facts.hasChildNodes() ? ' ' : '', fact)
  if (status) add(makeFact('status', status, toWords(status)))
  if (severity) add(makeFact('severity', severity, `${toWords(severity)} severity`))
  if (component) add(makeFact('component', component, component))
  if (date) {
    const time = make('time', '', date)
    time.dateTime = date
    add(time)
  }
  if (gain) add(makeFact('gain', gain, gain))
  return facts
}

function makeFact(name: string, value: string, text: string): HTMLElement {
  const fact = make('span', name === 'gain' ? 'number' : '', text)
  fact.dataset[name] = value
  return fact
}

/** `in-progress` → “In progress”. */
function toWords(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
