import { walkSections, type Block, type Section, type TextLine } from './document.ts'
import { Slugger } from './slug.ts'

/** What a bold line means to those who divide a document by it. */
interface BoldLineMeaning {
  /** The line names a kind of section. */
  isKind: (text: string) => boolean
  /** The line names a side of a comparison and stays with the text around it. */
  isSide: (text: string) => boolean
}

/** A page has no deeper headings. */
const DEEPEST = 6

/**
 * Makes sections of bold lines that are used as headings: `**Root Cause:**` alone in its paragraph, with text
 * below it. Such a line counts where it names a kind of section. Below one, every other bold line of
 * its own begins a section as well, so that a kind ends where its author turns to something else.
 * Anchors of the real headings stay as they are.
 */
export function splitAtBoldLines(root: Section, meaning: BoldLineMeaning): void {
  const sections = [...walkSections(root)]
  const slugger = new Slugger()
  for (const { id } of sections) slugger.reserve(id)
  for (const section of sections) splitSection(section, meaning, slugger)
}

function splitSection(section: Section, meaning: BoldLineMeaning, slugger: Slugger): void {
  const kept: Block[] = []
  const found: Section[] = []
  section.blocks.forEach((block, index) => {
    const line = boldLine(block)
    const next = section.blocks[index + 1]
    const isHeading =
      line !== undefined &&
      next !== undefined &&
      !meaning.isSide(line.text) &&
      (meaning.isKind(line.text) ? boldLine(next) === undefined : found.length > 0 && !line.blank)
    if (!isHeading) {
      ;(found.at(-1)?.blocks ?? kept).push(block)
      return
    }
    found.push({
      heading: line,
      level: Math.min(DEEPEST, Math.max(2, section.level + 1)),
      id: slugger.slug(line.text),
      isBold: true,
      key: undefined,
      tail: '',
      parent: section,
      blocks: [],
      children: [],
    })
  })
  if (found.length === 0) return
  section.blocks = kept
  section.children.unshift(...found)
}

/** The only line of a paragraph that is bold from end to end, a colon behind it aside. */
function boldLine(block: Block): TextLine | undefined {
  if (block.kind !== 'paragraph' || block.lines.length !== 1) return undefined
  const [line] = block.lines
  const isBold = line!.segments.every(
    ({ kind, text }) => kind === 'strong' || !/[\p{L}\p{N}]/u.test(text),
  )
  return isBold && line!.segments.some(({ kind }) => kind === 'strong') ? line : undefined
}
