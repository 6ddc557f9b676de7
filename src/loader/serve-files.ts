import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { listImages, listResults } from './published-assets.ts'
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
  txt: 'text/plain; charset=utf-8',
}

/** What a development server has for an address: an image or result of an issue or a part of the search index. */
function findFile(address: string): { path: string } | { text: string } | undefined {
  const { content, options, searchFolder } = getSiteContext()
  const below = address.startsWith(`${options.base}/`)
    ? address.slice(options.base.length)
    : address
  const [, folder, rest = ''] = /^\/(assets|pagefind)\/(.+)$/.exec(below) ?? []
  if (folder === 'assets') {
    const path = listImages(content).get(rest)
    const text = listResults(content).get(rest)
    return path !== undefined ? { path } : text !== undefined ? { text } : undefined
  }
  const path = normalize(rest)
  const isBelow = !path.startsWith('..') && !path.includes('\0')
  return folder === 'pagefind' && searchFolder && isBelow
    ? { path: join(searchFolder, path) }
    : undefined
}

/** Serves in development what a build puts beside the pages. */
export function serveFiles(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const address = request.url?.split('?', 1)[0] ?? ''
  const found = findFile(address)
  if (found === undefined) return next()
  const type = TYPES[address.slice(address.lastIndexOf('.') + 1).toLowerCase()]
  if ('text' in found) {
    response.setHeader('Content-Type', type ?? 'text/plain')
    response.end(found.text)
    return
  }
  const { path } = found
  createReadStream(path)
    .once('open', () => response.setHeader('Content-Type', type ?? 'application/octet-stream'))
    .once('error', () => next())
    .pipe(response)
}
