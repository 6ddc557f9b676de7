import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, relative, resolve } from 'node:path'
import sirv from 'sirv'
import { UserError } from '../loader/user-error.ts'
import { parseArguments, parsePort, type Command } from './arguments.ts'
import { print } from './output.ts'
import { waitForEnd } from './signals.ts'
import { readBuiltBase, recoverOutput } from './site-output.ts'

export const preview: Command = {
  usage: 'preview [--out FOLDER] [--port NUMBER] [--host ADDRESS]',
  summary: 'serve the finished site',
  help: `Serves the site that build has made, under the base path it was made for.

  --out FOLDER     where the site is (default: site)
  --port NUMBER    the port (default: 4321, or the next one that is free)
  --host ADDRESS   the address to listen on (default: localhost)`,
  run: async (args) => {
    const { values } = parseArguments(args, {
      out: { type: 'string', default: 'site' },
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
    })
    const wanted = parsePort(values.port)
    const folder = resolve(values.out)
    recoverOutput(folder)
    if (!existsSync(join(folder, 'index.html'))) {
      throw new UserError(`There is no site in ${values.out}. Make it with benchlore build.`, 1)
    }
    const base = readBuiltBase(folder)
    const server = createServer(serveSite(folder, base))
    const port = await listen(server, wanted, values.host)
    await print(
      `Serving ${relative(process.cwd(), folder) || folder}/ at http://${values.host}:${port}${base}/  (Ctrl+C ends it)`,
    )
    await waitForEnd()
    server.closeAllConnections()
    server.close()
    return 0
  },
}

/** Serves the files below `base`; what is not there is the site's own page 404. */
function serveSite(folder: string, base: string) {
  const notFound = (_request: IncomingMessage, response: ServerResponse): void => {
    const page = join(folder, '404.html')
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(existsSync(page) ? readFileSync(page) : 'Not found')
  }
  const redirect = (response: ServerResponse, location: string): void => {
    response.writeHead(302, { Location: location })
    response.end()
  }
  // `dev`: files are looked up at each request, so that a new build shows without a restart.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    onNoMatch: notFound,
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  })

  return (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2)
    if (base !== '' && (path === '/' || path === base)) return redirect(response, `${base}/`)
    // Dot files are notes of ours and nobody's page.
    if (!path.startsWith(`${base}/`) || path.includes('/.')) return notFound(request, response)
    const below = path.slice(base.length)
    // As static hosts do it: a folder's address ends in a slash.
    if (!below.endsWith('/') && isPageFolder(folder, below)) {
      return redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`)
    }
    request.url = query === undefined ? below : `${below}?${query}`
    files(request, response)
  }
}

function isPageFolder(folder: string, path: string): boolean {
  try {
    const decoded = decodeURIComponent(path)
    return !decoded.includes('..') && existsSync(join(folder, decoded, 'index.html'))
  } catch {
    return false
  }
}

const TRIES = 20

/** Listens on `wanted` or the first port after it that is free. */
async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail)
        server.listen(port, host, () => {
          server.off('error', fail)
          done()
        })
      })
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && port < wanted + TRIES && port < 65_535) continue
      if (code === undefined) throw error
      throw new UserError(
        `Cannot listen on ${host}:${port} (${code}). Choose another with --port or --host.`,
        1,
      )
    }
  }
}
