import type { Section } from '../markdown/document.ts'
import { walkLines, walkSections } from '../markdown/document.ts'
import type { OutlineSection } from './outline.ts'

/** A colon leads from a bold line to its text; the title of a section has none. */
const titleOf = ({ heading, isBold }: Section): string =>
  isBold ? (heading?.text ?? '').replace(/\s*[:：]$/, '') : (heading?.text ?? '')

/** The headings of a document with the plain text below each; text before the first heading has level 0. */
export function outlineSections(root: Section, bodyLine: number): OutlineSection[] {
  return walkSections(root)
    .map((section) => ({
      id: section.id,
      title: titleOf(section),
      level: section.level,
      isBold: section.isBold,
      line: section.heading?.place.line ?? bodyLine,
      key: section.key,
      text: walkLines(section.blocks)
        .filter((line) => !line.blank)
        .map((line) => line.text)
        .join('\n'),
    }))
    .filter((section) => section.level > 0 || section.text !== '')
}
