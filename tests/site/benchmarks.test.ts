import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeriesData } from '../../src/charts/series-data.ts'
import { formatSuite } from '../../src/core/benchmark/format-suite.ts'
import { inventHistory } from '../e2e/invented-history.ts'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
const main = (path: string): string => textOf(element(page(path), 'main'))

beforeAll(async () => {
  site = await buildSite(
    '/docs',
    () => true,
    'site-history',
    (folder) => {
      const benchmarks = join(folder, 'content/benchmarks')
      mkdirSync(benchmarks, { recursive: true })
      const suite = inventHistory('=Nightly', {
        count: 130,
        levelAt: (index) => (index < 70 ? 45 : 9),
        environmentAt: (index) => (index < 40 ? '4 cores' : '8 cores'),
      })
      const [first] = suite.runs
      if (first) first.note = '=HYPERLINK("https://example.com")'
      suite.benchmarks['never'] = {
        name: 'Never run',
        unit: 'B',
        dimension: 'size',
        direction: 'lower',
      }
      writeFileSync(join(benchmarks, 'nightly.json'), formatSuite(suite))
    },
  )
}, 120_000)
afterAll(() => site.remove())

describe('the page of a series', () => {
  const text = () => main('/benchmarks/nightly/export')

  test('says in a sentence what happened', () => {
    expect(text()).toContain('130 runs from 2020-01-01 to 2020-05-09')
    expect(text()).toMatch(/Its level last changed on 2020-03-11: 4\.\d+× as fast \(time −\d/)
    expect(text()).toContain('Lower is better.')
  })

  test('lists changes and breaks with their reasons', () => {
    const events = text().slice(text().indexOf('What happened'), text().indexOf('Values 130'))
    expect(events).toMatch(/2020-03-11 Better\s?4\.\d+× as fast/)
    expect(events).toContain(
      '2020-02-10 Break 1 The environment changed from “4 cores” to “8 cores”.',
    )
  })

  test('prints the exact values of the newest runs, and leads to all as CSV', () => {
    const html = page('/benchmarks/nightly/export')
    const table = element(html, 'table', 'id="series-table"')
    const data = JSON.parse(
      element(html, 'script', 'data-part="data"').replace(/^<[^>]*>/, ''),
    ) as SeriesData
    expect(table.match(/<tr\b[^>]*data-row="/g)).toHaveLength(100)
    expect(attributes(table, 'value').map(Number)).toEqual(data.values.slice(30).toReversed())
    expect(attributes(html, 'href')).toContain('/docs/benchmarks/nightly/export.csv')
    const csv = site.read('/benchmarks/nightly/export.csv').trim().split('\r\n')
    expect(csv).toHaveLength(131)
    expect(csv[1]).toContain(`"'=HYPERLINK(""https://example.com"")"`)
  })

  test('says so where nothing was ever run', () => {
    expect(main('/benchmarks/nightly/never')).toContain('No run of this benchmark is stored.')
  })
})

test('the benchmarks are listed by suite, and linked from every page', () => {
  expect(main('/benchmarks')).toContain('=Nightly')
  expect(main('/benchmarks')).toContain('2 benchmarks, 130 runs from 2020-01-01 to 2020-05-09.')
  for (const path of ['', '/trends', '/issues', '/benchmarks/nightly'])
    expect(attributes(element(page(path), 'nav', 'aria-label="Site"'), 'href')).toContain(
      '/docs/benchmarks/',
    )
})

test('pages explain the stored format by its schema, and how changes are found', () => {
  const format = main('/about/benchmark-format')
  expect(format).toContain('benchlore import results.json --series nightly')
  expect(format).toMatch(/commitDate\s?optional text When the commit was made/)
  expect(format).toContain('deviation, confidence, range, quartiles, unspecified')
  const method = main('/about/benchmarks')
  expect(method).toContain('at least 10 runs must be comparable')
  expect(method).toContain('each level must hold for 3 runs or more')
  expect(method).toMatch(/differ by 7\.5\s%/)
})
