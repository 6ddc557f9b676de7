import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { cacheFolderOf } from '../loader/cache-folder.ts'
import type { Content } from '../loader/read-content.ts'
import { openSealedFolder, sealFolder } from '../loader/sealed-folder.ts'
import { startSite, type SiteRun } from '../loader/start-site.ts'
import { makeSearchIndex } from './search-index.ts'

/**
 * Makes all pages and the search index into the build folder. The two are made at once: the indexer is
 * a process of its own, and it reads the facts, not the pages.
 */
export async function buildSite(run: SiteRun, content: Content): Promise<void> {
  const { site, astroCache, project } = run
  rmSync(site.buildFolder, { recursive: true, force: true })
  openSealedFolder(astroCache)
  const config = startSite(run)
  // Not in the build folder, which Astro empties first.
  const index = join(cacheFolderOf(project.workingFolder), 'search')
  const results = await Promise.allSettled([
    build({ ...config, configFile: false, logLevel: 'error' }),
    makeSearchIndex(content, index, project.config.timeZone),
  ])
  for (const result of results) if (result.status === 'rejected') throw result.reason
  sealFolder(astroCache)
  renameSync(index, join(site.buildFolder, 'pagefind'))
}
