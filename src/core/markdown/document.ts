import type { Place } from '../finding/finding.ts'

/** A run of inline text with one meaning; `text` carries no markdown marks. */
export interface Segment {
  kind: 'text' | 'strong' | 'code' | 'link' | 'image'
  text: string
  /** Where a link or image leads, as written. */
  url: string | undefined
  place: Place
}

/** What stands in front of a line's colon, without marks, and what behind it. */
export interface ParsedLabel {
  readonly label: string
  readonly value: string
  readonly valuePlace: Place
}

/** One line of the source as a reader sees it: `text` is the segments joined and trimmed. */
export interface TextLine {
  text: string
  place: Place
  segments: Segment[]
  /** The line still stands as in the template, so it says nothing. */
  blank: boolean
  /** What `parseLabel` found; undefined until a reader asks. */
  label: ParsedLabel | 'none' | undefined
}

export interface ListItem {
  /** The task box: `true` ticked, `false` empty, `null` none. */
  checked: boolean | null
  blocks: Block[]
  place: Place
}

export interface ParagraphBlock {
  kind: 'paragraph'
  lines: TextLine[]
}
export interface ListBlock {
  kind: 'list'
  ordered: boolean
  items: ListItem[]
}
export interface TableBlock {
  kind: 'table'
  header: TextLine[]
  rows: TextLine[][]
}
export interface FenceBlock {
  kind: 'fence'
  /** The info string's first word, lower-cased; `` where none. */
  lang: string
  lines: TextLine[]
  place: Place
}
export interface QuoteBlock {
  kind: 'quote'
  blocks: Block[]
}

export type Block = ParagraphBlock | ListBlock | TableBlock | FenceBlock | QuoteBlock

/** A heading with what stands below it; the root has no heading and level 0. */
export interface Section {
  heading: TextLine | undefined
  level: number
  /** Anchor, unique in the document; `` for the root. */
  id: string
  /** The heading is a bold line of its own, no heading of markdown. */
  isBold: boolean
  /** What the section is by synonym, undefined where not recognised. */
  key: string | undefined
  /** What the heading says behind its kind: `no index` in `Root Cause: no index`; `` where nothing. */
  tail: string
  parent: Section | undefined
  blocks: Block[]
  children: Section[]
}

// Every reader walks the document, so these fill one list each: generators inside generators cost more.

/** The section itself and all below it, in document order. */
export function walkSections(section: Section): Section[] {
  const found: Section[] = []
  const visit = (one: Section): void => {
    found.push(one)
    one.children.forEach(visit)
  }
  visit(section)
  return found
}

/** Every block below the given ones, lists and quotes entered, in document order. */
export function walkBlocks(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  const visit = (block: Block): void => {
    found.push(block)
    if (block.kind === 'quote') block.blocks.forEach(visit)
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit)
  }
  blocks.forEach(visit)
  return found
}

/** The first line of an item, where its label and text stand. */
export function firstLine(item: ListItem): TextLine | undefined {
  const [block] = item.blocks
  return block?.kind === 'paragraph' ? block.lines[0] : undefined
}

/** The lines of a block itself, not of blocks inside it; table rows come cell by cell. */
export function ownLines(block: Block): TextLine[] {
  if (block.kind === 'paragraph' || block.kind === 'fence') return block.lines
  return block.kind === 'table' ? [block.header, ...block.rows].flat() : []
}

/** Every line of the given blocks, in document order; table rows come cell by cell. */
export function walkLines(blocks: readonly Block[]): TextLine[] {
  const found: TextLine[] = []
  for (const block of walkBlocks(blocks)) for (const line of ownLines(block)) found.push(line)
  return found
}
