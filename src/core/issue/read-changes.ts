import type { Block, ListItem } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelMeans } from '../vocabulary/labels.ts'
import { isFilled, isWithin, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import { parseFileReference } from './file-reference.ts'
import type { Issue } from './schema.ts'

const LINE_NUMBER = /^lines?\s+(\d+)/i

/** `1. File: path` with `- Line 88: what was done` below it; other items of a list of changes stand for themselves. */
export function readChanges(view: DocumentView): Issue['changes'] {
  const sections = sectionsOf(view, 'changes')
  return listsIn(sections.filter((section) => isWithin(section, sections)))
    .filter((list, _, all) => !all.some((other) => isNested(list, other)))
    .flatMap((list) => list.items)
    .flatMap(changesOf)
}

const isNested = (list: Block, other: Block): boolean =>
  other.kind === 'list' &&
  other !== list &&
  other.items.some((item) => item.blocks.some((block) => block === list || isNested(list, block)))

function changesOf(item: ListItem): Issue['changes'] {
  const line = firstLine(item)
  if (line === undefined) return []
  const field = parseLabel(line)
  const isFile = field !== undefined && labelMeans(field.label, 'file')
  const file = isFile && !line.blank ? (parseFileReference(field.value)?.path ?? null) : null
  if (!isFile) return line.blank ? [] : [{ text: line.text, file: null, line: null }]
  const nested = item.blocks
    .filter((block) => block.kind === 'list')
    .flatMap((list) => list.items.map(firstLine))
    .filter(isFilled)
    .map(({ text }) => {
      const number = LINE_NUMBER.exec(text)?.[1]
      const said = number === undefined ? text : text.replace(/^[^:：]*[:：]\s*/, '')
      return { text: said, file, line: number === undefined ? null : Math.max(1, Number(number)) }
    })
  return nested.length > 0 || file === null ? nested : [{ text: field.value, file, line: null }]
}
