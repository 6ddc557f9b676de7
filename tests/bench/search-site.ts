import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIssue } from '../../src/core/issue/read-issue.ts'
import { listTopics } from '../../src/core/search/topics-of-issues.ts'
import { readTemplate } from '../../src/core/template/read-template.ts'
import { describeForSearch } from '../../src/search/document.ts'
import { writeSearchIndex } from '../../src/search/write-index.ts'
import { runBenchlore } from '../e2e/benchlore.ts'
import type { DataDocument } from './search-data.ts'

const root = join(import.meta.dirname, '../..')

const templates = [
  readTemplate(
    readFileSync(join(root, 'content/templates/performance-issue.md'), 'utf8'),
    'performance',
  ),
  readTemplate(
    readFileSync(join(root, 'content/templates/api-performance-issue.md'), 'utf8'),
    'api',
  ),
]

/** A report as a document of an issue: its body stays the text it is, whatever it looks like. */
function formatDocument({ title, body, status, created }: DataDocument): string {
  const longest = Math.max(2, ...(body.match(/`{3,}/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const time = created === undefined ? NaN : Date.parse(created)
  return [
    `# ${title.replace(/\s+/g, ' ').trim()}`,
    status === undefined ? '' : `**Status**: ${status}`,
    Number.isNaN(time) ? '' : `**Date**: ${new Date(time).toISOString().slice(0, 10)}`,
    `## Description`,
    `${fence}text\n${body}\n${fence}\n`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The issue of the report at that place of the set; ids of reports may be no ids of issues. */
const issueIdAt = (place: number): string => `report-${String(place).padStart(6, '0')}`

/** Which report a page is of, by its address. */
export const reportAt = (docs: readonly DataDocument[], url: string): DataDocument | undefined =>
  docs[Number(/report-(\d+)/.exec(url)?.[1])]

/**
 * Makes a site in `folder` with the index of the reports: the pages of a site with one issue, since a page
 * for each report has no part in searching, and the index that all of them would have.
 */
export async function makeSite(docs: readonly DataDocument[], folder: string): Promise<string> {
  const issues = join(folder, 'issues')
  const site = join(folder, 'site')
  mkdirSync(issues, { recursive: true })
  writeFileSync(join(issues, 'one.md'), '# One issue\n\nIs slow.\n')
  await runBenchlore(['build', issues, '--out', site], folder)
  rmSync(join(site, 'pagefind'), { recursive: true })
  const read = docs.map((document, place) => {
    const id = issueIdAt(place)
    const bytes = new TextEncoder().encode(formatDocument(document))
    return readIssue({ file: `${id}.md`, id, bytes }, { templates })
  })
  const documents = read.map(({ issue, outline }) => describeForSearch(issue, outline, 'UTC'))
  const topics = listTopics(
    read.map(({ issue }) => issue),
    'UTC',
  )
  await writeSearchIndex(documents, topics, join(site, 'pagefind'))
  return site
}
