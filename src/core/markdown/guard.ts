import { walkBlocks, type Leaf } from './guard-blocks.ts'
import { HtmlDepth, type TagPlace } from './guard-html.ts'
import { measureInline, readBlockTags, type RawTag } from './guard-inline.ts'
import { countCells } from './guard-lines.ts'

/** Lines that are kept from the parser, and why, in the words of the finding `too-complex`. */
export interface PlainBlock {
  /** 1-based, both ends included. */
  from: number
  to: number
  what: string
  limit: string
}

/**
 * What the parser may be given. Real documents stay far below (9 levels, 8 columns, 50 marks); the
 * parser's time grows with the square of each, except for the amounts of a whole document, which bound
 * its memory.
 */
const LIMITS = {
  /** UTF-16 code units of a document. */
  length: 10_000_000,
  /** Quotes and lists, and emphasis, one inside the other. */
  depth: 64,
  /** Elements of raw HTML one inside the other, the unclosed ones that go on included. */
  htmlDepth: 256,
  columns: 200,
  /** Marks of emphasis, links and character references in one paragraph, heading or table row. */
  marks: 1_000,
  attributes: 500,
  /** Cells that short rows leave out of tables, in a document: the parser adds them. */
  missingCells: 50_000,
  /** Tags of raw HTML in a document. */
  tags: 50_000,
  /** Footnotes of a document. */
  footnotes: 10_000,
  /** Blocks and inline marks of a document. */
  pieces: 400_000,
}

const count = (value: number): string => value.toLocaleString('en-US')

/** Whether a text is too long to be parsed at all; to be asked before anything else reads it. */
export const isTooLong = (text: string): boolean => text.length > LIMITS.length

/** A reference becomes a link there and one back, with their labels. */
const FOOTNOTE_PIECES = 8

type Trouble = { what: string; limit: number } | undefined

/** Passes over the text until nothing is found any more; the rest is taken out whole. */
const MAX_PASSES = 8

/**
 * Keeps from the parser what it would take more than linear time or memory for: deep nesting, wide
 * tables, thousands of marks in one paragraph, piled-up HTML. Such lines are emptied, so that all others keep
 * their numbers, and named. Takes time linear in the text. Nothing may change the text between this and the
 * parser: what closes a fence or opens one must come before.
 */
export function guardMarkdown(text: string): { text: string; plainBlocks: PlainBlock[] } {
  const lines = text.split('\n')
  if (isTooLong(text)) {
    const size = (text.length / 1_000_000).toFixed(1)
    const what = `A document of ${size} million characters`
    const block = { from: 1, to: lines.length, what, limit: `${LIMITS.length / 1_000_000} million` }
    return { text: '\n'.repeat(lines.length - 1), plainBlocks: [block] }
  }
  let found: PlainBlock[] = []
  for (let pass = 1; ; pass++) {
    // What is emptied may change what the lines below it are, so the rest is looked at again.
    const blocks = findTroubles(lines)
    if (blocks.length === 0) break
    if (pass === MAX_PASSES) blocks[0]!.to = lines.length
    for (const { from, to } of blocks) lines.fill('', from - 1, to)
    found = found.concat(blocks)
  }
  return { text: found.length === 0 ? text : lines.join('\n'), plainBlocks: mergeBlocks(found) }
}

/** Blocks in the order of lines, without overlaps; neighbours of one kind become one. */
function mergeBlocks(blocks: PlainBlock[]): PlainBlock[] {
  const merged: PlainBlock[] = []
  for (const block of blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1)
    if (last !== undefined && block.from <= last.to) {
      last.to = Math.max(last.to, block.to)
    } else if (last !== undefined && block.from === last.to + 1 && block.limit === last.limit) {
      last.to = block.to
    } else merged.push({ ...block })
  }
  return merged
}

function findTroubles(lines: readonly string[]): PlainBlock[] {
  const troubles: PlainBlock[] = []
  const budget = { missingCells: 0, tags: 0, footnotes: 0, pieces: 0 }
  const html = new HtmlDepth()
  const report = (from: number, to: number, trouble: NonNullable<Trouble>): void => {
    troubles.push({ from, to, what: trouble.what, limit: count(trouble.limit) })
  }
  for (const event of walkBlocks(lines, LIMITS.depth)) {
    if (event.type === 'leave') {
      html.leave()
      continue
    }
    const from = event.type === 'leaf' ? event.leaf.from : event.line
    if (event.type === 'enter') {
      html.enter()
      budget.pieces++
    } else if (event.type === 'too-deep') {
      const what = `Quotes or lists nested ${count(event.depth)} deep`
      report(from, from, { what, limit: LIMITS.depth })
    } else {
      const trouble = checkLeaf(event.leaf, html, budget)
      if (trouble !== undefined) report(from, event.leaf.to, trouble)
      budget.pieces++
    }
    if (budget.pieces > LIMITS.pieces) {
      const what = `A document of over ${count(LIMITS.pieces)} blocks and inline marks`
      report(from, lines.length, { what, limit: LIMITS.pieces })
      break
    }
  }
  return troubles
}

interface Budget {
  missingCells: number
  tags: number
  footnotes: number
  pieces: number
}

/** Checks one block and adds what it costs to the budget of the document, if it stays. */
function checkLeaf(leaf: Leaf, html: HtmlDepth, budget: Budget): Trouble {
  if (leaf.kind === 'code') return undefined
  if (leaf.kind === 'table') return checkTable(leaf, html, budget)
  const text = leaf.lines.join('\n')
  if (leaf.kind === 'html')
    return checkTags(readBlockTags(text, html.isForeign), 'block', html, budget)
  const footnotes = leaf.lines.filter((line) => line.startsWith('[^')).length
  if (budget.footnotes + footnotes > LIMITS.footnotes) {
    const what = `A document of over ${count(LIMITS.footnotes)} footnotes`
    return { what, limit: LIMITS.footnotes }
  }
  budget.footnotes += footnotes
  return checkInline(text, 'paragraph', html, budget)
}

function checkTable({ lines }: Leaf, html: HtmlDepth, budget: Budget): Trouble {
  const columns = countCells(lines[1]!)
  if (columns > LIMITS.columns) {
    return { what: `A table of ${count(columns)} columns`, limit: LIMITS.columns }
  }
  const cells = lines.reduce((sum, line) => sum + Math.min(countCells(line), columns), 0)
  const missing = lines.length * columns - cells
  if (budget.missingCells + missing > LIMITS.missingCells) {
    const what = `A table whose short rows leave out ${count(missing)} cells`
    return { what, limit: LIMITS.missingCells }
  }
  for (const line of lines) {
    const trouble = checkInline(line, 'cell', html, budget)
    if (trouble !== undefined) return trouble
  }
  budget.missingCells += missing
  budget.pieces += lines.length * columns
  return undefined
}

function checkInline(
  text: string,
  place: 'paragraph' | 'cell',
  html: HtmlDepth,
  budget: Budget,
): Trouble {
  const { marks, footnotes, depth, tags } = measureInline(text)
  if (marks > LIMITS.marks) {
    const where = place === 'cell' ? 'table row' : 'paragraph'
    return { what: `A ${where} with ${count(marks)} inline marks`, limit: LIMITS.marks }
  }
  if (depth > LIMITS.depth) {
    return { what: `Emphasis nested ${count(depth)} deep`, limit: LIMITS.depth }
  }
  budget.pieces += marks + footnotes * FOOTNOTE_PIECES
  return checkTags(tags, place, html, budget)
}

function checkTags(
  tags: readonly RawTag[],
  place: TagPlace,
  html: HtmlDepth,
  budget: Budget,
): Trouble {
  const attributes = tags.reduce((most, tag) => Math.max(most, tag.attributes), 0)
  if (attributes > LIMITS.attributes) {
    return { what: `An HTML tag of ${count(attributes)} attributes`, limit: LIMITS.attributes }
  }
  const depth = html.take(tags, place, LIMITS.htmlDepth)
  if (depth > LIMITS.htmlDepth) {
    return { what: `HTML elements nested ${count(depth)} deep`, limit: LIMITS.htmlDepth }
  }
  if (budget.tags + tags.length > LIMITS.tags) {
    return { what: `A document of over ${count(LIMITS.tags)} HTML tags`, limit: LIMITS.tags }
  }
  budget.tags += tags.length
  budget.pieces += tags.length
  return undefined
}
