import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createResultReader } from '../../src/loader/result-files.ts'

const runs = (more: object = {}): string =>
  JSON.stringify({
    results: [{ command: 'export', mean: 2, stddev: 0, median: 2, times: [1, 2, 3] }],
    ...more,
  })

let outside: string
let root: string
let folder: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'benchlore-results-'))
  root = join(outside, 'project')
  folder = join(root, 'content/issues')
  mkdirSync(join(folder, 'results'), { recursive: true })
})
afterEach(() => rmSync(outside, { recursive: true }))

const read = (url: string, document = 'slow.md') =>
  createResultReader({ folder, repositoryRoot: root })(url, document)

describe('the results that a document points to', () => {
  test('are found beside it, in the content folder and from the root of the repository', () => {
    writeFileSync(join(folder, 'results/a.json'), runs())
    for (const [url, document] of [
      ['results/a.json', 'slow.md'],
      ['results/a.json#export', 'slow.md'],
      ['../results/a.json', 'team/slow.md'],
      ['/content/issues/results/a.json', 'slow.md'],
    ] as const) {
      expect(read(url, document)).toMatchObject({ report: { tool: 'hyperfine' } })
    }
  })

  test('are never read from outside of the project, by no path and no link', () => {
    writeFileSync(join(outside, 'a.json'), runs())
    symlinkSync(join(outside, 'a.json'), join(folder, 'link.json'))
    for (const url of [
      '../../../a.json',
      'link.json',
      'https://example.com/a.json',
      'none.json',
      'results',
    ])
      expect(read(url)).toBeUndefined()
  })

  test('that are none are told in a sentence and not published', () => {
    writeFileSync(join(folder, 'a.json'), '{"name": "shop"}')
    expect(read('a.json')).toMatchObject({
      report: { problem: expect.stringMatching(/^This is a JSON object with “name”/) },
      published: undefined,
      download: null,
    })
  })

  test('are published without e-mail addresses, under a name that changes with them', () => {
    writeFileSync(join(folder, 'a.json'), runs({ author: 'Mira <mira@example.com>' }))
    const { published, download } = read('a.json')!
    expect(published?.text).not.toContain('@')
    expect(download).toMatch(/^\/assets\/a-[0-9a-f]{8}\.json$/)
    writeFileSync(join(folder, 'a.json'), runs({ author: 'Mira', more: 1 }))
    expect(read('a.json')?.download).not.toBe(download)
  })

  test('are not published where an address may be hidden in them', () => {
    writeFileSync(
      join(folder, 'a.json'),
      runs().replace('}', String.raw`,"by":"mira\u0040example.com"}`),
    )
    expect(read('a.json')).toMatchObject({ report: { tool: 'hyperfine' }, published: undefined })
  })

  test('are never published as a script', () => {
    const history =
      'window.BENCHMARK_DATA = {"entries":{"Bench":[{"commit":{"id":"abc1234","message":"m","timestamp":"2026-01-02T03:04:05Z"},"date":1767323045000,"tool":"go","benches":[{"name":"Parse","value":12,"unit":"ns/op"}]}]}}'
    writeFileSync(join(folder, 'data.js'), history)
    expect(read('data.js')?.download).toMatch(/\.txt$/)
  })
})
