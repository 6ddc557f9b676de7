import type { Section } from '../markdown/document.ts'
import { walkLines, walkSections } from '../markdown/document.ts'
import type { OutlineSection } from './outline.ts'

/** The headings of a document with the plain text below each; text before the first heading has level 0. */
export function outlineSections(root: Section, bodyLine: number): OutlineSection[] {
  return walkSections(root)
    .map((section) => ({
      id: section.id,
      title: section.heading?.text ?? '',
      level: section.level,
      line: section.heading?.place.line ?? bodyLine,
      key: section.key,
      text: walkLines(section.blocks)
        .filter((line) => !line.blank)
        .map((line) => line.text)
        .join('\n'),
    }))
    .filter((section) => section.level > 0 || section.text !== '')
}
