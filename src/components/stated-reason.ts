/** The word of a severity or status with its marks, “severity”, and what is set off in brackets: “🔴 Critical (P0)”. */
const WORD = /^[^\p{L}\p{N}]*[\p{L}\p{N}-]+(?:\s+(?:severity|priority))?(?:\s*\([^)]*\))?/iu

/** What divides the word from the reason. */
const DIVIDER = /^\s*[.:;,。：；、，–—|/-]+\s*/u

/**
 * What an author says beyond the word itself: “Critical. The whole site was down.” → “The whole site was
 * down.”, “HIGH because nobody can log in” as it is. undefined where nothing more than a word or two is said.
 */
export function readReason(text: string | null): string | undefined {
  if (text === null) return undefined
  const flat = text.replace(/\s+/g, ' ').trim()
  const rest = flat.replace(WORD, '')
  const reason = DIVIDER.test(rest) ? rest.replace(DIVIDER, '') : flat
  if (countWords(rest) < 3) return undefined
  return reason.charAt(0).toLocaleUpperCase('en') + reason.slice(1)
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u

const countWords = (text: string): number => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  // Scripts without spaces between words say as much in one run.
  return words.reduce((sum, word) => sum + (UNSPACED.test(word) ? word.length / 2 : 1), 0)
}
