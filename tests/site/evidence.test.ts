import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
const plain = (html: string): string => textOf(html).replaceAll('\u202F', ' ')
const main = (path: string): string => plain(element(page(path), 'main'))
const linksOf = (html: string): string[] => attributes(html, 'href')

beforeAll(async () => {
  site = await buildSite('/docs', undefined, 'site-evidence')
})
afterAll(() => site.remove())

describe('one benchmark through several issues', () => {
  test('has a page with every step, what became of earlier gains, and links', () => {
    const text = main('/threads/report-export')
    for (const part of [
      'At first 45 s 2025-01-06',
      'Now 11 s opened again 2025-05-05 4.09× as fast as at first',
      'Issues 3 2 relapses',
      'Lower is better.',
      'Exports read every booking twice 2025-01-06 2025-01-20 45 s 9 s 5× as fast',
      '✗ relapse: opened at 14 s, 1.56× as long as the 9 s that Exports read every booking twice had left; 13.9 % of that gain was gone.',
      'The export has slowed down once more 2025-05-05 Open 11 s',
    ]) {
      expect(text).toContain(part)
    }
    const links = linksOf(element(page('/threads/report-export'), 'table'))
    for (const id of ['export-cold', 'export-lost', 'export-again'])
      expect(links).toContain(`/docs/issues/${id}/`)
  })

  test('says what was kept and what was given back in part', () => {
    const text = main('/threads/catalogue-import')
    expect(text).toContain(
      '✓ kept: opened at 20 s, the 20 s that Catalogue import writes row by row had left.',
    )
    expect(text).toContain('↘ partly given back: opened at 13.5 s, 1.13× as long as the 12 s that')
  })

  test('stands on each of its issues, and only there', () => {
    const section = element(page('/issues/export-lost'), 'section', 'facts.threads')
    for (const path of ['threads/report-export', 'issues/export-cold', 'issues/export-again'])
      expect(linksOf(section)).toContain(`/docs/${path}/`)
    expect(plain(section)).toContain('This issue 14 s → 6 s')
    expect(plain(section)).toContain(
      'opened at 11 s, 1.83× as long as the 6 s that this issue had left',
    )
    expect(linksOf(page('/issues/export-lost'))).toContain('#facts.threads')
    expect(page('/issues/search-scan')).not.toContain('facts.threads')
  })

  test.each(['', '/trends', '/threads'])(
    'its relapses are listed at %s/, the open one first',
    (path) => {
      const section = element(page(path), 'section', 'relapses')
      const text = plain(section)
      expect(text).toContain('✗ opened at 11 s, 1.83× as long as the 6 s')
      expect(text.indexOf('The export has slowed down once more')).toBeLessThan(
        text.indexOf('Exports read every booking twice'),
      )
      expect(linksOf(section)).toContain('/docs/threads/report-export/')
    },
  )
})

describe('what works', () => {
  test('counts failures with gains, and means them geometrically', () => {
    const table = plain(element(page('/works'), 'table', 'works-technique-table'))
    // 1.67, 1.69, 2.33 and 0.714: their arithmetic mean would be 1.6× as fast.
    expect(table).toContain(
      'Caching 5 4 measured 1.47× as fast n = 4, 0.714× to 2.33× 1 worse, 1 closed unfixed',
    )
    expect(table).toContain(
      'Query optimisation 2 10× as fast few cases, n = 2, 5× to 20× none known',
    )
    // Memory is not fast: it is counted, and kept out of the mean.
    expect(table).toContain('Data structure change 1 1 measured in other units none known')
  })

  test('names the technique that pays off most of those with enough cases', () => {
    // Query optimisation has a larger mean, of two.
    expect(main('/works')).toContain(
      'Pays off most Caching 1.47× as fast, geometric mean of 4, from 0.714× to 2.33×',
    )
  })

  test('is told by component', () => {
    const table = plain(element(page('/works'), 'table', 'works-technique-components'))
    expect(table).toContain('Images Caching 1 0.714× as fast few cases, n = 1 1 worse')
    expect(table).toContain('Export Query optimisation 1 5× as fast few cases, n = 1')
  })

  test('sums up what promises were worth, with those that fell short', () => {
    const text = plain(element(page('/works'), 'section', 'promises'))
    expect(text).toContain(
      'Of 7 issues that can be compared, 5 fell short of what was promised. The median of achieved to promised is 50 %',
    )
    expect(text).toContain(
      'Exports read every booking twice Report export 10× 10x 5× 50 % ✗ fell short',
    )
    expect(text).toContain('at least 10× target <200 ms 20× 200 % ✓ kept')
    // “50 % faster” is 2× or 1.5× as fast: no promise that can be held against anything.
    expect(text).toContain('1 more resolved issue promised something')
    expect(text).not.toContain('Catalogue import resizes images it has Catalogue import')
  })

  test('never says faster or slower of its own', () => {
    const text = ['/works', '/threads', '/threads/report-export'].map(main).join(' ')
    expect(text.replaceAll('“50 % faster”', '')).not.toMatch(/\bfaster\b|\d(?:×| times) slower/)
  })
})

describe('the groups', () => {
  test('say what did not work', () => {
    expect(main('/techniques/caching')).toContain('did not work: 1 worse, 1 closed unfixed')
    expect(plain(element(page('/techniques'), 'table'))).toContain(
      'n = 4, 0.714× to 2.33× 1 worse, 1 closed unfixed',
    )
  })

  test('list their issues with the end of each, and offer a second order', () => {
    const html = page('/techniques/caching')
    const table = element(html, 'table', 'group-issues-table')
    expect(plain(table)).toContain('Issue Severity Status Component Cause Opened Resolved Gain')
    expect(plain(table)).toContain('Export N+1 queries 2025-03-03 2025-03-12 2.33× as fast')
    expect(attributes(table, 'data-resolved')).toContain('20250312')
    expect(plain(element(html, 'benchlore-order'))).toContain('Largest gain first')
  })
})
