import { copyFileSync, createReadStream, mkdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Content } from './read-content.ts'
import { ISSUES_LOADER } from './issues-loader.ts'
import { forgetContentAgain } from './refresh-pages.ts'
import { getSiteContext } from './site-options.ts'

/** Published name of every image that the issues show → the file it is copied from. */
function listImages(content: Content | undefined): Map<string, string> {
  const images = new Map<string, string>()
  for (const { targets } of content?.entries ?? []) {
    for (const target of targets.values()) {
      if (target.kind === 'image') images.set(target.image.name, target.path)
    }
  }
  return images
}

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** What a build and a development server do beside the pages: images, and looking out for edits. */
export function siteIntegration(contentFolder: string): AstroIntegration {
  return {
    name: 'benchlore',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'assets')
        const images = listImages(getSiteContext().content)
        if (images.size > 0) mkdirSync(folder, { recursive: true })
        for (const [name, path] of images) copyFileSync(path, join(folder, name))
      },

      'astro:server:setup': ({ server, refreshContent }) => {
        const { options } = getSiteContext()
        server.middlewares.use((request, response, next) => {
          const address = request.url?.split('?', 1)[0] ?? ''
          const start = ['', options.base]
            .map((base) => `${base}/assets/`)
            .find((path) => address.startsWith(path))
          const name = start === undefined ? '' : address.slice(start.length)
          const path = listImages(getSiteContext().content).get(name)
          if (path === undefined) return next()
          response.setHeader(
            'Content-Type',
            TYPES[name.split('.').at(-1)!] ?? 'application/octet-stream',
          )
          createReadStream(path).on('error', next).pipe(response)
        })

        let timer: NodeJS.Timeout | undefined
        const refresh = async (): Promise<void> => {
          const before = getSiteContext().content
          await refreshContent?.({ loaders: [ISSUES_LOADER] })
          // While Astro looks after its own configuration it passes over a request without a word.
          if (getSiteContext().content === before) refreshSoon(100)
          else forgetContentAgain(server)
        }
        const refreshSoon = (delay: number): void => {
          clearTimeout(timer)
          timer = setTimeout(() => void refresh(), delay)
        }
        server.watcher.add(contentFolder)
        server.watcher.on('all', (_event, path) => {
          // Editors write a file in several steps.
          if (path.startsWith(contentFolder + sep)) refreshSoon(30)
        })
        // What changes while the watcher looks through the folder for the first time is not told.
        refreshSoon(1500)
      },
    },
  }
}
