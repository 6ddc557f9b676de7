import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepBodyHtml, readBodyHtml } from '../../src/loader/html-cache.ts'
import { setSiteContext, type SiteOptions } from '../../src/loader/site-options.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'benchlore-cache-'))
  setSiteContext({
    options: {} as SiteOptions,
    cacheDir: folder,
    reviewsFolder: path.join(folder, 'reviews'),
    codeDigest: 'code',
    readContent: () => ({ entries: [], drafts: [], suites: [], reviews: [] }),
  })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const cachedFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

test('HTML is made once for the same inputs and read by its digest', () => {
  const render = vi.fn(() => '<p>é</p>\n')
  const digest = keepBodyHtml(folder, ['text', '/docs'], render)
  expect(keepBodyHtml(folder, ['text', '/docs'], render)).toBe(digest)
  expect(render).toHaveBeenCalledTimes(1)
  expect(readBodyHtml(digest)).toBe('<p>é</p>\n')
  expect(keepBodyHtml(folder, ['text', ''], render)).not.toBe(digest)
  expect(cachedFiles()).toHaveLength(2)
})

test.each([
  ['another byte', (text: string) => text.replace('good', 'evil')],
  ['an end cut off', (text: string) => text.slice(0, -2)],
  ['no seal', () => '<p>good</p>'],
  ['nothing in it', () => ''],
])('HTML that has %s is not published but made anew', (_name, spoil) => {
  const digest = keepBodyHtml(folder, ['text'], () => '<p>good</p>')
  const [file] = cachedFiles()
  writeFileSync(file!, spoil(readFileSync(file!, 'utf8')))
  expect(() => readBodyHtml(digest)).toThrow('no sound entry')
  keepBodyHtml(folder, ['text'], () => '<p>good</p>')
  expect(readBodyHtml(digest)).toBe('<p>good</p>')
})
