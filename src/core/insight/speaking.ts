import { CAUSES, TECHNIQUES } from '../vocabulary/keys.ts'
import { foldText } from './list-state.ts'

/** A cause or technique as pages have it. */
interface Topic {
  slug: string
  name: string
}

const WORDINGS = new Map([...CAUSES, ...TECHNIQUES].map(({ key, words }) => [key, words]))

/** Whether a text has a wording that means a built-in cause or technique. */
export const isMeant = (text: string, slug: string): boolean =>
  WORDINGS.get(slug)?.test(text) ?? false

/** How many words of a topic's name a text has in any form: “caches” of “No caching” is one. */
export const countNamed = (text: string, { name }: Topic): number =>
  stemsOf(text).intersection(stemsOf(name, (word) => !GENERAL.has(word))).size

/** Whether a text speaks of a cause or technique, by what it means or by its name. */
export const isSpoken = (text: string, topic: Topic): boolean =>
  isMeant(text, topic.slug) || countNamed(text, topic) > 0

/**
 * Whether a text speaks of a topic for certain, wherever it stands: it has a wording that means it, or every
 * word of its name. “The query counter” is not about “Query optimisation”.
 */
export function isCertain(text: string, { slug, name }: Topic): boolean {
  if (isMeant(text, slug)) return true
  const stems = stemsOf(name)
  if (stems.size === 0) return false
  const folded = foldText(text)
  return stems.values().every((stem) => folded.includes(stem)) && stems.isSubsetOf(stemsOf(text))
}

/** What speaks of it, then what does not, each in its order. */
export const spokenFirst = <Item>(
  items: readonly Item[],
  isAbout: (item: Item) => boolean,
): Item[] => {
  const { about = [], others = [] } = Object.groupBy(items, (item) =>
    isAbout(item) ? 'about' : 'others',
  )
  return [...about, ...others]
}

/** Words of names that say nothing of what the cause or technique is about. */
const GENERAL: ReadonlySet<string> = new Set(
  `change code data excessive high improvement inefficient large many missing optimisation optimization poor
  processing slow strategy too unneeded unnecessary waiting`.split(/\s+/),
)
const SHORTEST = 4

/** The words of a text without the endings that English gives them: “queries” and “query” → `quer`. */
const stemsOf = (text: string, isTelling = (_word: string): boolean => true): Set<string> =>
  new Set(
    foldText(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= SHORTEST && isTelling(word))
      .map((word) => word.replace(/(?:ing|ies|ed|es|e|s|y)$/, ''))
      .filter((stem) => stem.length >= SHORTEST),
  )
