import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { listImages } from './published-images.ts'
import { getSiteContext } from './site-options.ts'

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  js: 'text/javascript',
  json: 'application/json',
}

/** The file that a development server has for an address: an image of an issue or a part of the search index. */
function findFile(address: string): string | undefined {
  const { content, options, searchFolder } = getSiteContext()
  const below = address.startsWith(`${options.base}/`)
    ? address.slice(options.base.length)
    : address
  const [, folder, rest = ''] = /^\/(assets|pagefind)\/(.+)$/.exec(below) ?? []
  if (folder === 'assets') return listImages(content).get(rest)
  const path = normalize(rest)
  const isBelow = !path.startsWith('..') && !path.includes('\0')
  return folder === 'pagefind' && searchFolder && isBelow ? join(searchFolder, path) : undefined
}

/** Serves in development what a build puts beside the pages. */
export function serveFiles(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const address = request.url?.split('?', 1)[0] ?? ''
  const path = findFile(address)
  if (path === undefined) return next()
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  createReadStream(path)
    .once('open', () => response.setHeader('Content-Type', type ?? 'application/octet-stream'))
    .once('error', () => next())
    .pipe(response)
}
