import { expect, test } from 'vitest'
import { listAliases } from '../../../src/core/site/aliases.ts'

test.each([
  ['an old id', 'old-name', 'issues/old-name'],
  ['an old path', '/perf/17/', 'perf/17'],
  ['an old path without slashes around it', 'perf/17', 'perf/17'],
  ['an old file', '/perf-17.html', 'perf-17.html'],
])('%s leads to the issue', (_what, alias, path) => {
  expect(listAliases([{ id: 'a', aliases: [alias] }])).toEqual([{ path, id: 'a' }])
})

test.each([
  ['an issue that exists', 'b'],
  ['the list itself', '/issues/'],
  ['the home page', '/'],
  ['a page of a component', 'components/database'],
  ['a file of the site', '/feed.xml'],
  ['something in a file of the site', '/robots.txt/x'],
  ['a schema', '/schema/issue.json'],
  ['the source of an issue', '/issues/b.md/'],
  ['the file of a page', '/issues/b/index.html'],
  ['the page for what is not found', '/404.html'],
  ['a folder above the site', '/../secret'],
  ['another site', 'https://example.com/x'],
  ['a query', '/perf?id=17'],
])('an alias is left out that names %s', (_what, alias) => {
  const issues = [
    { id: 'a', aliases: [alias] },
    { id: 'b', aliases: [] },
  ]
  expect(listAliases(issues)).toEqual([])
})

test('the first issue keeps an alias that two of them name', () => {
  const issues = [
    { id: 'a', aliases: ['old'] },
    { id: 'b', aliases: ['old'] },
  ]
  expect(listAliases(issues)).toEqual([{ path: 'issues/old', id: 'a' }])
})
