import { finding } from '../finding/finding.ts'
import { type Section, walkBlocks } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { soundsExpected } from '../vocabulary/comparison.ts'
import { attachImprovements } from './attach-improvements.ts'
import { readBlockPairs } from './block-pairs.ts'
import { isWithin, sectionsOf, type DocumentView } from './document-view.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import { readRowPairs } from './row-pairs.ts'
import { rowsOf } from './section-rows.ts'
import { readTablePairs } from './table-pairs.ts'

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

/** “Impact” is what the users bore, “Performance Impact” as often what the change brought. */
const OF_CHANGE = /performance|性能|desempenho|パフォーマンス/i

/** A “Solution” may well be done; only what is proposed is not. */
const PROPOSED =
  /propos|recommend|suggest|\bplan|option|candidate|\bnext\b|future|sugest|recomend|futur|建议|計画|计划|提案|方案选/iu

/** Finds before/after figures in tables, in announced blocks and in running text; never in code. */
export function readBenchmarks(view: DocumentView, decimalComma: boolean): ReadBenchmarks {
  const proposal = sectionsOf(view, 'proposal', 'strategy', 'expected-improvement').filter(
    ({ key, heading }) => key !== 'proposal' || PROPOSED.test(heading?.text ?? ''),
  )
  const asides = sectionsOf(view, ...ASIDES).filter(
    ({ key, heading }) => key !== 'impact' || !OF_CHANGE.test(heading?.text ?? ''),
  )
  const pairs: ReadPair[] = []
  for (const section of view.sections) {
    const expected = isWithin(section, proposal) || isHoped(section)
    const rows = rowsOf(section.blocks)
    const blocks = readBlockPairs(section, rows, decimalComma)
    for (const { line, isNamedAgain } of blocks.unpaired) {
      // A template asks for both sides of each metric; elsewhere an account of two states need not match.
      if (!isNamedAgain && view.shape === undefined) continue
      view.report(
        finding('missing-after', line.place, { metric: parseLabel(line)?.label ?? line.text }),
      )
    }
    const aside = isWithin(section, asides)
    const found = [
      ...blocks.pairs,
      ...tablePairsIn(section, decimalComma),
      ...readRowPairs(section, rows, blocks.lines, decimalComma),
    ]
    for (const pair of found) {
      pairs.push({ ...pair, expected: expected || pair.expected, aside })
    }
  }
  pairs.sort((a, b) => a.place.line - b.place.line)
  return { pairs, loose: attachImprovements(view, pairs) }
}

/** “Achieved vs Expected” tells what came of it. */
const REACHED = /\b(?:achieved|actual|measured|reached)\b/i

/** Whether the heading of a section, or of one above it but the title, speaks of a hope. */
function isHoped(section: Section): boolean {
  const heading = section.heading?.text ?? ''
  if (soundsExpected(heading) && !REACHED.test(heading)) return true
  const { parent } = section
  return parent !== undefined && parent.level > 1 && isHoped(parent)
}

const tablePairsIn = (section: Section, decimalComma: boolean): ReadPair[] =>
  walkBlocks(section.blocks)
    .filter((block) => block.kind === 'table')
    .flatMap((table) => readTablePairs(table, decimalComma))
