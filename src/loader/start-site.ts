import { join } from 'node:path'
import type { AstroUserConfig } from 'astro'
import { makeAstroConfig } from './astro-config.ts'
import { openProject } from './open-project.ts'
import { packageRoot } from './package-root.ts'
import { createContentReader } from './read-content.ts'
import { setSiteContext } from './site-options.ts'
import { formatToday, makeSiteOptions } from './site-settings.ts'

/** Prepares a site of the working directory for plain `astro` and gives its configuration. */
export function startSite(): AstroUserConfig {
  const folder = process.cwd()
  const project = openProject({ workingFolder: folder })
  const today = formatToday(new Date(), project.config.timeZone)
  const options = makeSiteOptions(project, { today, showFindings: true })
  setSiteContext({
    options,
    cacheDir: join(folder, '.benchlore/cache'),
    readContent: createContentReader(project.content),
  })
  return makeAstroConfig(options, {
    root: packageRoot,
    outDir: join(folder, 'site'),
    cacheDir: join(folder, '.benchlore/astro'),
    viteCacheDir: join(folder, '.benchlore/vite'),
  })
}
