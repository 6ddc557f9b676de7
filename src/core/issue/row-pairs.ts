import { findClaims, type FoundClaim } from '../benchmark/claims.ts'
import { findTextPairs, mayHoldPair } from '../benchmark/text-pairs.ts'
import type { Section, TextLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { isBare } from '../measure/quantity.ts'
import { parseColumn } from '../vocabulary/columns.ts'
import { promisesGain, soundsExpected } from '../vocabulary/comparison.ts'
import { rankOf } from './column-pairs.ts'
import { readFenceTables } from './fence-tables.ts'
import { isVacuous, subjectOf } from './pair-subject.ts'
import { holdsFigures, isLogged } from './plain-fence.ts'
import type { ReadPair } from './read-pair.ts'
import { type Row, rowOfHeading } from './section-rows.ts'
import { readTablePairs } from './table-pairs.ts'

/** The pairs that single lines give, in text and in fences that hold no code, and those of tables in such fences. */
export function readRowPairs(
  section: Section,
  rows: readonly Row[],
  taken: ReadonlySet<TextLine>,
  decimalComma: boolean,
): ReadPair[] {
  const fences = new Set(rows.flatMap(({ fence }) => fence ?? []))
  const figures = new Set([...fences].filter(holdsFigures))
  const tables = [...figures].flatMap(readFenceTables)
  const inTables = new Set(tables.flatMap(({ lines }) => [...lines]))
  const pairs = tables.flatMap(({ table }) => readTablePairs(table, decimalComma))
  const { heading } = section
  if (heading !== undefined && section.level > 1)
    pairs.push(
      ...pairsOfRow(rowOfHeading(heading), section, decimalComma).filter(
        // Bare numbers of a heading are versions, dates and numbers of runs.
        ({ after, claims }) => !isBare(after) || claims.length > 0,
      ),
    )
  const below = new Map<TextLine, ReadPair[]>()
  let above: ReadPair | undefined
  for (const row of rows) {
    const { line, fence, under } = row
    if (above !== undefined) claimBelow(above, line, decimalComma)
    above = undefined
    if (line.blank || taken.has(line) || inTables.has(line)) continue
    if (fence !== undefined && (!figures.has(fence) || isLogged(line))) continue
    const found = pairsOfRow(row, section, decimalComma)
    pairs.push(...found)
    if (found.length === 1 && found[0]?.claims.length === 0) above = found[0]
    const label = under.at(-1)
    if (label !== undefined && found.length > 0) {
      const siblings = below.get(label)
      if (siblings === undefined) below.set(label, found)
      else siblings.push(...found)
    }
  }
  for (const [label, found] of below) claimForOnly(label, found, decimalComma)
  return pairs
}

const FRAME = /[│┃║|├└┌┐┘─]/gu
const BULLET = /^\s*(?:[-*•+]|\d{1,2}[.)])\s/

/** A verbatim line with blanks for frames and bullets, so that nothing moves. */
const withoutMarks = (text: string): string =>
  text.replace(FRAME, ' ').replace(BULLET, (bullet) => ' '.repeat(bullet.length))

/** The pairs of one line, code spans left out, named by what it stands under where it names nothing. */
function pairsOfRow(
  { line, fence, under, isOpen }: Row,
  section: Section,
  decimalComma: boolean,
): ReadPair[] {
  if (!mayHoldPair(line.text)) return []
  const text = fence === undefined ? line.text : withoutMarks(line.text)
  const found = findTextPairs(text, { decimalComma })
  // Most lines give no pair, and then nobody asks.
  const isHoped = found.length > 0 && (isOpen || under.some((label) => soundsExpected(label.text)))
  return found.map((pair) => ({
    source: 'text',
    aside: false,
    name: pair.name !== '' && isVacuous(pair.name) ? subjectOf(under, section) : '',
    metric: pair.name || subjectOf(under, section),
    before: pair.before,
    after: pair.after,
    expected: pair.expected || isHoped,
    place: { line: line.place.line, column: line.place.column + pair.start },
    claims: pair.claims.map((claim) => ({
      claim,
      place: { line: line.place.line, column: line.place.column + claim.start },
      inGain: false,
    })),
  }))
}

/** `Bandwidth saved: 70%` on the next line speaks of the pair above it, if it holds. */
function claimBelow(pair: ReadPair, line: TextLine, decimalComma: boolean): void {
  const field = line.place.line === pair.place.line + 1 ? parseLabel(line) : undefined
  if (field === undefined || parseColumn(field.label).role !== 'change') return
  if (findTextPairs(field.value, { decimalComma }).length > 0) return
  const inGain = promisesGain(field.label)
  const fits = (claim: FoundClaim): boolean => rankOf(claim, pair, inGain) <= 1
  pair.claims.push(
    ...findClaims(field.value, { decimalComma })
      .filter(fits)
      .map((claim) => ({ claim, place: field.valuePlace, inGain })),
  )
}

/** `**Much faster (12x)**:` speaks of the pair below it, if there is one only and it says nothing itself. */
function claimForOnly(label: TextLine, found: readonly ReadPair[], decimalComma: boolean): void {
  const [only] = found
  if (only === undefined || found.length > 1 || only.claims.length > 0) return
  only.claims.push(
    ...findClaims(label.text, { decimalComma }).map((claim) => ({
      claim,
      place: { line: label.place.line, column: label.place.column + claim.start },
      inGain: true,
    })),
  )
}
