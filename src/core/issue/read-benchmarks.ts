import { findTextPairs } from '../benchmark/text-pairs.ts'
import { findClaims } from '../benchmark/claims.ts'
import { finding } from '../finding/finding.ts'
import type { Section, TextLine } from '../markdown/document.ts'
import { firstLine, walkBlocks } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelMeans, normalizeLabel } from '../vocabulary/labels.ts'
import { soundsExpected } from '../vocabulary/comparison.ts'
import { readBlockPairs } from './block-pairs.ts'
import { isWithin, sectionsOf, type DocumentView } from './document-view.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import { readTablePairs } from './table-pairs.ts'
import { countSharedWords } from './shared-words.ts'

/** All pairs of a document in the order of their after figures, and claims that belong to no single line. */
export interface ReadBenchmarks {
  pairs: ReadPair[]
  /** Claims of an Improvement list for which there is no pair. */
  loose: PlacedClaim[]
}

/** Where figures illustrate something else than the outcome of the change. */
const ASIDES = [
  'lessons',
  'workarounds',
  'impact',
  'timeline',
  'actions',
  'related',
  'reproduction',
] as const

/** Finds before/after figures in tables, in announced blocks and in running text; never in code. */
export function readBenchmarks(view: DocumentView, decimalComma: boolean): ReadBenchmarks {
  const proposal = sectionsOf(view, 'proposal', 'strategy', 'expected-improvement')
  const asides = sectionsOf(view, ...ASIDES)
  const pairs: ReadPair[] = []
  for (const section of view.sections) {
    const expected = isWithin(section, proposal) || isHoped(section)
    const blocks = readBlockPairs(section, decimalComma)
    for (const line of blocks.unpaired) {
      view.report(
        finding('missing-after', line.place, { metric: parseLabel(line)?.label ?? line.text }),
      )
    }
    const aside = isWithin(section, asides)
    const found = [...blocks.pairs, ...pairsIn(section, blocks.lines, decimalComma)]
    pairs.push(...found.map((pair) => ({ ...pair, expected: expected || pair.expected, aside })))
  }
  pairs.sort((a, b) => a.place.line - b.place.line)
  return { pairs, loose: attachImprovements(view, pairs) }
}

/** Whether the heading of a section, or of one above it but the title, speaks of a hope. */
function isHoped(section: Section): boolean {
  if (soundsExpected(section.heading?.text ?? '')) return true
  const { parent } = section
  return parent !== undefined && parent.level > 1 && isHoped(parent)
}

function pairsIn(
  section: Section,
  taken: ReadonlySet<TextLine>,
  decimalComma: boolean,
): ReadPair[] {
  return walkBlocks(section.blocks).flatMap((block): ReadPair[] => {
    if (block.kind === 'table') return readTablePairs(block, decimalComma)
    if (block.kind !== 'paragraph') return []
    return block.lines
      .filter((line) => !taken.has(line) && !line.blank)
      .flatMap((line) => pairsOfLine(line, decimalComma))
  })
}

/** The pairs of one line of text, code spans left out. */
function pairsOfLine(line: TextLine, decimalComma: boolean): ReadPair[] {
  const found = findTextPairs(line.text, { decimalComma })
  return found.map(({ name, before, after, expected, claims, start }) => ({
    source: 'text',
    aside: false,
    name: '',
    metric: name,
    before,
    after,
    expected,
    place: { line: line.place.line, column: line.place.column + start },
    claims: claims.map((claim) => ({
      claim,
      place: { line: line.place.line, column: line.place.column + claim.start },
      inGain: false,
    })),
  }))
}

/**
 * Claims of the list after `**Improvement**:` go to the pair they speak of: `Speed (lookup): 7x faster` to the
 * time of the test that names a lookup, `CPU Reduction` to the CPU. Those that fit no pair are returned.
 */
function attachImprovements(view: DocumentView, pairs: ReadPair[]): PlacedClaim[] {
  return view.fields
    .filter((field) => labelMeans(field.label, 'improvement') && field.list !== undefined)
    .flatMap((field) => field.list?.items ?? [])
    .flatMap((item): PlacedClaim[] => {
      const line = firstLine(item)
      const field = line === undefined || line.blank ? undefined : parseLabel(line)
      if (field === undefined) return []
      const placed = findClaims(field.value).map((claim) => ({
        claim,
        place: field.valuePlace,
        inGain: true,
      }))
      const pair = pairOf(
        field.label,
        pairs.filter((one) => one.place.line < field.valuePlace.line),
      )
      pair?.claims.push(...placed)
      return pair === undefined ? placed : []
    })
}

const ABOUT_TIME = /\b(?:speed|time|latency|duration|faster|performance)\b/i

/** The pair that a label such as `CPU Reduction` or `Speed (lookup)` speaks of; announced blocks come first. */
function pairOf(label: string, pairs: readonly ReadPair[]): ReadPair | undefined {
  const scenario = /\(([^()]+)\)\s*$/.exec(label)?.[1]
  const measured = pairs
    .filter((pair) => !pair.expected)
    .toSorted((a, b) => Number(b.source === 'block') - Number(a.source === 'block'))
  const ofTest = scenario === undefined ? measured : likest(scenario, measured)
  const subject = normalizeLabel(label)
    .replace(/\b(?:reduction|improvement|increase|decrease|savings?)\b/g, '')
    .trim()
  const names = (text: string) => subject !== '' && normalizeLabel(text).includes(subject)
  return (
    ofTest.find((pair) => names(pair.metric) || names(pair.name)) ??
    (ABOUT_TIME.test(label) ? ofTest.find((pair) => pair.before.dimension === 'time') : undefined)
  )
}

/** The pairs whose test shares the most words with a scenario; all where none shares any. */
function likest(scenario: string, pairs: readonly ReadPair[]): readonly ReadPair[] {
  const shared = pairs.map((pair) => countSharedWords(scenario, `${pair.name} ${pair.metric}`))
  const most = Math.max(0, ...shared)
  return most === 0 ? pairs : pairs.filter((_, index) => shared[index] === most)
}
