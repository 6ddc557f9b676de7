import { createHash } from 'node:crypto'
import { formatAtom } from '../core/site/atom.ts'
import { type FeedItem, makeFeed } from '../core/site/feed.ts'
import type { SiteOptions } from '../loader/site-options.ts'

/** What a feed prints of the site itself. Part of its cache key, so nothing that changes daily. */
export type FeedSite = Pick<
  SiteOptions,
  'title' | 'description' | 'base' | 'site' | 'repository' | 'lang' | 'version'
>

export const feedSiteOf = ({
  title,
  description,
  base,
  site,
  repository,
  lang,
  version,
}: SiteOptions): FeedSite => ({ title, description, base, site, repository, lang, version })

/**
 * A feed's answer. Its ids are made of the names of the repository's items and not of addresses: RFC 4287
 * wants them unchanged when a site moves, and a site need not know its address.
 */
export function answerFeed(
  items: readonly FeedItem[],
  site: FeedSite,
  { title, path, page }: { title: string; path: string; page: string },
): Response {
  const makeId = (name: string): string =>
    `urn:uuid:${uuidOf(`${site.repository ?? site.title}\n${name}`)}`
  const feed = makeFeed(items, { ...site, title, path, page, makeId })
  return new Response(formatAtom(feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}

/** Version 8 of RFC 9562: 122 bits of the name's SHA-256. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
