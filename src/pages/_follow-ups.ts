import type { PlacedFollowUp } from '../components/follow-up-facts.ts'
import { fileUrl } from '../core/site/repository-links.ts'
import { type FollowUp, type FollowUpKind, collectFollowUps } from '../core/insight/follow-ups.ts'
import { findLineAnchor, findSectionAnchor } from '../core/insight/section-anchor.ts'
import { issuePath, withBase } from '../core/site/paths.ts'
import type { SectionKey } from '../core/vocabulary/section-names.ts'
import type { IssueData, TocItem } from '../loader/issues-loader.ts'
import type { SiteOptions } from '../loader/site-options.ts'

/** Where the document would say what it does not say, the best place first. */
const SECTIONS: Partial<Record<FollowUpKind, readonly SectionKey[]>> = {
  verification: ['verification', 'benchmarks', 'resolution'],
  promise: ['benchmarks', 'verification'],
}

/** All that is left to do, each with the section of its line and the line of the source. */
export function placeFollowUps(
  entries: readonly Pick<IssueData, 'issue' | 'toc'>[],
  options: SiteOptions,
): PlacedFollowUp[] {
  const { base, repository, branch, contentPath } = options
  const tocs = new Map(entries.map(({ issue: { id }, toc }) => [id, toc]))
  const issues = entries.map(({ issue }) => issue)
  return collectFollowUps(issues, options).map((one) => {
    const anchor = findAnchor(one, tocs.get(one.issue) ?? [])
    const path = [contentPath, one.file].filter(Boolean).join('/')
    const file = repository === undefined ? undefined : fileUrl({ url: repository, branch }, path)
    return {
      ...one,
      href:
        withBase(base, issuePath(one.issue)) +
        (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`),
      source: file === undefined || one.line === null ? undefined : `${file}#L${one.line}`,
    }
  })
}

function findAnchor({ kind, line }: FollowUp, toc: readonly TocItem[]): string | undefined {
  if (line !== null) return findLineAnchor(toc, line)
  return SECTIONS[kind]?.map((key) => findSectionAnchor(toc, key)).find((id) => id !== undefined)
}
