import type { Block, ListItem, Section, TextLine } from '../markdown/document.ts'
import { firstLine, walkSections } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelMeans } from '../vocabulary/labels.ts'
import { isFilled, isWithin, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import { parseFileReference } from './file-reference.ts'
import type { Issue } from './schema.ts'

type File = Issue['files'][number]
type State = File['state']

/** Files that the record says were or are to be changed: from its lists of files, then from its list of changes. */
export function readFiles(view: DocumentView, changes: Issue['changes']): Issue['files'] {
  const files = new Map<string, File>()
  const add = (file: File) => {
    const known = files.get(file.path)
    if (known === undefined) files.set(file.path, file)
    else {
      known.note ??= file.note
      if (file.state === 'changed') known.state = 'changed'
    }
  }
  for (const section of sectionsOf(view, 'files-planned')) filesIn(section, 'planned').forEach(add)
  for (const section of sectionsOf(view, 'files-changed')) filesIn(section, 'changed').forEach(add)
  for (const { file } of changes)
    if (file !== null) add({ path: file, note: null, state: 'changed' })
  return [...files.values()]
}

function filesIn(section: Section, state: State): File[] {
  return [...walkSections(section)]
    .flatMap((one) => one.blocks)
    .flatMap(linesOf)
    .filter(isFilled)
    .flatMap((line) => fileOf(line, state) ?? [])
}

/** Where files are listed: items (their first lines), paragraphs and the first cells of rows. */
function linesOf(block: Block): TextLine[] {
  if (block.kind === 'paragraph') return block.lines
  if (block.kind === 'fence') return block.lines
  if (block.kind === 'table') return block.rows.flatMap((row) => row.slice(0, 1))
  if (block.kind === 'quote') return block.blocks.flatMap(linesOf)
  return block.items.flatMap((item) => [firstLine(item) ?? [], nestedLists(item)].flat())
}

const nestedLists = (item: ListItem): TextLine[] =>
  item.blocks.filter((block) => block.kind === 'list').flatMap(linesOf)

function fileOf(line: TextLine, state: State): File | undefined {
  const field = parseLabel(line)
  const text = field !== undefined && labelMeans(field.label, 'file') ? field.value : line.text
  const reference = parseFileReference(text.replace(/^[^\p{L}\p{N}`./~@_$[{(]+/u, ''))
  if (reference === undefined) return undefined
  const note = /^\S+\s*(?:[-–—:→]+\s+|(?=\())(.*)$/.exec(text)?.[1]?.trim() ?? ''
  return {
    path: reference.path,
    note: note === '' ? null : note.replace(/^\((.*)\)$/, '$1'),
    state,
  }
}

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
