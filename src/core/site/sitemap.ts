import { openedDate } from '../insight/effective.ts'
import type { Issue } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'
import { issuePath } from './paths.ts'
import { element, formatXml } from './xml.ts'

/**
 * The sitemap of these pages (sitemaps.org). `paths` are from the root of the site; `address.site` must
 * be known, since a sitemap has whole addresses only. Issues say when they last changed.
 */
export function formatSitemap(
  paths: readonly string[],
  issues: readonly Issue[],
  address: SiteAddress,
): string {
  const changed = new Map(issues.map((issue) => [issuePath(issue.id), lastChange(issue)]))
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
function lastChange(issue: Issue): string | undefined {
  const dates = [issue.updated, issue.resolvedDate, openedDate(issue)]
  return dates
    .flatMap((date) => (date === null ? [] : [date.slice(0, 10)]))
    .toSorted()
    .at(-1)
}
