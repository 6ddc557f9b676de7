import { collectLinks } from '../markdown/links.ts'
import { parseDocument } from '../markdown/parse-document.ts'
import { emptyIssue } from './empty-issue.ts'
import { formatIssueId } from './issue-id.ts'
import type { IssueSource, ReadOptions, ReadResult } from './source.ts'

/** Reads one document: the front door of the core, for the site and the command line alike. Never throws. */
export function readIssue(source: IssueSource, _options: ReadOptions): ReadResult {
  const text = new TextDecoder().decode(source.bytes)
  const issue = emptyIssue(source.file, formatIssueId(source.file))
  issue.title = /^# (.*)$/m.exec(text)?.[1] ?? null
  const { tree } = parseDocument(text)
  const links = collectLinks(tree, text)
  const outline = { sections: [], plainBlocks: [], links, bodyLine: 1 }
  return { issue, findings: [], outline, text }
}
