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
 * What mended an issue, at most 160 characters: the beginning of its resolution, else of its strategy, else
 * the techniques it names. null where it is slow still, or where the document does not say.
 */
export function describeFix(issue: Issue): string | null {
  if (isUnfixed(issue)) return null
  const techniques = issue.techniques
    .filter(({ checked, inferred }) => checked !== false && !inferred)
    .map(({ key, text }) => (key === null ? text : formatKey(key)))
  const text = readStart(issue.resolution?.summary) ?? readStart(issue.strategy)
  return text ?? readStart([...new Set(techniques)].join(', '))
}
