import type { Place } from '../finding/finding.ts'
import { finding } from '../finding/finding.ts'
import type { DateKey } from '../vocabulary/date-labels.ts'
import { parseSeverity, parseStatus } from '../vocabulary/severity-status.ts'
import { parseDate } from './date.ts'
import { recordFieldsOf, sectionsOf, type DocumentView } from './document-view.ts'
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
 * The record's first date of the kind; a resolution's also from its status (`RESOLVED (2025-12-30)`). One that
 * does not exist is reported and has the value null; its place tells that the author did give one.
 */
export function readDate(view: DocumentView, key: DateKey): Placed<string | null> | null {
  for (const { label, value, valuePlace: place } of recordFieldsOf(view, key)) {
    const date = parseDate(value.replace(SINCE_UNKNOWN, ''), { isDayFirst: isPortuguese(label) })
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
  return key === 'resolvedDate' ? readStatusDate(view) : null
}

/** Nobody knows when it began, so a range has one date: `unknown – 2025-03-05`. */
const SINCE_UNKNOWN =
  /^(?:unknown|n\/a|tbd|desconhecid[oa]|不明|未知|\?{1,4}) ?(?:~|〜|～|–|—|-|→|to|until|até|から|至|到) ?/i

/** A day in a heading, and what stands in brackets or behind a dash at its end. */
const TITLE_DAY = /(?<![\d.-])\d{4}-\d{2}-\d{2}(?![\d-])/g
const TITLE_END = /(?:[(（]| [-–—|] |: )([^()（）:]{6,30})[)）]?$/u

/** The date in the title of a record that gives none of its own: `Triage 2025-03-05`, `Outage (March 5, 2025)`. */
export function readTitleDate({ sections, shape }: DocumentView): string | null {
  const text = sections.find(({ level }) => level === 1)?.heading?.text ?? ''
  // A template asks for the date elsewhere.
  if (shape !== undefined || text.length > MAX_TITLE) return null
  const days = text.match(TITLE_DAY) ?? []
  if (days.length > 1) return null
  const date = parseDate(days[0] ?? TITLE_END.exec(text)?.[1] ?? '')
  const isDay = date !== undefined && date !== 'impossible' && date.isAmbiguous !== true
  return isDay && date.iso.length >= 10 ? date.iso : null
}

/** Longer headings are sentences. */
const MAX_TITLE = 200

/** A label that can mean nothing but a date, so that a value without one is a mistake. */
const isDateLabel = (label: string): boolean => /^(?:[a-z]+ )?date$|^date /i.test(label)

/** Portuguese dates have the day in front; `Data: 05/03/2025` needs no question. */
const isPortuguese = (label: string): boolean =>
  /(?:^|\s)(?:data|em|d[aeo])(?:\s|$)|(?:ad|id)[oa]$|ção$|^prazo$/i.test(label)

/** What parts a date from the words of a status: `FIXED on …`, `Resolved (…)`, `Done - …`. */
const STATUS_DATE = /(?:[(（:,]|\b(?:on|em|at)\b|[-–—] )\s*(?=[\d\p{L}])/giu

/** Words before a date that make it one of something else. */
const OTHER_DATE =
  /review|next|updat|since|start|open|creat|due|until|plan|expect|target|deadline|revis|atualiz|previst|更新|予定/i

function readStatusDate(view: DocumentView): Placed<string> | null {
  for (const { value, valuePlace } of recordFieldsOf(view, 'status')) {
    const status = parseStatus(value, view.vocabulary.statuses)
    if (status !== 'resolved' && status !== 'closed') continue
    for (const match of value.slice(0, MAX_STATUS).matchAll(STATUS_DATE)) {
      if (OTHER_DATE.test(value.slice(0, match.index))) break
      const rest = value.slice(match.index + match[0].length)
      const date = parseDate(rest)
      const isOnly = /^[\d\p{L}/ ,.:+-]{4,30}(?:[)）.;]|$)/u.test(rest)
      if (date !== undefined && date !== 'impossible' && isOnly && date.iso.length >= 10)
        return { value: date.iso, place: valuePlace }
    }
  }
  return null
}

/** A status and its date stand at the beginning. */
const MAX_STATUS = 160

/**
 * Severity, or lacking that priority: the first of the record that says something. Its text is what stands
 * below a heading of its justification, else what stands behind the label.
 */
export function readSeverity(
  view: DocumentView,
): Pick<Issue, 'severity' | 'severityText'> & { place?: Place } {
  const reason = readProse(sectionsOf(view, 'severity-justification'))
  const words = view.vocabulary.severities
  for (const key of ['severity', 'priority'] as const) {
    const filled = recordFieldsOf(view, key).filter(({ value }) => value !== '')
    const field = filled.find(({ value }) => parseSeverity(value, words) !== undefined) ?? filled[0]
    if (field === undefined) continue
    const severity = parseSeverity(field.value, words)
    if (severity === undefined && key === 'severity') {
      view.report(finding('unknown-severity', field.valuePlace, { value: field.value }))
    }
    if (severity === undefined && key === 'priority') continue
    const severityText = reason ?? field.value
    return { severity: severity ?? null, severityText, place: field.valuePlace }
  }
  return { severity: null, severityText: reason }
}
