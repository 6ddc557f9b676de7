import { componentsOf, openedDate } from '../insight/effective.ts'
import { issueTitle } from '../insight/issue-row.ts'
import type { Issue } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'
import type { Cell } from './csv.ts'
import { issuePath } from './paths.ts'

const SEPARATOR = '; '

/** Name and value of every column, in their order; names are public. */
const COLUMNS: readonly [name: string, read: (issue: Issue) => Cell][] = [
  ['id', ({ id }) => id],
  ['title', issueTitle],
  ['status', ({ status }) => status],
  ['severity', ({ severity }) => severity],
  ['date', openedDate],
  ['resolvedDate', ({ resolvedDate }) => resolvedDate],
  ['due', ({ due }) => due],
  ['components', (issue) => componentsOf(issue).join(SEPARATOR)],
  ['tags', ({ tags }) => tags.join(SEPARATOR)],
  ['authors', ({ authors }) => authors.join(SEPARATOR)],
  ['causes', ({ causes }) => listNames(causes)],
  ['techniques', ({ techniques }) => listNames(techniques)],
  ['metric', (issue) => gainPair(issue)?.metric ?? null],
  ['before', (issue) => gainPair(issue)?.before?.value ?? null],
  ['after', (issue) => gainPair(issue)?.after?.value ?? null],
  ['unit', (issue) => gainPair(issue)?.after?.unit ?? null],
  ['speedup', ({ gain }) => gain?.speedup ?? null],
  ['verified', ({ gain }) => gain?.verified ?? null],
  ['summary', ({ summary }) => summary],
  ['file', ({ file }) => file],
]

/**
 * All issues as a table, a header first. `before` and `after` are of the pair that gives the gain, in
 * its base unit; lists are joined by semicolons. A cause or technique counts unless it stands unticked.
 */
export function makeIssueTable(issues: readonly Issue[], address: SiteAddress): Cell[][] {
  return [
    [...COLUMNS.map(([name]) => name), 'url'],
    ...issues.map((issue) => [
      ...COLUMNS.map(([, read]) => read(issue)),
      publicAddress(address, issuePath(issue.id)),
    ]),
  ]
}

const gainPair = ({ gain, benchmarks }: Issue) =>
  gain === null ? null : benchmarks[gain.benchmark]

const listNames = (items: Issue['causes']): string =>
  [
    ...new Set(
      items.filter(({ checked }) => checked !== false).map(({ key, text }) => key ?? text),
    ),
  ].join(SEPARATOR)
