import type { SectionKey } from '../vocabulary/section-names.ts'

/** The anchor of the first section of that meaning; undefined where no heading says so. */
export const findSectionAnchor = (
  headings: readonly { id: string; key?: string | undefined }[],
  key: SectionKey,
): string | undefined => headings.find((heading) => heading.key === key)?.id

/** The anchor of the section that a line stands in; undefined above the first heading. */
export const findLineAnchor = (
  headings: readonly { id: string; line: number }[],
  line: number,
): string | undefined => headings.findLast((heading) => heading.line <= line)?.id
