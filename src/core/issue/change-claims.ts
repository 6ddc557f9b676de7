import { findClaims } from '../benchmark/claims.ts'
import { findTextPairs } from '../benchmark/text-pairs.ts'
import type { Place } from '../finding/finding.ts'
import type { TextLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { rankOf } from './column-pairs.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import { countSharedWords } from './shared-words.ts'
import type { SideBlock } from './side-blocks.ts'
import { parseSideLabel } from './side-label.ts'

/** Nobody measures more in one block; every claim is held against every pair. */
const MAX_PAIRS = 40
const MAX_REMARKS = 40
/** Of a verbatim line, where a dash is no sign. */
const BULLET = /^[-*•]\s+/
/**
 * The claims of an `Improvement:` line and of those below it go to the pairs of its block that they speak of;
 * those that hold for none are left out.
 */
export function attachChange(
  change: SideBlock,
  pairs: readonly ReadPair[],
  decimalComma: boolean,
): void {
  const { row, remarks } = change
  const field = parseLabel(row.line)
  const [only] = pairs
  const own = field === undefined ? [] : claimsBeside(row.line, field, decimalComma)
  if (only !== undefined && pairs.length === 1) {
    const isSaid = parseSideLabel(row.line) !== undefined
    only.claims.push(...own.filter((placed) => isSaid || fits(placed, only)))
  } else for (const placed of own) ownerOf(placed, change.value, pairs)?.claims.push(placed)
  for (const line of remarks.slice(0, MAX_REMARKS)) {
    // Labels of a list below “Improvement” are read with all such lists.
    if (row.fence === undefined && parseLabel(line) !== undefined) continue
    const text = line.text.replace(BULLET, '')
    for (const placed of claimsOf(text, line.place, decimalComma))
      ownerOf(placed, text, pairs)?.claims.push(placed)
  }
}

/** A share in brackets behind what was saved: `Removed: 2,100 lines (27%)`. */
const SHARE_BEHIND = /\((~?[-−]?\d[\d.,]{0,8}\s?%)\)/

/** The claims of a labelled value; those that its label makes, or a share in brackets, where it has none itself. */
function claimsBeside(
  line: TextLine,
  { value, valuePlace }: { value: string; valuePlace: Place },
  decimalComma: boolean,
): PlacedClaim[] {
  const said = [value, line.text, SHARE_BEHIND.exec(value)?.[1] ?? '']
  for (const text of said) {
    const claims = claimsOf(text, valuePlace, decimalComma)
    if (claims.length > 0) return claims
  }
  return []
}

/** Whether a label right behind the figures of both sides tells what was gained: `Removed: 2,100 lines (27%)`. */
export const tellsChange = (label: string, value: string): boolean =>
  (SAVED.test(label) && SHARE_BEHIND.test(value)) ||
  findClaims(value).some(({ words }) => words !== 'none')

const SAVED = /^(?:removed|eliminated|freed|saved|reduced|difference|删除|移除|削除)(?!\p{L})/iu

/** The claims of a text, unless it gives figures of its own. */
function claimsOf(text: string, place: Place, decimalComma: boolean): PlacedClaim[] {
  if (findTextPairs(text, { decimalComma }).length > 0) return []
  return findClaims(text, { decimalComma }).map((claim) => ({ claim, place, inGain: true }))
}

/** Whether a claim holds for a pair, in one reading at least. */
const fits = ({ claim, inGain }: PlacedClaim, pair: ReadPair): boolean =>
  rankOf(claim, pair, inGain) <= 1

const singular = (text: string): string => text.replace(/(?<=\p{L}{3})s(?!\p{L})/gu, '')

/** Of several pairs the one that shares most words with a claim that holds for it. */
function ownerOf(
  placed: PlacedClaim,
  text: string,
  pairs: readonly ReadPair[],
): ReadPair | undefined {
  const shared = (pair: ReadPair) =>
    countSharedWords(singular(text), singular(`${pair.name} ${pair.metric}`))
  return pairs
    .slice(0, MAX_PAIRS)
    .filter((pair) => fits(placed, pair))
    .toSorted(
      (a, b) =>
        shared(b) - shared(a) || rankOf(placed.claim, a, true) - rankOf(placed.claim, b, true),
    )[0]
}
