import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BROKEN, CLEAN, createProject } from './project.ts'

const LONG = 90_000

/** Every file of a folder by its path, as base64. */
function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    files
      .filter((file) => statSync(path.join(folder, file)).isFile())
      .map((file) => [file, readFileSync(path.join(folder, file), 'base64')]),
  )
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test(
  'an error stops the build and leaves the previous site as it was, byte for byte',
  async () => {
    const { run, write, folder } = createProject({ 'content/issues/a.md': CLEAN })
    const site = path.join(folder, 'site')
    const first = await run('build', '--date', '2026-05-01')
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/\nBuilt 1 issue in \d+\.\d s → site\/\n$/)
    const before = readTree(site)
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['index.html', 'issues/a/index.html']),
    )

    write('content/issues/b.md', BROKEN)
    const stopped = await run('build', '--date', '2026-05-01')
    expect(stopped.code).toBe(1)
    expect(stopped.out).toContain('content/issues/b.md:3:11  error  bad-date')
    expect(stopped.err).toBe(
      'Nothing was built. site stays as it was. Correct the errors, or publish in spite of them with --keep-going.\n',
    )
    expect(readTree(site)).toEqual(before)

    const going = await run('build', '--date', '2026-05-01', '--keep-going')
    expect(going.code).toBe(0)
    expect(readFileSync(path.join(site, 'issues/b/index.html'), 'utf8')).toContain('2026-02-31')
    // Nothing of the swap is left behind.
    expect(readdirSync(folder).toSorted()).toEqual(['.benchlore', 'content', 'site'])
  },
  LONG,
)

test(
  'a warm build gives what a cold one gives, also when the cache went bad meanwhile',
  async () => {
    const { run, folder } = createProject({
      'content/issues/a.md': CLEAN,
      'content/issues/b.md': CLEAN.replace('Login', 'Logout'),
    })
    const site = path.join(folder, 'site')
    await run('build', '--date', '2026-05-01')
    const cold = readTree(site)
    expect((await run('build', '--date', '2026-05-01')).code).toBe(0)
    expect(readTree(site)).toEqual(cold)

    const cached = path.join(folder, '.benchlore')
    const pages = readdirSync(cached, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(?:astro\/dist|cache\/html)\/.*\.html$/.test(file),
    )
    expect(pages.length).toBeGreaterThanOrEqual(2)
    for (const file of pages) {
      const target = path.join(cached, file)
      writeFileSync(target, readFileSync(target, 'utf8').replaceAll(/<\/\w/g, '</x'))
    }
    expect((await run('build', '--date', '2026-05-01')).code).toBe(0)
    expect(readTree(site)).toEqual(cold)
  },
  LONG,
)

test(
  'the site has its issues as JSON, as read prints them, and the images they show',
  async () => {
    const { run, folder } = createProject({
      'docs/issues/sub/a.md': `${CLEAN}\n![graph](img/graph.png) ![again](./img/graph.png)\n\nSee [[b]].\n`,
      'docs/issues/sub/img/graph.png': PIXEL,
      'docs/issues/b.md': `---\naliases: [old-b, /perf/ü%20b/, /404.html, '/a%2520b', '/%']\n---\n${CLEAN.replace('# ', '\n# ')}`,
      'docs/issues/plan.md': `---\ndraft: true\n---\n${CLEAN.replace('Login', 'Secret plan')}`,
      'docs/issues/evil.md': `---\nid: ../../../evil\n---\n${CLEAN}`,
    })
    const address = ['--base', '/docs', '--site', 'https://a.example']
    const built = await run('build', 'docs/issues', '--out', 'out', ...address)
    expect(built.err).toBe('')
    expect(built.code).toBe(0)
    const out = path.join(folder, 'out')
    const all = JSON.parse(readFileSync(path.join(out, 'issues.json'), 'utf8')) as {
      schemaVersion: number
      issues: { id: string; file: string }[]
    }
    expect(all.schemaVersion).toBe(1)
    expect(all.issues.map(({ id, file }) => [id, file])).toEqual([
      ['b', 'b.md'],
      ['evil', 'evil.md'],
      ['sub-a', 'sub/a.md'],
    ])
    const one = JSON.parse(readFileSync(path.join(out, 'issues/sub-a.json'), 'utf8')) as object
    const read = JSON.parse((await run('read', 'docs/issues/sub/a.md')).out) as { id: string }
    expect(one).toEqual({ ...read, id: 'sub-a', file: 'sub/a.md' })
    expect(one).toEqual(all.issues[2])

    expect(readdirSync(path.join(out, 'assets'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\.png$/),
    ])
    expect(readFileSync(path.join(out, 'issues/old-b/index.html'), 'utf8')).toContain(
      '/docs/issues/b/',
    )
    expect(readFileSync(path.join(out, 'perf/ü b/index.html'), 'utf8')).toContain('/docs/issues/b/')
    expect(readFileSync(path.join(out, 'sitemap.xml'), 'utf8')).not.toMatch(/old-b|perf/)
    const texts = Object.values(readTree(out)).map((text) => Buffer.from(text, 'base64').toString())
    expect(texts.filter((text) => text.includes('Secret plan'))).toEqual([])
  },
  LONG,
)

test(
  'an empty content folder makes a site without issues',
  async () => {
    const { run, folder } = createProject({ 'content/issues/SOURCES.md': '' })
    expect(await run('build')).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(path.join(folder, 'site/issues.json'), 'utf8')).toBe(
      '{"schemaVersion":1,"issues":[]}',
    )
  },
  LONG,
)

describe('the output folder', () => {
  test.each([
    [
      'docs',
      'docs is not empty and was not made by Benchlore. Delete it, or name another folder with --out.',
    ],
    ['.', '--out . would overwrite what the site is made from. Name another folder.'],
    ['content', '--out content would overwrite what the site is made from. Name another folder.'],
    [
      'content/issues/site',
      '--out content/issues/site would overwrite what the site is made from. Name another folder.',
    ],
    ['.benchlore', '--out .benchlore is where Benchlore keeps its caches. Name another folder.'],
    [
      '.benchlore/x',
      '--out .benchlore/x is where Benchlore keeps its caches. Name another folder.',
    ],
    ['file.txt', '--out file.txt is a file. Name a folder.'],
  ])('%s is refused', async (out, sentence) => {
    const { run, folder } = createProject({
      'content/issues/a.md': CLEAN,
      'docs/precious.txt': 'mine',
      'file.txt': 'mine',
    })
    expect(await run('build', '--out', out)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
    expect(readFileSync(path.join(folder, 'docs/precious.txt'), 'utf8')).toBe('mine')
  })

  test('is not written by two builds at once', async () => {
    const { run, write } = createProject({ 'content/issues/a.md': CLEAN })
    write('.benchlore/lock', JSON.stringify({ pid: process.pid, host: hostname() }))
    expect(await run('build')).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        `Another benchlore is at work in this folder (process ${process.pid}). Wait until it is done`,
      ),
    })
  })
})
