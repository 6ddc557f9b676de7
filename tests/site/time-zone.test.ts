import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)

/** The issues of a table as `id, day, …`, in its order; what is no day is left out. */
const daysOf = (table: string): string[] =>
  table.split('<tr').flatMap((row) => {
    const id = attributes(row, 'href')
      .map((href) => /^\/issues\/([^/]+)\/$/.exec(href)?.[1])
      .find((one) => one !== undefined)
    const days = [...row.matchAll(/<time\b[^>]*>([^<]*)<\/time>/g)].map(([, day]) => day)
    return id === undefined ? [] : [[id, ...days].join(', ')]
  })

beforeAll(async () => {
  site = await buildSite('/', () => true, 'site-zone')
}, 60_000)
afterAll(() => site.remove())

// In Tokyo all of these were on 1 January; a clock in London had 31 December.
const NEW_YEAR = ['search-scan, 2025-01-01', 'cart-coupons, 2025-01-01']

test('the list of issues, years and reviews agree on the days of the site’s time zone', () => {
  expect(daysOf(element(page('/issues'), 'table'))).toEqual([...NEW_YEAR, 'cart-rows, 2024-12-20'])
  expect(daysOf(element(page('/years/2025'), 'table', 'outcome-table'))).toEqual(NEW_YEAR)
  expect(daysOf(element(page('/years/2024'), 'table', 'outcome-table'))).toEqual([
    'cart-rows, 2024-12-20, 2025-01-01',
  ])
  const review = (key: string, id: string) =>
    element(page(`/reviews/${key}`), 'section', `aria-labelledby="facts.${id}"`)
  expect(daysOf(review('2025-Q1', 'opened'))).toEqual(NEW_YEAR)
  expect(daysOf(review('2025-Q1', 'resolved'))).toEqual(['cart-rows, 2024-12-20'])
  expect(daysOf(review('2024-Q4', 'opened'))).toEqual(['cart-rows, 2024-12-20'])
  expect(page('/reviews/2024-Q4')).not.toContain('aria-labelledby="facts.resolved"')
})

test('the home page says the same days, and that nothing came back', () => {
  const main = element(page(''), 'main')
  expect(daysOf(element(main, 'table'))).toEqual(NEW_YEAR.toReversed())
  expect(textOf(main)).toMatch(/Fixed lately The cart asks for every row by itself .* 2025-01-01/)
  expect(textOf(main)).toContain('No cause was seen again')
  expect(page('/issues/cart-coupons')).not.toContain('aria-labelledby="facts.known"')
})

test('the page of an issue has the exact time, as a clock on the wall there shows it', () => {
  const meta = element(page('/issues/cart-rows'), 'dl', 'class="meta"')
  expect(meta).toContain(
    '<time datetime="2025-01-01T01:00+09:00">2025-01-01 01:00 UTC+09:00</time>',
  )
  expect(textOf(element(page('/issues/search-scan'), 'dl', 'key-figures'))).toContain(
    'due 2025-04-01',
  )
})

test('what is published of an issue keeps the date that its author wrote', () => {
  expect(JSON.parse(site.read('/issues/cart-rows.json'))).toMatchObject({
    date: '2024-12-20',
    resolvedDate: '2024-12-31T16:00Z',
  })
  expect(site.read('/issues.csv')).toContain('2024-12-31T16:00Z')
})
