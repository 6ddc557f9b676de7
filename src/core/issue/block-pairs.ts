import { findClaims } from '../benchmark/claims.ts'
import type { Section, TextLine } from '../markdown/document.ts'
import { isComparable, type ParsedQuantity } from '../measure/quantity.ts'
import { shareUnit } from '../measure/share-unit.ts'
import { soundsExpected } from '../vocabulary/comparison.ts'
import { normalizeLabel } from '../vocabulary/labels.ts'
import { attachChange } from './change-claims.ts'
import { headingOf, subjectOf } from './pair-subject.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import type { Row } from './section-rows.ts'
import { type Entry, headedBlock, type SideBlock, sideBlocks } from './side-blocks.ts'
import { matchFigures } from './side-figures.ts'

/**
 * What the blocks of a section give: pairs, and metrics measured before but not after, where the other side
 * either names the metric again with its figure to come, or other metrics only.
 */
export interface BlockPairs {
  pairs: ReadPair[]
  unpaired: { line: TextLine; isNamedAgain: boolean }[]
  /** Lines that belong to a side and say nothing on their own. */
  lines: ReadonlySet<TextLine>
}

/**
 * `**Before**: 45 s` and `**After**: 9 s`; or each with a fence, list or paragraphs of `Time: 3.9 s` lines; also as
 * headings of two sub-sections. An `**Improvement**: 80% faster` behind them is a claim about their one pair.
 */
export function readBlockPairs(
  section: Section,
  rows: readonly Row[],
  decimalComma: boolean,
): BlockPairs {
  const read: BlockPairs & { lines: Set<TextLine> } = { pairs: [], unpaired: [], lines: new Set() }
  const headed = section.children.flatMap((child) => headedBlock(child, decimalComma))
  for (const blocks of [sideBlocks(rows, decimalComma), headed]) {
    blocks.forEach((block, index) => {
      for (const { line } of block.entries) read.lines.add(line)
      const [after, change] = blocks.slice(index + 1, index + 3)
      if (after === undefined || !isChange(block, after, section) || !isCounterpart(block, after))
        return
      const pairs = [
        ...pairFigures(section, block, after),
        ...pairEntries(section, block, after, read),
      ]
      if (change?.side === 'change') attachChange(change, pairs, decimalComma)
      for (const row of [block.row, after.row]) if (pairs.length > 0) read.lines.add(row.line)
      read.pairs.push(...pairs)
    })
  }
  return read
}

/** Whether the second label tells what came of the first: today's state is the later or the earlier one. */
function isChange(before: SideBlock, after: SideBlock, { key }: Section): boolean {
  if (before.side === 'before')
    return after.side === 'after' || (after.side === 'current' && key !== 'current-performance')
  return before.side === 'current' && /^(?:after|hope)$/.test(after.side)
}

/** Whether two sides stand alike and speak of the same thing. */
const isCounterpart = (before: SideBlock, after: SideBlock): boolean =>
  before.row.depth === after.row.depth &&
  before.row.under.at(-1) === after.row.under.at(-1) &&
  before.rest === after.rest &&
  (before.metric === after.metric || (isAnnouncing(before) && isAnnouncing(after)))

/** `Old tunnel (before):` above a list names what was replaced, not what was measured. */
const isAnnouncing = ({ metric, figures, entries }: SideBlock): boolean =>
  metric !== '' && figures.length === 0 && entries.length > 0

/** Whether the label of a side, or one it stands under, speaks of a hope, or what is set against today's state. */
const isExpected = ({ side }: SideBlock, { expected, row }: SideBlock): boolean =>
  expected || side === 'current' || row.under.some((line) => soundsExpected(line.text))

/** The figures beside the two labels. */
function pairFigures(section: Section, before: SideBlock, after: SideBlock): ReadPair[] {
  const { line } = after.row
  const subject = before.metric || before.rest || subjectOf(after.row.under, section)
  return matchFigures(before.figures, after.figures).map(([first, second], index) => {
    const [b, a] = shareUnit(first, second, subject)
    return {
      source: 'block',
      aside: false,
      name: '',
      metric: subject,
      before: b,
      after: a,
      expected: isExpected(before, after),
      place: line.place,
      claims: index === 0 ? claimsBehind(line, a) : [],
    }
  })
}

/** A step of a numbered list, in a fence: what it took is no metric to be measured again. */
const STEP = /^\d{1,2}[.)]\s/

/** The labelled figures that both sides announce. */
function pairEntries(
  section: Section,
  before: SideBlock,
  after: SideBlock,
  read: BlockPairs,
): ReadPair[] {
  const partners = new Partners(after.entries)
  return before.entries.flatMap((entry): ReadPair[] => {
    if (entry.quantity === undefined) return []
    const partner = partners.take(entry)
    if (partner?.quantity === undefined) {
      const isNamedAgain = partner !== undefined
      const isMetric = entry.label !== '' && !STEP.test(entry.line.text)
      if (partners.areMeasured && isMetric && (!isNamedAgain || partner.isPending))
        read.unpaired.push({ line: entry.line, isNamedAgain })
      return []
    }
    const metric = entry.label || subjectOf(after.row.under, section)
    const [b, a] = shareUnit(entry.quantity, partner.quantity, metric)
    if (!isComparable(b, a) && b.dimension === 'count') return []
    return [
      {
        source: 'block',
        aside: false,
        name: entry.test === partner.test ? entry.test || headingOf(section) : '',
        metric,
        before: b,
        after: a,
        expected: isExpected(before, after) || soundsExpected(partner.test),
        place: partner.line.place,
        claims: claimsBehind(partner.line, a),
      },
    ]
  })
}

/** The entries of the other side, each to be taken once. */
class Partners {
  /** Whether the other side has any figure at all. */
  readonly areMeasured: boolean
  readonly #byLabel: ReadonlyMap<string, Entry[]>

  constructor(entries: readonly Entry[]) {
    this.areMeasured = entries.some((entry) => entry.quantity !== undefined)
    this.#byLabel = Map.groupBy(entries, ({ label }) => normalizeLabel(label))
  }

  /** The entry of the same label, of the same test if that is among the next few, else the next one. */
  take(entry: Entry): Entry | undefined {
    const same = this.#byLabel.get(normalizeLabel(entry.label)) ?? []
    const at = same.slice(0, MAX_TESTS).findIndex((other) => other.test === entry.test)
    return same.splice(Math.max(0, at), 1)[0]
  }
}

/** In how many tests one metric may have been measured. */
const MAX_TESTS = 50

/** The claims of a line behind the figure it gives: `Memory: 18 MB (60% less)`. */
function claimsBehind(line: TextLine, figure: ParsedQuantity): PlacedClaim[] {
  const end = line.text.indexOf(figure.text) + figure.text.length
  return findClaims(line.text)
    .filter((claim) => claim.start >= end)
    .map((claim) => ({
      claim,
      place: { line: line.place.line, column: line.place.column + claim.start },
      inGain: true,
    }))
}
