import type { Field } from '../markdown/field.ts'
import { firstLine } from '../markdown/document.ts'
import { fieldsOf, isFilled, type DocumentView } from './document-view.ts'
import { splitList } from './split-list.ts'

/** The items of a field: its value split at commas, and the list that follows it. */
function valuesOf(field: Field): string[] {
  const items = (field.list?.items ?? []).map(firstLine).filter(isFilled)
  return [...splitList(field.value), ...items.map((line) => line.text)]
}

const firstValues = (fields: readonly Field[]): string[] =>
  fields.map(valuesOf).find((values) => values.length > 0) ?? []

/** The components that the record names as affected. */
export const readComponents = (view: DocumentView): string[] =>
  firstValues(fieldsOf(view, 'component'))

export const readTags = (view: DocumentView): string[] => firstValues(fieldsOf(view, 'tags'))

export const readAuthors = (view: DocumentView): string[] => firstValues(fieldsOf(view, 'author'))
