import type { Relation } from '../../components/RelatedIssues.astro'
import { RELATION_WORDS } from '../../components/words.ts'
import { countDays } from '../../core/insight/days.ts'
import {
  type IssueRow,
  type RowGain,
  compareNewest,
  issueTitle,
  makeIssueRow,
} from '../../core/insight/issue-row.ts'
import type { Issue } from '../../core/issue/schema.ts'
import { type SiteFrame, frameOf } from '../../layouts/site-frame.ts'
import type { IssueData, TocItem } from '../../loader/issues-loader.ts'
import type { SiteOptions } from '../../loader/site-options.ts'

/** Everything the page of one issue prints; the page is made anew when any of it changes. */
export interface IssuePageProps {
  frame: SiteFrame
  repository: { url: string; branch: string } | undefined
  /** Path of the document from the root of the repository. */
  sourcePath: string
  issue: Issue
  toc: TocItem[]
  bodyDigest: string
  gain: RowGain | null
  /** Days to the fix, or to today while nothing is fixed. */
  days: number | undefined
  newer: Neighbour | undefined
  older: Neighbour | undefined
  relations: Relation[]
}

type Neighbour = Pick<IssueRow, 'id' | 'title'>

/** The props of all issue pages, newest issue first. */
export function makeIssuePages(
  entries: readonly IssueData[],
  options: SiteOptions,
): IssuePageProps[] {
  const titles = new Map(entries.map(({ issue }) => [issue.id, issueTitle(issue)]))
  const referrers = collectReferrers(entries)
  const listed = entries
    .map((entry) => ({ entry, row: makeIssueRow(entry.issue) }))
    .toSorted((a, b) => compareNewest(a.row, b.row))
  const frame = frameOf(options)
  const repository =
    options.repository === undefined
      ? undefined
      : { url: options.repository, branch: options.branch }
  return listed.map(({ entry: { issue, toc, bodyDigest }, row }, index) => ({
    frame,
    repository,
    sourcePath: [options.contentPath, issue.file].filter(Boolean).join('/'),
    issue,
    toc,
    bodyDigest,
    gain: row.gain,
    days: countIssueDays(row, options.today),
    newer: neighbour(listed[index - 1]?.row),
    older: neighbour(listed[index + 1]?.row),
    relations: [
      ...relationsOf(issue, titles),
      ...(referrers.get(issue.id) ?? []).map((id) => ({
        word: 'Referred to by',
        text: titles.get(id) ?? id,
        id,
        url: null,
      })),
    ],
  }))
}

const neighbour = (row: IssueRow | undefined): Neighbour | undefined =>
  row && { id: row.id, title: row.title }

/** Days from opening to resolution, or to today where the issue still waits; undefined where neither is known. */
function countIssueDays(
  { status, date, resolvedDate }: IssueRow,
  today: string,
): number | undefined {
  const isWaiting = status === 'open' || status === 'in-progress' || status === 'testing'
  const days = countDays(date, isWaiting ? today : resolvedDate)
  return days !== undefined && days >= 0 ? days : undefined
}

function relationsOf({ related }: Issue, titles: ReadonlyMap<string, string>): Relation[] {
  return related.map(({ kind, id, url, text }) => ({
    word: RELATION_WORDS[kind],
    text: (id === null ? undefined : titles.get(id)) ?? text,
    id: id !== null && titles.has(id) ? id : null,
    url,
  }))
}

/** For every issue the ids of those that name it and that it does not name itself. */
function collectReferrers(entries: readonly IssueData[]): Map<string, string[]> {
  const named = new Map(
    entries.map(({ issue }) => [issue.id, new Set(issue.related.map(({ id }) => id))]),
  )
  const referrers = new Map<string, string[]>()
  for (const [id, targets] of named) {
    for (const target of targets) {
      if (target === null || target === id || named.get(target)?.has(id)) continue
      referrers.set(target, [...(referrers.get(target) ?? []), id])
    }
  }
  return referrers
}
