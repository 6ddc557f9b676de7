import { join } from 'node:path'
import type { AstroUserConfig } from 'astro'
import { makeAstroConfig } from './astro-config.ts'
import { cacheFolderOf } from './cache-folder.ts'
import { openProject, type Project } from './open-project.ts'
import { digestCode, packageRoot } from './package-root.ts'
import { createContentReader, type Content } from './read-content.ts'
import { findPackageFolders, type SiteFolder } from './site-folder.ts'
import { setSiteContext, type SiteContext, type SiteOptions } from './site-options.ts'
import { formatToday, makeSiteOptions } from './site-settings.ts'

export interface SiteRun {
  /** Left to Astro where it is not given. */
  mode?: 'production' | 'development'
  project: Project
  options: SiteOptions
  site: SiteFolder
  /** Astro's cache, another one for each kind of run. */
  astroCache: string
  readContent: () => Content
  onRead?: SiteContext['onRead']
  searchFolder?: string
}

/** Hands the run to the modules that Astro will load, and gives Astro's configuration. */
export function startSite(run: SiteRun): AstroUserConfig {
  const { project, options, site, readContent, onRead, searchFolder } = run
  const cache = cacheFolderOf(project.workingFolder)
  // Vite would otherwise go by what the shell happens to have set for another tool.
  if (run.mode) process.env.NODE_ENV = run.mode
  // Nothing is sent anywhere from the machine of whoever builds a site.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true'
  setSiteContext({
    options,
    codeDigest: digestCode(),
    cacheDir: join(cache, 'cache'),
    reviewsFolder: site.reviewsFolder,
    readContent,
    ...(onRead && { onRead }),
    ...(searchFolder && { searchFolder }),
  })
  return makeAstroConfig(options, {
    root: site.root,
    outDir: site.buildFolder,
    cacheDir: run.astroCache,
    viteCacheDir: join(cache, 'vite'),
    contentFolders: [
      project.content.folder,
      project.content.benchmarksFolder,
      project.content.reviewsFolder,
    ].filter((folder) => folder !== undefined),
    servedFolders: [cache, ...findPackageFolders()],
  })
}

/** Prepares the site of this repository for plain `astro`, which knows nothing of the command line. */
export function startOwnSite(): AstroUserConfig {
  const workingFolder = process.cwd()
  const project = openProject({ workingFolder })
  const today = formatToday(new Date(), project.config.timeZone)
  return startSite({
    project,
    options: makeSiteOptions(project, today),
    site: {
      root: packageRoot,
      buildFolder: join(workingFolder, 'site'),
      reviewsFolder: join(cacheFolderOf(workingFolder), 'reviews-plain'),
    },
    astroCache: join(cacheFolderOf(workingFolder), 'astro-plain'),
    readContent: createContentReader(project.content),
  })
}
