import type { Section, TextLine } from '../markdown/document.ts'
import { walkLines, walkSections } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { finding } from '../finding/finding.ts'
import { isPlaceholderText, normalizeLine, type TemplateShape } from '../template/shape.ts'
import type { Finding } from './schema.ts'

const SHOWN_LETTERS = 60

/**
 * Marks every line that still stands as in its template as blank, so that no reader takes it for content,
 * and reports it. Lines that only lead into what follows say nothing either, but are not reported.
 * A document from no template is held against all of them.
 */
export function markBlanks(root: Section, shapes: readonly TemplateShape[]): Finding[] {
  const findings: Finding[] = []
  const kindOf = (text: string) => {
    const key = normalizeLine(text)
    return shapes.find((shape) => shape.lines.has(key))?.lines.get(key)
  }
  const isTemplateValue = (text: string) => {
    const key = normalizeLine(text)
    return shapes.some(({ values }) => values.has(key))
  }
  const mark = (line: TextLine) => {
    const kind = kindOf(line.text)
    const field = parseLabel(line)
    const value = field === undefined || field.value === '' ? line.text : field.value
    const isOpen =
      (isPlaceholderText(value) && !line.segments.some((s) => s.kind === 'link')) ||
      (field !== undefined && field.value !== '' && isTemplateValue(value))
    if (kind === 'lead-in') line.blank = true
    if (kind !== 'blank' && !isOpen) return
    line.blank = true
    const text = value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS - 1)}…` : value
    const place = field !== undefined && field.value !== '' ? field.valuePlace : line.place
    findings.push(finding('placeholder-left', place, { text }))
  }
  for (const section of walkSections(root)) {
    if (section.heading !== undefined) mark(section.heading)
    for (const line of walkLines(section.blocks)) mark(line)
  }
  return findings
}
