import { finding, type Place } from '../finding/finding.ts'
import { respellDate } from '../fix/spelling.ts'
import type { Section } from '../markdown/document.ts'
import { walkSections } from '../markdown/document.ts'
import { findMojibake, mayHaveMojibake } from '../markdown/mojibake.ts'
import type { Finding } from './schema.ts'

/** Sequences of letters that were read in the wrong encoding, at most one finding a line. */
export function checkMojibake(text: string): Finding[] {
  if (!mayHaveMojibake(text)) return []
  return text.split('\n').flatMap((line, index) => {
    const [first] = findMojibake(line)
    return first === undefined
      ? []
      : [
          finding(
            'mojibake',
            { line: index + 1, column: first.start + 1 },
            { found: first.found, meant: first.meant },
          ),
        ]
  })
}

/** A heading that stands twice below the same parent: readers and links cannot tell the two apart. */
export function checkDuplicateHeadings(root: Section): Finding[] {
  return walkSections(root).flatMap((parent) => {
    const firstLines = new Map<string, number>()
    return parent.children.flatMap(({ heading }) => {
      if (heading === undefined || heading.text === '') return []
      const key = heading.text.toLowerCase()
      const firstLine = firstLines.get(key)
      if (firstLine === undefined) {
        firstLines.set(key, heading.place.line)
        return []
      }
      return [finding('duplicate-heading', heading.place, { heading: heading.text, firstLine })]
    })
  })
}

/** Dates that were understood and yet are not written as YYYY-MM-DD, each with its place. */
export function checkDateSpelling(
  text: string,
  dates: readonly { date: string | null; place: Place | undefined }[],
): Finding[] {
  const lines = text.split('\n')
  return dates.flatMap(({ date, place }) => {
    if (date === null || place === undefined) return []
    const spelling = respellDate((lines[place.line - 1] ?? '').slice(place.column - 1))
    if (spelling === undefined || !date.startsWith(spelling.to)) return []
    return [finding('date-spelling', place, { value: spelling.from, iso: spelling.to })]
  })
}
