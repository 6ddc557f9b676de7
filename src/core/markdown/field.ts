import type { Place } from '../finding/finding.ts'
import type { Block, ListBlock, ListItem, ParsedLabel, Section, TextLine } from './document.ts'
import { firstLine, walkSections } from './document.ts'

/** A labelled value: `**Key**: value` in a paragraph, list item, quote or fence, or a row of a two-column table. */
export interface Field {
  /** The label as written, without marks and colon. */
  label: string
  /** The value as plain text, with lines that continue it; `` where nothing stands. */
  value: string
  /** Links and code spans of the value, in order. */
  line: TextLine
  valuePlace: Place
  /** The template's own value still stands here. */
  blank: boolean
  section: Section
  /** The list that belongs to the label: nested in its item, or following a label without value. */
  list: ListBlock | undefined
}

const PLAIN_LABEL = /^(\p{L}[\p{L}\p{N} /()&+.'’#-]{0,48})[:：](?:\s+|$)/u
const LEADING_SYMBOLS = /^[^\p{L}\p{N}[`]+/u
const MAX_LABEL_WORDS = 7

/** Splits `**Label**: value`, `**Label:** value` and `Label: value`; undefined where the line has no label. */
export function parseLabel(line: TextLine): ParsedLabel | undefined {
  // A dozen readers ask each line, and its text and segments never change.
  line.label ??= findLabel(line) ?? 'none'
  return line.label === 'none' ? undefined : line.label
}

function findLabel(line: TextLine): ParsedLabel | undefined {
  // Whatever the form, a colon ends the label.
  if (!line.text.includes(':') && !line.text.includes('：')) return undefined
  const bold = parseBoldLabel(line)
  if (bold !== undefined) return bold
  const lead = LEADING_SYMBOLS.exec(line.text)?.[0].length ?? 0
  const match = PLAIN_LABEL.exec(line.text.slice(lead))
  if (match === null || match[1]!.trim().split(/\s+/).length > MAX_LABEL_WORDS) return undefined
  const at = lead + match[0].length
  // A bold word inside the words before the colon makes them a sentence.
  if (line.segments[0]?.kind !== 'strong' && boldStart(line) < at) return undefined
  return {
    label: match[1]!.trim(),
    value: line.text.slice(at).trim(),
    valuePlace: { line: line.place.line, column: line.place.column + at },
  }
}

/** In steps, because one pattern for both would look again from each space of a run. */
const withoutColon = (label: string): string =>
  label.endsWith(':') || label.endsWith('：') ? label.slice(0, -1).trimEnd() : label

/** Offset of the first bold run in the line's text; infinite without one. */
function boldStart(line: TextLine): number {
  const at = line.segments.findIndex((s) => s.kind === 'strong')
  if (at < 0) return Infinity
  return line.segments.slice(0, at).reduce((length, s) => length + s.text.length, 0)
}

function parseBoldLabel(line: TextLine) {
  const at = line.segments.findIndex((s) => s.kind === 'strong')
  if (at < 0) return undefined
  const before = line.segments
    .slice(0, at)
    .map((s) => s.text)
    .join('')
  if (/[\p{L}\p{N}]/u.test(before)) return undefined
  let end = at
  while (line.segments[end + 1]?.kind === 'strong') end++
  const label = line.segments
    .slice(at, end + 1)
    .map((s) => s.text)
    .join('')
    .trim()
  const rest = line.segments.slice(end + 1)
  const tail = rest.map((s) => s.text).join('')
  const inside = /[:：]$/.test(label)
  const outside = /^[\s\u200B-\u200F]*[:：][\s\u200B-\u200F]*/.exec(tail)
  const split = /^([^:：]{1,60})[:：]\s+(.+)$/.exec(label)
  if (!inside && outside === null) {
    // `**Status: RESOLVED**`: label and value are bold together.
    if (split === null || tail.trim() !== '') return undefined
    const column = line.segments[at]!.place.column + label.length - split[2]!.length
    return {
      label: split[1]!.trim(),
      value: split[2]!.trim(),
      valuePlace: { line: line.place.line, column },
    }
  }
  const skip = outside?.[0].length ?? tail.length - tail.trimStart().length
  const first = rest[0]?.place ?? line.segments[end]!.place
  return {
    label: withoutColon(label),
    value: tail.slice(skip).trim(),
    valuePlace: { line: first.line, column: first.column + skip },
  }
}

/** Every field of the document, in order. Fences are left to the readers that know what stands in them. */
export function collectFields(root: Section): Field[] {
  const fields: Field[] = []
  for (const section of walkSections(root)) {
    const [first] = section.blocks
    // A bold line that became a heading is a label as well: `**Affected Components:**` above its list.
    if (section.isBold && section.heading !== undefined && first?.kind === 'list') {
      fromParagraph([section.heading], section, first, fields)
    }
    collectFrom(section.blocks, section, fields)
  }
  return fields
}

function collectFrom(blocks: readonly Block[], section: Section, fields: Field[]): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    if (block.kind === 'paragraph') {
      fromParagraph(block.lines, section, next?.kind === 'list' ? next : undefined, fields)
    } else if (block.kind === 'list') {
      for (const item of block.items) fromItem(item, section, fields)
    } else if (block.kind === 'quote') {
      collectFrom(block.blocks, section, fields)
    } else if (block.kind === 'table') {
      fromTable(
        isNamingHeader(block.header) ? block.rows : [block.header, ...block.rows],
        section,
        fields,
      )
    }
  })
}

/** Consecutive bold lines are one markdown paragraph; a line without label continues the value above it. */
function fromParagraph(
  lines: readonly TextLine[],
  section: Section,
  next: ListBlock | undefined,
  fields: Field[],
): void {
  let last: Field | undefined
  for (const line of lines) {
    const parsed = parseLabel(line)
    if (parsed === undefined) {
      if (last !== undefined && !line.blank) last.value = `${last.value} ${line.text}`.trim()
      continue
    }
    last = { ...parsed, line, blank: line.blank, section, list: undefined }
    fields.push(last)
  }
  if (last !== undefined && last.value === '' && next !== undefined) last.list = next
}

function fromItem(item: ListItem, section: Section, fields: Field[]): void {
  const line = firstLine(item)
  const [head, ...nested] = item.blocks
  if (line !== undefined && head?.kind === 'paragraph') {
    const list = nested.find((block) => block.kind === 'list')
    fromParagraph(head.lines, section, list, fields)
    collectFrom(nested, section, fields)
    return
  }
  collectFrom(item.blocks, section, fields)
}

/** A header that names its columns (`Field | Value`) rather than being the first row. */
const isNamingHeader = (header: readonly TextLine[]): boolean =>
  /^(?:|field|metric|property|key|item|attribute|name|parameter|aspect|info|information|category)$/i.test(
    header[0]?.text ?? '',
  )

function fromTable(rows: readonly TextLine[][], section: Section, fields: Field[]): void {
  if (rows.some((row) => row.length !== 2)) return
  for (const [label, value] of rows) {
    if (label === undefined || value === undefined || label.text === '') continue
    fields.push({
      label: withoutColon(label.text),
      value: value.text,
      line: value,
      valuePlace: value.place,
      blank: value.blank || label.blank,
      section,
      list: undefined,
    })
  }
}
