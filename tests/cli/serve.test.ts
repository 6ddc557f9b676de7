import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BROKEN, CLEAN, createProject, type Run } from './project.ts'

const LONG = 90_000

async function until<T>(what: string, probe: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = performance.now() + 15_000
  for (;;) {
    const found = await probe()
    if (found) return found
    if (performance.now() > end) throw new Error(`Waited too long for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const addressIn = (run: Run) => until('the address', () => /http:\S+/.exec(run.out)?.[0])

test(
  'preview serves the site under the base it was built for, on the next free port',
  async () => {
    const { run, start } = createProject({ 'content/issues/a.md': CLEAN })
    expect((await run('preview')).err).toBe(
      'There is no site in site. Make it with benchlore build.\n',
    )
    await run('build', '--base', '/docs')
    const first = start('preview', '--port', '4870')
    const address = await addressIn(first.run)
    expect(address).toMatch(/^http:\/\/localhost:48\d\d\/docs\/$/)
    const second = start('preview', '--port', new URL(address).port)
    expect(Number(new URL(await addressIn(second.run)).port)).toBeGreaterThan(
      Number(new URL(address).port),
    )

    const get = (url: string) => fetch(new URL(url, address), { redirect: 'manual' })
    expect((await get('/docs/issues/a/')).status).toBe(200)
    expect((await get('/docs/issues/a')).headers.get('location')).toBe('/docs/issues/a/')
    expect((await get('/')).headers.get('location')).toBe('/docs/')
    for (const url of ['/docs/nope/', '/issues/a/', '/docs/.benchlore-site', '/docs/%zz']) {
      const response = await get(url)
      expect([url, response.status]).toEqual([url, 404])
      expect(await response.text()).toContain('<!DOCTYPE html>')
    }

    first.child.kill('SIGINT')
    second.child.kill('SIGTERM')
    expect([(await first.ended).code, (await second.ended).code]).toEqual([0, 0])
  },
  LONG,
)

test(
  'dev shows edits, new files and findings, and goes on over a broken file',
  async () => {
    const { start, write, folder } = createProject({ 'content/issues/a.md': CLEAN })
    const { child, run, ended } = start('dev', '--port', '4880')
    try {
      const address = await addressIn(run)
      const shows = (page: string, text: string) =>
        until(`“${text}” on ${page}`, async () => {
          const response = await fetch(new URL(page, address))
          return (await response.text()).includes(text)
        })
      await shows('issues/a/', 'Login is slow')
      write('content/issues/a.md', CLEAN.replace('is slow', 'takes forever'))
      await shows('issues/a/', 'Login takes forever')
      write('content/issues/sub/b.md', CLEAN.replace('Login', 'Logout'))
      await shows('issues/sub-b/', 'Logout is slow')

      write('content/issues/a.md', BROKEN)
      await shows('issues/a/', 'is no day of the calendar')
      await until('the finding', () =>
        run.out.includes('content/issues/a.md:3:11  error  bad-date'),
      )
      write('benchlore.config.yaml', 'title: Slow things\n')
      await until('the hint', () => run.err.includes('benchlore.config.yaml has changed. Start'))
      write('content/issues/a.md', '---\ndate: [\n---\n# Login\n')
      await shows('issues/a/', 'frontmatter-invalid')
      write('content/issues/a.md', new Uint8Array([0x23, 0x20, 0xff]))
      await shows('issues/a/', 'not-utf8')
      write('content/issues/a.md', CLEAN)
      await shows('issues/a/', 'Login is slow')

      rmSync(path.join(folder, 'content/issues/sub/b.md'))
      await until('the page to go', async () => {
        return (await fetch(new URL('issues/sub-b/', address))).status === 404
      })
    } finally {
      child.kill('SIGINT')
    }
    expect((await ended).code).toBe(0)
  },
  LONG,
)
