import { componentsOf, openedDate } from '../insight/effective.ts'
import { describeGain } from '../insight/gain-text.ts'
import { issueTitle, makeIssueBrief } from '../insight/issue-row.ts'
import type { Issue } from '../issue/schema.ts'
import { formatDateTime } from './date-time.ts'
import type { FeedItem } from './feed.ts'
import { issuePath } from './paths.ts'

/** What happened to an issue, and when. */
interface IssueEvent {
  issue: Issue
  kind: 'opened' | 'resolved' | 'closed'
  time: string
}

const EVENT_WORDS: Record<IssueEvent['kind'], string> = {
  opened: 'Opened',
  resolved: 'Resolved',
  closed: 'Closed',
}

/**
 * What was opened and what was resolved, for a feed. An item is an event, so it has the time of the
 * event and later edits of the document do not bring it up again. What nobody has dated is no event.
 */
export const listIssueEvents = (issues: readonly Issue[]): FeedItem[] =>
  issues.flatMap(listEvents).toSorted(endFirst).map(describeEvent)

function listEvents(issue: Issue): IssueEvent[] {
  const { status, resolvedDate } = issue
  const date = openedDate(issue)
  const opened = date === null ? undefined : formatDateTime(date)
  const events: IssueEvent[] = []
  if (opened !== undefined) events.push({ issue, kind: 'opened', time: opened })
  if (resolvedDate !== null && (status === 'resolved' || status === 'closed')) {
    const ended = formatDateTime(resolvedDate)
    // A day begins before every hour of it; what has ended has begun.
    const isBefore = opened !== undefined && Date.parse(ended) < Date.parse(opened)
    events.push({ issue, kind: status, time: isBefore ? opened : ended })
  }
  return events
}

/** Of the same instant an end comes after its beginning, and so stands before it. */
const endFirst = (a: IssueEvent, b: IssueEvent): number =>
  Number(a.kind === 'opened') - Number(b.kind === 'opened') ||
  (a.issue.id < b.issue.id ? -1 : a.issue.id > b.issue.id ? 1 : 0)

function describeEvent({ issue, kind, time }: IssueEvent): FeedItem {
  const { id, authors, status, severity, lang } = issue
  return {
    name: `${issuePath(id)}#${kind === 'opened' ? 'opened' : 'ended'}`,
    title: `${EVENT_WORDS[kind]}: ${issueTitle(issue)}`,
    path: issuePath(id),
    published: time,
    authors,
    categories: [severity ?? '', status ?? '', ...componentsOf(issue)],
    summary: summarize(issue, kind),
    lang,
  }
}

/** What was slow; when it has ended what it gained, by its figures, and how. */
function summarize(issue: Issue, kind: IssueEvent['kind']): string {
  const summary = issue.summary ?? ''
  if (kind === 'opened') return summary
  const { gain } = makeIssueBrief(issue)
  const measured = gain === null ? '' : `${gain.metric}: ${describeGain(gain)}. `
  return measured + (issue.resolution?.summary ?? summary)
}
