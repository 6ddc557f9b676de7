import { editDistance } from './edit-distance.ts'

/** A word of the issues. */
export interface KnownWord {
  /** In lower case. */
  word: string
  /** How many issues have it, at least about. */
  issues: number
}

/** A known word near to a misspelt one. */
export interface Correction {
  word: string
  mistakes: number
  /** Higher is likelier; comparable among corrections of one word with equally many mistakes. */
  likelihood: number
}

/** A shorter word is too near to too many others. */
const SHORTEST = 4
/** From so many letters on, two mistakes still leave enough of a word. */
const LONG = 8
const LONGEST = 40
/** In a shorter word another first letter makes another word: `boot` is not meant for `root`. */
const SURE_OF_ITS_REST = 6

/**
 * How many mistakes a word may have and still be recognised: 1, from eight letters on 2; 0 for a word of
 * fewer than four letters, for what begins with a digit, and for what is too long to have been typed.
 */
export function mostMistakes(word: string): 0 | 1 | 2 {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (letters < SHORTEST || word.length > LONGEST || /^\p{N}/u.test(word)) return 0
  return letters < LONG ? 1 : 2
}

/**
 * The known words that `word`, in lower case, may have been meant for, likeliest first: those with the
 * fewest mistakes; among them those of the same letters in another order, those that begin alike and those
 * that many issues have. A first letter is seldom wrong: it is put right as the only mistake of six letters
 * or more, or where it is swapped. Digits are taken as they are: `sha265` is no misspelling of `sha256`.
 * The word itself is never among them.
 */
export function findCorrections(word: string, known: Iterable<KnownWord>): Correction[] {
  const most = mostMistakes(word)
  if (most === 0) return []
  const letters = maskLetters(word)
  const digits = digitsOf(word)
  const found: Correction[] = []
  for (const { word: other, issues } of known) {
    if (Math.abs(other.length - word.length) > most || other === word) continue
    // A mistake changes two kinds of letters at most.
    if (countBits(letters ^ maskLetters(other)) > 2 * most) continue
    const mistakes = editDistance(word, other, most)
    if (mistakes > most || digitsOf(other) !== digits) continue
    if (!mayBegin(word, other, mistakes)) continue
    found.push({ word: other, mistakes, likelihood: rateLikelihood(word, other, issues) })
  }
  return found.toSorted(compareCorrections)
}

/** More words that may have been meant than that are a guess. */
const MOST_LIKELY = 3
/** A correction is as good as dropped when it is so many doublings less likely than the first. */
const FAR_LESS_LIKELY = 4

/** The corrections worth searching for, of those found: the first, and what is about as likely. */
export function chooseLikely(found: readonly Correction[]): string[] {
  const [first] = found
  if (first === undefined) return []
  const likely = found.filter(
    ({ mistakes, likelihood }) =>
      mistakes === first.mistakes && likelihood > first.likelihood - FAR_LESS_LIKELY,
  )
  // A word may have been found by its beginning and by its end.
  return [...new Set(likely.map(({ word }) => word))].slice(0, MOST_LIKELY)
}

/** Puts the likelier one first; gives every list of corrections one order. */
const compareCorrections = (a: Correction, b: Correction): number =>
  a.mistakes - b.mistakes || b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1)

/** What likeness weighs against frequency, in doublings of the number of issues. */
const SAME_LETTERS = 4
const SAME_FIRST_LETTER = 3
const EACH_COMMON_LETTER = 0.25

function rateLikelihood(word: string, other: string, issues: number): number {
  const sameLetters = haveSameLetters(word, other) ? SAME_LETTERS : 0
  const sameFirst = word[0] === other[0] ? SAME_FIRST_LETTER : 0
  const common = EACH_COMMON_LETTER * countCommonLetters(word, other)
  return Math.log2(issues + 1) + sameLetters + sameFirst + common
}

const mayBegin = (word: string, other: string, mistakes: number): boolean =>
  word[0] === other[0] ||
  (mistakes === 1 && word.length >= SURE_OF_ITS_REST) ||
  haveSameLetters(word, other)

const haveSameLetters = (a: string, b: string): boolean =>
  a.length === b.length && sortLetters(a) === sortLetters(b)

const sortLetters = (word: string): string => word.split('').toSorted().join('')

const digitsOf = (word: string): string => word.replace(/\P{N}+/gu, '')

/** How many letters two words have in common at their beginnings. */
export function countCommonLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

/** The kinds of letters a word has, a bit each; some letters share a bit. */
function maskLetters(word: string): number {
  let mask = 0
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) & 31)
  return mask
}

/** How many bits of a number are set, counted in pairs, fours and bytes (Warren, Hacker's Delight, 5-1). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
