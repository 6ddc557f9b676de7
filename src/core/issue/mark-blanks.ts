import type { Block, Section, TextLine } from '../markdown/document.ts'
import { ownLines, walkBlocks, walkSections } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { finding } from '../finding/finding.ts'
import { isPlaceholderText, normalizeLine, type TemplateShape } from '../template/shape.ts'
import { holdsFigures } from './plain-fence.ts'
import type { Finding } from './schema.ts'

const SHOWN_LETTERS = 60

const isPlain = (code: number): boolean => code > 32 && code < 127

/** The first two letters and the last, which making a text comparable leaves alone but for their case; `` where not sure. */
function edgesOf(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  if (!isPlain(text.charCodeAt(0)) || !isPlain(text.charCodeAt(1)) || !isPlain(last)) return ''
  return (text.slice(0, 2) + String.fromCharCode(last)).toLowerCase()
}

/** Whether a text with certain edges can be a line or a value of the templates: nearly all cannot. */
interface EdgeTests {
  mayBeLine: (edges: string) => boolean
  mayBeValue: (edges: string) => boolean
}

function makeEdgeTest(texts: Iterable<string>): (edges: string) => boolean {
  const known = new Set([...texts].map(edgesOf))
  return (edges) => edges === '' || known.has(edges)
}

const EDGES = new WeakMap<readonly TemplateShape[] | TemplateShape, EdgeTests>()

/** The tests for templates that many documents are held against, made once. */
function edgeTestsOf(shapes: readonly TemplateShape[]): EdgeTests {
  // All shapes come as one list that stays, a recognised one in a list of its own.
  const key = shapes.length === 1 ? shapes[0]! : shapes
  let tests = EDGES.get(key)
  if (tests === undefined) {
    tests = {
      mayBeLine: makeEdgeTest(shapes.flatMap(({ lines }) => [...lines.keys()])),
      mayBeValue: makeEdgeTest(shapes.flatMap(({ values }) => [...values])),
    }
    EDGES.set(key, tests)
  }
  return tests
}

/**
 * Marks every line that still stands as in its template as blank, so that no reader takes it for content,
 * and reports it. Lines that only lead into what follows say nothing either, but are not reported.
 * A document from no template is held against all of them.
 */
export function markBlanks(root: Section, shapes: readonly TemplateShape[]): Finding[] {
  const findings: Finding[] = []
  const { mayBeLine, mayBeValue } = edgeTestsOf(shapes)
  const kindOf = (text: string) => {
    if (!mayBeLine(edgesOf(text))) return undefined
    const key = normalizeLine(text)
    return shapes.find((shape) => shape.lines.has(key))?.lines.get(key)
  }
  const isTemplateValue = (text: string) => {
    if (!mayBeValue(edgesOf(text))) return false
    const key = normalizeLine(text)
    return shapes.some(({ values }) => values.has(key))
  }
  const mark = (line: TextLine, block?: Block) => {
    const kind = kindOf(line.text)
    const field = parseLabel(line)
    const isField = field !== undefined && field.value !== ''
    const value = isField ? field.value : line.text
    const isOpen =
      (isPlaceholderText(value) && mayBeBlank(line, value, block)) ||
      (isField && isTemplateValue(value))
    if (kind === 'lead-in') line.blank = true
    // What a template lists in its text, such as contributing factors, may well head a section elsewhere.
    const isTemplateBlank = kind === 'blank' && (block !== undefined || isTitle(line, root))
    if (!isTemplateBlank && !isOpen) return
    line.blank = true
    const text = value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS - 1)}…` : value
    const place = isField ? field.valuePlace : line.place
    // The cells of a row are blank together.
    if (findings.at(-1)?.line !== place.line)
      findings.push(finding('placeholder-left', place, { text }))
  }
  for (const section of walkSections(root)) {
    if (section.heading !== undefined) mark(section.heading)
    for (const block of walkBlocks(section.blocks)) {
      for (const line of ownLines(block)) mark(line, block)
    }
  }
  return findings
}

const isTitle = (line: TextLine, root: Section): boolean =>
  root.children.some(({ heading, level }) => heading === line && level === 1)

/**
 * Whether brackets can be a blank where they stand. In code they belong to the language, and a line of a
 * fence that is nothing else may head a part of a configuration: `[global]`.
 */
function mayBeBlank({ text, segments }: TextLine, value: string, block?: Block): boolean {
  if (block?.kind === 'fence' && (value === text || !holdsFigures(block))) return false
  return !segments.some(
    (segment) => segment.kind === 'link' || (segment.kind === 'code' && segment.text === value),
  )
}
