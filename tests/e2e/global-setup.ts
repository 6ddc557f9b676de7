import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser, NoBrowserError } from '../browser/find-browser.ts'
import { thisMachine } from '../browser/machine.ts'
import { fixtureIssues, runBenchlore, serveBenchlore, type Server } from './benchlore.ts'

function findBrowserOrExit(): string {
  try {
    return findBrowser(thisMachine)
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Finds the browser, builds the fixture site at `/` and at `/docs`, and serves both. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env['BENCHLORE_TEST_BROWSER'] = findBrowserOrExit()

  const folder = await mkdtemp(path.join(tmpdir(), 'benchlore-e2e-'))
  const servers: Server[] = []
  const tearDown = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    for (const [variable, base] of [
      ['BENCHLORE_TEST_SITE', '/'],
      ['BENCHLORE_TEST_SITE_BELOW', '/docs'],
    ] as const) {
      const out = path.join(folder, variable)
      const date = '2026-07-01'
      await runBenchlore(
        ['build', fixtureIssues, '--out', out, '--base', base, '--date', date],
        folder,
      )
      const server = await serveBenchlore(['preview', '--out', out, '--port', '0'], folder)
      servers.push(server)
      process.env[variable] = server.address
    }
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}
