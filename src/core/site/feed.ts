import { componentsOf, openedDate } from '../insight/effective.ts'
import { describeGain } from '../insight/gain-text.ts'
import { issueTitle, makeIssueRow } from '../insight/issue-row.ts'
import type { Issue } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'
import type { Feed, FeedEntry } from './atom.ts'
import { formatDateTime } from './date-time.ts'
import { issuePath } from './paths.ts'

/** What a feed is about and where it stands. */
export interface FeedOptions extends SiteAddress {
  title: string
  description: string
  lang: string
  version: string
  /** Path of the feed. */
  path: string
  /** Path of the page that it follows. */
  page: string
  /** An absolute IRI that is another one for every name, and the same for the same name at all times. */
  makeId: (name: string) => string
}

/** The feed of a page: `/` → `/feed.xml`, `/components/import/` → `/components/import/feed.xml`. */
export const feedPath = (page: string): string => `${page}feed.xml`

/** What happened to an issue, and when. */
interface FeedEvent {
  issue: Issue
  kind: 'opened' | 'resolved' | 'closed'
  time: string
}

const EVENT_WORDS: Record<FeedEvent['kind'], string> = {
  opened: 'Opened',
  resolved: 'Resolved',
  closed: 'Closed',
}

/** A feed must say when it last changed, even where nothing has happened yet. */
const NEVER = '1970-01-01T00:00:00Z'

/** As many as a reader that looks in once in a while needs; older ones stay on the site. */
const MOST_ENTRIES = 50

/**
 * What was opened and what was resolved, latest first. An entry is an event, so it has the time of the
 * event and later edits of the document do not bring it up again. What nobody has dated is in no feed.
 */
export function makeFeed(issues: readonly Issue[], options: FeedOptions): Feed {
  const entries = issues
    .flatMap(listEvents)
    .toSorted(latestFirst)
    .slice(0, MOST_ENTRIES)
    .map((event) => makeEntry(event, options))
  return {
    id: options.makeId(options.path),
    title: options.title,
    subtitle: options.description,
    lang: options.lang,
    self: publicAddress(options, options.path),
    page: publicAddress(options, options.page),
    updated: entries[0]?.updated ?? NEVER,
    author: options.title,
    version: options.version,
    entries,
  }
}

function listEvents(issue: Issue): FeedEvent[] {
  const { status, resolvedDate } = issue
  const date = openedDate(issue)
  const opened = date === null ? undefined : formatDateTime(date)
  const events: FeedEvent[] = []
  if (opened !== undefined) events.push({ issue, kind: 'opened', time: opened })
  if (resolvedDate !== null && (status === 'resolved' || status === 'closed')) {
    const ended = formatDateTime(resolvedDate)
    // A day begins before every hour of it; what has ended has begun.
    const isBefore = opened !== undefined && Date.parse(ended) < Date.parse(opened)
    events.push({ issue, kind: status, time: isBefore ? opened : ended })
  }
  return events
}

/** By the instant, which the text shows only within one zone; an end comes after its beginning. */
const latestFirst = (a: FeedEvent, b: FeedEvent): number =>
  Date.parse(b.time) - Date.parse(a.time) ||
  Number(a.kind === 'opened') - Number(b.kind === 'opened') ||
  (a.issue.id < b.issue.id ? -1 : a.issue.id > b.issue.id ? 1 : 0)

function makeEntry({ issue, kind, time }: FeedEvent, options: FeedOptions): FeedEntry {
  const { id, authors, status, severity, lang } = issue
  return {
    id: options.makeId(`${issuePath(id)}#${kind === 'opened' ? 'opened' : 'ended'}`),
    title: `${EVENT_WORDS[kind]}: ${issueTitle(issue)}`,
    link: publicAddress(options, issuePath(id)),
    published: time,
    updated: time,
    authors,
    categories: [severity ?? '', status ?? '', ...componentsOf(issue)].filter(
      (term) => term !== '',
    ),
    summary: flatten(summarize(issue, kind)),
    lang: lang !== null && lang !== options.lang ? lang : undefined,
  }
}

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What was slow; when it has ended what it gained, by its figures, and how. */
function summarize(issue: Issue, kind: FeedEvent['kind']): string {
  const summary = issue.summary ?? ''
  if (kind === 'opened') return summary
  const { gain } = makeIssueRow(issue)
  const measured = gain === null ? '' : `${gain.metric}: ${describeGain(gain)}. `
  return measured + (issue.resolution?.summary ?? summary)
}
