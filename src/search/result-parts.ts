import { make } from './elements.ts'
import type { Excerpt, FoundSection } from './excerpt.ts'
import { type Piece, cutAtWords } from './found-words.ts'
import { withMarks } from './marked-address.ts'
import type { FoundPage } from './pagefind.ts'

/** Where a found page is, or a section of it; the words are marked there. */
export const resultAddress = (
  page: FoundPage,
  words: readonly string[],
  section?: FoundSection,
): string =>
  withMarks(
    section === undefined ? page.url : `${page.url}#${encodeURIComponent(section.id)}`,
    words,
  )

const makePieces = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, isHit }) => (isHit ? make('mark', '', text) : text))

/** A text with the words in it marked. */
export const markWords = (text: string, words: readonly string[]): (Node | string)[] =>
  makePieces(cutAtWords(text, words))

/** The words around the best place, what was asked for marked; undefined for a page without text. */
export const makeExcerpt = ({ pieces }: Excerpt): HTMLElement | undefined =>
  pieces.length === 0 ? undefined : make('p', 'search-excerpt', ...makePieces(pieces))

/** “What helped: Rows are read once. 4 min → 12 s, 20× as fast”; undefined where nothing did, or nobody says. */
export function makeOutcome(
  { fix, gain }: FoundPage['meta'],
  words: readonly string[],
): HTMLElement | undefined {
  if (!fix && !gain) return undefined
  const outcome = make('p', 'search-outcome')
  if (fix) outcome.append(make('span', 'muted', 'What helped: '), ...markWords(fix, words))
  if (fix && gain) outcome.append(' ')
  if (gain) outcome.append(make('strong', 'number', gain))
  return outcome
}

/** Status, severity, component and date in words, as far as they are known. */
export function makeFacts({ status, severity, component, date }: FoundPage['meta']) {
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
  return facts
}

function makeFact(name: string, value: string, text: string): HTMLElement {
  const fact = make('span', '', text)
  fact.dataset[name] = value
  return fact
}

/** `in-progress` → “In progress”. */
function toWords(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
