import { repairMojibake } from '../markdown/mojibake.ts'
import type { Template } from '../issue/schema.ts'

/** What one line of a template is to the documents written from it: a blank is to be filled in. */
export type TemplateLineKind = 'structure' | 'lead-in' | 'blank'

/** A template file as data: what it asks for, and which of its own lines are blanks to fill in. */
export interface TemplateShape {
  name: Template
  /** The words its titles begin with, such as `performance issue`, by `normalizeName`. */
  titlePrefix: string
  /** Its level-2 headings by `normalizeName`: what a document from it is recognised by. */
  headings: ReadonlySet<string>
  /** Labels of its fields and headings by `normalizeName`: what may be asked of a document. */
  asks: ReadonlySet<string>
  /** Values of its fields by `normalizeLine`: blanks under any label. */
  values: ReadonlySet<string>
  /** Plain text of each line by `normalizeLine` → its kind. */
  lines: ReadonlyMap<string, TemplateLineKind>
}

/** White space that is not one plain space already: most texts have none, so nothing is copied. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g

/** Plain text made comparable: mojibake undone, lower case, one space. */
export function normalizeLine(text: string): string {
  return repairMojibake(text).toLowerCase().replace(UNEVEN_SPACE, ' ').trim()
}

/** A heading or label made comparable: as a line, without a colon at its end. */
export function normalizeName(text: string): string {
  return normalizeLine(text).replace(/\s*[:：]$/, '')
}

const BRACKETS = /^\[[^[\]]*\p{L}[^[\]]*\]$/u
const DATE_PATTERN = /^YYYY-MM-DD(?: HH:MM(?::SS)?)?$/
const CHECK_MARK = /^\[[xX]\]$/
/** Quotes, calls, assignments and file names: a list or an attribute of code, such as `['15m', '4h']`. */
const CODE = /["`={}|;\\]|(?:^\[|[\s,(])'|\w\(|\w\.[a-z]\w/
/** What an editor left out or noted on purpose. */
const REMARK =
  /^\[(?:redacted|removed|omitted|hidden|masked|truncated|snip(?:ped)?|sic|end of)\b|^\[(?:略|中略|省略|omitido)\]|\bcompleted?[.:]/i

/** A value nobody has filled in, in any template: `[To be filled]`, `YYYY-MM-DD`. */
export function isPlaceholderText(text: string): boolean {
  if (text.startsWith('[')) {
    return BRACKETS.test(text) && !CHECK_MARK.test(text) && !CODE.test(text) && !REMARK.test(text)
  }
  return text.startsWith('YYYY') && DATE_PATTERN.test(text)
}
