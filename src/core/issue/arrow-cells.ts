import { findClaims } from '../benchmark/claims.ts'
import { findTextPairs } from '../benchmark/text-pairs.ts'
import type { TextLine } from '../markdown/document.ts'
import { parseColumn } from '../vocabulary/columns.ts'
import { promisesGain, saysExpected, soundsExpected } from '../vocabulary/comparison.ts'
import type { ReadPair } from './read-pair.ts'

/** How much may stand behind the figures of a cell that is about nothing else. */
const MAX_TAIL = 40

/** What may join two figures of a cell; most cells have none of it. */
const JOINED =
  /[→➜⇒>]|\b(?:to|para|was|were|before|antes|previously|instead|down|vs)\b|[到至]|から/i
/** `from 3 to 1`, with nothing else before it. */
const FROM = /^[^\p{L}]*(?:from|de|von|从|由)\s?$/iu
/** Where an arrow leads from one release to the next. */
const RELEASES =
  /\b(?:versions?|versão|packages?|dependenc(?:y|ies)|librar(?:y|ies)|upgrades?)\b|版本|バージョン/i

/** Pairs that stand in one cell, named by the first of its row: `| p95 | 120 ms → 40 ms | 67 % |`. */
export function readArrowPairs(
  header: readonly TextLine[],
  rows: readonly (readonly TextLine[])[],
  decimalComma: boolean,
): ReadPair[] {
  const options = { decimalComma }
  if (header.some((head) => RELEASES.test(head.text))) return []
  return rows.flatMap((row): ReadPair[] => {
    const [nameCell, ...cells] = row
    const metric = nameCell?.text ?? ''
    if (metric === '' || nameCell?.blank) return []
    const found = cells.flatMap((cell, at) => {
      if (cell.blank || !JOINED.test(cell.text)) return []
      const label = `${metric}: `
      const [pair] = findTextPairs(label + cell.text, options)
      if (pair === undefined || pair.start < label.length) return []
      const lead = cell.text.slice(0, pair.start - label.length)
      const tail = cell.text.length + label.length - pair.end
      return (/\p{L}/u.test(lead) && !FROM.test(lead)) || tail > MAX_TAIL
        ? []
        : [{ cell, pair, column: at + 1 }]
    })
    const [only] = found
    if (only === undefined || found.length > 1) return []
    const { cell, pair, column } = only
    const head = header[column]?.text ?? ''
    const inCell = pair.claims.map((claim) => ({ claim, place: cell.place, inGain: false }))
    const beside = row.flatMap((one, index) =>
      index === 0 || index === column || parseColumn(header[index]?.text ?? '').role !== 'change'
        ? []
        : findClaims(one.text, options).map((claim) => ({
            claim,
            place: one.place,
            inGain: promisesGain(header[index]?.text ?? ''),
          })),
    )
    return [
      {
        source: 'table',
        aside: false,
        name: metric,
        metric,
        before: pair.before,
        after: pair.after,
        expected: pair.expected || soundsExpected(head) || saysExpected(cell.text),
        place: cell.place,
        claims: [...inCell, ...beside],
      },
    ]
  })
}
