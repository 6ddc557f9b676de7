import type { Place } from '../finding/finding.ts'
import { finding } from '../finding/finding.ts'
import { firstLine } from '../markdown/document.ts'
import type { LabelKey } from '../vocabulary/labels.ts'
import { parseSeverity, parseStatus } from '../vocabulary/severity-status.ts'
import { parseDate } from './date.ts'
import { fieldsOf, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import { readProse } from './prose.ts'
import type { Issue } from './schema.ts'

/** A value with the place where it is written. */
export interface Placed<T> {
  value: T
  place: Place
}

/** What stands for no date: nobody knows it, or it does not apply. */
const NO_DATE =
  /^(?:n\/?a|none|unknown|tbd|tba|not yet.*|pending|open|ongoing|不明|未定|-+|–|—|\?+)\.?$/i

/**
 * The first date with such a label. One that does not exist is reported and has the value null; its place
 * tells that the author did give one.
 */
export function readDate(view: DocumentView, key: LabelKey): Placed<string | null> | null {
  for (const { label, value, valuePlace: place } of fieldsOf(view, key)) {
    const date = parseDate(value)
    if (date === undefined && !(isDateLabel(label) && value !== '' && !NO_DATE.test(value)))
      continue
    if (date === undefined || date === 'impossible') {
      view.report(finding('bad-date', place, { label, value }))
      return { value: null, place }
    }
    if (date.isAmbiguous === true) {
      view.report(finding('ambiguous-date', place, { value, read: date.iso }))
    }
    return { value: date.iso, place }
  }
  return null
}

/** A label that can mean nothing but a date, so that a value without one is a mistake. */
const isDateLabel = (label: string): boolean => /\bdate\b/i.test(label)

/**
 * Severity, or lacking that priority: the first of the record that says something. Its text is what stands
 * below a heading of its justification, else what stands behind the label.
 */
export function readSeverity(
  view: DocumentView,
): Pick<Issue, 'severity' | 'severityText'> & { place?: Place } {
  const reason = readProse(sectionsOf(view, 'severity-justification'))
  for (const key of ['severity', 'priority'] as const) {
    const field = fieldsOf(view, key).find((one) => one.value !== '')
    if (field === undefined) continue
    const severity = parseSeverity(field.value)
    if (severity === undefined && key === 'severity') {
      view.report(finding('unknown-severity', field.valuePlace, { value: field.value }))
    }
    if (severity === undefined && key === 'priority') continue
    const severityText = reason ?? field.value
    return { severity: severity ?? null, severityText, place: field.valuePlace }
  }
  return { severity: null, severityText: reason }
}

/** The first status given in words, else the furthest ticked box below the heading Status. */
export function readStatus(
  view: DocumentView,
): Pick<Issue, 'status' | 'statusText'> & { place?: Place } {
  const field = fieldsOf(view, 'status').find((one) => one.value !== '')
  if (field !== undefined) {
    const status = parseStatus(field.value)
    if (status === undefined) {
      view.report(finding('unknown-status', field.valuePlace, { value: field.value }))
    }
    return { status: status ?? null, statusText: field.value, place: field.valuePlace }
  }
  const ticked = listsIn(sectionsOf(view, 'status'))
    .flatMap((list) => list.items)
    .filter((item) => item.checked === true)
    .map(firstLine)
    .findLast((line) => line !== undefined && parseStatus(line.text) !== undefined)
  if (ticked === undefined) return { status: null, statusText: null }
  const name = ticked.segments.find((segment) => segment.kind === 'strong')?.text ?? ticked.text
  return { status: parseStatus(ticked.text)!, statusText: name, place: ticked.place }
}
