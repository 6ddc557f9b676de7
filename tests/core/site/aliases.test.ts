import { expect, test } from 'vitest'
import { listAliases } from '../../../src/core/site/aliases.ts'

test.each([
  ['an old id', 'old-name', 'issues/old-name'],
  ['an old path', '/perf/17/', 'perf/17'],
  ['an old path without slashes around it', 'perf/17', 'perf/17'],
])('%s leads to the issue', (_what, alias, path) => {
  expect(listAliases([{ id: 'a', aliases: [alias] }])).toEqual([{ path, id: 'a' }])
})

test.each([
  ['an issue that exists', 'b'],
  ['the list itself', '/issues/'],
  ['the home page', '/'],
  ['a page of a component', 'components/database'],
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
