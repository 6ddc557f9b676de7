import type { SectionKey } from '../vocabulary/section-names.ts'

/** The anchor of the first section of that meaning; undefined where no heading says so. */
export const findSectionAnchor = (
  headings: readonly { id: string; key?: string | undefined }[],
  key: SectionKey,
): string | undefined => headings.find((heading) => heading.key === key)?.id
