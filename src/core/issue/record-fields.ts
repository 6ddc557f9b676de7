import type { Section, TextLine } from '../markdown/document.ts'
import type { Field } from '../markdown/field.ts'
import { labelKeys, type LabelKey, type LabelWords } from '../vocabulary/labels.ts'
import { readFooterLine, recordSections } from './record-sections.ts'

/** The record's own fields by what their labels can mean, in document order. */
export type RecordFields = ReadonlyMap<LabelKey, readonly Field[]>

const RECORD_KEYS: ReadonlySet<LabelKey> = new Set<LabelKey>([
  'date',
  'updated',
  'resolvedDate',
  'due',
  'status',
  'outcome',
  'severity',
  'priority',
  'affected',
  'component',
  'system',
  'author',
  'tags',
])
/** What a heading alone can announce; “Components” or “Services” may head a description of them. */
const HEADING_KEYS: ReadonlySet<LabelKey> = new Set<LabelKey>(
  [...RECORD_KEYS].filter((key) => key !== 'component' && key !== 'system'),
)
/** A value below a heading; what is longer is prose. */
const MAX_VALUE = 160

interface Options {
  sections: readonly Section[]
  fields: readonly Field[]
  /** The template's own sections are all about the record. */
  isFromTemplate: boolean
  /** Line of the last rule (`---`) that something follows; 0 without one. */
  lastRule: number
  labels: LabelWords
}

/**
 * The fields that speak of the record and not of a part of it: those of its own sections, of the footer
 * behind the last rule, and headings that are labels (`## Status: Complete`, `## Severity`).
 */
export function collectRecordFields(options: Options): RecordFields {
  const { sections, fields, isFromTemplate, lastRule, labels } = options
  const own = recordSections(sections)
  const lastHeading = sections.at(-1)?.heading?.place.line ?? 0
  const footerLine = lastRule > lastHeading ? lastRule : readFooterLine(sections.at(-1))
  const isFooter = ({ place }: TextLine) => place.line >= footerLine
  const found = [
    ...fields
      .filter(({ section, line }) => isFromTemplate || own.has(section) || isFooter(line))
      .flatMap(splitPipes),
    ...[...own].flatMap((section) => readRow(section, labels)),
    ...sections
      .filter(
        (section) => section.parent === undefined || own.has(section) || isHeadOf(section, own),
      )
      .flatMap((section) => readHeading(section, labels)),
  ].filter((field) => !field.blank)
  const byKey = new Map<LabelKey, Field[]>()
  for (const field of found.toSorted((a, b) => lineOf(a) - lineOf(b))) {
    for (const key of labelKeys(field.label, labels)) {
      if (!RECORD_KEYS.has(key)) continue
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [field])
      else same.push(field)
    }
  }
  return byKey
}

const lineOf = ({ valuePlace }: Field): number => valuePlace.line

/** A section right below the title, or below one of the record's own. */
const isHeadOf = ({ parent, level }: Section, own: ReadonlySet<Section>): boolean =>
  parent !== undefined && own.has(parent) && level <= 3

/** What parts several fields of one line. */
const PIPE = / [|·•] /

/** `Open | Priority: High | Owner: Kim` is three fields; `Open | until Friday` is one. */
function splitPipes(field: Field): Field[] {
  if (!PIPE.test(field.value)) return [field]
  const [own = '', ...parts] = field.value.split(PIPE)
  const others = parts.flatMap((part) => {
    const match = /^([^:：]{1,40})[:：]\s*(.*)$/.exec(part.trim())
    if (match === null) return []
    return [{ ...field, label: match[1]!.trim(), value: match[2]!.trim(), list: undefined }]
  })
  return others.length > 0 ? [{ ...field, value: own.trim() }, ...others] : [field]
}

/** A table of one row whose header is of labels: `| Date | Severity | Status |`. */
function readRow(section: Section, labels: LabelWords): Field[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.rows.length !== 1 || block.header.length < 3) return []
    const row = block.rows[0]!
    const fields = block.header.flatMap(({ text }, at) => {
      const line = row[at]
      if (line === undefined) return []
      const { place: valuePlace, text: value, blank } = line
      return [{ label: text, value, line, valuePlace, blank, section, list: undefined }]
    })
    const known = fields.filter(({ label }) =>
      labelKeys(label, labels).some((key) => RECORD_KEYS.has(key)),
    )
    return known.length >= 2 ? known : []
  })
}

/** The field that a heading is, with its value behind a colon or below. */
function readHeading(section: Section, labels: LabelWords): Field[] {
  const { heading, blocks } = section
  if (heading === undefined || heading.blank || section.level === 1) return []
  // No label is longer, and the patterns below look again from each sign of a run.
  if (heading.text.length > 300) return []
  const [, label = heading.text, value = ''] =
    /^([^:：]{1,40})[:：]\s*(.*)$/.exec(heading.text) ?? []
  const name = label.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '')
  if (!labelKeys(name, labels).some((key) => HEADING_KEYS.has(key))) return []
  const base = { label: name, line: heading, blank: false, section }
  if (value !== '') return [{ ...base, value, valuePlace: heading.place, list: undefined }]
  const [block] = blocks
  if (block?.kind === 'list') {
    return [{ ...base, value: '', valuePlace: heading.place, list: block }]
  }
  const [line] = block?.kind === 'paragraph' ? block.lines : []
  if (line === undefined || line.blank || line.text.length > MAX_VALUE) return []
  return [{ ...base, line, value: line.text, valuePlace: line.place, list: undefined }]
}
