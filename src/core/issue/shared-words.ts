/** The words of a name in order, lower-cased; digits are words, because tests differ by them. */
export const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How many different words of one name stand in the other: how a label finds the pair it speaks of. */
export function countSharedWords(name: string, other: string): number {
  const wanted = new Set(wordsOf(name))
  return new Set(wordsOf(other).filter((word) => wanted.has(word))).size
}
