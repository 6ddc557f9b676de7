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

/** All that an item says, what is nested in it included; `` where it is a blank. */
export function itemText(item: ListItem): string {
  return proseOfBlocks(item.blocks, {})
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ')
}
