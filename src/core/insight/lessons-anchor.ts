import { findSectionAnchor } from './section-anchor.ts'

/** The anchor of the section that holds a document's lessons; undefined where no heading says so. */
export const findLessonsAnchor = (
  headings: readonly { id: string; key?: string | undefined }[],
): string | undefined => findSectionAnchor(headings, 'lessons')
