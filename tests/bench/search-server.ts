import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stripTypeScriptTypes } from 'node:module'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface SiteServer {
  /** Without trailing slash. */
  address: string
  stop: () => Promise<void>
}

/**
 * Serves a site as a host does, compressed, and below `/src/` the product's own modules as the browser
 * takes them, their types left out.
 */
export async function serveSite(site: string): Promise<SiteServer> {
  const answers = new Map<string, Answer | undefined>()
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(request.url?.split('?', 1)[0] ?? '/'))
    if (!answers.has(path)) answers.set(path, readAnswer(site, path))
    const answer = answers.get(path)
    if (answer === undefined) return void response.writeHead(404).end()
    response.writeHead(200, answer.headers).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

interface Answer {
  headers: Record<string, string | number>
  body: Buffer
}

function readAnswer(site: string, path: string): Answer | undefined {
  const isSource = path.startsWith('/src/')
  const file = join(isSource ? root : site, path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file) || !statSync(file).isFile()) return undefined
  const data = readFileSync(file)
  const plain = isSource ? Buffer.from(stripTypeScriptTypes(data.toString())) : data
  const type = TYPES[extname(file)]
  // What has no type of text is compressed as it is.
  const body = type === undefined ? plain : gzipSync(plain)
  return {
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(type === undefined ? {} : { 'Content-Encoding': 'gzip' }),
    },
    body,
  }
}
