import type { KnownWord } from './correct.ts'
import { splitWords } from './words.ts'

/** A part of the vocabulary: the words whose key is `from` or comes after it, up to the next part. */
export interface Shard {
  from: string
  words: KnownWord[]
}

/** The vocabulary in parts, twice: by how words begin and by how they end. */
export interface DividedVocabulary {
  heads: Shard[]
  /** Their words stand with their letters turned round, last one first. Empty where one head holds all. */
  tails: Shard[]
}

/** A shard that has so many words is full; compressed they are about 12 kB. */
const FULL = 3000

/** What is longer has been pasted rather than typed, and is found as it stands or not at all. */
const LONGEST = 32

/** At least three letters, digits and the signs that join them in identifiers, a letter first. */
const WORD = new RegExp(`^\\p{L}[\\p{L}\\p{M}\\p{N}_-]{2,${LONGEST - 1}}$`, 'u')

/**
 * The words of all issues, identifiers whole and in parts, each with the number of issues that have it.
 * Left out is what nobody misspells: numbers, paths, digests, the pairs of letters of a text without
 * spaces, and what stands in one issue only and looks like a key.
 */
export function countWords(texts: Iterable<string>): KnownWord[] {
  const counts = new Map<string, number>()
  // Most of what is written, in all texts together, is written over and over.
  const known = new Map<string, readonly string[]>()
  for (const text of texts) {
    const words = new Set<string>()
    for (const written of new Set(text.split(/\s+/))) {
      const found = known.get(written) ?? listWords(written)
      known.set(written, found)
      for (const word of found) words.add(word)
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .filter(([word, issues]) => issues > 1 || !looksRandom(word))
    .map(([word, issues]) => ({ word, issues }))
}

const listWords = (written: string): string[] =>
  splitWords(written)
    .filter(({ text }) => !DIGEST.test(text))
    .flatMap(({ text, parts }) => [text, ...parts])
    .filter(isWord)

/** The parts of a digest are no words either. */
const DIGEST = /^(?=\D*\d)[\da-f]{6,}$/

/** Characters beyond the basic plane, of which front coding could cut one in two, stand in no words of use. */
const isWord = (word: string): boolean => WORD.test(word) && !/[\uD800-\uDFFF]/.test(word)

/** Keys and generated names: very long, or with digits in several places or many. */
const looksRandom = (word: string): boolean => word.length > 24 || /\d\D+\d|\d{4}/.test(word)

/**
 * Cuts the vocabulary so that a correction needs one or two small parts of it, however many words there
 * are. A word stands in a head by its first two letters and in a tail by its last two, turned round: a
 * mistake at one of its ends leaves the other.
 */
export function divideVocabulary(words: readonly KnownWord[]): DividedVocabulary {
  const heads = cutShards(words)
  const turned = words.map(({ word, issues }) => ({ word: turnRound(word), issues }))
  return { heads, tails: heads.length > 1 ? cutShards(turned) : [] }
}

/** Words of one key stay together. */
function cutShards(words: readonly KnownWord[]): Shard[] {
  const shards: Shard[] = []
  let last = ''
  for (const known of words.toSorted((a, b) => (a.word < b.word ? -1 : 1))) {
    const key = keyOf(known.word)
    const shard = shards.at(-1)
    if (shard && (shard.words.length < FULL || key === last)) shard.words.push(known)
    else shards.push({ from: key, words: [known] })
    last = key
  }
  return shards
}

const keyOf = (word: string): string => word.slice(0, 2)

/** The word with its last letter first. */
export const turnRound = (word: string): string => word.split('').toReversed().join('')

/**
 * Where the words near to `word` are looked for, as the keys of heads and of tails. In four letters the
 * middle two may be swapped, which changes both ends: then the swap is undone.
 */
export function listKeys(word: string): { heads: string[]; tails: string[] } {
  const heads = new Set([keyOf(word)])
  if (word.length === 4) heads.add(word[0]! + word[2]!)
  return { heads: [...heads], tails: [keyOf(turnRound(word))] }
}

/** Which of the shards, given by where they begin, in order, has the words of a key. */
export const chooseShard = (begins: readonly string[], key: string): number =>
  Math.max(
    0,
    begins.findLastIndex((begin) => begin <= key),
  )
