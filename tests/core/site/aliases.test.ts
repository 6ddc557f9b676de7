import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listAliases, parseAlias } from '../../../src/core/site/aliases.ts'

describe('an alias is published in one spelling', () => {
  test.each([
    ['an old id', 'old-name', 'old-name'],
    ['an old title', 'Old Name', 'old-name'],
    ['an old id, escaped', 'old%20name', 'old-name'],
    ['an old path', '/perf/17/', '/perf/17/'],
    ['an old path without slashes around it', 'perf/17', '/perf/17/'],
    ['an old path with a space', '/perf/old name/', '/perf/old name/'],
    ['an old path as browsers send it', '/perf/old%20name/', '/perf/old name/'],
    ['an old path in another script', '/%E9%81%85/हिन्दी/', '/遅/हिन्दी/'],
    ['an old path, decomposed', '/u\u0308ber/alles/', '/über/alles/'],
    ['the path of an old page', '/issues/old-name/', 'old-name'],
    ['the file of an old page', '/issues/old-name/index.html', 'old-name'],
    ['the path of an old page with capitals', '/issues/Old_Name/', '/issues/Old_Name/'],
    ['an old page below the issues', '/issues/2021/slow/', '/issues/2021/slow/'],
    ['an old file', '/perf-17.html', '/perf-17.html/'],
  ])('%s', (_what, text, alias) => {
    expect(parseAlias(text)).toEqual({ alias })
  })
})

describe('no redirect can be made of', () => {
  const long = 'a'.repeat(121)
  test.each([
    ['the list itself', '/issues/', 'the site has pages'],
    ['the home page', '/', 'it is the home page'],
    ['the file of the home page', '/index.html', 'it is the home page'],
    ['a page of a component', 'components/database', 'the site has pages'],
    ['such a page in capitals', '/Components/Database/', 'the site has pages'],
    ['a file of the site', '/feed.xml', 'the site has pages'],
    ['something in a file of the site', '/robots.txt/x', 'the site has pages'],
    ['rules of the host', '/_redirects/', 'the site has pages'],
    ['a script of the site', '/theme.js', 'the site has pages'],
    ['a schema', '/schema/issue.json', 'the site has pages'],
    ['the source of an issue', '/issues/b.md/', 'the site has pages'],
    ['a folder in the file of a page', '/perf/index.html/x/', 'the site has pages'],
    ['the page for what is not found', '/404.html', 'the site has pages'],
    ['a folder above the site', '/../secret', 'it leads out'],
    ['such a folder, escaped', '%2e%2e/z', 'it leads out'],
    ['another site', 'https://example.com/x', 'it is on another site'],
    ['another site by the protocol of the page', '//example.com/x', 'it is on another site'],
    ['a query', '/perf?id=17', 'it has a character (?)'],
    ['a fragment', '/perf/#17', 'it has a character (#)'],
    ['a line break', '/x\ny/z', 'it has a character (U+000A)'],
    ['half an escape', '/%', 'a % in it'],
    ['bytes that are not UTF-8', '/%ff/', 'a % in it'],
    ['a hidden folder', '/.git/x/', 'a part of it'],
    ['an empty part', '/a//b/', 'a part of it'],
    ['a name longer than file systems take', `/${long}/`, 'it is too long'],
    ['a path longer than hosts take', `/${'perf/'.repeat(101)}`, 'it is too long'],
  ])('%s', (_what, text, problem) => {
    expect(parseAlias(text)).toEqual({ problem: expect.stringContaining(problem) })
  })

  test('any name that the site itself uses', () => {
    const root = path.join(import.meta.dirname, '../../..')
    const pages = readdirSync(path.join(root, 'src/pages'))
      .filter((name) => !/^(?:[_[]|index\.)/.test(name))
      .map((name) => name.replace(/^404\.astro$/, '404.html').replace(/\.(?:astro|ts)$/, ''))
    const written = ['_astro', 'assets', 'pagefind', 'sitemap.xml']
    for (const name of [...pages, ...readdirSync(path.join(root, 'public')), ...written]) {
      expect([name, parseAlias(`/${name}/`)]).toEqual([name, { problem: expect.any(String) }])
    }
  })
})

test('aliases become the paths of pages', () => {
  expect(listAliases([{ id: 'a', aliases: ['old', '/perf/old name/'] }])).toEqual([
    { path: 'issues/old', id: 'a' },
    { path: 'perf/old name', id: 'a' },
  ])
})
