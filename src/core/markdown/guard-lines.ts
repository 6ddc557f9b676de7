/** A place in a line; `column` counts a tab as up to four columns, and may stand inside one. */
export interface Cursor {
  at: number
  column: number
}

/** What a line begins with, as far as it opens a block. */
export type BlockStart =
  | { kind: 'paragraph' | 'line' }
  | { kind: 'fence'; mark: string; length: number }
  | { kind: 'html'; end: RegExp | 'blank' }

const HTML_BLOCK_NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'

/** How each kind of HTML block begins, and what ends it (CommonMark 0.31, “HTML blocks”). */
const HTML_BLOCKS: { start: RegExp; end: RegExp | 'blank' }[] = [
  {
    start: /<(?:script|pre|style|textarea)(?:[\s>]|$)/iy,
    end: /<\/(?:script|pre|style|textarea)>/i,
  },
  { start: /<!--/y, end: /-->/ },
  { start: /<\?/y, end: /\?>/ },
  { start: /<![a-z]/iy, end: />/ },
  { start: /<!\[CDATA\[/y, end: /\]\]>/ },
  { start: new RegExp(`</?(?:${HTML_BLOCK_NAMES})(?:[\\s>]|/>|$)`, 'iy'), end: 'blank' },
]

/** A complete tag as CommonMark knows it inside text: 1 the slash, 2 the name, 3 the attributes. */
const INLINE_TAG =
  /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*)\s*\/?>/iy

const LIST_MARKS = '-+*0123456789'
const LIST_MARK = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/y
const FENCE = /`{3,}(?=[^`]*$)|~{3,}/y
const ATX_HEADING = /#{1,6}(?:[ \t]|$)/y

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const matchInlineTag = (text: string, at: number): RegExpExecArray | null =>
  matchAt(INLINE_TAG, text, at)

/** Moves over `width` columns of white space; undefined where there are fewer. */
export function skipColumns(text: string, from: Cursor, width: number): Cursor | undefined {
  let { at, column } = from
  const goal = column + width
  while (column < goal) {
    if (text[at] === ' ') {
      at++
      column++
    } else if (text[at] === '\t') {
      const stop = column + 4 - (column % 4)
      if (stop > goal) return { at, column: goal }
      at++
      column = stop
    } else return undefined
  }
  return { at, column }
}

export function skipSpace(text: string, from: Cursor): Cursor {
  let { at, column } = from
  for (; text[at] === ' ' || text[at] === '\t'; at++) {
    column += text[at] === ' ' ? 1 : 4 - (column % 4)
  }
  return { at, column }
}

/** Whether such a mark can stand at `at`, or behind white space that begins there. */
const mayMark = (text: string, at: number, marks: string): boolean => {
  const first = text[at]
  return first !== undefined && (first === ' ' || first === '\t' || marks.includes(first))
}

/** After a `>` that at most three spaces precede, and the one space it may be followed by. */
export function skipQuoteMark(text: string, from: Cursor): Cursor | undefined {
  if (!mayMark(text, from.at, '>')) return undefined
  const mark = skipSpace(text, from)
  if (mark.column - from.column >= 4 || text[mark.at] !== '>') return undefined
  const after = { at: mark.at + 1, column: mark.column + 1 }
  return skipColumns(text, after, 1) ?? after
}

/**
 * After the mark of a list item, with the columns its further lines are indented by.
 * A paragraph is interrupted by items that have text, numbered ones only by 1.
 */
export function skipListMark(
  text: string,
  from: Cursor,
  inParagraph: boolean,
  breakTail: number,
): { cursor: Cursor; width: number } | undefined {
  if (!mayMark(text, from.at, LIST_MARKS)) return undefined
  const mark = skipSpace(text, from)
  if (mark.column - from.column >= 4 || !mayMark(text, mark.at, LIST_MARKS)) return undefined
  if (isThematicBreak(text, mark.at, breakTail)) return undefined
  const match = matchAt(LIST_MARK, text, mark.at)
  if (match === null) return undefined
  const after = { at: mark.at + match[0].length, column: mark.column + match[0].length }
  const content = skipSpace(text, after)
  const empty = content.at >= text.length
  if (inParagraph && (empty || (match[1] !== undefined && Number(match[1]) !== 1))) return undefined
  const spaces = content.column - after.column
  const cursor =
    empty || spaces > 4 ? (skipColumns(text, after, Math.min(spaces, 1)) ?? after) : content
  const width = (empty ? after.column + 1 : cursor.column) - from.column
  return { cursor, width }
}

/** What begins at `at`, the first character of a line that is no white space. */
export function startBlock(
  text: string,
  at: number,
  inParagraph: boolean,
  breakTail: number,
): BlockStart {
  const first = text[at]
  if (first === '`' || first === '~') {
    const fence = matchAt(FENCE, text, at)
    if (fence !== null) return { kind: 'fence', mark: first, length: fence[0].length }
  }
  if (first === '<') {
    const html = HTML_BLOCKS.find(({ start }) => matchAt(start, text, at) !== null)
    if (html !== undefined) return { kind: 'html', end: html.end }
    const tag = inParagraph ? null : matchInlineTag(text, at)
    if (tag !== null && text.slice(at + tag[0].length).trim() === '') {
      return { kind: 'html', end: 'blank' }
    }
  }
  if (first === '#' && matchAt(ATX_HEADING, text, at) !== null) return { kind: 'line' }
  if (isThematicBreak(text, at, breakTail)) return { kind: 'line' }
  return { kind: 'paragraph' }
}

/**
 * Where the last stretch of a line begins that is one mark and white space only, for `isThematicBreak`:
 * found once a line, because each of many list marks asks for it.
 */
export function findBreakTail(text: string): number {
  const mark = text.at(-1)
  let at = text.length
  while (at > 0 && (text[at - 1] === mark || text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  return at
}

/** Whether a rule such as `* * *` begins at `at`, the first character that is no white space. */
function isThematicBreak(text: string, at: number, breakTail: number): boolean {
  const mark = text[at]
  if (at < breakTail || (mark !== '-' && mark !== '*' && mark !== '_')) return false
  let marks = 0
  for (let i = at; i < text.length && marks < 3; i++) if (text[i] === mark) marks++
  return marks === 3
}

/** The cells of a table row: one more than the pipes between them, escaped ones not counted. */
export function countCells(row: string): number {
  const text = row.trim()
  let cells = 1
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '|' && text[i - 1] !== '\\' && i < text.length - 1) cells++
  }
  return cells
}

/** Whether a line makes the one before it the head of a table. */
export const isDelimiterRow = (line: string): boolean =>
  /^[-:| \t]+$/.test(line) && line.includes('-') && /[|:]/.test(line)
