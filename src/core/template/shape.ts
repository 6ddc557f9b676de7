import { repairMojibake } from '../markdown/mojibake.ts'
import type { Template } from '../issue/schema.ts'

/** What one line of a template is to the documents written from it: a blank is to be filled in. */
export type TemplateLineKind = 'structure' | 'lead-in' | 'blank'

/** A template file as data: what it asks for, and which of its own lines are blanks to fill in. */
export interface TemplateShape {
  name: Template
  /** The words its titles begin with, such as `performance issue`, normalised. */
  titlePrefix: string
  /** Normalised texts of its level-2 headings: what a document from it is recognised by. */
  headings: ReadonlySet<string>
  /** Normalised labels of its fields and headings: what may be asked of a document. */
  asks: ReadonlySet<string>
  /** Normalised values of its fields: blanks under any label. */
  values: ReadonlySet<string>
  /** Normalised plain text of each line → its kind. */
  lines: ReadonlyMap<string, TemplateLineKind>
}

/** Plain text made comparable: mojibake undone, lower case, one space, no colon at the end. */
export function normalizeLine(text: string): string {
  return repairMojibake(text)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*[:：]\s*$/, '')
    .trim()
}

const BRACKETS = /^\[[^[\]]*\p{L}[^[\]]*\]$/u
const DATE_PATTERN = /^YYYY-MM-DD(?: HH:MM(?::SS)?)?$/
const CHECK_MARK = /^\[[xX]\]$/

/** A value nobody has filled in, in any template: `[To be filled]`, `YYYY-MM-DD`. */
export function isPlaceholderText(text: string): boolean {
  return (BRACKETS.test(text) && !CHECK_MARK.test(text)) || DATE_PATTERN.test(text)
}
