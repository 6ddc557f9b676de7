import { describe, expect, test } from 'vitest'
import { joinBroken } from '../../src/core/search/words.ts'
import { describeForSearch } from '../../src/search/document.ts'
import { readFixture, readText } from '../core/issue/read-fixture.ts'

/** As the index holds it, without the breaks within what was written in one. */
const describeWhole = ({ issue, outline }: ReturnType<typeof readText>) => {
  const { html, ...rest } = describeForSearch(issue, outline, 'UTC')
  return { ...rest, html: joinBroken(html) }
}

const describeText = (text: string, file?: string) => describeWhole(readText(text, file))

/** `[name, value]` of all marks. */
const marksOf = (html: string) =>
  [...html.matchAll(/<i data-pagefind-meta="(\w+)\[data-value\]" data-value="([^"]*)"><\/i>/g)].map(
    (match) => [match[1], match[2]],
  )

describe('what the index holds of an issue', () => {
  const read = readFixture('e2e/issues/report-export-measured.md')
  const { issue, outline } = read
  const { id, url, html } = describeWhole(read)

  test('names its page without a base', () => {
    expect([id, url]).toEqual([issue.id, `/issues/${issue.id}/`])
  })

  test('has the title once, as the only heading without an anchor', () => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<h1 data-pagefind-weight="5">Monthly report export takes minutes<\/h1>/)
    expect(html).not.toContain('Performance Issue:')
  })

  test('has every section below its anchor on the page', () => {
    for (const section of outline.sections.slice(1)) {
      expect(html).toMatch(new RegExp(`<h[2-6] id="${section.id}"[^>]*>${section.title}</h`))
    }
  })

  test.each([
    'N+1 queries',
    'Query optimisation',
    'reports/export.py:load_cost_centre',
    'WARN export worker=7 statement timeout quokkaledger',
    'Cost centres are loaded with the bookings in one statement.',
    'Count the statements of a request in a test',
    '4be81d0',
  ])('has %s', (text) => {
    expect(html).toContain(text)
  })

  test('leaves out choices that are not ticked', () => {
    expect(html).toContain('N+1 query problem')
    expect(html).not.toContain('Missing index on database query')
    expect(html).not.toContain('Caching strategy')
  })

  test('lets the cause, names, logs and lessons count for more than other text', () => {
    expect(html).toMatch(/<div data-pagefind-weight="3">\s*<p>The loop over the bookings/)
    expect(html).toMatch(/<div data-pagefind-weight="1.5">\s*<p>2026-03-04 09:12:01 WARN/)
    expect(html).not.toMatch(/<div[^>]*>\s*<p>Exporting the monthly report/)
  })

  test('has the facts that a result shows', () => {
    expect(marksOf(html)).toEqual([
      ['title', issue.title],
      ['status', 'resolved'],
      ['severity', 'high'],
      ['component', 'Reporting'],
      ['date', '2026-03-04'],
      ['fix', 'Cost centres are loaded with the bookings in one statement.'],
      ['gain', '4 min → 12 s, 20× as fast'],
      ['file', issue.file],
      ['authors', 'Ada Example'],
    ])
  })
})

describe('an issue with little in it', () => {
  test('is found by its file, its folder and the day in its name', () => {
    const { html } = describeText('Something is slow.\n', 'payments/2024-05-06-slow.md')
    expect(html).toContain('>2024-05-06-slow')
    expect(html).toContain('<p>Something is slow.</p>')
    expect(marksOf(html)).toEqual([
      ['title', '2024-05-06-slow.md'],
      ['component', 'payments'],
      ['date', '2024-05-06'],
      ['file', 'payments/2024-05-06-slow.md'],
    ])
  })

  test('has components with signs of all kinds in one mark', () => {
    const { html } = describeText('---\ncomponents: ["A, B", "C: D"]\n---\n# Slow\n')
    expect(marksOf(html)).toContainEqual(['component', 'A, B, C: D'])
  })

  test('holds nothing of an unfilled template', () => {
    const { html } = describeWhole(readFixture('seeds/performance-issue.md'))
    expect(marksOf(html)).toContainEqual(['component', 'seeds'])
    expect(html).not.toContain('N+1 query problem')
    expect(html).not.toContain('HIGH | MEDIUM')
  })
})

test('markup in a document is text in the index', () => {
  const { html } = describeText(
    '---\ncomponents: [\'"><script>x</script>\']\n---\n# A <b>bold</b> & "quoted" title\n\n## `</h2><script>`\n\n```\n<script>alert(1)</script>\n```\n',
  )
  const tags = new Set([...html.matchAll(/<\/?([a-z!]\w*)/g)].map((match) => match[1]))
  expect(tags).toEqual(new Set(['!doctype', 'body', 'h1', 'h2', 'html', 'i', 'p']))
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
})
