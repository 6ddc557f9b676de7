import { publicAddress, type SiteAddress } from './addresses.ts'
import type { Feed, FeedEntry } from './atom.ts'

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

/** One thing that a feed tells: an event, a lesson, a task that has become due. */
export interface FeedItem {
  /**
   * Names it among all items of all feeds of a repository, the same at all times whatever else about it
   * changes: `/issues/a/#opened`. Two feeds that tell the same thing give it the same name.
   */
  name: string
  title: string
  /** Where it is read, from the root of the site. */
  path: string
  /** When it came to be, by {@link formatDateTime}. */
  published: string
  /** When a reader should see it again, not before `published`; without it never. */
  updated?: string
  authors: readonly string[]
  /** Words by which readers sort. */
  categories: readonly string[]
  /** Plain text, empty for none. */
  summary: string
  /** Language of the document, where it says one. */
  lang: string | null
}

/** A feed must say when it last changed, even where nothing has happened yet. */
const NEVER = '1970-01-01T00:00:00Z'

/** As many as a reader that looks in once in a while needs; older ones stay on the site. */
const MOST_ENTRIES = 50

/** A feed of the latest items, latest first; those of the same instant stay in the order given. */
export function makeFeed(items: readonly FeedItem[], options: FeedOptions): Feed {
  const entries = items
    .toSorted(latestFirst)
    .slice(0, MOST_ENTRIES)
    .map((item) => makeEntry(item, options))
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

/** By the instant, which the text shows only within one zone. */
const latestFirst = (a: FeedItem, b: FeedItem): number =>
  Date.parse(b.updated ?? b.published) - Date.parse(a.updated ?? a.published)

const makeEntry = (
  { name, title, path, published, updated, authors, categories, summary, lang }: FeedItem,
  options: FeedOptions,
): FeedEntry => ({
  id: options.makeId(name),
  title,
  link: publicAddress(options, path),
  published,
  updated: updated ?? published,
  authors,
  categories: categories.filter((term) => term !== ''),
  summary: summary.replace(/\s+/g, ' ').trim(),
  lang: lang !== null && lang !== options.lang ? lang : undefined,
})
