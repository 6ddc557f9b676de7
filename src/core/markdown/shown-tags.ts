import type { Place } from '../finding/finding.ts'
import type { JudgedTag } from './judge-tags.ts'
import { mayFence } from './repair-fences.ts'

/**
 * Stands for a `<` that is text, until the text is parsed. A character that no text may have (Unicode,
 * section 23.7), and as long as what it stands for, so that all positions stay.
 */
const MARK = '\uFDD0'

/** Marks each tag that is to be shown as text. */
export function markTags(text: string, tags: readonly JudgedTag[]): string {
  let marked = ''
  let from = 0
  for (const tag of tags) {
    if (tag.fate !== 'shown' || tag.from < from) continue
    // What stands in its attributes must not become a tag instead.
    marked += text.slice(from, tag.from) + text.slice(tag.from, tag.to).replaceAll('<', MARK)
    from = tag.to
  }
  return marked + text.slice(from)
}

/** The text as it was before marking. */
export const unmark = (text: string): string =>
  text.includes(MARK) ? text.replaceAll(MARK, '<') : text

/** Puts back in a parsed tree, of markdown or of HTML, what the marks stand for. */
export function unmarkTree(tree: object): void {
  const waiting: object[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (typeof value === 'string') {
        if (value.includes(MARK)) Reflect.set(node, key, unmark(value))
      } else if (typeof value === 'object' && value !== null && key !== 'position') {
        waiting.push(value)
      }
    }
  }
}

/** What may begin at a line and then takes all lines of a document up to its end, blank ones included. */
const STARTS: readonly { start: RegExp; end: RegExp }[] = [
  { start: /^ {0,3}<(script)(?=[\s>]|$)/i, end: /<\/script>/i },
  { start: /^ {0,3}<(pre)(?=[\s>]|$)/i, end: /<\/pre>/i },
  { start: /^ {0,3}<(style)(?=[\s>]|$)/i, end: /<\/style>/i },
  { start: /^ {0,3}<(textarea)(?=[\s>]|$)/i, end: /<\/textarea>/i },
  { start: /^ {0,3}<(!--)/, end: /-->/ },
  { start: /^ {0,3}<(\?)/, end: /\?>/ },
  { start: /^ {0,3}<(!\[CDATA\[)/, end: /\]\]>/ },
  { start: /^ {0,3}<(![a-z])/i, end: />/ },
]

const MAYBE_START = /^ {0,3}<[!?pst]/i
const FENCE_START = /^(?: {0,3}|\s*(?:[-*+]|\d+[.)])\s+)(`{3,}|~{3,})/

/** A block of HTML that was never closed: the name of its element, or `!--`, and where it begins. */
export interface UnclosedBlock {
  name: string
  place: Place
}

/**
 * Marks what would take the whole rest of the document because nothing closes it. Lines inside of fences are
 * code; those of quotes and lists end by themselves. `text` must have been repaired by `repairFences`.
 */
export function markUnclosedBlocks(text: string): { text: string; unclosed: UnclosedBlock[] } {
  const lines = text.split('\n')
  const lastEnds = new Map<RegExp, number>()
  const lastEndOf = (end: RegExp): number => {
    const known = lastEnds.get(end) ?? lines.findLastIndex((line) => end.test(line))
    lastEnds.set(end, known)
    return known
  }
  const unclosed: UnclosedBlock[] = []
  let fence: string | undefined
  for (const [i, line] of lines.entries()) {
    if (fence !== undefined) {
      const closing = line.trim()
      if (closing.startsWith(fence) && closing.replaceAll(fence[0]!, '') === '') fence = undefined
      continue
    }
    fence = mayFence(line) ? FENCE_START.exec(line)?.[1] : undefined
    if (fence !== undefined || !line.includes('<') || !MAYBE_START.test(line)) continue
    for (const { start, end } of STARTS) {
      const match = start.exec(line)
      if (match === null || lastEndOf(end) >= i) continue
      const at = line.indexOf('<')
      lines[i] = `${line.slice(0, at)}${MARK}${line.slice(at + 1)}`
      unclosed.push({ name: match[1]!.toLowerCase(), place: { line: i + 1, column: at + 1 } })
    }
  }
  return { text: unclosed.length === 0 ? text : lines.join('\n'), unclosed }
}
