import type { Place } from '../finding/finding.ts'
import { readIssue } from '../issue/read-issue.ts'
import type { Finding } from '../issue/schema.ts'
import type { IssueSource, ReadOptions, ReadResult } from '../issue/source.ts'
import { WIKILINK } from '../markdown/links.ts'
import { findMojibake, repairMojibake } from '../markdown/mojibake.ts'
import { protectPlaces } from './protected-places.ts'
import { respellDate, respellStatus, type Respelling } from './spelling.ts'

/** One thing that was written otherwise than before, at its place in the document as it was. */
export interface Change extends Place {
  code: string
  from: string
  to: string
}

/** A document with what could be mended. */
export interface FixedDocument {
  bytes: Uint8Array
  changes: Change[]
}

/** What can be mended for sure, by the code of its finding: the changes to its line. */
const FIXES: Readonly<Record<string, (line: string, column: number) => Respelling[]>> = {
  mojibake: (line) => fixMojibake(line),
  'bad-date': (line, column) => fixValue(line, column, respellDate),
  'date-spelling': (line, column) => fixValue(line, column, respellDate),
  'unknown-status': (line, column) => fixValue(line, column, respellStatus),
}

/** A mended letter can bring another one to light, which a further reading then finds. */
const MAX_ROUNDS = 5

/** Nobody means to have these in a text, and a terminal or an editor may act on them. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u

/** Sequences side by side are mended as one, so that what was broken twice is mended at once. */
function fixMojibake(line: string): Respelling[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, found } of findMojibake(line)) {
    const last = runs.at(-1)
    if (last?.end === start) last.end += found.length
    else runs.push({ start, end: start + found.length })
  }
  return runs.flatMap(({ start, end }) => {
    const from = line.slice(start, end)
    let to = from
    for (let next = repairMojibake(to); next !== to; next = repairMojibake(to)) to = next
    return to === '' || UNSAFE.test(to) ? [] : [{ start, from, to }]
  })
}

function fixValue(
  line: string,
  column: number,
  respell: (text: string) => Respelling | undefined,
): Respelling[] {
  const found = respell(line.slice(column - 1))
  return found === undefined ? [] : [{ ...found, start: found.start + column - 1 }]
}

/** What can be mended of the findings that stand; nothing inside code, HTML and addresses. */
export function planFixes({ findings, text, outline }: ReadResult): Change[] {
  const fixable = findings.filter(({ code }) => Object.hasOwn(FIXES, code))
  if (fixable.length === 0) return []
  const lines = text.split('\n')
  const isProtected = protectPlaces(text, outline.bodyLine)
  return fixable.flatMap((finding: Finding) => {
    const { code, line, column } = finding
    const source = lines[line - 1] ?? ''
    const links = [...source.matchAll(WIKILINK)].map(({ index, 0: all }) => [
      index,
      index + all.length,
    ])
    return FIXES[code]!(source, column)
      .map(({ start, from, to }) => ({ code, line, column: start + 1, from, to }))
      .filter((change) => {
        const at = change.column - 1
        return (
          !isProtected(change, change.from.length) &&
          !links.some(([start, end]) => at < end! && at + change.from.length > start!)
        )
      })
  })
}

/** Where each line of `text` begins, line ends of any kind; a byte order mark belongs to none. */
function findLineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

/** The text with the changes; every other character stays. One that overlaps another is left for later. */
function applyChanges(
  text: string,
  changes: readonly Change[],
): { text: string; applied: Change[] } {
  const starts = findLineStarts(text)
  const applied: Change[] = []
  let changed = ''
  let at = 0
  for (const change of changes.toSorted((a, b) => a.line - b.line || a.column - b.column)) {
    const start = starts[change.line - 1]! + change.column - 1
    if (start < at || !text.startsWith(change.from, start)) continue
    changed += text.slice(at, start) + change.to
    at = start + change.from.length
    applied.push(change)
  }
  return { text: changed + text.slice(at), applied }
}

/**
 * Mends what is safe to mend: letters in the wrong encoding, and the spelling of dates and of the status.
 * All other bytes stay as they are. undefined where nothing can be mended, and for bytes that are not UTF-8.
 */
export function fixDocument(source: IssueSource, options: ReadOptions): FixedDocument | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.bytes)
  } catch {
    return undefined
  }
  let { bytes } = source
  const changes: Change[] = []
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = applyChanges(text, planFixes(readIssue({ ...source, bytes }, options)))
    if (result.applied.length === 0) break
    ;({ text } = result)
    changes.push(...result.applied)
    bytes = new TextEncoder().encode(text)
  }
  return changes.length === 0 ? undefined : { bytes, changes }
}
