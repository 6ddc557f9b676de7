import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { copyAssets } from './published-assets.ts'
import { serveFiles } from './serve-files.ts'
import { getSiteContext } from './site-options.ts'
import { watchContent } from './watch-content.ts'
import { writeSitemap } from './write-sitemap.ts'

/** What a build and a development server do beside the pages: images, the sitemap, and looking out for edits. */
export function siteIntegration(contentFolders: readonly string[]): AstroIntegration {
  return {
    name: 'benchlore',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const site = fileURLToPath(dir)
        copyAssets(getSiteContext().content, site)
        writeSitemap(
          pages.map(({ pathname }) => pathname),
          site,
        )
      },
      'astro:server:setup': (setup) => {
        setup.server.middlewares.use(serveFiles)
        watchContent(setup, contentFolders)
      },
    },
  }
}
