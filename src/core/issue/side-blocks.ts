import { findTextPairs } from '../benchmark/text-pairs.ts'
import { type Section, type TextLine, walkSections } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import type { NumberOptions } from '../measure/number.ts'
import { isBare, type ParsedQuantity, parseQuantity } from '../measure/quantity.ts'
import { labelMeans, normalizeLabel } from '../vocabulary/labels.ts'
import { tellsChange } from './change-claims.ts'
import { nameOf } from './pair-subject.ts'
import { isPlainFence } from './plain-fence.ts'
import { type Row, rowOfHeading, rowsOf } from './section-rows.ts'
import { parseSideFigures, resultOf } from './side-figures.ts'
import { parseSideLabel, type SideLabel } from './side-label.ts'

/** One labelled figure of a block, with the test it was taken in. */
export interface Entry {
  test: string
  label: string
  quantity: ParsedQuantity | undefined
  /** The value is still to come: `TBD`, a blank of the template. */
  isPending: boolean
  line: TextLine
}

/** The figures of one side: those of its own line, and those of the lines it announces. */
export interface SideBlock extends SideLabel {
  row: Row
  figures: ParsedQuantity[]
  entries: Entry[]
  /** The lines below a label that tells the change. */
  remarks: TextLine[]
}

/** A sub-section whose heading names a side, with all that stands below it. */
export function headedBlock(child: Section, decimalComma: boolean): SideBlock[] {
  const { heading } = child
  const label = heading === undefined ? undefined : parseSideLabel(heading)
  if (heading === undefined || label === undefined || label.side === 'change') return []
  const block: SideBlock = {
    ...label,
    row: rowOfHeading(heading),
    figures: [],
    entries: [],
    remarks: [],
  }
  const tests = new EntryReader(decimalComma)
  for (const below of walkSections(child).flatMap((one) => rowsBelow(one, child))) {
    // "Previous readings: 100 queries" is one of the figures.
    if (parseSideLabel(below.line)?.rest === '') break
    block.entries.push(...tests.read(below))
  }
  return [block]
}

const rowsBelow = ({ blocks, heading }: Section, child: Section): Row[] =>
  rowsOf(blocks, heading === undefined || heading === child.heading ? [] : [heading])

/** The side labels of a section in order, each with the figures of the lines that belong to it. */
export function sideBlocks(rows: readonly Row[], decimalComma: boolean): SideBlock[] {
  const blocks: SideBlock[] = []
  let open: SideBlock | undefined
  let tests = new EntryReader(decimalComma)
  for (const row of rows) {
    const label = isFigureRow(row) ? parseSideLabel(row.line) : undefined
    if (label !== undefined) {
      const figures = row.line.blank ? [] : parseSideFigures(label.value, decimalComma)
      open = { ...label, row, figures, entries: [], remarks: [] }
      tests = new EntryReader(decimalComma)
      blocks.push(open)
    } else if (open === undefined) continue
    else if (isOutcome(open, row)) blocks.push(outcomeOf(row))
    else if (endsBlock(open.row, row)) open = undefined
    else if (open.side === 'change') open.remarks.push(row.line)
    else open.entries.push(...tests.read(row))
  }
  return blocks
}

/** Right behind the figures of the later side, a label of the same kind with a claim: `Result: 76% less`. */
function isOutcome({ side, figures, row: label }: SideBlock, row: Row): boolean {
  if (!/^(?:after|current)$/.test(side) || figures.length === 0) return false
  if (label.depth !== row.depth || label.fence !== row.fence) return false
  const field = parseLabel(row.line)
  return field !== undefined && /\d/.test(field.value) && tellsChange(field.label, field.value)
}

const outcomeOf = (row: Row): SideBlock => ({
  side: 'change',
  metric: '',
  rest: '',
  expected: false,
  value: parseLabel(row.line)?.value ?? '',
  row,
  figures: [],
  entries: [],
  remarks: [],
})

/** A label inside a list or fence ends with it; one of its own paragraph reaches to the next label. */
const endsBlock = (label: Row, row: Row): boolean =>
  label.fence === undefined
    ? label.depth > 0 && row.depth <= label.depth
    : label.fence !== row.fence

const PENDING = /^(?:$|to be\b|to ?do\b|tb[cd]\b|pending\b|not (?:yet )?measured|[?–—-]+$|待|未)/i
const TEST_LABEL = /^(?:test|scenario|case|benchmark|query|endpoint|workload|name)$/
/** `Dashboard:` on a line of its own in a fence. */
const GROUP = /^\p{L}[^:：]{1,60}[:：]$/u
/** `95th percentile: 245 ms`, `Time (mean ± σ): 1.2 s`, and in a fence `real    0m12.3s`. */
const LOOSE_LABEL = /^(?:[-*•]\s+)?([^:：]{0,59}\p{L}[^:：]{0,16})[:：]\s+(?=[~<>≈$€£+-]?\s?\d)/u
/** What both need, asked before they look for it from each letter. */
const FIGURE_BEHIND = /\s[~<>≈$€£+-]?\s?\d/u
const SPACED_LABEL = /^(\p{L}[^\d:：]{0,40}?)(?:\s{2,8}|\t{1,4})(?=[~<>≈$€£+-]?\s?\d)/u
/** `31 queries per page`, `850 ms response time` as an item of its own. */
const MAX_ITEM = 80

/** Reads the labelled figures of a block, line after line. */
class EntryReader {
  readonly #decimalComma: boolean
  #test = ''

  constructor(decimalComma: boolean) {
    this.#decimalComma = decimalComma
  }

  /** One entry at most; none for a line that gives before and after on its own. */
  read(row: Row): Entry[] {
    const { line } = row
    if (!isFigureRow(row)) return []
    const options = { decimalComma: this.#decimalComma }
    if (row.fence !== undefined && GROUP.test(line.text)) {
      this.#test = line.text.slice(0, -1)
      return []
    }
    const field = parseLabel(line) ?? parseLooseLabel(row) ?? splitItem(row, options)
    if (field === undefined || labelMeans(field.label, 'improvement')) return []
    if (TEST_LABEL.test(normalizeLabel(field.label))) {
      this.#test = line.blank ? '' : field.value
      return []
    }
    const quantity = line.blank ? undefined : parseQuantity(resultOf(field.value) ?? '', options)
    if (quantity !== undefined && findTextPairs(line.text, options).length > 0) return []
    const test = this.#test || testAbove(row)
    const isPending = line.blank || PENDING.test(field.value)
    return [{ test, label: field.label, quantity, isPending, line }]
  }
}

function parseLooseLabel({ line, fence }: Row): { label: string; value: string } | undefined {
  if (!FIGURE_BEHIND.test(line.text)) return undefined
  const [whole, label] =
    LOOSE_LABEL.exec(line.text) ?? (fence && SPACED_LABEL.exec(line.text)) ?? []
  return whole === undefined || label === undefined
    ? undefined
    : { label: label.trim(), value: line.text.slice(whole.length) }
}

/** An item that is a figure with what it counts or the few words behind it for its label. */
function splitItem(
  { line: { text }, isItem }: Row,
  options: NumberOptions,
): { label: string; value: string } | undefined {
  if (!isItem || text.length > MAX_ITEM) return undefined
  const quantity = parseQuantity(text, options)
  if (quantity === undefined || isBare(quantity)) return undefined
  const words = text.slice(text.indexOf(quantity.text) + quantity.text.length)
  const label = words.replace(/[([,;–—].*$/u, '').trim()
  return { label: label || (quantity.dimension === 'count' ? quantity.unit : ''), value: text }
}

/** The label or item above, unless that is the side itself. */
function testAbove({ under }: Row): string {
  const above = under.at(-1)
  return above === undefined || parseSideLabel(above) !== undefined ? '' : nameOf(above)
}

/** `# Before: 15 minutes` in a fence is a comment, and what it leads is a configuration. */
const isFigureRow = ({ fence, line }: Row): boolean =>
  fence === undefined || (isPlainFence(fence) && !line.text.startsWith('#'))
