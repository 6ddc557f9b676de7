import { findLessonsAnchor } from '../core/insight/lessons-anchor.ts'
import { issuePath, withBase } from '../core/site/paths.ts'
import type { IssueData } from '../loader/issues-loader.ts'

/** Where the page of each issue shows its lessons, by id: the document's own section, else the page. */
export function locateLessons(
  entries: readonly Pick<IssueData, 'issue' | 'toc'>[],
  base: string,
): Map<string, string> {
  return new Map(
    entries.map(({ issue: { id }, toc }) => {
      const anchor = findLessonsAnchor(toc)
      const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`
      return [id, withBase(base, issuePath(id)) + hash]
    }),
  )
}
