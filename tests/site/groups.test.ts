import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ListFile, readListFile } from '../../src/core/insight/list-file.ts'
import { type FactsFile, readTopics } from '../../src/core/search/facts.ts'
import { groupPath } from '../../src/core/site/groups.ts'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
const main = (path: string): string => textOf(element(page(path), 'main'))

beforeAll(async () => {
  site = await buildSite('/docs')
})
afterAll(() => site.remove())

describe('the page of a component', () => {
  test('counts its issues, sums its gains up and says its lessons', () => {
    const text = main('/components/catalogue-import')
    for (const part of [
      'Components Catalogue Import',
      'Open 0 none at the moment',
      'Resolved 1 of 1 issue',
      'Measured speedup of fixes 5.53× as fast one measured fix',
      'Causes found here',
      'N+1 queries 1 1 5.53× as fast few cases, n = 1',
      'Techniques used here',
      'Caching 1 1 5.53× as fast few cases, n = 1',
      'Issue Severity Status Technique Opened Resolved Gain Importing a catalogue reads every price twice High Resolved Caching 2025-03-11 2025-03-19 5.53× as fast',
      'Lessons Count the reads of an import in a test.',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('leads to the section that holds the lessons', () => {
    const lessons = element(page('/components/catalogue-import'), 'section', 'group-lessons')
    const [link = ''] = attributes(lessons, 'href')
    expect(link).toBe('/docs/issues/2025-03-11-import/#lessons-learned')
    expect(attributes(page('/issues/2025-03-11-import'), 'id')).toContain('lessons-learned')
  })

  test('without fixes has no gain, and never counts what is only expected', () => {
    const text = main('/components/gateway')
    expect(text).toContain('Open 1 not resolved yet Resolved 0 of 1 issue')
    expect(text).not.toMatch(/speedup of fixes|as fast|Lessons/)
  })
})

test('the search counts the issues and lessons of every group as its page does', () => {
  const topics = readTopics(JSON.parse(site.read('pagefind/issues.json')) as FactsFile)
  expect(topics.filter(({ lessons }) => lessons > 0).length).toBeGreaterThan(2)
  for (const { kind, slug, name, issues, lessons } of topics) {
    const path = groupPath(kind, slug).slice(1, -1)
    const told = /(\d+) lessons?<\/a>/.exec(page(path))?.[1] ?? '0'
    const [rows = ''] = /<table[^>]*id="group-issues-table"[\s\S]*?<\/table>/.exec(page(path)) ?? []
    expect({ name: textOf(element(page(path), 'h1')), issues, lessons }).toEqual({
      name,
      issues: rows.split('scope="row"').length - 1,
      lessons: Number(told),
    })
  }
})

test('the page of a cause says which techniques resolved it', () => {
  expect(main('/causes/n-plus-one')).toContain(
    'Techniques that resolved it Technique Issues Resolved Measured speedup Caching 1 1 5.53× as fast few cases, n = 1',
  )
})

test('the page of a year lists the issues that were opened in it', () => {
  const links = attributes(element(page('/years/2025'), 'table', 'issue-table'), 'href')
  expect(links.filter((link) => link.includes('/issues/'))).toEqual([
    '/docs/issues/services-latency/',
    '/docs/issues/2025-03-11-import/',
  ])
})

describe('the ranked tables', () => {
  test.each([
    [
      '/components',
      'Catalogue Import 1 0 1 5.53× as fast few cases, n = 1',
      '1 issue without a component.',
    ],
    ['/causes', 'N+1 queries 1 0 1 5.53× as fast few cases, n = 1', 'issues without a cause.'],
    ['/techniques', 'Caching 1 0 1 5.53× as fast few cases, n = 1', 'issues without a technique.'],
    ['/years', '2025 2 1 1 5.53× as fast few cases, n = 1', '1 issue without a date.'],
  ])('at %s have counts and gains, and say what they leave out', (path, row, left) => {
    expect(main(path)).toContain(row)
    expect(main(path)).toContain(left)
  })

  test('lead from every name on an issue', () => {
    const links = attributes(page('/issues/2025-03-11-import'), 'href')
    for (const path of [
      '/components/catalogue-import/',
      '/causes/n-plus-one/',
      '/techniques/caching/',
    ])
      expect(links).toContain(`/docs${path}`)
  })
})

describe('the list of issues', () => {
  test('has the same issues in its file as on its page', () => {
    const file = readListFile(JSON.parse(site.read('/issues.list.json')) as ListFile)
    const table = element(page('/issues'), 'table')
    const links = attributes(table, 'href').filter((link) => link.includes('/issues/'))
    expect(file.map(({ id }) => `/docs/issues/${id}/`)).toEqual(links)
    for (const { title, gain } of file) {
      expect(textOf(table)).toContain(title)
      if (gain) expect(textOf(table)).toContain(gain.text)
    }
    expect(JSON.parse(site.read('/issues.words.json'))).toHaveLength(file.length)
  })

  test('offers every value with its count', () => {
    const filters = textOf(element(page('/issues'), 'form'))
    for (const part of [
      'Open 1',
      'Resolved 1',
      'No status 1',
      'Gateway (1)',
      '2025 (2)',
      'No date (1)',
    ])
      expect(filters).toContain(part)
  })
})
