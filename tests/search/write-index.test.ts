import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { describeForSearch, type SearchDocument } from '../../src/search/document.ts'
import { excerptPage } from '../../src/search/excerpt.ts'
import { loadIndex } from '../../src/search/pagefind.ts'
import { askIndex } from '../../src/search/query.ts'
import { writeSearchIndex } from '../../src/search/write-index.ts'
import { readFixture, readText } from '../core/issue/read-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'benchlore-index-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (file: string) => readFixture(`e2e/issues/${file}`)
const documents: SearchDocument[] = [
  read('report-export-measured.md'),
  read('open-without-figures.md'),
  read('hostile-html.md'),
  read('api/checkout-with-frontmatter.md'),
  readText(
    '# Parser stalls\n\n## Notes\n\nTakes O(n²) in C++ & <b>bold</b> &lt;i&gt;.\n',
    'ids/parser.md',
  ),
  ...['alpha', 'beta', 'gamma', 'delta'].map((name) =>
    readText(`---\ncomponents: [${name}]\ntags: [filler]\n---\n# ${name} waits\n`, `${name}.md`),
  ),
].map(({ issue, outline }) => describeForSearch(issue, outline, 'UTC'))

const write = async (name: string, of = documents) => {
  const site = join(folder, name)
  await writeSearchIndex(of, [], join(site, 'pagefind'))
  return site
}

const listFiles = (site: string) =>
  readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .toSorted()

/** The index as a browser has it, fetched from the disk here. */
function openIndex(site: string) {
  vi.stubGlobal('fetch', (address: string) => {
    const path = fileURLToPath(address.replace(/\?.*$/, ''))
    return Promise.resolve(new Response(readFileSync(path)))
  })
  return loadIndex(pathToFileURL(site).href)
}

describe('the search index', () => {
  let site: string
  beforeAll(async () => {
    site = await write('site')
  })

  const find = async (query: string) => {
    const answer = await askIndex(query, await openIndex(site))
    const pages = await Promise.all(
      answer.matches.map(async ({ load, findPlaces }) => ({
        page: await load(),
        places: findPlaces(),
      })),
    )
    return { ...answer, pages }
  }

  test.each([
    ['a cause', 'N+1 query'],
    ['a technique by its name', 'query optimisation'],
    ['words of the root cause', 'one statement for each booking'],
    ['a path', 'reports/export.py'],
    ['a function', 'load_cost_centre'],
    ['a part of a function', 'cost centre'],
    ['a log line', 'WARN export worker=7 statement timeout quokkaledger after 240031 ms'],
    ['a commit', '4be81d0'],
    ['a title with other words', 'Spreadsheet export of reports hangs for customers'],
  ])('finds an issue by %s', async (_, query) => {
    const { pages } = await find(query)
    expect(pages[0]?.page.meta.title).toBe('Monthly report export takes minutes')
  })

  test.each([
    ['its file', 'report-export-measured.md'],
    ['its author', 'Ada Example'],
  ])('finds an issue by %s, beside those that name it in their text', async (_, query) => {
    const { pages } = await find(query)
    const titles = pages.slice(0, 2).map(({ page }) => page.meta.title)
    expect(titles).toContain('Monthly report export takes minutes')
  })

  test('finds no issue by a choice that it has not ticked', async () => {
    const { pages } = await find('missing index')
    expect(pages.map(({ page }) => page.meta.title)).toEqual([
      'Checkout answers after five seconds',
    ])
  })

  test('finds nothing by a word that nobody has written', async () => {
    expect((await find('zzyzxqwv')).pages).toEqual([])
  })

  test('gives the facts, the words around and a link into the page', async () => {
    const [found] = (await find('quokkaledger')).pages
    expect(found?.page.meta).toMatchObject({
      status: 'resolved',
      gain: '4 min → 12 s, 20× as fast',
    })
    expect(found?.page.url).toMatch(/\/issues\/[\w-]*report-export-measured\/$/)
    const { pieces, sections } = excerptPage(found!.page, found!.places)
    expect(sections).toEqual([{ title: 'Logs', id: 'logs' }])
    expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: 'quokkaledger', isHit: true }])
  })

  test('gives markup back as the text it is', async () => {
    const [found] = (await find('C++')).pages
    const { pieces } = excerptPage(found!.page, found!.places)
    const text = pieces.map(({ text }) => text).join('')
    expect(text).toContain('Takes O(n²) in C++ & ')
    expect(text).not.toContain('&#')
  })

  test('brings no code of its own', () => {
    expect(listFiles(site).filter((path) => /\.(?:js|css|pagefind)$/.test(path))).toEqual([])
  })

  test('is the same for the same documents, in whatever order they come', async () => {
    for (const name of ['again', 'and-again']) {
      const other = await write(name, documents.toReversed())
      expect(listFiles(other)).toEqual(listFiles(site))
      for (const path of listFiles(site)) {
        const [a, b] = [site, other].map((root) => readFileSync(join(root, 'pagefind', path)))
        expect(a!.equals(b!), path).toBe(true)
      }
    }
  })

  test('finds the words of a language without spaces in an index of any language', async () => {
    const { issue, outline } = readText('# 検索が遅い\n\n索引がありません。\n', 'ja.md')
    const page = describeForSearch(issue, outline, 'UTC')
    const index = await openIndex(await write('ja', [...documents, page]))
    for (const query of ['検索', '索引がありません', '検索が遅い']) {
      const { matches } = await askIndex(query, index)
      expect((await matches[0]!.load()).meta.title).toBe('検索が遅い')
    }
  })

  test('tells the facts of an issue without its page', async () => {
    const { matches } = await askIndex('quokkaledger', await openIndex(site))
    expect(matches.map(({ issue }) => issue)).toMatchObject([
      { status: 'resolved', hasLessons: true, gain: { speedup: 20, verified: true } },
    ])
  })

  test('fails where a file is missing', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })))
    await expect(loadIndex('')).rejects.toThrow(/cannot be had/)
  })
})

test('an index of nothing can be written', async () => {
  const site = await write('nothing', [])
  const entry = readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8')
  expect(JSON.parse(entry)).toMatchObject({ languages: {} })
  expect((await askIndex('slow', await openIndex(site))).matches).toEqual([])
})

test('says in one sentence why it cannot write', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(writeSearchIndex(documents, [], join(file, 'pagefind'))).rejects.toThrow(
    /^The search index cannot be written: /,
  )
})
