import { describe, expect, test } from 'vitest'
import { formatGithubReport, type ChangedFiles } from '../../../src/cli/report/github.ts'
import { finding } from '../../../src/core/finding/finding.ts'

const date = (line: number, value = '2026-02-31') =>
  finding('bad-date', { line, column: 3 }, { label: 'Date', value })
const link = (line: number) => finding('broken-link', { line, column: 1 }, { target: 'x' })

type Report = Parameters<typeof formatGithubReport>[0][number]

const report = (file: string, ...findings: Report['findings']): Report => ({
  file,
  findings,
  text: '',
})

const format = (reports: Report[], changed: ChangedFiles = 'none') =>
  formatGithubReport(reports, {
    pathOf: (file) => `docs/${file}`,
    addressOf: () => undefined,
    changed,
    hasSummary: true,
  })

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

test('annotates the place of each finding and says what was checked', () => {
  expect(format([report('a.md', date(4))]).log).toBe(
    `::error file=docs/a.md,line=4,col=3,title=bad-date::Date “2026-02-31” is no day of the calendar. Write it as YYYY-MM-DD.
1 file checked: 1 error, 0 warnings, 0 notes.`,
  )
})

test('names the page of the code where there is one', () => {
  const { log } = formatGithubReport([report('a.md', date(4))], {
    pathOf: (file) => file,
    addressOf: (code) => `https://perf.example.com/findings/${code}/`,
    changed: 'none',
    hasSummary: false,
  })
  expect(log).toContain('%0ARead more: https://perf.example.com/findings/bad-date/\n')
})

test('lets no name and no text end a command or begin another', () => {
  const { log } = format([report('a,b:c%\n::error::d.md', date(1, '100%\r\n::error::x'))])
  expect(log.split('\n')).toHaveLength(2)
  expect(log).toContain('file=docs/a%2Cb%3Ac%25\uFFFD%3A%3Aerror%3A%3Ad.md,line=1')
  expect(log).toContain('::Date “100%25\uFFFD\uFFFD::error::x” is')
})

describe('of more findings than GitHub shows', () => {
  const many = [
    report('a.md', ...numbers(12).map((line) => link(line))),
    report('b.md', ...numbers(3).map((line) => link(line)), date(9)),
  ]
  const placesOf = (log: string) =>
    [...log.matchAll(/file=docs\/([^,]+),line=(\d+)/g)].map((m) => `${m[1]}:${m[2]}`)

  test('annotates ten of each level, and tells the others in the summary', () => {
    const { log, summary } = format(many)
    expect(placesOf(log)).toEqual(['b.md:9', ...numbers(10).map((line) => `a.md:${line}`)])
    expect(log).toContain('\n5 more findings: see the summary of this step.\n')
    expect(summary.match(/^\| warning \| /gm)).toHaveLength(5)
    expect(summary).toContain(
      '| warning | docs/b.md&#58;3&#58;1 | broken-link | The link to “x” leads',
    )
  })

  test('annotates changed files first', () => {
    const { log, summary } = format(many, new Set(['docs/b.md']))
    expect(placesOf(log).slice(0, 5)).toEqual(['b.md:9', 'b.md:1', 'b.md:2', 'b.md:3', 'a.md:1'])
    expect(summary).toContain('Files that the pull request changes come first.')
  })

  test('says so where the changed files could not be told', () => {
    expect(format(many, 'unknown').summary).toContain('check out with `fetch-depth: 0`')
    expect(format(many, 'none').summary).not.toContain('pull request')
  })

  test('keeps within the size of a summary', () => {
    const { summary } = format([report('a.md', ...numbers(20_000).map((line) => link(line)))])
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/\nAnd \d+ more findings: run `benchlore check`\.\n$/)
  })

  test('lets nothing of a document be markup', () => {
    const { summary } = format([
      report('a.md', ...numbers(11).map((line) => date(line, '|<b>`[x](y)`'))),
    ])
    expect(summary).toContain('“&#124;&#60;b&#62;&#96;&#91;x&#93;&#40;y&#41;&#96;”')
  })
})
