import { make } from './elements.ts'
import type { Excerpt, FoundSection } from './excerpt.ts'
import type { FoundPage } from './pagefind.ts'

/** Where a section of a found page is. */
export const sectionAddress = (page: FoundPage, { id }: FoundSection): string =>
  `${page.url}#${encodeURIComponent(id)}`

/** The words around the best place, what was asked for marked; undefined for a page without text. */
export function makeExcerpt({ pieces }: Excerpt): HTMLElement | undefined {
  if (pieces.length === 0) return undefined
  const words = pieces.map(({ text, isHit }) => (isHit ? make('mark', '', text) : text))
  return make('p', 'search-excerpt', ...words)
}

/** Status, severity, component, date and gain, as far as they are known. */
export function makeFacts({ status, severity, component, date, gain }: FoundPage['meta']) {
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
