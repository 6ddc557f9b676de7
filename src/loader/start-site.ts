import { join, resolve } from 'node:path'
import type { AstroUserConfig } from 'astro'
import { configSchema } from '../core/config/config.ts'
import { makeAstroConfig } from './astro-config.ts'
import { formatToday, makeSiteOptions, packageRoot } from './project.ts'
import { readContent } from './read-content.ts'
import { setSiteContext } from './site-options.ts'

/** Prepares a site of the working directory for plain `astro` and gives its configuration. */
export async function startSite(): Promise<AstroUserConfig> {
  const folder = process.cwd()
  const config = configSchema.parse({})
  const contentFolder = resolve(folder, config.content.issues)
  const options = makeSiteOptions({
    config,
    contentFolder,
    configFolder: folder,
    today: formatToday(new Date(), config.timeZone),
    showFindings: true,
  })
  setSiteContext({
    options,
    cacheDir: join(folder, '.benchlore/cache'),
    readContent: () => readContent({ folder: contentFolder, templates: [], levels: config.levels }),
  })
  return makeAstroConfig(options, {
    root: packageRoot,
    outDir: join(folder, 'site'),
    cacheDir: join(folder, '.benchlore/astro'),
    viteCacheDir: join(folder, '.benchlore/vite'),
  })
}
