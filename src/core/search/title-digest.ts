import { splitWords } from './words.ts'

/**
 * Five characters that two titles share when their words are the same, in order, whatever the case and
 * the signs between them, and hardly otherwise (one pair of 60 million): FNV-1a. Empty without words.
 */
export function digestTitle(title: string): string {
  const words = splitWords(title).map(({ text }) => text)
  if (words.length === 0) return ''
  let hash = 0x811c9dc5
  for (const character of words.join(' ')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  }
  return ((hash >>> 0) % 36 ** 5).toString(36).padStart(5, '0')
}
