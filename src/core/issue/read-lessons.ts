import type { Block, ParagraphBlock, Section, TextLine } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelKeys } from '../vocabulary/labels.ts'
import type { SectionKey } from '../vocabulary/section-names.ts'
import { isFilled, sectionsOf, type DocumentView } from './document-view.ts'
import { itemText, proseOfBlocks, readProse } from './prose.ts'
import type { Issue } from './schema.ts'

type Lesson = Issue['lessons'][number]

/**
 * One lesson a numbered sub-heading, a list item, or a paragraph where there is no list; below a heading
 * that speaks of lessons.
 */
export function readLessons(view: DocumentView): Lesson[] {
  return sectionsOf(view, 'lessons').flatMap(lessonsOf)
}

/** What may stand below the lessons and is none. */
const OTHER_KINDS: ReadonlySet<string | undefined> = new Set([
  'actions',
  'references',
  'related',
  'timeline',
  'files-planned',
  'files-changed',
  'benchmarks',
  'status',
] satisfies SectionKey[])

function lessonsOf(section: Section): Lesson[] {
  const children = section.children.filter(({ key }) => !OTHER_KINDS.has(key))
  return [
    ...lessonsIn(section.blocks),
    ...children.flatMap((child) => {
      const thesis = parseNumbered(child.heading?.text ?? '')
      return thesis === undefined || isCategory(child, thesis)
        ? lessonsOf(child)
        : numberedLesson(child, thesis)
    }),
  ]
}

/** `1. Measure first`, `Lesson 2: Measure first` → `Measure first`; undefined without a number. */
const parseNumbered = (text: string): string | undefined =>
  /^(?:(?:lesson|lição|教訓)\s*#?\d{1,2}\s*[:.–—-]|#?\d{1,2}[.)、](?!\d))\s*(\S.*)$/iu.exec(
    text,
  )?.[1]

/** `1. Technical` above a list of lessons says what they are about. */
const isCategory = ({ key, blocks }: Section, thesis: string): boolean =>
  key !== undefined || (blocks[0]?.kind === 'list' && thesis.split(/\s+/).length <= 2)

function numberedLesson({ heading, blocks, children }: Section, thesis: string): Lesson[] {
  if (!isFilled(heading)) return []
  const prose = proseOfBlocks(blocks, {})
  const below = readProse(children, { deep: true }) ?? ''
  return [makeLesson(heading, [thesis, ...prose, below])]
}

/** The thesis first, as a sentence of its own, then what is said of it. */
function makeLesson({ place }: TextLine, [thesis = '', ...more]: readonly string[]): Lesson {
  const said = more.filter((part) => part !== '').join(' ')
  const start = said === '' || /[.!?:。！？：]$/.test(thesis) ? thesis : `${thesis}.`
  const text = `${start} ${said}`.replaceAll('\n', ' ').trim()
  return { text, line: place.line, reviewBy: null }
}

function lessonsIn(blocks: readonly Block[]): Lesson[] {
  const theses = blocks.filter((block) => thesisOf(block) !== undefined)
  if (theses.length > 1) return lessonsByThesis(blocks)
  const hasList = blocks.some((block) => block.kind === 'list')
  return blocks.flatMap((block): Lesson[] => {
    if (block.kind === 'quote') return lessonsIn(block.blocks)
    if (block.kind === 'list') {
      // A list with empty boxes says what is to be done, not what was learned.
      if (block.items.some(({ checked }) => checked === false)) return []
      return block.items.flatMap((item) => {
        const line = firstLine(item)
        const text = itemText(item)
        return isFilled(line) && text !== '' ? [makeLesson(line, [text])] : []
      })
    }
    if (block.kind !== 'paragraph' || hasList || isFooter(block)) return []
    const said = block.lines.filter(isFilled)
    const [first] = said
    return first === undefined ? [] : [makeLesson(first, [said.map(({ text }) => text).join(' ')])]
  })
}

/** `**1. Measure first.** What we saw …` or a bold sentence alone: it begins a lesson. */
function thesisOf(block: Block): string | undefined {
  if (block.kind !== 'paragraph') return undefined
  const [line] = block.lines
  if (!isFilled(line) || line.segments[0]?.kind !== 'strong') return undefined
  const numbered = parseNumbered(line.text)
  if (numbered !== undefined)
    return block.lines
      .map(({ text }) => text)
      .join(' ')
      .slice(line.text.length - numbered.length)
  const isAlone = block.lines.length === 1 && line.segments.every(({ kind }) => kind === 'strong')
  return isAlone && !/[:：]$/.test(line.text) ? line.text : undefined
}

function lessonsByThesis(blocks: readonly Block[]): Lesson[] {
  const starts = blocks.flatMap((block, index) => (thesisOf(block) === undefined ? [] : [index]))
  return starts.map((start, index) => {
    const block = blocks[start] as ParagraphBlock
    const rest = blocks.slice(start + 1, starts[index + 1]).filter((one) => !isFooter(one))
    return makeLesson(block.lines[0]!, [thesisOf(block)!, ...proseOfBlocks(rest, {})])
  })
}

/** `**Created By**: …` or `**Report date**: …` at the end stands below the last heading by accident. */
function isFooter(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  return block.lines.every((line) => {
    const field = parseLabel(line)
    if (field === undefined || line.segments[0]?.kind !== 'strong') return false
    return (
      labelKeys(field.label).length > 0 ||
      field.value.split(/\s+/).length <= 4 ||
      /^\W*\d{4}-\d{2}|^\W*\d{1,2}\/\d{1,2}\//.test(field.value)
    )
  })
}
