import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GainsSpec, HistorySpec } from '../../src/charts/chart-spec.ts'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
const main = (path: string): string => textOf(element(page(path), 'main'))

/** The JSON of a chart, by the table it belongs to. */
const specOf = (table: string): unknown => {
  const chart = element(page('/trends'), 'benchlore-chart', `for="${table}"`)
  return JSON.parse(element(chart, 'script', 'application/json').replace(/^<[^>]*>/, ''))
}

/** The cells of a table's rows by the number of the row in the chart. */
const rowsOf = (table: string): Map<number, string[]> => {
  const rows = element(page('/trends'), 'table', `id="${table}"`).split(/<tr\b/)
  return new Map(
    rows
      .filter((row) => row.includes('data-row'))
      .map((row) => [
        Number(attributes(row, 'data-row')[0]),
        [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
          textOf(cell ?? ''),
        ),
      ]),
  )
}

beforeAll(async () => {
  site = await buildSite('/docs', () => true, 'site-history')
}, 60_000)
afterAll(() => site.remove())

describe('the trends', () => {
  test('count every month from the first issue to today, in the site’s time zone', () => {
    expect([...rowsOf('history-table').values()]).toEqual([
      ['Jun 2025', '0', '0', '1'],
      ['May 2025', '0', '0', '1'],
      ['Apr 2025', '0', '0', '1'],
      ['Mar 2025', '1', '1', '2'],
      ['Feb 2025', '2', '0', '2'],
      ['Jan 2025', '1', '0', '1'],
      ['Dec 2024', '0', '1', '0'],
      ['Nov 2024', '1', '0', '1'],
    ])
  })

  test('draw the same numbers as the tables hold', () => {
    const { periods } = specOf('history-table') as HistorySpec
    const rows = rowsOf('history-table')
    expect(rows.size).toBe(periods.length)
    for (const { row, opened, resolved, open } of periods) {
      expect(rows.get(row)?.slice(1).map(Number)).toEqual([opened, resolved, open])
    }
    const { points, names } = specOf('gains-table') as GainsSpec
    const gains = rowsOf('gains-table')
    expect(points.map(({ speedup }) => speedup)).toEqual([8, 3, 4])
    expect(points.map(({ row }) => gains.get(row)?.slice(1))).toEqual([
      ['Cart', '2024-12-02', '8×', '8× as fast Cart request'],
      ['Search', 'fix undated, opened 2025-02-10', '3×', '3× as fast Search time'],
      ['Mail', '2025-03-20', '4×', '−75 % Peak memory'],
    ])
    expect(points.map(({ series }) => names[series])).toEqual(['Cart', 'Search', 'Mail'])
  })

  test('say first whether it is getting better, and what they leave out', () => {
    for (const sentence of [
      '2 open, 1 of them without a date. In 2025, 4 opened and 1 resolved; 1 fix has no date and may belong to any year.',
      '1 issue has no date of opening: counted neither as opened nor as open.',
      '1 issue does not say when it was resolved or closed: counted as opened only.',
      '1 issue was closed unresolved, and leaves the open ones on that day.',
      'the last month runs until 2025-06-20',
    ]) {
      expect(main('/trends')).toContain(sentence)
    }
  })
})

describe('what keeps coming back', () => {
  test('stands on the home page beside the lesson of the time before', () => {
    const text = main('')
    expect(text).toContain(
      'N+1 queries Seen again twice in 3 issues (once in the same component) Coupons are read one by one Open opened 2025-02-01 again in Cart Known since 2024, said in The cart asks for every row by itself A log without query counts hides an N+1 pattern. resolved 2024-12-02 by Query optimisation',
    )
    expect(text).toContain('Components with a new issue after a resolved one Cart once')
  })
})

describe('a cause that came back', () => {
  const SAID =
    'Known since 2024, said in The cart asks for every row by itself A log without query counts hides an N+1 pattern.'

  test('is told on its own page, with what was known by then', () => {
    const text = textOf(element(page('/causes/n-plus-one'), 'section', 'came-back'))
    expect(text).toContain('Seen again twice in 3 issues (once in the same component) after')
    expect(text).toContain(`Coupons are read one by one Open opened 2025-02-01 again in Cart`)
    expect(text).toContain(SAID)
  })

  test('is told on the page of the later issue, which leads to the lesson', () => {
    const known = element(page('/issues/cart-coupons'), 'section', 'facts.known')
    expect(textOf(known)).toContain(`N+1 queries had been resolved before this was opened ${SAID}`)
    expect(attributes(known, 'href')).toContain(
      '/docs/lessons/#lesson-cart-rows--a-log-without-query-counts-hides',
    )
    expect(page('/issues/cart-rows')).not.toContain('facts.known')
  })

  test('is told with all others below the causes', () => {
    expect(main('/causes')).toContain('Keeps coming back')
    expect(main('/causes')).toContain(SAID)
  })
})

test('what pays off most is not known of two measured fixes', () => {
  expect(main('/works')).toContain(
    'Pays off most Not known yet no technique gained in three or more measured fixes',
  )
})

test('the page of a cause says what fixed it last, and by how much', () => {
  expect(textOf(element(page('/causes/n-plus-one'), 'section', 'last-fix'))).toBe(
    'Last fix The search scans the whole table 3× as fast · Search time: 900 ms → 300 ms resolved after it was opened on 2025-02-10',
  )
})

describe('the lessons', () => {
  const lessonsOf = () =>
    (
      JSON.parse(site.read('/lessons.json')) as {
        lessons: { id: string; url: string; text: string; source: string }[]
      }
    ).lessons

  test('stand under their cause, with issue, technique, component, gain and date', () => {
    const text = main('/lessons')
    expect(text).toContain('4 lessons from 3 of 6 issues, by cause.')
    expect(text).toMatch(
      /The cart asks for every row by itself Resolved 2024-12-02 Gain 8× as fast Component Cart Technique Query optimisation Count the queries/,
    )
    expect(text).toContain('Also caused by N+1 queries')
    expect(text).toContain('Also one of several causes in The search scans the whole table')
    expect(text).toMatch(/No cause stated Der Versand hält alle Nachrichten im Speicher Resolved/)
  })

  test('are found under the addresses that lessons.json gives them', () => {
    const ids = attributes(page('/lessons'), 'id')
    const lessons = lessonsOf()
    expect(lessons.length).toBe(5)
    for (const { id, url } of lessons) {
      expect(ids).toContain(id)
      expect(url).toBe(`/docs/lessons/#${encodeURIComponent(id)}`)
    }
    expect(lessons[1]?.id).toMatch(/^lesson-search-scan--/)
  })

  test('lead to their place in the document', () => {
    for (const { source } of lessonsOf()) {
      expect(attributes(page('/lessons'), 'href')).toContain(source)
      const [path = '', anchor = ''] = source.replace('/docs', '').split('#')
      expect(attributes(site.read(`${path}index.html`), 'id')).toContain(anchor)
    }
  })

  test('say their language where it is another, and run nothing', () => {
    expect(page('/lessons')).toMatch(/<li[^>]*lang="de"[^>]*>\s*Nachrichten/)
    expect(element(page('/lessons'), 'main')).toContain('the &lt;script&gt; of the page')
    expect(main('/lessons')).toContain('the plan & the row counts')
  })
})

describe('a lesson that two issues say', () => {
  const FIRST = 'lesson-cart-rows--a-log-without-query-counts-hides'
  const AGAIN = 'lesson-search-scan--a-log-without-query-counts-hides'

  test('stands once, with both issues, under both anchors', () => {
    const text = main('/lessons')
    expect(text.match(/A log without query counts/g)).toHaveLength(1)
    expect(text).toContain(
      'Said in 2 issues since 2024-12-02 The search scans the whole table Opened 2025-02-10 Gain 3× as fast The cart asks for every row by itself Resolved 2024-12-02 Gain 8× as fast',
    )
    const ids = attributes(page('/lessons'), 'id')
    expect(ids).toContain(FIRST)
    expect(ids).toContain(AGAIN)
  })

  test('is twice in lessons.json, each saying with the other', () => {
    const { lessons } = JSON.parse(site.read('/lessons.json')) as { lessons: { id: string }[] }
    const said = lessons.filter(({ id }) => id === FIRST || id === AGAIN)
    expect(said).toMatchObject([
      { id: AGAIN, date: '2025-02-10', since: '2024-12-02', sameAs: FIRST, alsoIn: ['cart-rows'] },
      {
        id: FIRST,
        date: '2024-12-02',
        since: '2024-12-02',
        sameAs: FIRST,
        alsoIn: ['search-scan'],
      },
    ])
  })
})

test.each([
  ['technique', 'Query optimisation All issues with this technique Said in 2 issues'],
  ['component', 'Search All issues of this component The search scans'],
  ['year', '2025 Der Versand hält'],
])('lessons are grouped by %s on a page of their own', (kind, start) => {
  const text = main(`/lessons/by-${kind}`)
  expect(text).toContain(`4 lessons from 3 of 6 issues, by ${kind}.`)
  expect(text).toContain(start)
  const ids = (path: string) =>
    attributes(page(path), 'id')
      .filter((id) => id.startsWith('lesson-'))
      .toSorted()
  expect(ids(`/lessons/by-${kind}`)).toEqual(ids('/lessons'))
  expect(new Set(ids('/lessons')).size).toBe(ids('/lessons').length)
})

test('all pages of trends and lessons are linked from every page', () => {
  for (const path of ['', '/trends', '/lessons', '/issues']) {
    const links = attributes(element(page(path), 'nav', 'aria-label="Site"'), 'href')
    expect(links).toContain('/docs/trends/')
    expect(links).toContain('/docs/lessons/')
  }
})
