import type { Place } from '../finding/finding.ts'
import type { Segment, TextLine } from './document.ts'

/** Joins segments to a line; leading white space does not count for the place. */
export function makeLine(segments: Segment[]): TextLine {
  const [first, ...rest] = segments
  if (first === undefined) {
    return { text: '', place: { line: 1, column: 1 }, segments: [], blank: false, label: undefined }
  }
  const lead = first.text.length - first.text.trimStart().length
  const place = { line: first.place.line, column: first.place.column + lead }
  const trimmed = [{ ...first, text: first.text.slice(lead), place }, ...rest]
  return {
    text: trimmed
      .map((s) => s.text)
      .join('')
      .trim(),
    place,
    segments: trimmed,
    blank: false,
    label: undefined,
  }
}

/** A line of verbatim text, such as one inside a fence. */
export function makeVerbatimLine(text: string, place: Place): TextLine {
  const lead = text.length - text.trimStart().length
  const at = { line: place.line, column: place.column + lead }
  const shown = text.trim()
  return {
    text: shown,
    place: at,
    segments: [{ kind: 'code', text: shown, url: undefined, place: at }],
    blank: false,
    label: undefined,
  }
}
