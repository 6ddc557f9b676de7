/**
 * Engines keep a text that has a single character beyond Latin-1 in two bytes a character, and so each piece that
 * is cut from it. Patterns, small letters and look-ups take longer on such pieces by a fifth, and an arrow or an
 * emoji is in most documents, though not in most of their lines. A twin of the document gives these in one byte.
 */
export interface NarrowSource {
  /** The lines; where `isTwin`, with another character in place of each beyond ASCII. */
  lines: readonly string[]
  isTwin: boolean
}

const BEYOND_LATIN = /[\u0100-\uFFFF]/
const BEYOND_ASCII = /[\u0080-\uFFFF]/g
const STAND_IN = '\u001A'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Makes the twin, of the same length line by line; a text that is narrow already is its own. */
export function makeNarrowSource(text: string): NarrowSource {
  if (!BEYOND_LATIN.test(text)) return { lines: text.split('\n'), isTwin: false }
  // Decoding bytes is what makes a text narrow.
  const twin = decoder.decode(encoder.encode(text.replace(BEYOND_ASCII, STAND_IN)))
  return { lines: twin.split('\n'), isTwin: true }
}

/** The same piece, cut from the twin if it stands there at `column` (from 1) of `line`, or without one anywhere in it. */
export function narrow(
  piece: string,
  { lines, isTwin }: NarrowSource,
  line: number,
  column?: number,
): string {
  if (!isTwin) return piece
  const source = lines[line - 1] ?? ''
  const at = column === undefined ? source.indexOf(piece) : column - 1
  return at >= 0 && source.startsWith(piece, at) ? source.slice(at, at + piece.length) : piece
}
