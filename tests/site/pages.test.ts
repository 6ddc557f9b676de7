import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BarSpec } from '../../src/charts/chart-spec.ts'
import type { Issue } from '../../src/core/issue/schema.ts'
import { formatQuantity } from '../../src/core/measure/format.ts'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

const IMPORT = '/issues/2025-03-11-import'
const LATENCY = '/issues/services-latency'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
const issueOf = (path: string) => JSON.parse(site.read(`${path}.json`)) as Issue
const pages = () => site.files.filter((path) => path.endsWith('.html'))

beforeAll(async () => {
  site = await buildSite('/docs')
})
afterAll(() => site.remove())

describe('the figures of an issue', () => {
  test('stand in the table as the issue publishes them', () => {
    const { benchmarks } = issueOf(IMPORT)
    const table = element(page(IMPORT), 'table', 'facts.figures-table')
    const published = benchmarks.flatMap(({ before, after }) =>
      [before, after].filter((figure) => figure !== null),
    )
    expect(published.length).toBe(8)
    expect(attributes(table, 'value').map(Number)).toEqual(published.map(({ value }) => value))
    for (const figure of published) {
      expect(textOf(table)).toContain(formatQuantity(figure).replace(/\s/g, ' '))
    }
    expect(textOf(table)).toContain('Retries 0 s ~ 11 ms +11 ms')
  })

  test('reach the chart as the ratios of the same pairs', () => {
    const html = page(IMPORT)
    const json = element(html, 'script', 'application/json').replace(/^<[^>]*>/, '')
    const { bars } = JSON.parse(json) as BarSpec
    expect(bars.map(({ label, outcome }) => [label, outcome])).toEqual([
      ['Import time', 'better'],
      ['Peak memory', 'worse'],
      ['Price lookups', 'better'],
    ])
    expect(bars[0]?.after).toBeCloseTo(9.8 / 54.2, 12)
    expect(html).toMatch(/<canvas[^>]*role="img"[^>]*aria-label="[^"]*Import time: 18.1/)
    expect(textOf(element(html, 'figcaption'))).toContain('Drawn are 3 of 4')
  })

  test('are drawn in their own units too, a change from 0 as its difference', () => {
    const html = page(IMPORT)
    const specs = [...html.matchAll(/<script type="application\/json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json!) as BarSpec,
    )
    expect(specs.map(({ bars }) => bars.map(({ label }) => label))).toEqual([
      ['Import time', 'Peak memory', 'Price lookups'],
      ['Import time', 'Retries'],
      ['Peak memory'],
      ['Price lookups'],
    ])
    expect(specs[1]?.bars[0]).toMatchObject({ before: 54.2, after: 9.8 })
    expect(specs[1]?.bars[1]?.texts[0]?.replace(/\s/g, ' ')).toBe('0 s → ~11 ms, +11 ms  ✗ worse')
    expect(textOf(html)).toContain('Logarithmic axis: bars begin at its left end, not at 0')
    expect(textOf(html)).toContain('It has no place for 0')
  })

  test('say what is worse and what is only expected, in words', () => {
    const measured = textOf(element(page(IMPORT), 'table', 'facts.figures-table'))
    expect(measured).toMatch(/Peak memory 640 MB 1.85 GB \+189 % ✗ worse/)
    const expected = page(LATENCY)
    expect(textOf(element(expected, 'table', 'facts.figures-table'))).toContain(
      'p95 latency expected 2.4 s 800 ms',
    )
    expect(textOf(expected)).toContain('Nothing here is measured after the change yet.')
    expect(textOf(expected)).not.toContain('Gain')
  })
})

describe('the page of an issue', () => {
  test('shows its facts before the document', () => {
    const text = textOf(element(page(IMPORT), 'main'))
    for (const fact of [
      'Resolved High severity',
      'Import time 54.2 s → 9.8 s 5.53× as fast computed; no claim contradicts it',
      'Before the fix: Import time, 54 s against 12 s expected',
      'Target < 12 s met by the figures',
      'Time to fix 8 days',
      '“5.5x faster” line 69 Import time holds: 5.53× as fast',
      'does not hold: figures give 2.89× as much',
      'N+1 query problem (multiple DB calls in loop) (ticked)',
      '1 not ticked',
      'Related to The gateway waits for one service after another',
    ]) {
      expect(text).toContain(fact)
    }
    expect(text.indexOf('Time to fix')).toBeLessThan(text.indexOf('Prices are read once for'))
  })

  test('folds claims that its table of figures says already, never one that does not hold', () => {
    const claims = element(page(IMPORT), 'section', 'facts.claims')
    const open = textOf(claims.replace(/<details[\s\S]*<\/details>/, ''))
    expect(open).toContain('does not hold')
    const folded = textOf(claims.match(/<details[\s\S]*<\/details>/)?.[0] ?? '')
    expect(folded).toMatch(/^\d+ more claims? holds? /)
    expect(folded).not.toContain('does not hold')
  })

  test('leads to files and commits in the repository', () => {
    const links = attributes(page(IMPORT), 'href')
    expect(links).toContain('https://git.example.com/team/app/blob/main/import/price_reader.py')
    expect(links).toContain('https://git.example.com/team/app/commit/4be19c7')
  })

  test('says how long an open issue waits, and which issue names it', () => {
    const text = textOf(element(page(LATENCY), 'main'))
    expect(text).toContain('Open Critical severity')
    expect(text).toContain('Waiting 49 days')
    expect(text).toContain('Referred to by Importing a catalogue reads every price twice')
  })

  test('of a document in another language says so on its parts', () => {
    const html = page('/issues/japanese')
    expect(html).toMatch(/<html lang="en"/)
    expect(html).toMatch(/<article[^>]*lang="ja"/)
    expect(html).toMatch(/<h1[^>]*lang="ja"[^>]*>japanese\.md</)
  })

  test('is one step in a row of neighbours, newest first', () => {
    const neighbours = (path: string) =>
      attributes(element(page(path), 'nav', 'Neighbouring'), 'href')
    expect(neighbours(LATENCY)).toEqual([`/docs${IMPORT}/`])
    expect(neighbours(IMPORT)).toEqual(['/docs/issues/japanese/', `/docs${LATENCY}/`])
  })
})

describe('every page', () => {
  test('runs and styles nothing that stands in it', () => {
    expect(pages().length).toBeGreaterThan(6)
    for (const path of pages()) {
      const html = site.read(path)
      for (const [script] of html.matchAll(/<script\b[^>]*>/g)) {
        expect(script, path).toMatch(/\ssrc="|type="application\/json"/)
      }
      expect(html, path).not.toMatch(/<style\b|\sstyle=|\son[a-z]+="|javascript:/)
    }
  })

  test('has a content policy that allows nothing inline', () => {
    for (const path of pages()) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
        site.read(path),
      )?.[1]
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("base-uri 'none'")
      expect(policy, path).not.toContain('unsafe-inline')
    }
  })

  test('keeps its links below the base path, and they lead somewhere', () => {
    for (const path of pages()) {
      const html = site.read(path)
      for (const link of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
        if (/^https?:/.test(link)) continue
        const [file = '', anchor] = link.split('#')
        const target = file === '' ? path : file.replace(/^\/docs/, '')
        expect(file === '' || file.startsWith('/docs/'), `${link} on ${path}`).toBe(true)
        const found = target.endsWith('/') ? `${target}index.html` : target
        expect(site.has(found), `${link} on ${path}`).toBe(true)
        if (anchor === undefined || anchor === '') continue
        const ids = attributes(site.read(found), 'id')
        expect(ids, `${link} on ${path}`).toContain(decodeURIComponent(anchor))
      }
    }
  })

  test('has one title, headings without gaps and no id twice', () => {
    for (const path of pages().filter((name) => !/old-import|perf/.test(name))) {
      const html = site.read(path)
      const own = html.replace(/<div class="prose">[\s\S]*<\/article>/, '')
      const levels = [...own.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
      expect(levels[0], path).toBe(1)
      expect(levels.filter((level) => level === 1).length, path).toBe(1)
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1)
      }
      const ids = attributes(html, 'id')
      expect(new Set(ids).size, path).toBe(ids.length)
      expect(html, path).toMatch(/<title>[^<]*Fixture lore<\/title>/)
    }
  })

  test('names the address it is published at, those that are not to be found aside', () => {
    expect(page(IMPORT)).toContain(
      `<link rel="canonical" href="https://perf.example.com/docs${IMPORT}/"`,
    )
    expect(site.read('/404.html')).toMatch(/<meta name="robots" content="noindex"/)
    expect(site.read('/404.html')).not.toContain('canonical')
  })
})

describe('an old address', () => {
  test.each(['/issues/old-import', '/perf/17'])('%s leads to the issue', (path) => {
    const html = page(path)
    expect(html).toMatch(new RegExp(`<meta http-equiv="refresh" content="0; url=/docs${IMPORT}/"`))
    expect(html).toContain(`href="https://perf.example.com/docs${IMPORT}/"`)
    expect(textOf(html)).toContain('Importing a catalogue reads every price twice')
  })
})

describe('the lists', () => {
  test('print every issue once, newest first, with its facts in words', () => {
    const table = element(page('/issues'), 'table')
    const issues = attributes(table, 'href').filter((link) => link.includes('/issues/'))
    expect(issues).toEqual([LATENCY, IMPORT, '/issues/japanese'].map((path) => `/docs${path}/`))
    expect(textOf(table)).toContain(
      'Importing a catalogue reads every price twice High Resolved Catalogue Import 2025-03-11 5.53× as fast',
    )
  })

  test('say on the home page what is slow, what was fixed and what it gained', () => {
    const text = textOf(element(page(''), 'main'))
    for (const part of [
      'Slow now 1 1 critical',
      'Resolved 1 of 3 issues, 1 without a status',
      '5.53× as fast one measured fix',
      'Critical Open Gateway 2025-05-02 49 days',
      'Import time: 54.2 s → 9.8 s',
    ]) {
      expect(text).toContain(part)
    }
  })
})
