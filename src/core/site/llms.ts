import { describeGain } from '../insight/gain-text.ts'
import { compareNewest, makeIssueRow, type IssueRow } from '../insight/issue-row.ts'
import type { Issue } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'
import { FINDINGS_PATH } from './paths.ts'

/** What the file says of the site itself. */
export interface LlmsOptions extends SiteAddress {
  title: string
  description: string
  timeZone: string
}

/**
 * The site for language models, by the convention of llmstxt.org: title, summary, then sections of links
 * to the sources of the issues, newest first.
 */
export function formatLlms(issues: readonly Issue[], options: LlmsOptions): string {
  const link = (name: string, path: string, note: string): string =>
    `- [${escapeMarkdown(name)}](${publicAddress(options, path)})${note === '' ? '' : `: ${note}`}`
  const rows = issues.map((issue) => makeIssueRow(issue, options.timeZone)).toSorted(compareNewest)
  const linkIssues = (isListed: (row: IssueRow) => boolean): string[] =>
    rows.filter(isListed).map((row) => link(row.title, `/issues/${row.id}.md`, describeRow(row)))
  const isWaiting = ({ status }: IssueRow) =>
    status === 'open' || status === 'in-progress' || status === 'testing'
  const isResolved = ({ status }: IssueRow) => status === 'resolved'
  const sections: [title: string, links: string[]][] = [
    ['Resolved issues', linkIssues(isResolved)],
    ['Open issues', linkIssues(isWaiting)],
    ['Other issues', linkIssues((row) => !isWaiting(row) && !isResolved(row))],
    [
      'Data',
      [
        link('All issues as JSON', '/issues.json', 'every fact, figures in base units'),
        link('All issues as a table', '/issues.csv', 'one row an issue'),
        link('All lessons', '/lessons.json', 'what the issues taught, by cause and technique'),
        link('Schema of an issue', '/schema/issue.json', 'JSON Schema'),
        link('Findings', FINDINGS_PATH, 'what each finding of the check means, and its cure'),
      ],
    ],
  ]
  const blocks = [
    `# ${escapeMarkdown(options.title)}`,
    `> ${escapeMarkdown(options.description || 'Performance issues: what was slow, why, and what the fix gained.')}`,
    'Each link of an issue leads to its markdown source. Gains are computed from the figures before and after.',
    ...sections
      .filter(([, links]) => links.length > 0)
      .map(([title, links]) => `## ${title}\n\n${links.join('\n')}`),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** “critical, resolved, 2025-03-11, Import, 5.53× as fast”, as far as it is known. */
function describeRow({ severity, status, date, components, gain }: IssueRow): string {
  const facts = [
    severity ?? '',
    status ?? '',
    date?.slice(0, 10) ?? '',
    ...components.map(escapeMarkdown),
    gain === null ? '' : describeGain(gain),
  ]
  return facts.filter((fact) => fact !== '').join(', ')
}

/** Foreign text on one line, its characters with a meaning in markdown escaped. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&')
