import { type SectionKey, parseSectionKey } from '../vocabulary/headings.ts'

/** The anchor of the first section of that meaning; undefined where no heading says so. */
export const findSectionAnchor = (
  headings: readonly { id: string; title: string }[],
  key: SectionKey,
): string | undefined => headings.find(({ title }) => parseSectionKey(title) === key)?.id
