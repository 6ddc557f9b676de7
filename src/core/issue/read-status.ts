import type { Place } from '../finding/finding.ts'
import { finding } from '../finding/finding.ts'
import { firstLine } from '../markdown/document.ts'
import type { Field } from '../markdown/field.ts'
import { parseStatus } from '../vocabulary/severity-status.ts'
import { parseDate } from './date.ts'
import { listsIn, recordFieldsOf, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue, Status } from './schema.ts'

type ReadStatus = Pick<Issue, 'status' | 'statusText'> & { place?: Place }

const statusOf = (view: DocumentView, text: string): Status | undefined =>
  parseStatus(text, view.vocabulary.statuses)

/** The record's first status whose words are known, else its first. */
function statusFieldOf(view: DocumentView): Field | undefined {
  const filled = recordFieldsOf(view, 'status').filter(({ value }) => value !== '')
  return filled.find(({ value }) => statusOf(view, value) !== undefined) ?? filled[0]
}

/** A draft is the document of an incident; how the incident ended is told elsewhere, if at all. */
const isDraftOfAccount = ({ value }: Field, { sections }: DocumentView): boolean =>
  /^[^\p{L}]*(?:draft|rascunho|草稿|ドラフト|下書き)[^\p{L}]*$/iu.test(value) &&
  sections.some(({ key }) => key === 'timeline')

/** The first status given in words, else the furthest ticked box below the heading Status, else how it ended. */
export function readStatus(view: DocumentView): ReadStatus {
  const field = statusFieldOf(view)
  if (field !== undefined) {
    if (isDraftOfAccount(field, view))
      return { status: null, statusText: field.value, place: field.valuePlace }
    const status = statusOf(view, field.value)
    if (status === undefined) {
      view.report(finding('unknown-status', field.valuePlace, { value: field.value }))
    }
    return { status: status ?? null, statusText: field.value, place: field.valuePlace }
  }
  const ticked = listsIn(sectionsOf(view, 'status'))
    .flatMap((list) => list.items)
    .filter((item) => item.checked === true)
    .map(firstLine)
    .findLast((line) => line !== undefined && statusOf(view, line.text) !== undefined)
  if (ticked === undefined) return readOutcome(view)
  const name = ticked.segments.find((segment) => segment.kind === 'strong')?.text ?? ticked.text
  return { status: statusOf(view, ticked.text)!, statusText: name, place: ticked.place }
}

/** What ends the work on an issue; a mitigated or deployed one may still be watched. */
const CLOSED = /clos|encerr|fech|关闭|クローズ/i
const DONE =
  /resol|complet|fixed|finish|solved|conclu|corre[çc]|corrigid|finaliz|完成|解决|修复|解決|完了|结束/i

/**
 * Where no status is given: the outcome in words (`Outcome: Success`), else that the record gives the day on
 * which it was closed or resolved.
 */
function readOutcome(view: DocumentView): ReadStatus {
  // A template asks for the status itself.
  if (view.shape !== undefined) return { status: null, statusText: null }
  for (const { value, valuePlace: place } of recordFieldsOf(view, 'outcome')) {
    const status = statusOf(view, value.split(/\s+/, 3).join(' '))
    if (status !== undefined) return { status, statusText: value, place }
  }
  for (const { label, value, valuePlace: place } of recordFieldsOf(view, 'resolvedDate')) {
    const date = parseDate(value)
    if (date === undefined || date === 'impossible') continue
    if (CLOSED.test(label)) return { status: 'closed', statusText: label, place }
    if (DONE.test(label)) return { status: 'resolved', statusText: label, place }
  }
  return { status: null, statusText: null }
}
