import { escapePattern } from '../core/vocabulary/escape-pattern.ts'

/** A run of a text; a hit is printed as `<mark>`. */
export interface Piece {
  text: string
  isHit: boolean
}

/** More words than these mark most of a page and tell nothing. */
const MOST_WORDS = 12
const LONGEST_WORD = 60

const SIGNS_BEFORE = /^[^\p{L}\p{N}_]*/u
/** The second half of a character that takes two is part of the word as well. */
const LETTER = /[\p{L}\p{M}\p{N}_+#\uDC00-\uDFFF]/u

/** A word without the signs around it: “(timeout,” is `timeout`; `C++` and `C#` keep theirs. */
export function bareWord(written: string): { before: string; word: string; after: string } {
  const before = SIGNS_BEFORE.exec(written)?.[0] ?? ''
  let end = written.length
  while (end > before.length && !LETTER.test(written[end - 1]!)) end -= 1
  return { before, word: written.slice(before.length, end), after: written.slice(end) }
}

/**
 * The words to mark on a page, most telling first: as they stand in its text where the question was found,
 * so that “exported” is marked for “exports”, then as they were asked for, since a title or a table that
 * the index knows only as facts has them, too.
 */
export function listMarkedWords(inText: readonly string[], asked: readonly string[]): string[] {
  const words = [...inText, ...asked].map((written) => bareWord(written).word)
  const seen = new Set<string>()
  return words
    .filter((word) => {
      const folded = word.toLowerCase()
      // A lone letter or digit is in every line.
      const isWorthIt =
        word.length <= LONGEST_WORD && !/^[\p{Script=Latin}\p{N}]?$/u.test(word) && !/\s/.test(word)
      if (!isWorthIt || seen.has(folded)) return false
      seen.add(folded)
      return true
    })
    .slice(0, MOST_WORDS)
}

/** Where in a text any of the words stands, in order; whole words in any case. */
export function findWords(
  text: string,
  words: readonly string[],
): { start: number; end: number }[] {
  const pattern = wordsPattern(words)
  if (pattern === undefined) return []
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}

/** A text cut at the words in it. */
export function cutAtWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (to: number, isHit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), isHit })
    at = to
  }
  for (const { start, end } of findWords(text, words)) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return pieces
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

let last: { key: string; pattern: RegExp | undefined } = { key: '', pattern: undefined }

/** The same words are looked for in every text of a page. */
function wordsPattern(words: readonly string[]): RegExp | undefined {
  const key = words.join('\n')
  if (key !== last.key) last = { key, pattern: makePattern(words) }
  return last.pattern
}

const needsEdge = (letter: string): boolean =>
  /[\p{L}\p{N}]/u.test(letter) && !UNSPACED.test(letter)

function makePattern(words: readonly string[]): RegExp | undefined {
  const branches = words
    .filter((word) => word !== '')
    // Of two that begin alike the longer one first.
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
      const last = word.slice(-1)
      const start = needsEdge(first) ? '(?<![\\p{L}\\p{N}])' : ''
      const end = needsEdge(last) ? '(?![\\p{L}\\p{M}\\p{N}])' : ''
      return start + escapePattern(word) + end
    })
  return branches.length === 0 ? undefined : new RegExp(branches.join('|'), 'giu')
}
