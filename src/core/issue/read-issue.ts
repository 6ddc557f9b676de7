import { emptyIssue } from './empty-issue.ts'
import { formatIssueId } from './issue-id.ts'
import type { IssueSource, ReadOptions, ReadResult } from './source.ts'

/** Reads one document: the front door of the core, for the site and the command line alike. Never throws. */
export function readIssue(source: IssueSource, _options: ReadOptions): ReadResult {
  const text = new TextDecoder().decode(source.bytes)
  const issue = emptyIssue(source.file, formatIssueId(source.file))
  issue.title = /^# (.*)$/m.exec(text)?.[1] ?? null
  return { issue, findings: [], outline: { sections: [], plainBlocks: [], bodyLine: 1 }, text }
}
