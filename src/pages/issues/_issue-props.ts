import { type Place, listPlaces } from '../../components/places.ts'
import { type SimilarCase, makeSimilarCase } from '../../components/similar-case.ts'
import { countTellableDays, withSoundDates } from '../../core/insight/days.ts'
import { inZone } from '../../core/insight/effective.ts'
import { nameGroups } from '../../core/insight/groups.ts'
import {
  type IssueRow,
  type RowGain,
  compareNewest,
  issueTitle,
  makeIssueRow,
} from '../../core/insight/issue-row.ts'
import { type Reminder, findRecurring, groupReminders } from '../../core/insight/recurring.ts'
import { type Relation, relateIssues } from '../../core/insight/relations.ts'
import { findSharedFiles } from '../../core/insight/shared-files.ts'
import type { SimilarIssue } from '../../core/insight/similar.ts'
import { type Thread, findThreads } from '../../core/insight/threads.ts'
import type { Issue } from '../../core/issue/schema.ts'
import { type SiteFrame, frameOf } from '../../layouts/site-frame.ts'
import type { IssueData, TocItem } from '../../loader/issues-loader.ts'
import type { PageOptions } from '../../loader/site-options.ts'

/** Everything the page of one issue prints; the page is made anew when any of it changes. */
export interface IssuePageProps {
  frame: SiteFrame
  repository: { url: string; branch: string } | undefined
  /** Path of the document from the root of the repository. */
  sourcePath: string
  /** Its dates are told by the site's time zone. */
  issue: Issue
  toc: TocItem[]
  bodyDigest: string
  gain: RowGain | null
  /** Days to the fix, or to today while nothing is fixed. */
  days: number | undefined
  newer: Neighbour | undefined
  older: Neighbour | undefined
  relations: Relation[]
  /** Benchmarks that other issues name too. */
  threads: Thread[]
  /** Causes that had been resolved before this was opened, with what was known by then. */
  reminders: Reminder[]
  /** Issues that tell of the same without saying so. */
  similar: SimilarCase[]
  places: Place[]
  /** By a place's key, the other issues that touch it, newest first. */
  others: Record<string, Neighbour[]>
}

type Neighbour = Pick<IssueRow, 'id' | 'title'>

/** The props of all issue pages, newest issue first. */
export function makeIssuePages(
  entries: readonly IssueData[],
  options: PageOptions,
  similar: ReadonlyMap<string, readonly SimilarIssue[]>,
): IssuePageProps[] {
  const { timeZone } = options
  const relations = relateIssues(entries.map(({ issue }) => issue))
  const listed = entries
    .map((entry) => ({ ...entry, issue: inZone(entry.issue, timeZone) }))
    .map((entry) => ({ entry, row: makeIssueRow(entry.issue, timeZone) }))
    .toSorted((a, b) => compareNewest(a.row, b.row))
  const issues = listed.map(({ entry }) => entry.issue)
  const shared = findSharedFiles(issues)
  const threads = groupThreads(findThreads(issues, timeZone))
  const reminders = groupReminders(
    findRecurring(nameGroups(issues, timeZone), 'cause', options.today),
  )
  const frame = frameOf(options)
  const repository =
    options.repository === undefined
      ? undefined
      : { url: options.repository, branch: options.branch }
  return listed.map(({ entry: { issue, toc, bodyDigest }, row }, index) => {
    const places = listPlaces(issue, repository)
    return {
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
      relations: relations.get(issue.id) ?? [],
      threads: threads.get(issue.id) ?? [],
      reminders: reminders.get(issue.id) ?? [],
      similar: (similar.get(issue.id) ?? []).map(makeSimilarCase),
      places,
      others: Object.fromEntries(
        places.flatMap(({ key }) => {
          const those = shared.get(key)?.filter((other) => other !== issue) ?? []
          return those.length === 0 ? [] : [[key, those.map(nameOf)]]
        }),
      ),
    }
  })
}

/** By the id of an issue the threads that it is part of. */
function groupThreads(threads: readonly Thread[]): Map<string, Thread[]> {
  const byIssue = new Map<string, Thread[]>()
  for (const thread of threads) {
    for (const { issue } of thread.steps)
      byIssue.set(issue, [...(byIssue.get(issue) ?? []), thread])
  }
  return byIssue
}

const nameOf = (issue: Issue): Neighbour => ({ id: issue.id, title: issueTitle(issue) })

const neighbour = (row: IssueRow | undefined): Neighbour | undefined =>
  row && { id: row.id, title: row.title }

/** Days from opening to resolution, or to today where the issue still waits; undefined where neither is known. */
function countIssueDays(row: IssueRow, today: string): number | undefined {
  const { status, date, resolvedDate } = withSoundDates(row, today)
  const isWaiting = status === 'open' || status === 'in-progress' || status === 'testing'
  const days = countTellableDays(date, isWaiting ? today : resolvedDate)
  return days !== undefined && days >= 0 ? days : undefined
}
