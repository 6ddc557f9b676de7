import type { Block, ListItem, Section, TableBlock, TextLine } from '../markdown/document.ts'
import { firstLine, walkLines } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import {
  findFileColumn,
  isActionColumn,
  isForLater,
  isNewCode,
  isNothing,
  isUntouched,
  parseFilesHeading,
  parseWorkHeading,
} from '../vocabulary/file-words.ts'
import { labelMeans } from '../vocabulary/labels.ts'
import { isFilled, type DocumentView } from './document-view.ts'
import { parseFileReference } from './file-reference.ts'
import { mayList, parseFileTree } from './file-tree.ts'
import {
  parseEditedFile,
  parseFenceFile,
  parseLabelledFile,
  parseListedFile,
  parseNamedFile,
  parseNote,
  parseNotedFile,
  parsePathHeading,
  parseSystemFile,
} from './named-file.ts'
import type { Issue } from './schema.ts'

type File = Issue['files'][number]
type State = File['state']

/** What a place of the document says of the files it names. */
interface Place {
  /** Every line names a file: below `Files Modified` and its like. */
  isList: boolean
  /** The section tells of the problem, not of the change. */
  isProblem: boolean
  /** The section tells of what could be done one day; its code is an example. */
  isLater: boolean
  state: State
}

/**
 * Files that the record says were or are to be changed, in the order of the document, each once: lists of
 * files, headings that are a path, `**File:**` labels, tables with a file column, sentences like
 * “Updated `src/a.ts`”, and code whose first line names its file.
 */
export function readFiles(view: DocumentView, changes: Issue['changes']): Issue['files'] {
  const files = new Map<string, File>()
  const add = (file: File | undefined) => {
    if (file === undefined) return
    const known = files.get(file.path)
    if (known === undefined) files.set(file.path, file)
    else {
      known.note ??= file.note
      if (file.state === 'changed') known.state = 'changed'
      known.state ??= file.state
    }
  }
  const top: Place = { isList: false, isProblem: false, isLater: false, state: null }
  filesBelow(view.root, top, add)
  for (const { file } of changes)
    if (file !== null) add({ path: file, note: null, state: 'changed' })
  return dropShortNames(nameInFull([...files.values()], view))
}

/** What a link or code of the document calls by its whole path has that path wherever it is named. */
function nameInFull(files: File[], { sections }: DocumentView): File[] {
  const short = new Map<string, string | null>()
  for (const { path } of files) if (!path.includes('/')) short.set(path, null)
  if (short.size === 0) return files
  const paths = new Map<string, Set<string>>()
  for (const { heading, blocks } of sections) {
    for (const { segments } of heading === undefined
      ? walkLines(blocks)
      : [heading, ...walkLines(blocks)]) {
      for (const { kind, text, url } of segments) {
        const full = kind === 'code' ? text : kind === 'link' ? url : undefined
        if (full === undefined || !full.includes('/') || /^[a-z]+:\/\//i.test(full)) continue
        const path = parseFileReference(full.replace(/^(?:\.{1,2}\/)+/, ''))?.path
        const name = path?.slice(path.lastIndexOf('/') + 1) ?? ''
        if (path?.includes('/') !== true || path.startsWith('/') || !short.has(name)) continue
        paths.set(name, (paths.get(name) ?? new Set()).add(path))
      }
    }
  }
  const known = new Set(files.map(({ path }) => path))
  return files.flatMap((file) => {
    const full = [...(paths.get(file.path) ?? [])]
    const [path] = full
    if (path === undefined || full.length > 1) return [file]
    return known.has(path) ? [] : [{ ...file, path }]
  })
}

/** `Services.tsx` is the file that another place calls `web/pages/Services.tsx`. */
function dropShortNames(files: File[]): File[] {
  const named = new Set(files.map(({ path }) => path))
  const endings = new Set<string>()
  for (const { path } of files) {
    for (let at = path.indexOf('/', 1); at >= 0; at = path.indexOf('/', at + 1))
      endings.add(path.slice(at + 1))
  }
  return files.filter(({ path }) =>
    path.startsWith('/') ? !named.has(path.slice(1)) : !endings.has(path),
  )
}

type Add = (file: File | undefined) => void

function filesBelow(section: Section, above: Place, add: Add): void {
  const place = placeOf(section, above)
  if (section.heading !== undefined && isFilled(section.heading)) {
    const isTitle = section.level === 1 && section.parent?.level === 0
    if (!isTitle && !place.isProblem) add(parsePathHeading(section.heading, place))
  }
  filesIn(section.blocks, place, add)
  for (const child of section.children) filesBelow(child, place, add)
}

const listOf = (state: State): Place => ({
  isList: true,
  isProblem: false,
  isLater: false,
  state,
})

const NO_WORK = new Set(['references', 'related', 'reproduction', 'logs', 'rollback'])

function placeOf(section: Section, above: Place): Place {
  const heading = section.heading?.text
  if (heading === undefined) return above
  const listed =
    section.key === 'files-planned'
      ? 'planned'
      : section.key === 'files-changed'
        ? 'changed'
        : parseFilesHeading(heading)
  if (listed !== undefined) return listOf(listed)
  // The title says nothing of the parts below it.
  if (section.level === 1) return above
  if (isUntouched(heading)) return { ...above, isList: false, isProblem: true }
  const said = NO_WORK.has(section.key ?? '') ? 'problem' : parseWorkHeading(heading)
  if (said === undefined) return above
  if (said === 'problem') return { ...above, isProblem: true }
  if (above.isLater && said === 'changed') return above
  const isLater = said === 'planned' && (section.key === 'actions' || isForLater(heading))
  return { isList: above.isList, isProblem: false, isLater, state: said }
}

function filesIn(blocks: readonly Block[], place: Place, add: Add): void {
  let inside = place
  blocks.forEach((block, i) => {
    const here = inside
    inside = place
    if (block.kind === 'paragraph') {
      const next = blocks[i + 1]
      for (const line of block.lines) inside = fileOfLine(line, here, next, add)
    } else if (block.kind === 'list') {
      for (const item of block.items) filesOfItem(item, here, add)
    } else if (block.kind === 'quote') filesIn(block.blocks, here, add)
    else if (block.kind === 'table') filesOfTable(block, here, add)
    else if (here.isList && mayList(block.lang)) {
      for (const { path, rest } of parseFileTree(block.lines))
        add({ path, note: parseNote(rest), state: here.state })
    } else if (!here.isProblem && !here.isLater && here.state !== null) {
      for (const [at, line] of block.lines.entries())
        if (at === 0 || isNewCode(line.text)) add(parseFenceFile(line, block.lang, here.state))
      if (mayList(block.lang))
        for (const line of block.lines) add(parseSystemFile(line.text, here.state))
    }
  })
}

/** Adds the file that a line names, and tells what the block after it is: a list of files below `**Files changed:**`. */
function fileOfLine(line: TextLine, place: Place, next: Block | undefined, add: Add): Place {
  if (!isFilled(line)) return place
  const field = parseLabel(line)
  const listed =
    field === undefined
      ? next === undefined
        ? undefined
        : parseFilesHeading(line.text.replace(/[:：]$/, ''))
      : parseFilesHeading(field.label)
  if (listed !== undefined) {
    for (const part of field?.value.split(/[,、，;]\s*/) ?? []) add(parseNamedFile(part, listed))
    return listOf(listed)
  }
  if (field !== undefined && labelMeans(field.label, 'file')) {
    if (!place.isProblem && !isPlaceOnMachine(field)) add(parseNamedFile(field.value, place.state))
  } else if (place.isList) add(parseListedFile(line.text, place.state))
  else if (!place.isProblem) {
    const labelled =
      field === undefined || place.state === null
        ? undefined
        : parseLabelledFile(field, place.state)
    add(labelled ?? parseEditedFile(line, next?.kind === 'fence', place.state))
  }
  return place
}

/** `**Location**: /opt/tools/run.sh` tells where a thing was put; settings in /etc are edited there. */
const isPlaceOnMachine = ({ label, value }: { label: string; value: string }): boolean =>
  /^(?:location|localização|位置)/i.test(label) && /^\/(?!etc\/)/.test(value)

function filesOfItem(item: ListItem, place: Place, add: Add): void {
  const [head, ...rest] = item.blocks
  const line = firstLine(item)
  if (line === undefined || head?.kind !== 'paragraph') {
    filesIn(item.blocks, place, add)
    return
  }
  if (!place.isList && !place.isProblem && place.state === 'changed')
    add(parseNotedFile(line, place.state))
  const below = fileOfLine(line, place, rest[0], add)
  const more = head.lines.slice(1)
  if (more.length > 0)
    filesIn([{ kind: 'paragraph', lines: more }], { ...below, isList: false }, add)
  filesIn(rest, below, add)
}

function filesOfTable(table: TableBlock, place: Place, add: Add): void {
  const column = findFileColumn(table.header.map((cell) => cell.text))
  if (place.isProblem) return
  if (column < 0 && !place.isList) {
    for (const row of table.rows) {
      for (const cell of row) if (isFilled(cell)) add(parseEditedFile(cell, false, place.state))
    }
    return
  }
  const actions = table.header.flatMap(({ text }, i) => (isActionColumn(text) ? [i] : []))
  for (const row of table.rows) {
    const cell = row[Math.max(0, column)]
    const isSame = actions.some((i) => isNothing(row[i]?.text ?? ''))
    if (isFilled(cell) && !isSame) add(parseNamedFile(cell.text, place.state ?? 'changed'))
  }
}
