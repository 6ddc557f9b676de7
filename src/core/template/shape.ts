import type { Template } from '../issue/schema.ts'

/** What one line of a template is to the documents written from it. */
export type TemplateLineKind = 'heading' | 'label' | 'choice' | 'lead-in' | 'blank'

/** A template file as data: what it asks for, and which of its own lines are blanks to fill in. */
export interface TemplateShape {
  name: Template
  /** Normalised heading texts with their levels, in order. */
  headings: { text: string; level: number }[]
  /** Title prefix, such as `Performance Issue:`, normalised. */
  titlePrefix: string
  /** Normalised plain text of each line → its kind. */
  lines: ReadonlyMap<string, TemplateLineKind>
}
