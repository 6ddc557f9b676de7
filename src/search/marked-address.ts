/** Hands the words of a search over to the page that a result leads to; the page takes it off its address. */
export const MARK = 'mark'

/** The address of a found page with the words to mark on it; an anchor stays at its end. */
export function withMarks(address: string, words: readonly string[]): string {
  if (words.length === 0) return address
  const [page = '', anchor] = address.split('#')
  const query = new URLSearchParams({ [MARK]: words.join(' ') })
  return `${page}?${query}${anchor === undefined ? '' : `#${anchor}`}`
}
