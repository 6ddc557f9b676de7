/** The characters that a line of a document shows, each with its columns on a terminal. */
interface Cell {
  text: string
  width: number
}

/** A part of a line around a place of it, and how many columns stand before that place. */
export interface Excerpt {
  text: string
  caret: number
}

/**
 * A document is untrusted: what it says must not move the cursor, recolour the terminal or turn around what
 * stands beside it.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** `text` as it can be printed anywhere; what cannot be is U+FFFD. */
export const visible = (text: string): string => text.replace(UNSAFE, '\uFFFD')

const TAB = '    '
const ELLIPSIS: Cell = { text: '…', width: 1 }
const isPlain = (text: string): boolean => /^[\u0020-\u007E]*$/.test(text)
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
/** East Asian wide and full-width characters (Unicode Standard Annex 11), and what is shown as a picture. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u

const segmenter = new Intl.Segmenter()

function toCells(text: string): Cell[] {
  if (isPlain(text)) return Array.from(text, (character) => ({ text: character, width: 1 }))
  return [...segmenter.segment(text)].map(({ segment }) => {
    // At the same width wherever it stands, so that the caret below is right on every terminal.
    if (segment === '\t') return { text: TAB, width: TAB.length }
    if (isPlain(segment)) return { text: segment, width: 1 }
    const shown = visible(segment)
    return { text: shown, width: INVISIBLE.test(shown) ? 0 : WIDE.test(shown) ? 2 : 1 }
  })
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)
const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')

/** As many of the cells as fit; where some do not, an ellipsis takes their place. */
function fit(cells: readonly Cell[], room: number, isCut: boolean): Cell[] {
  if (!isCut && widthOf(cells) <= room) return [...cells]
  const kept: Cell[] = []
  let used = ELLIPSIS.width
  for (const cell of cells) {
    used += cell.width
    if (used > room) break
    kept.push(cell)
  }
  return [...kept, ELLIPSIS]
}

/**
 * What of `line` fits into `width` columns with the place in sight; `column` counts UTF-16 code units from
 * 1, one past the end included. Takes no longer for a long line.
 */
export function makeExcerpt(line: string, column: number, width: number): Excerpt {
  const at = Math.min(Math.max(column - 1, 0), line.length)
  // Characters of many code units are rare, so this is more than is ever shown.
  const reach = width * 4
  const before = toCells(line.slice(Math.max(0, at - reach), at).toWellFormed())
  const after = toCells(
    line
      .slice(at, at + reach)
      .trimEnd()
      .toWellFormed(),
  )
  const isLeftCut = at > reach
  const isRightCut = at + reach < line.length
  const needed = widthOf(before) + widthOf(after)
  const isWhole = !isLeftCut && !isRightCut && needed <= width
  const room = Math.max(Math.floor(width / 3), width - widthOf(after) - 1)
  const left = isWhole ? before : fit(before.toReversed(), room, isLeftCut).toReversed()
  const right = isWhole ? after : fit(after, width - widthOf(left), isRightCut)
  return { text: textOf(left) + textOf(right), caret: widthOf(left) }
}
