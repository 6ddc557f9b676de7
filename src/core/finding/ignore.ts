import type { Finding } from '../issue/schema.ts'
import { finding, type FindingCode, type Place } from './finding.ts'

/** A comment `benchlore-ignore code, code: reason` that holds: it has a reason and codes that exist. */
export interface Ignore {
  /** Where the comment stands. */
  place: Place
  codes: readonly FindingCode[]
  /** The lines it speaks for, both included. */
  from: number
  to: number
}

/** What only the other files of the content folder and the disk can tell about a document. */
const LINKED_CODES: ReadonlySet<string> = new Set<FindingCode>([
  'broken-link',
  'broken-anchor',
  'unpublished-file',
  'missing-asset',
  'unknown-image',
  'scripted-image',
  'duplicate-id',
  'duplicate-alias',
  'bad-alias',
  'unknown-series',
])

/** Whether one of `sorted` lies from `from` to `to`. */
function holdsLine(sorted: readonly number[], { from, to }: Ignore): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < from) low = middle + 1
    else high = middle
  }
  return low < sorted.length && sorted[low]! <= to
}

/** Whether a line is spoken for; asked in the order of the lines. `ignores` begin in the order of theirs. */
function makeCover(ignores: readonly Ignore[]): (line: number) => boolean {
  let next = 0
  let last = 0
  return (line) => {
    for (; next < ignores.length && ignores[next]!.from <= line; next++) {
      last = Math.max(last, ignores[next]!.to)
    }
    return line <= last
  }
}

/**
 * The findings that no comment asks to leave out, and one for each code of a comment that left nothing out.
 * `isLinked` says that the findings of links and ids are among them; else nobody knows whether a comment
 * about these is needed.
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  isLinked: boolean,
): Finding[] {
  if (ignores.length === 0) return [...findings]
  const ignoredBy = new Map<string, Ignore[]>()
  for (const ignore of ignores.toSorted((a, b) => a.from - b.from)) {
    for (const code of new Set(ignore.codes)) {
      const known = ignoredBy.get(code)
      if (known) known.push(ignore)
      else ignoredBy.set(code, [ignore])
    }
  }
  const kept: Finding[] = []
  for (const [code, own] of Map.groupBy(findings, (one) => one.code)) {
    const speaking = ignoredBy.get(code)
    if (speaking === undefined) {
      for (const one of own) kept.push(one)
      continue
    }
    const inOrder = own.toSorted((a, b) => a.line - b.line)
    const isIgnored = makeCover(speaking)
    for (const one of inOrder) if (!isIgnored(one.line)) kept.push(one)
    const lines = inOrder.map(({ line }) => line)
    const unused = speaking.filter((ignore) => !holdsLine(lines, ignore))
    ignoredBy.set(code, unused)
  }
  for (const [code, unused] of ignoredBy) {
    if (!isLinked && LINKED_CODES.has(code)) continue
    for (const { place } of unused) kept.push(finding('unused-ignore', place, { code }))
  }
  return kept
}
