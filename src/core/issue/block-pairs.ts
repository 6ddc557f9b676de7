import type { Block, Section, TextLine } from '../markdown/document.ts'
import { walkLines } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { normalizeLabel } from '../vocabulary/labels.ts'
import { isComparable, parseQuantity, type ParsedQuantity } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { parseSide, soundsExpected } from '../vocabulary/comparison.ts'
import type { ReadPair } from './read-pair.ts'

/** One labelled figure of a block, with the test it was taken in. */
interface Entry {
  test: string
  label: string
  quantity: ParsedQuantity | undefined
  line: TextLine
}

/** A block that gives the figures of one side, with the label or heading that announces it. */
interface SideBlock {
  side: 'before' | 'after'
  expected: boolean
  entries: Entry[]
}

/** What the blocks of a section give: pairs, and metrics measured before but not after. */
export interface BlockPairs {
  pairs: ReadPair[]
  unpaired: TextLine[]
  /** Lines that belong to a side and say nothing on their own. */
  lines: ReadonlySet<TextLine>
}

/** `**Before**:` and `**After**:`, each with a fence or list of `Time: 3.9 s` lines; also as headings of two sub-sections. */
export function readBlockPairs(section: Section, decimalComma: boolean): BlockPairs {
  const blocks = [...sideBlocks(section, decimalComma)]
  const pairs: ReadPair[] = []
  const unpaired: TextLine[] = []
  const lines = new Set(blocks.flatMap((block) => block.entries.map((entry) => entry.line)))
  blocks.forEach((block, index) => {
    const after = blocks[index + 1]
    if (block.side !== 'before' || after?.side !== 'after') return
    const rest = [...after.entries]
    const isMeasured = rest.some((entry) => entry.quantity !== undefined)
    for (const entry of block.entries) {
      if (entry.quantity === undefined) continue
      const partner = takePartner(entry, rest)
      if (partner?.quantity === undefined) {
        if (isMeasured) unpaired.push(entry.line)
        continue
      }
      const [before, afterFigure] = shareUnit(entry.quantity, partner.quantity, entry.label)
      if (!isComparable(before, afterFigure) && before.dimension === 'count') continue
      pairs.push({
        source: 'block',
        aside: false,
        name: entry.test,
        metric: entry.label,
        before,
        after: afterFigure,
        expected: after.expected,
        place: partner.line.place,
        claims: [],
      })
    }
  })
  return { pairs, unpaired, lines }
}

/** The entry of the same test and label, else the first of the same label where tests are named on neither side. */
function takePartner(entry: Entry, rest: Entry[]): Entry | undefined {
  const label = normalizeLabel(entry.label)
  const same = rest.filter((other) => normalizeLabel(other.label) === label)
  const found = same.find((other) => other.test === entry.test) ?? same[0]
  if (found !== undefined) rest.splice(rest.indexOf(found), 1)
  return found
}

function* sideBlocks(section: Section, decimalComma: boolean): Generator<SideBlock> {
  const { blocks } = section
  for (const [index, block] of blocks.entries()) {
    const label = block.kind === 'paragraph' ? block.lines.at(-1) : undefined
    const next = blocks[index + 1]
    if (label === undefined || next === undefined) continue
    const announced = announcedSide(label.text)
    if (announced !== undefined) yield { ...announced, entries: entriesOf([next], decimalComma) }
  }
  for (const child of section.children) {
    const announced = announcedSide(child.heading?.text ?? '')
    if (announced !== undefined)
      yield { ...announced, entries: entriesOf(child.blocks, decimalComma) }
  }
}

/** `Before Optimization:`, `✅ After (v2)`: short and nothing but a label. */
function announcedSide(text: string): Pick<SideBlock, 'side' | 'expected'> | undefined {
  const label = text.replace(/[\s:：*]+$/u, '')
  if (label.length > 60 || /[.!?,;]\s/.test(label)) return undefined
  const side = parseSide(label)
  return side === 'before' || side === 'after'
    ? { side, expected: soundsExpected(label) }
    : undefined
}

const TEST_LABEL = /^(?:test|scenario|case|benchmark|query|endpoint|workload|name)$/

/** The labelled figures of fences without a programming language, of lists and of paragraphs. */
function entriesOf(blocks: readonly Block[], decimalComma: boolean): Entry[] {
  let test = ''
  return blocks.filter(isFigureBlock).flatMap((block) =>
    walkLines([block]).flatMap((line): Entry[] => {
      const field = parseLabel(line)
      if (field === undefined) return []
      if (TEST_LABEL.test(normalizeLabel(field.label))) {
        test = line.blank ? '' : field.value
        return []
      }
      const quantity = line.blank ? undefined : parseQuantity(field.value, { decimalComma })
      return [{ test, label: field.label, quantity, line }]
    }),
  )
}

const PLAIN_LANGUAGES = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'console',
  'output',
  'log',
  'yaml',
  'yml',
])

const isFigureBlock = (block: Block): boolean =>
  block.kind !== 'table' && (block.kind !== 'fence' || PLAIN_LANGUAGES.has(block.lang))
