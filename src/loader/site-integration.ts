import { copyFileSync, createReadStream, mkdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Content } from './read-content.ts'
import { ISSUES_LOADER } from './issues-loader.ts'
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
        server.watcher.add(contentFolder)
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentFolder + sep)) return
          // Editors write a file in several steps.
          clearTimeout(timer)
          timer = setTimeout(() => void refreshContent?.({ loaders: [ISSUES_LOADER] }), 30)
        })
      },
    },
  }
}
