import type { Field } from '../markdown/field.ts'
import type { Block, ListBlock, Section, TextLine } from '../markdown/document.ts'
import { walkBlocks, walkSections } from '../markdown/document.ts'
import { collectFields } from '../markdown/field.ts'
import type { ReadMarkdown } from '../markdown/read-markdown.ts'
import { normalizeHeading, parseHeading } from '../vocabulary/headings.ts'
import type { SectionKey } from '../vocabulary/section-names.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { labelKeys, type LabelKey } from '../vocabulary/labels.ts'
import type { TemplateShape } from '../template/shape.ts'
import { collectRecordFields, type RecordFields } from './record-fields.ts'
import type { Finding } from './schema.ts'

/** A parsed document as the readers of its parts ask for it. */
export interface DocumentView {
  /** What was parsed, for a reader that asks first whether there can be anything for it. */
  text: string
  root: Section
  sections: readonly Section[]
  /** Those that say what kind they are, by it. */
  sectionsByKey: ReadonlyMap<string, readonly Section[]>
  fields: readonly Field[]
  /** The filled fields by what their labels can mean. */
  fieldsByKey: ReadonlyMap<LabelKey, readonly Field[]>
  /** Those of them that speak of the record and not of a part of it. */
  record: RecordFields
  /** The template it was written from, if any. */
  shape: TemplateShape | undefined
  /** Which wordings mean what. */
  vocabulary: Vocabulary
  /** Where readers put what they notice. */
  report: (...findings: Finding[]) => void
}

/** Names the sections by synonym and collects the fields; blanks must have been marked before. */
export function viewDocument(
  { root, lastRule, text }: Pick<ReadMarkdown, 'root' | 'lastRule' | 'text'>,
  shape: TemplateShape | undefined,
  vocabulary: Vocabulary,
  report: DocumentView['report'],
): DocumentView {
  const sections = walkSections(root)
  for (const section of sections) nameSection(section, vocabulary)
  for (const section of sections) if (isLookingBack(section)) section.key = 'retrospective'
  const sectionsByKey = new Map<string, Section[]>()
  for (const section of sections) {
    if (section.key === undefined) continue
    const same = sectionsByKey.get(section.key)
    if (same === undefined) sectionsByKey.set(section.key, [section])
    else same.push(section)
  }
  const fields = collectFields(root)
  const fieldsByKey = new Map<LabelKey, Field[]>()
  for (const field of fields) {
    if (field.blank) continue
    for (const key of labelKeys(field.label, vocabulary.labels)) {
      const found = fieldsByKey.get(key)
      if (found === undefined) fieldsByKey.set(key, [field])
      else found.push(field)
    }
  }
  const isFromTemplate = shape !== undefined
  const record = collectRecordFields({
    sections,
    fields,
    isFromTemplate,
    lastRule,
    labels: vocabulary.labels,
  })
  return {
    text,
    root,
    sections,
    sectionsByKey,
    fields,
    fieldsByKey,
    record,
    shape,
    vocabulary,
    report,
  }
}

function nameSection(section: Section, { headings }: Vocabulary): void {
  if (section.heading === undefined) return
  const meaning = parseHeading(section.heading.text, headings)
  // A title names the record, not a part of it: “Root Cause Analysis: slow search”.
  if (section.level === 1 && section.parent?.children.length === 1) return
  section.key = meaning?.key
  section.tail = meaning?.tail ?? ''
}

/** “What went wrong” beside “What went well” judges how an incident was handled. */
function isLookingBack({ heading, key, parent }: Section): boolean {
  if (key !== 'root-cause' || !normalizeHeading(heading?.text ?? '').startsWith('what went wrong'))
    return false
  return (
    parent?.key === 'lessons' ||
    parent?.children.some((one) => one.key === 'retrospective') === true
  )
}

/**
 * The sections of a kind that stand for the whole record: those of the highest level that say
 * something, as far as they have the first one's parent.
 */
export function mainSectionsOf(
  view: DocumentView,
  key: SectionKey,
  isSaid: (section: Section) => boolean,
): Section[] {
  const said = sectionsOf(view, key).filter(isSaid)
  const highest = Math.min(...said.map(({ level }) => level))
  const first = said.find(({ level }) => level === highest)
  return said.filter(({ level, parent }) => level === highest && parent === first?.parent)
}

/** Whether a section speaks of the record, not of one of many things in it. */
export const isOfRecord = ({ parent }: Section): boolean =>
  parent === undefined || parent.level <= 1 || parent.key === 'summary'

/** Every section with one of the keys, in document order; a section below another of them is left out. */
export function sectionsOf(view: DocumentView, ...keys: SectionKey[]): Section[] {
  const [only] = keys
  const named =
    keys.length === 1
      ? (view.sectionsByKey.get(only!) ?? [])
      : view.sections.filter(({ key }) => key !== undefined && keys.includes(key as SectionKey))
  return named.filter(({ parent }) => {
    for (let above = parent; above !== undefined; above = above.parent) {
      if (above.key !== undefined && keys.includes(above.key as SectionKey)) return false
    }
    return true
  })
}

/** The fields whose label means the key, blanks left out, in document order. */
export function fieldsOf(view: DocumentView, key: LabelKey): readonly Field[] {
  return view.fieldsByKey.get(key) ?? []
}

/** The fields of the record itself whose label means the key, blanks left out, in document order. */
export function recordFieldsOf(view: DocumentView, key: LabelKey): readonly Field[] {
  return view.record.get(key) ?? []
}

/** The first filled value with such a label, optionally only within given sections or those below them. */
export function fieldText(
  view: DocumentView,
  key: LabelKey,
  within?: readonly Section[],
): string | null {
  const field = fieldsOf(view, key).find(
    (one) => one.value !== '' && (within === undefined || isWithin(one.section, within)),
  )
  return field?.value ?? null
}

/** Whether a section is one of the given or stands below one. */
export function isWithin(section: Section, within: readonly Section[]): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    if (within.includes(at)) return true
  }
  return false
}

/** All lists in the given sections and below them. */
export function listsIn(sections: readonly Section[]): ListBlock[] {
  return sections
    .flatMap((section) => walkSections(section))
    .flatMap((section) => walkBlocks(section.blocks))
    .filter((block) => block.kind === 'list')
}

/** The lists that stand in no item of another one, for readers that take an item with all that is in it. */
export function outerListsIn(sections: readonly Section[]): ListBlock[] {
  const listsOf = (blocks: readonly Block[]): ListBlock[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'quote') return listsOf(block.blocks)
      return block.kind === 'list' ? [block] : []
    })
  return sections.flatMap((section) =>
    walkSections(section).flatMap(({ blocks }) => listsOf(blocks)),
  )
}

/** Text of a line without a label; the label's value where it has one. */
export const isFilled = (line: TextLine | undefined): line is TextLine =>
  line !== undefined && !line.blank && line.text !== ''
