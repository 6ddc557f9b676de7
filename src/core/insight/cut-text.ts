/**
 * The beginning of a plain text, cut after a sentence where one ends in the second half of `room`
 * characters, else after a word with an ellipsis.
 */
export function cutText(text: string, room: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= room) return flat
  const start = flat.slice(0, room)
  const sentenceEnd = Math.max(start.lastIndexOf('. '), start.lastIndexOf('。'))
  if (sentenceEnd >= room / 2) return start.slice(0, sentenceEnd + 1)
  const wordEnd = start.lastIndexOf(' ')
  return `${start.slice(0, wordEnd > room / 2 ? wordEnd : room)}…`
}
