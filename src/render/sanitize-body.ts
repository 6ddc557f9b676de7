import type { Element, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { ALLOWED_ELEMENTS, STRIPPED_ELEMENTS } from '../core/markdown/html-elements.ts'
import { walkElements } from './walk-elements.ts'

const ALIGNMENTS = ['left', 'center', 'right'].map((side) => `align-${side}`)
const CELL: NonNullable<Schema['attributes']>[string] = [
  'colSpan',
  'rowSpan',
  ['className', ...ALIGNMENTS],
]

/** GitHub's rules, narrowed: no names, no forms, no presentation, addresses of the web and of this site only. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...ALLOWED_ELEMENTS],
  strip: [...STRIPPED_ELEMENTS],
  attributes: {
    ...defaultSchema.attributes,
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    div: [],
    img: ['src', 'alt', 'title'],
    td: CELL,
    th: [...CELL, 'scope'],
    time: ['dateTime'],
    '*': ['id', 'title', 'lang', 'dir', 'open', 'start', 'reversed', 'value', 'checked'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
}

/** A tree without anything that runs, styles or reaches out. Ids of the document get the prefix `user-content-`. */
export function sanitizeBody(tree: Root): Root {
  for (const element of walkElements(tree)) {
    keepAlignment(element)
    nameAnchor(element)
  }
  const safe = sanitize(tree, SCHEMA) as Root
  for (const element of walkElements(safe)) undoublePrefix(element)
  return safe
}

/** `style="text-align: right"` and `align="right"` become a class; a style attribute breaks the content policy. */
function keepAlignment(element: Element): void {
  if (element.tagName !== 'td' && element.tagName !== 'th') return
  const { style, align } = element.properties
  const side = /^(?:text-align:\s*)?(left|center|right)$/.exec(style ?? align ?? '')?.[1]
  if (side !== undefined) element.properties.className = [`align-${side}`]
}

/** `<a name="x">` is how older documents name a place. */
function nameAnchor({ tagName, properties }: Element): void {
  if (tagName === 'a' && properties.id === undefined) properties.id = properties.name
}

/** Footnotes have their prefix from the parser already. */
function undoublePrefix({ properties }: Element): void {
  const undouble = (text: string | number) => String(text).replace(DOUBLE_PREFIX, 'user-content-')
  const { id, ariaDescribedBy } = properties
  if (typeof id === 'string') properties.id = undouble(id)
  if (Array.isArray(ariaDescribedBy)) properties.ariaDescribedBy = ariaDescribedBy.map(undouble)
}

const DOUBLE_PREFIX = 'user-content-user-content-'
