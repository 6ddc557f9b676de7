import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeriesSpec } from '../../src/charts/chart-spec.ts'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'
import { inventHistory } from '../e2e/invented-history.ts'

let site: BuiltSite
const page = (key: string): string => site.read(`/reviews/${key}/index.html`)
const main = (key: string): string => textOf(element(page(key), 'main'))

/** The section of a page with this heading's id; undefined where it has none. */
const section = (key: string, id: string): string | undefined =>
  page(key).includes(`aria-labelledby="facts.${id}"`)
    ? element(page(key), 'section', `aria-labelledby="facts.${id}"`)
    : undefined

/** The ids of the issues that the first links of a section's rows lead to. */
const issuesIn = (key: string, id: string): string[] =>
  attributes(section(key, id) ?? '', 'href')
    .map((href) => /^\/docs\/issues\/([^/]+)\/$/.exec(href)?.[1])
    .filter((one) => one !== undefined)

/** What a page says below the text that somebody wrote. */
const computed = (key: string): string => page(key).split('class="figures-head"').at(-1) ?? ''

/** The key figures of a page by their names. */
const figures = (key: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...element(computed(key), 'dl', 'key-figures').matchAll(/<dt>(.*?)<\/dt>([\s\S]*?)<\/div>/g),
    ].map(([, name, rest]) => [textOf(name ?? ''), textOf((rest ?? '').replaceAll('</dd>', ' '))]),
  )

beforeAll(async () => {
  site = await buildSite(
    '/docs',
    () => true,
    'site-reviews',
    (folder) => {
      const history = inventHistory('Nightly', {
        count: 70,
        levelAt: (index) => (index < 30 ? 2 : 1),
      })
      mkdirSync(join(folder, 'benchmarks'))
      writeFileSync(join(folder, 'benchmarks/nightly.json'), JSON.stringify(history))
    },
  )
}, 60_000)
afterAll(() => site.remove())

/*
 * Counted by hand from the twelve issues, with today 20 June 2025 and the days of Tokyo (UTC + 9 hours):
 *
 *   issue             opened                           ended                            counts in
 *   ledger-export     2024-02-28                       2024-03-01                       opened, resolved 2024-Q1
 *   quarter-border    2024-03-31T16:00Z = 1 Apr 01:00  2024-06-30T14:59Z = 30 Jun 23:59 opened, resolved 2024-Q2
 *   switched-off      2024-05-10                       2024-07-01, closed               opened Q2, closed 2024-Q3
 *   turn-of-the-year  2024-12-31T14:59Z = 31 Dec 23:59 2024-12-31T15:00Z = 1 Jan 00:00  opened 2024-Q4, resolved 2025-Q1
 *   no-status         2025-01-15                       –                                opened 2025-Q1, never in the backlog
 *   months-only       2025-02                          2025-03                          opened, resolved 2025-Q1
 *   ledger-again      2025-04-02                       open, due 19 June: overdue       opened 2025-Q2
 *   due-today         2025-05-01                       open, due 20 June: not yet       opened 2025-Q2
 *   five-days         2025-06-01                       2025-06-06                       opened, resolved 2025-Q2
 *   no-opening        unknown                          2025-06-10                       resolved 2025-Q2
 *   future            2026-01-01, cannot be            open                             nowhere
 *   draft             a draft                          –                                nowhere
 */
const COUNTED = [
  //  period     opened                                          resolved                          closed            open at its end                 overdue
  ['2024-Q1', ['ledger-export'], ['ledger-export'], [], [], []],
  ['2024-Q2', ['switched-off', 'quarter-border'], ['quarter-border'], [], ['switched-off'], []],
  ['2024-Q3', [], [], ['switched-off'], [], []],
  ['2024-Q4', ['turn-of-the-year'], [], [], ['turn-of-the-year'], []],
  [
    '2024',
    ['turn-of-the-year', 'switched-off', 'quarter-border', 'ledger-export'],
    ['quarter-border', 'ledger-export'],
    ['switched-off'],
    ['turn-of-the-year'],
    [],
  ],
  ['2025-Q1', ['months-only', 'no-status'], ['months-only', 'turn-of-the-year'], [], [], []],
  [
    '2025-Q2',
    ['five-days', 'due-today', 'ledger-again'],
    ['no-opening', 'five-days'],
    [],
    ['ledger-again', 'due-today'],
    ['ledger-again'],
  ],
  [
    '2025',
    ['five-days', 'due-today', 'ledger-again', 'months-only', 'no-status'],
    ['no-opening', 'five-days', 'months-only', 'turn-of-the-year'],
    [],
    ['ledger-again', 'due-today'],
    ['ledger-again'],
  ],
] as const

describe('the reviews', () => {
  test('are one of each quarter and year that has something or is written of, each year before its quarters', () => {
    const links = attributes(element(site.read('/reviews/index.html'), 'table'), 'href')
    expect(links).toEqual(
      [
        '2025',
        '2025-Q4',
        '2025-Q2',
        '2025-Q1',
        '2024',
        '2024-Q4',
        '2024-Q3',
        '2024-Q2',
        '2024-Q1',
      ].map((key) => `/docs/reviews/${key}/`),
    )
    expect(site.files.filter((path) => path.startsWith('/reviews/'))).toHaveLength(11)
  })

  test.each(COUNTED)(
    'list in %s what was opened, resolved, closed, open and overdue',
    (key, opened, resolved, closed, open, overdue) => {
      expect(issuesIn(key, 'opened')).toEqual(opened)
      expect(issuesIn(key, 'resolved')).toEqual(resolved)
      expect(issuesIn(key, 'closed')).toEqual(closed)
      expect(issuesIn(key, 'open')).toEqual(open)
      expect(issuesIn(key, 'overdue')).toEqual(overdue)
    },
  )

  test.each(COUNTED)(
    'say the same numbers of %s at the head of its page and in the table of all',
    (key, opened, resolved, closed, open, overdue) => {
      const row = element(site.read('/reviews/index.html'), 'table')
        .split('<tr')
        .find((one) => one.includes(`/reviews/${key}/"`))
      const cells = [...(row ?? '').matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
        textOf((cell ?? '').replace('<span', ' <span')),
      )
      expect(cells.slice(0, 3)).toEqual([
        `${opened.length}`,
        `${resolved.length}${closed.length > 0 ? ` ${closed.length} closed` : ''}`,
        `${open.length}${overdue.length > 0 ? ` ${overdue.length} overdue` : ''}`,
      ])
      const said = figures(key)
      expect(said['Opened']?.split(' ')[0]).toBe(`${opened.length}`)
      expect(said['Resolved']?.split(' ')[0]).toBe(`${resolved.length}`)
      expect((said['Open'] ?? said['Open at its end'])?.split(' ')[0]).toBe(`${open.length}`)
    },
  )

  /*
   *   2024-Q1  ledger-export 28 Feb to 1 Mar of a leap year: 2 days
   *   2024-Q2  quarter-border 1 Apr to 30 Jun: 90 days
   *   2025-Q1  turn-of-the-year 31 Dec to 1 Jan: 1 day; months-only has no days
   *   2025-Q2  five-days 1 to 6 Jun: 5 days; no-opening has no beginning
   *   of two there is no middle one: both are said
   */
  test.each([
    ['2024-Q1', '2 days 1 issue', undefined],
    ['2024-Q2', '90 days 1 issue', undefined],
    ['2024', '2 and 90 days 2 issues', undefined],
    ['2025-Q1', '1 day 1 issue', '1 dated by the month or year only'],
    ['2025-Q2', '5 days 1 issue', '1 without a day of opening'],
    [
      '2025',
      '1 and 5 days 2 issues',
      '1 without a day of opening, 1 dated by the month or year only',
    ],
    ['2024-Q3', undefined, undefined],
  ])('give the times to resolve of %s with what they leave out', (key, time, leftOut) => {
    expect(figures(key)['Time to resolve']).toBe(time)
    const text = textOf(section(key, 'time-to-resolve') ?? '')
    if (leftOut === undefined) expect(text).not.toContain('Not among the times')
    else expect(text).toContain(`Not among the times: ${leftOut}.`)
  })

  /*
   *   2024-Q1  ledger-export 8 s → 2 s: 4×
   *   2024-Q2  quarter-border 300 → 100 ms, but it claims 10×: not verified
   *   2025-Q1  months-only 800 → 200 MB: −75 %, no speed; turn-of-the-year 100 → 200 ms: 0.5×, worse
   *   2025-Q2  five-days 10 s → 1 s: 10×; the claim holds in another reading
   *   2025     10× and 0.5×: two are said one by one
   */
  test.each([
    ['2024-Q1', ['ledger-export'], '4× as fast one verified fix'],
    ['2024-Q2', [], undefined],
    ['2024', ['ledger-export'], '4× as fast one verified fix 1 contradicted by a claim'],
    ['2025-Q1', ['months-only'], '2× as long one verified fix 1 became worse'],
    ['2025-Q2', ['five-days'], '10× as fast one verified fix 1 not measured'],
    [
      '2025',
      ['five-days', 'months-only'],
      '10× as fast the larger of 2, the other 2× as long 1 became worse, 1 not measured',
    ],
  ])('rank the verified gains of %s, and sum up those of speed', (key, ranked, summary) => {
    expect(issuesIn(key, 'gained-most')).toEqual(ranked)
    expect(figures(key)['Verified effect on speed']).toBe(summary)
  })

  test.each([
    ['2024-Q1', undefined],
    ['2024-Q2', '1 of 1 claim that the figures can check. “10x faster” does not hold'],
    ['2025-Q2', '1 of 2 claims that the figures can check. “90% faster” holds only as'],
    ['2025', '1 of 2 claims that the figures can check. “90% faster” holds only as'],
  ])('name the claims that did not hold in %s', (key, said) => {
    const text = textOf(
      (section(key, 'claims') ?? '')
        .replace(/<caption[\s\S]*<\/thead>/, '')
        .replace(/<td role="cell" data-label="Issue">[\s\S]*?<\/td>/g, '')
        .replace(/<h2[\s\S]*?<\/h2>/, '')
        .replaceAll('</p>', '</p> '),
    )
    if (said === undefined) expect(text).toBe('')
    else expect(text).toContain(said)
  })

  test('show what came back in the quarter of its return', () => {
    for (const key of ['2025-Q2', '2025']) {
      expect(issuesIn(key, 'came-back')).toEqual(['ledger-again', 'ledger-export'])
      expect(textOf(section(key, 'came-back') ?? '')).toContain(
        'Count the queries of an export in a test.',
      )
      expect(issuesIn(key, 'relapses')).toEqual(['ledger-again', 'ledger-export'])
    }
    for (const key of ['2024-Q1', '2024', '2025-Q1']) {
      expect(section(key, 'came-back')).toBeUndefined()
      expect(section(key, 'relapses')).toBeUndefined()
      expect(main(key)).toContain('relapses, causes that came back')
    }
  })

  /*
   * A lesson is new when its issue was resolved: 1 of ledger-export, 2 of quarter-border, 1 of five-days, whose
   * other one ledger-export has taught before.
   */
  test.each([
    ['2024-Q1', 1],
    ['2024-Q2', 2],
    ['2024-Q3', 0],
    ['2024', 3],
    ['2025-Q1', 0],
    ['2025-Q2', 1],
    ['2025', 1],
  ])('say the new lessons of %s', (key, count) => {
    expect((section(key, 'new-lessons') ?? '').match(/<li>/g)?.length ?? 0).toBe(count)
  })

  /* Two actions are left, due 31 May 2024 and 15 November 2025; the other one is done. */
  test.each([
    ['2024-Q1', ''],
    ['2024-Q2', 'Remove the old export'],
    ['2024', 'Remove the old export'],
    ['2025-Q2', ''],
  ])('name the follow-ups due in %s', (key, text) => {
    const rows = (section(key, 'follow-ups') ?? '').match(/<th role="rowheader"[\s\S]*?<\/th>/g)
    expect((rows ?? []).map(textOf).join()).toBe(text)
  })

  test('say of which days they are, and “so far” only of what is not over', () => {
    expect(main('2024-Q1')).toContain('1 Jan to 31 Mar 2024.')
    expect(main('2024-Q1')).not.toContain('so far')
    expect(figures('2024-Q2')['Open at its end']).toBe('1 none overdue on 2024-06-30')
    expect(main('2025-Q2')).toContain('1 Apr to 30 Jun 2025, so far: as of 2025-06-20.')
    expect(figures('2025-Q2')).toMatchObject({
      Opened: '3 so far',
      Open: '2 1 overdue on 2025-06-20',
    })
  })

  test('of a period that has not begun say when it begins and what is due in it', () => {
    expect(main('2025-Q4')).toContain('1 Oct to 31 Dec 2025. It begins on 2025-10-01.')
    expect(main('2025-Q4')).toContain('The plan')
    expect(main('2025-Q4')).not.toMatch(/so far|Opened|Time to resolve/)
    expect(figures('2025-Q4')).toEqual({
      'Begins on': '2025-10-01',
      'Open issues due in it': '0',
      'Follow-ups due in it': '1',
    })
    expect(textOf(section('2025-Q4', 'follow-ups') ?? '')).toContain('Look at the export again')
    const row = element(site.read('/reviews/index.html'), 'table')
      .split('<tr')
      .find((one) => one.includes('/reviews/2025-Q4/'))
    expect(textOf(row ?? '')).toContain('Due in it: 1 follow-up')
  })

  test('lead to the neighbours, and from a year to its quarters', () => {
    const links = (key: string): string[] =>
      attributes(element(page(key), 'main'), 'href').filter((href) => href.includes('/reviews/'))
    expect(links('2025-Q1')).toEqual([
      '/docs/reviews/',
      '/docs/reviews/2025/',
      '/docs/reviews/2024-Q4/',
      '/docs/reviews/2025-Q2/',
    ])
    expect(links('2025')).toEqual([
      '/docs/reviews/',
      '/docs/reviews/2025-Q1/',
      '/docs/reviews/2025-Q2/',
      '/docs/reviews/2025-Q4/',
      '/docs/reviews/2024/',
    ])
  })

  test('are linked from every page, and from the pages about time', () => {
    expect(attributes(element(site.read('/issues/index.html'), 'footer'), 'href')).toContain(
      '/docs/reviews/',
    )
    expect(attributes(element(site.read('/years/2024/index.html'), 'main'), 'href')).toContain(
      '/docs/reviews/2024/',
    )
    // Of a year that has not come there is no review.
    expect(site.read('/years/2026/index.html')).not.toContain('/reviews/2026/')
  })
})

describe('reviews written by hand', () => {
  const written = (key: string): string => element(page(key), 'article', 'class="written"')

  test('stand on the page of their period, with what the issues say now', () => {
    const html = written('2025-Q2')
    const text = textOf(html)
    expect(text).toContain('What the spring taught us')
    expect(text).toContain('Written by Ada, Grace on 2025-06-19')
    expect(text).toContain('The table scan is 10× as fast, see the issue and all of them.')
    expect(attributes(html, 'href')).toEqual(
      expect.arrayContaining([
        '/docs/issues/five-days/',
        '/docs/issues/',
        '/docs/reviews/2025-Q1/',
      ]),
    )
    expect(html).toMatch(/<h3 id="the-search">/)
  })

  test('lead to other reviews, and to pages named with the path of the site or without', () => {
    const hrefs = attributes(written('ledger'), 'href')
    expect(hrefs.filter((href) => href === '/docs/reviews/2025-Q2/')).toHaveLength(2)
    expect(hrefs).toContain('//example.org/ledger/')
  })

  test('have their headings below their title', () => {
    const html = written('2025-Q4')
    expect([...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => level).join('')).toBe('234')
    expect(html).toContain('<h3 id="what-we-want">')
    expect(page('2025-Q4').match(/<h1\b/g)).toHaveLength(1)
  })

  test('show live charts, lessons, issues and figures', () => {
    const html = written('2025-Q2')
    const { periods } = JSON.parse(
      element(html, 'script', 'application/json').replace(/^<[^>]*>/, ''),
    ) as { periods: { opened: number }[] }
    // Of the search: turn-of-the-year and five-days.
    expect(periods.reduce((sum, { opened }) => sum + opened, 0)).toBe(2)
    expect(textOf(html)).toContain('Read the plan of a query before it is merged.')
    expect(textOf(html)).toContain('1 older issue not shown')
    expect(textOf(element(html, 'dl', 'key-figures'))).toMatch(/Opened\s*2\s*Resolved\s*2/)
  })

  test('have a page of their own without a period', () => {
    expect(textOf(page('ledger'))).toContain('It was 4× as fast, and came back.')
    expect(page('ledger')).toMatch(/<h1>A look at the ledger<\/h1>/)
    expect(page('ledger')).toMatch(/<h2 id="then-and-now">/)
    const list = element(site.read('/reviews/index.html'), 'ul', 'written-list')
    expect(attributes(list, 'href')).toEqual([
      '/docs/reviews/2025-Q2/',
      '/docs/reviews/2025-Q2/',
      '/docs/reviews/2025-Q4/',
      '/docs/reviews/ledger/',
    ])
  })

  test('draw the latest runs of one benchmark beside their values, and list those of a suite', () => {
    const chart = element(written('ledger'), 'benchlore-chart')
    const table = element(written('ledger'), 'table', `id="${attributes(chart, 'for')[0]}"`)
    const { marks, changes } = JSON.parse(
      element(chart, 'script', 'application/json').replace(/^<[^>]*>/, ''),
    ) as SeriesSpec
    const rows = attributes(table, 'data-row').map(Number)
    expect(rows).toEqual(marks.map(({ row }) => row).toReversed())
    expect(rows).toHaveLength(60)
    expect(changes).toHaveLength(1)
    expect(textOf(table)).toContain(textOf(changes[0]!.text))
    expect(textOf(written('ledger'))).toContain('Shown are 60 of 70 runs')
    expect(attributes(written('ledger'), 'href')).toContain('/docs/benchmarks/nightly/export/')
    expect(written('ledger')).toMatch(/<table class="figures cards group-table series-list"/)
  })

  test('share a page without sharing ids', () => {
    const html = page('2025-Q2')
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '')
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(['the-search', 'spring-again-the-search']))
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '')
    expect(links).toContain('spring-again-the-search')
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('bring no script and no style of their own', () => {
    for (const key of ['2025-Q2', 'ledger']) {
      expect(written(key)).not.toMatch(/\sstyle=|\son[a-z]+=/)
    }
  })
})
