import type { Place } from '../core/search/rank.ts'
import { joinBroken } from '../core/search/words.ts'
import { type Piece, bareWord } from './found-words.ts'

/** The text of a page as Pagefind keeps it. */
export interface PageText {
  /** As indexed: divided where `breakWords` divides it, so that places can be counted. */
  content: string
  meta: { title?: string }
  anchors: readonly { element: string; id: string; text?: string; location: number }[]
}

/** A section of the page that has words of the question. */
export interface FoundSection {
  title: string
  /** Anchor on the page. */
  id: string
}

export interface Excerpt {
  /** The words around the best place, empty for a page without text. */
  pieces: Piece[]
  /** Best first, at most `MOST_SECTIONS`. */
  sections: FoundSection[]
  /** The words of the page that were found, as they stand there, the most telling first. */
  found: string[]
}

const EXCERPT_WORDS = 30
const MOST_SECTIONS = 3

interface Range extends Partial<FoundSection> {
  /** First and last word of its text, the last not included. */
  from: number
  to: number
  /** First word of its heading. */
  start: number
}

/**
 * What a result shows of its page: the stretch of its best section with the most telling words, and links
 * to the sections that have any. Where they stand in the title alone, the first section's beginning.
 */
export function excerptPage(page: PageText, places: readonly Place[]): Excerpt {
  const words = page.content.split(/\s+/)
  const ranges = findRanges(page, words)
  const rated = ranges
    .map((range) => {
      const inside = places.filter(({ location }) => location >= range.start && location < range.to)
      return { range, inside, weight: inside.reduce((sum, { weight }) => sum + weight, 0) }
    })
    .filter(({ inside }) => inside.length > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const hasText = ({ from, to }: Range) => to > from
  // Before the first heading stand most often nothing but date and status.
  const isSection = (range: Range) => hasText(range) && range.id !== undefined
  const held = rated.map(({ range }) => range)
  const shown =
    held.find(isSection) ?? held.find(hasText) ?? ranges.find(isSection) ?? ranges.find(hasText)
  const sections = rated
    .flatMap(({ range: { id, title } }) => (id && title ? [{ id, title }] : []))
    .slice(0, MOST_SECTIONS)
  const telling = places.toSorted((a, b) => b.weight - a.weight)
  const written = telling.map(({ location }) => joinBroken(`${words[location] ?? ''} `).trim())
  const found = [...new Set(written)].filter((word) => word !== '')
  return { pieces: shown ? cutPieces(words, shown, places) : [], sections, found }
}

/** The stretch between the title and the first heading, and one below each heading, in order. */
function findRanges({ meta, anchors }: PageText, words: readonly string[]): Range[] {
  const headings = anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim())
    .toSorted((a, b) => a.location - b.location)
  const top = Math.min(skipText(words, 0, meta.title ?? ''), headings[0]?.location ?? Infinity)
  const first: Range = { start: top, from: top, to: headings[0]?.location ?? words.length }
  const sections = headings.map(({ id, text = '', location }, index): Range => {
    const to = headings[index + 1]?.location ?? words.length
    return {
      id,
      title: joinBroken(text),
      start: location,
      from: Math.min(skipText(words, location, text), to),
      to,
    }
  })
  return [first, ...sections]
}

/** The first word after a text that begins at `at`; words are counted as the index divides them. */
function skipText(words: readonly string[], at: number, text: string): number {
  let left = countLetters(text)
  let next = at
  for (; left > 0 && next < words.length; next += 1) left -= countLetters(words[next]!)
  return next
}

const countLetters = (text: string): number => joinBroken(`${text} `).replace(/\s+/g, '').length

function cutPieces(words: readonly string[], range: Range, places: readonly Place[]): Piece[] {
  const hits = new Map(places.map(({ location, weight }) => [location, weight]))
  const from = findDensest(hits, range)
  const to = Math.min(from + EXCERPT_WORDS, range.to)
  const pieces: Piece[] = []
  const add = (text: string, isHit: boolean) => {
    if (text === '') return
    const last = pieces.at(-1)
    if (last?.isHit === isHit) last.text += text
    else pieces.push({ text, isHit })
  }
  if (from > range.from) add('… ', false)
  for (let at = from; at < to; at += 1) {
    const text = joinBroken(`${words[at] ?? ''} `)
    const { before, word, after } = bareWord(text.trimEnd())
    add(before, false)
    add(word, hits.has(at))
    add(after, false)
    if (text.endsWith(' ') && at + 1 < to) add(' ', false)
  }
  if (to < range.to) add(' …', false)
  return pieces
}

/** Where the window of an excerpt weighs most, with a few words before its first hit. */
function findDensest(hits: ReadonlyMap<number, number>, { from, to }: Range): number {
  const last = Math.max(from, to - EXCERPT_WORDS)
  const inside = [...hits.keys()].filter((at) => at >= from && at < to).toSorted((a, b) => a - b)
  let best = { start: from, weight: 0 }
  for (const start of inside) {
    const weight = inside
      .filter((at) => at >= start && at < start + EXCERPT_WORDS)
      .reduce((sum, at) => sum + (hits.get(at) ?? 0), 0)
    if (weight > best.weight) best = { start, weight }
  }
  return Math.min(Math.max(best.start - 5, from), last)
}
