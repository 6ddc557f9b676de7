import { element, emptyElement, formatXml, keepPrintable, type XmlElement } from './xml.ts'

/** A feed as RFC 4287 describes it. Times are RFC 3339, ids and links are IRIs. */
export interface Feed {
  id: string
  title: string
  subtitle: string
  lang: string
  /** Address of the feed itself. */
  self: string
  /** Address of the page that the feed follows. */
  page: string
  updated: string
  /** Author of entries that name none. */
  author: string
  /** Version of Benchlore. */
  version: string
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  id: string
  title: string
  link: string
  published: string
  updated: string
  authors: readonly string[]
  categories: readonly string[]
  /** Plain text; empty for none. */
  summary: string
  /** BCP 47 tag where it is not the feed's. */
  lang: string | undefined
}

/** Where an element may not be empty. */
const orDash = (text: string): string => keepPrintable(text) || '–'

const person = (name: string): XmlElement => element('author', [element('name', orDash(name))])

const optional = (name: string, text: string): XmlElement[] =>
  keepPrintable(text) === '' ? [] : [element(name, text)]

/** The feed as a file. */
export function formatAtom(feed: Feed): string {
  const children = [
    element('id', feed.id),
    element('title', orDash(feed.title)),
    ...optional('subtitle', feed.subtitle),
    element('updated', feed.updated),
    person(feed.author),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    element('generator', 'Benchlore', { version: feed.version }),
    ...feed.entries.map(describeEntry),
  ]
  return formatXml(
    element('feed', children, { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang }),
  )
}

function describeEntry(entry: FeedEntry): XmlElement {
  const children = [
    element('id', entry.id),
    element('title', orDash(entry.title)),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.authors.map(person),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...entry.categories
      .filter((term) => keepPrintable(term) !== '')
      .map((term) => emptyElement('category', { term })),
    ...optional('summary', entry.summary),
  ]
  return element('entry', children, { 'xml:lang': entry.lang })
}
