import { findClaims } from '../benchmark/claims.ts'
import { firstLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelMeans, normalizeLabel } from '../vocabulary/labels.ts'
import type { DocumentView } from './document-view.ts'
import type { PlacedClaim, ReadPair } from './read-pair.ts'
import { countSharedWords } from './shared-words.ts'

/**
 * Claims of the list after `**Improvement**:` go to the pair they speak of: `Speed (lookup): 7x faster` to the
 * time of the test that names a lookup, `CPU Reduction` to the CPU. Those that fit no pair are returned.
 */
export function attachImprovements(view: DocumentView, pairs: ReadPair[]): PlacedClaim[] {
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
  const most = shared.reduce((best, count) => Math.max(best, count), 0)
  return most === 0 ? pairs : pairs.filter((_, index) => shared[index] === most)
}
