import type { Issue } from '../issue/schema.ts'
import { formatKey } from '../vocabulary/keys.ts'
import { cutText } from './cut-text.ts'
import { isUnfixed } from './effective.ts'

/** What a list shows of a fix in one or two lines. */
const ROOM = 160

/** The beginning of a text that stands by itself: “We fixed three things:” says nothing without them. */
const readStart = (text: string | null | undefined): string | null => {
  const start = cutText(text ?? '', ROOM)
  return start === '' || start.endsWith(':') ? null : start
}

/**
 * What mended an issue in the words of its document, at most 160 characters: the beginning of its resolution,
 * else of its strategy. null where it is slow still, or where neither is said.
 */
export function describeChange(issue: Issue): string | null {
  if (isUnfixed(issue)) return null
  return readStart(issue.resolution?.summary) ?? readStart(issue.strategy)
}

/** {@link describeChange}, else the techniques that the document names. */
export function describeFix(issue: Issue): string | null {
  if (isUnfixed(issue)) return null
  const techniques = issue.techniques
    .filter(({ checked, inferred }) => checked !== false && !inferred)
    .map(({ key, text }) => (key === null ? text : formatKey(key)))
  return describeChange(issue) ?? readStart([...new Set(techniques)].join(', '))
}
