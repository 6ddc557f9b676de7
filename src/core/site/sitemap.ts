import { inZone } from '../insight/effective.ts'
import type { Issue } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'
import { issuePath } from './paths.ts'
import { element, formatXml } from './xml.ts'

/**
 * The sitemap of these pages (sitemaps.org). `paths` are from the root of the site; `address.site` must
 * be known, since a sitemap has whole addresses only. Issues say on which day of `timeZone` they last changed.
 */
export function formatSitemap(
  paths: readonly string[],
  issues: readonly Issue[],
  { timeZone, ...address }: SiteAddress & { timeZone: string },
): string {
  const changed = new Map(
    issues.map((issue) => [issuePath(issue.id), lastChange(inZone(issue, timeZone))]),
  )
  const pages = paths.toSorted().map((path) => {
    const date = changed.get(path)
    const location = element('loc', encodeURI(publicAddress(address, path)))
    return element('url', date ? [location, element('lastmod', date)] : [location])
  })
  return formatXml(
    element('urlset', pages, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }),
  )
}

/** The latest day or month that the issue names for itself. */
const lastChange = ({ date, updated, resolvedDate }: Issue): string | undefined =>
  [updated, resolvedDate, date]
    .flatMap((date) => (date === null ? [] : [date.slice(0, 10)]))
    .toSorted()
    .at(-1)
