import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { copyImages } from './published-images.ts'
import { serveFiles } from './serve-files.ts'
import { getSiteContext } from './site-options.ts'
import { watchContent } from './watch-content.ts'

/** What a build and a development server do beside the pages: images, and looking out for edits. */
export function siteIntegration(contentFolder: string): AstroIntegration {
  return {
    name: 'benchlore',
    hooks: {
      'astro:build:done': ({ dir }) => copyImages(getSiteContext().content, fileURLToPath(dir)),
      'astro:server:setup': (setup) => {
        setup.server.middlewares.use(serveFiles)
        watchContent(setup, contentFolder)
      },
    },
  }
}
