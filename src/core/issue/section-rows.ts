import type { Block, FenceBlock, ListItem, TextLine } from '../markdown/document.ts'
import { partsOf } from './fence-remarks.ts'

/** A line of text where it stands in its section. */
export interface Row {
  line: TextLine
  /** 0 for a paragraph of the section; more inside lists and fences. */
  depth: number
  /** Begins a list item. */
  isItem: boolean
  /** Of a task that is still to be done. */
  isOpen: boolean
  fence: FenceBlock | undefined
  /** What it stands under, outermost first: the items around it, and a label that announces its list or fence. */
  under: readonly TextLine[]
}

/** A heading as a line of its own section. */
export const rowOfHeading = (line: TextLine): Row => ({
  line,
  depth: 0,
  isItem: false,
  isOpen: false,
  fence: undefined,
  under: [],
})

/** All lines of the blocks in document order, tables left out; `under` is what all of them stand under. */
export function rowsOf(blocks: readonly Block[], under: readonly TextLine[] = []): Row[] {
  const rows: Row[] = []
  collect(blocks, 0, under, rows)
  return rows
}

function collect(
  blocks: readonly Block[],
  depth: number,
  under: readonly TextLine[],
  rows: Row[],
): void {
  let above = under
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph': {
        for (const line of block.lines)
          rows.push({ line, depth, isItem: false, isOpen: false, fence: undefined, under })
        const last = block.lines.at(-1)
        above = last !== undefined && isAnnouncing(last) ? [...under, last] : under
        break
      }
      case 'list':
        for (const item of block.items) collectItem(item, depth + 1, above, rows)
        break
      case 'fence':
        for (const { fence, label } of partsOf(block))
          for (const line of fence.lines)
            rows.push({
              line,
              depth: depth + 1,
              isItem: false,
              isOpen: false,
              fence,
              under: label === undefined ? above : [...above, label],
            })
        break
      case 'quote':
        collect(block.blocks, depth, above, rows)
        break
      case 'table':
    }
  }
}

function collectItem(item: ListItem, depth: number, under: readonly TextLine[], rows: Row[]): void {
  const [head, ...rest] = item.blocks
  if (head?.kind !== 'paragraph' || head.lines[0] === undefined) {
    collect(item.blocks, depth, under, rows)
    return
  }
  const [first, ...more] = head.lines
  const isOpen = item.checked === false
  rows.push({ line: first, depth, isItem: true, isOpen, fence: undefined, under })
  const inside = [...under, first]
  for (const line of more)
    rows.push({
      line,
      depth: depth + 1,
      isItem: false,
      isOpen: false,
      fence: undefined,
      under: inside,
    })
  collect(rest, depth + 1, inside, rows)
}

const MAX_LABEL = 120

/** `Before:` or a line that is wholly bold: it says what the next block holds. */
const isAnnouncing = ({ text, segments }: TextLine): boolean =>
  text.length <= MAX_LABEL &&
  (/[:：]$/.test(text) ||
    segments.every((segment) => segment.kind === 'strong' || segment.text.trim() === ''))
