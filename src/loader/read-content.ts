import { join } from 'node:path'
import { settleFindings } from '../core/finding/levels.ts'
import { linkIssues, linkKey } from '../core/issue/link-issues.ts'
import type { Finding } from '../core/issue/schema.ts'
import type { ReadResult } from '../core/issue/source.ts'
import { findIssueFiles } from './find-issue-files.ts'
import { createTargetFinder, type ContentTarget, type TargetFolders } from './find-target.ts'
import { createFolderReader, type DocumentOptions } from './read-document.ts'

/** One document of the content folder, read, with what the others add to it. */
export interface ContentEntry extends ReadResult {
  /** Absolute path on the disk. */
  path: string
  /** By `linkKey`. What is not in here leads to another site or within the page. */
  targets: ReadonlyMap<string, ContentTarget>
}

/** All documents of the content folder, in the order of their paths. */
export interface Content {
  entries: ContentEntry[]
  /** Kept out of every output; their findings are for `check` alone. */
  drafts: ContentEntry[]
}

export type ContentOptions = DocumentOptions & TargetFolders

/** Broken frontmatter cannot say that the document is a draft; better to hold back too much. */
const isDraft = ({ issue, text, unsettled }: ReadResult): boolean =>
  issue.draft ||
  (unsettled.findings.some(({ code }) => code === 'frontmatter-invalid') &&
    /^draft\s*:\s*(?:true|yes|on)\b/im.test(text.slice(0, 10_000)))

/** A reader of one content folder; documents that have not changed since are not read again. */
export function createContentReader(options: ContentOptions): () => Content {
  const readFiles = createFolderReader(options.folder, options)
  return () => {
    const results = readFiles(findIssueFiles(options.folder))
    const published = results.filter((result) => !isDraft(result))
    const hidden = results.filter(isDraft)
    return { entries: linkAll(published, hidden, options), drafts: linkAll(hidden, [], options) }
  }
}

function linkAll(
  results: readonly ReadResult[],
  hidden: readonly ReadResult[],
  options: ContentOptions,
): ContentEntry[] {
  const findTarget = createTargetFinder(options)
  return linkIssues(results, hidden).map((linked, i): ContentEntry => {
    const result = results[i]!
    const found: Finding[] = [...linked.findings]
    const targets = new Map<string, ContentTarget>()
    for (const link of result.outline.links) {
      const target = linked.targets.get(linkKey(link))
      if (target?.kind === 'file') {
        // Each place where a link is broken is a finding of its own, so every link is looked up anew.
        const { target: onDisk, finding } = findTarget({ ...target, link })
        targets.set(linkKey(link), onDisk)
        if (finding) found.push(finding)
      } else if (target?.kind === 'missing') targets.set(linkKey(link), { kind: 'nothing' })
      else if (target) targets.set(linkKey(link), target)
    }
    const unsettled = {
      findings: [...result.unsettled.findings, ...found],
      ignores: result.unsettled.ignores,
    }
    const { levels } = options
    const findings = settleFindings(unsettled, linked.issue, { levels, isLinked: true })
    const issue = { ...linked.issue, findings }
    return {
      ...result,
      issue,
      findings,
      unsettled,
      path: join(options.folder, issue.file),
      targets,
    }
  })
}
