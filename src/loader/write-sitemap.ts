import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listAliases } from '../core/site/aliases.ts'
import { formatSitemap } from '../core/site/sitemap.ts'
import { getSiteContext } from './site-options.ts'

/**
 * Writes the sitemap of the pages that were made, unless nobody has said where the site is published: a
 * sitemap has whole addresses only. `pathnames` are Astro's: `issues/some-id/`.
 */
export function writeSitemap(pathnames: readonly string[], folder: string): void {
  const { options, content } = getSiteContext()
  if (options.site === undefined) return
  const issues = (content?.entries ?? []).map(({ issue }) => issue)
  const hidden = new Set(['/404/', ...listAliases(issues).map(({ path }) => `/${path}/`)])
  const paths = pathnames
    .map((pathname) => `/${pathname}/`.replace(/\/+/g, '/'))
    .filter((path) => !hidden.has(path))
  writeFileSync(join(folder, 'sitemap.xml'), formatSitemap(paths, issues, options))
}
