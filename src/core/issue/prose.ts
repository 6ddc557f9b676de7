import type { Block, ListItem, Section, TextLine } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { isFilled } from './document-view.ts'

interface ProseOptions {
  /** Labels (normalised by the caller's test) whose lines are fields of their own and no prose. */
  isField?: (label: string) => boolean
  /** Such a label makes a field of a list item only; a paragraph reads on. */
  fieldsInListsOnly?: boolean
  /** Enter the sections below, too. */
  deep?: boolean
}

/**
 * The plain text that a section says in sentences: paragraphs with their lines joined, list items a line
 * each, quotes; without code, tables, checklists and blanks. null where nothing is said.
 */
export function readProse(sections: readonly Section[], options: ProseOptions = {}): string | null {
  const parts = sections.flatMap((section) => [
    ...proseOfBlocks(section.blocks, options),
    ...(options.deep === true ? [readProse(section.children, options) ?? ''] : []),
  ])
  const text = parts.filter((part) => part !== '').join('\n\n')
  return text === '' ? null : text
}

/** The same of single blocks: a part each, `` where one says nothing. */
export function proseOfBlocks(blocks: readonly Block[], options: ProseOptions): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [proseOfLines(block.lines, options)]
    if (block.kind === 'quote') return proseOfBlocks(block.blocks, options)
    if (block.kind !== 'list') return []
    const items = block.items.filter((item) => item.checked === null)
    return [
      items
        .map((item) => itemProse(item, options))
        .filter((text) => text !== '')
        .join('\n'),
    ]
  })
}

function proseOfLines(lines: readonly TextLine[], options: ProseOptions): string {
  const said = lines.filter(
    (line) => isFilled(line) && (options.fieldsInListsOnly === true || !isFieldLine(line, options)),
  )
  return said.map((line) => line.text).join(' ')
}

function isFieldLine(line: TextLine, { isField }: ProseOptions): boolean {
  if (isField === undefined) return false
  const field = parseLabel(line)
  return field !== undefined && isField(field.label)
}

function itemProse(item: ListItem, options: ProseOptions): string {
  const line = firstLine(item)
  if (line !== undefined && isFieldLine(line, options)) return ''
  return itemText(item)
}

/** A bold line is placed behind this mark. */
const BOLD = '**'
const isBold = ({ segments }: TextLine): boolean =>
  segments.some(({ kind }) => kind === 'strong') &&
  segments.every(({ kind, text }) => kind === 'strong' || text.trim() === '')

/**
 * Without a bold line at the margin below an item and what follows it: it leads the next list, though
 * markdown without a blank line takes it for the end of the item.
 */
function withoutNextLead({ blocks, place }: ListItem): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph' || first.lines.length < 2) return blocks
  const end = first.lines.findIndex(
    (line, index) => index > 0 && line.place.column <= place.column + BOLD.length && isBold(line),
  )
  return end < 0 ? blocks : [{ ...first, lines: first.lines.slice(0, end) }, ...rest]
}

/** All that an item says, what is nested in it included; `` where it is a blank. */
export function itemText(item: ListItem): string {
  return proseOfBlocks(withoutNextLead(item), {})
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ')
}
