import { describe, expect, test } from 'vitest'
import type { Suite } from '../../../src/core/benchmark/suite.ts'
import { linkSeries, type NamedSuite } from '../../../src/core/issue/link-series.ts'
import { readIssue } from '../../../src/core/issue/read-issue.ts'

const suiteOf = (...names: (string | [name: string, dimension: 'size'])[]): Suite => ({
  schemaVersion: 1,
  name: 'nightly',
  benchmarks: Object.fromEntries(
    names.map((one) => {
      const [name, dimension] = typeof one === 'string' ? [one, 'time' as const] : one
      const unit = dimension === 'size' ? 'B' : 's'
      const key = name.toLowerCase().replaceAll(' ', '-')
      return [key, { name, unit, dimension, direction: 'lower' as const }]
    }),
  ),
  runs: [],
})

const suites: NamedSuite[] = [
  {
    id: 'nightly',
    file: '../benchmarks/nightly.json',
    suite: suiteOf('report export', 'report import', ['report memory', 'size'], 'time'),
  },
  { id: 'solo', file: '../benchmarks/solo.json', suite: suiteOf('qqq') },
  { id: 'broken', file: '../benchmarks/broken.json', suite: undefined },
]

function link(text: string, file = 'slow.md') {
  const { issue, outline } = readIssue(
    { file, bytes: new TextEncoder().encode(text) },
    { templates: [] },
  )
  const linked = linkSeries(issue, outline, suites)
  return {
    series: linked.issue.series,
    pairs: linked.issue.benchmarks.map(({ series }) => series),
    findings: linked.findings.map(({ line, message }) => `${line} ${message}`),
    targets: Object.fromEntries(linked.targets),
  }
}

const table = (...rows: string[]): string =>
  `\n## Results\n\n| Test | Before | After |\n| --- | --- | --- |\n${rows.join('\n')}\n`
const EXPORT = '| Export of a report | 45 s | 9 s |'
const IMPORT = '| Report import | 8 s | 4 s |'
const MEMORY = '| Memory of the report | 800 MB | 90 MB |'
const OTHER = '| Login | 3 s | 1 s |'

describe('a series', () => {
  test.each([
    ['a key in frontmatter', `---\nseries: nightly/report-export\n---\n# Slow\n${table(EXPORT)}`],
    ['a key in a list', `---\nseries: [nightly/report-export]\n---\n# Slow\n${table(EXPORT)}`],
    [
      'its address in frontmatter',
      `---\nseries: /benchmarks/nightly/report-export/\n---\n# Slow\n${table(EXPORT)}`,
    ],
    [
      'a link to its page',
      `# Slow\n\n[Trend](/benchmarks/nightly/report-export/)\n${table(EXPORT)}`,
    ],
    [
      'a link below a base path',
      `# Slow\n\n[Trend](/docs/benchmarks/nightly/report-export/)\n${table(EXPORT)}`,
    ],
    [
      'a link to its file',
      `# Slow\n\n[Trend](../benchmarks/nightly.json#report-export)\n${table(EXPORT)}`,
    ],
  ])('is found by %s', (_, text) => {
    expect(link(text)).toMatchObject({
      series: ['nightly/report-export'],
      pairs: ['nightly/report-export'],
      findings: [],
    })
  })

  test('named twice is one', () => {
    const text = `---\nseries: nightly/report-export\n---\n# Slow\n\n[Trend](../benchmarks/nightly.json#report-export), [all](/benchmarks/nightly/)\n${table(EXPORT, IMPORT)}`
    expect(link(text)).toMatchObject({
      series: ['nightly/report-export', 'nightly/report-import'],
      pairs: ['nightly/report-export', 'nightly/report-import'],
    })
  })

  test('is found from a folder below, and its link leads to its page', () => {
    const url = '../../benchmarks/nightly.json#report-export'
    const { series, targets } = link(`# Slow\n\n[Trend](${url})\n`, 'api/slow.md')
    expect(series).toEqual(['nightly/report-export'])
    expect(targets).toEqual({ [url]: 'nightly/report-export' })
  })

  test('goes to the figure that is called like it', () => {
    const { pairs } = link(
      `---\nseries: nightly/report-import, nightly/report-export\n---\n# Slow\n${table(OTHER, EXPORT, IMPORT)}`,
    )
    expect(pairs).toEqual([null, 'nightly/report-export', 'nightly/report-import'])
  })

  test('named alone goes to the only figure of its kind, whatever that is called', () => {
    expect(link(`---\nseries: solo/qqq\n---\n# Slow\n${table(MEMORY, OTHER)}`).pairs).toEqual([
      null,
      'solo/qqq',
    ])
  })

  test('named alone goes to none of several figures that are not called like it', () => {
    const { pairs, series } = link(`---\nseries: solo/qqq\n---\n# Slow\n${table(IMPORT, OTHER)}`)
    expect({ pairs, series }).toEqual({ pairs: [null, null], series: ['solo/qqq'] })
  })

  test('of a suite goes to figures by their names, never by “time” alone', () => {
    const rows = ['| Time | 3 s | 1 s |', EXPORT, MEMORY]
    const { pairs, series } = link(`---\nseries: nightly\n---\n# Slow\n${table(...rows)}`)
    expect(pairs).toEqual([null, 'nightly/report-export', 'nightly/report-memory'])
    expect(series).toEqual(['nightly/report-export', 'nightly/report-memory'])
  })
})

describe('a series that does not exist', () => {
  test.each([
    [
      '---\nseries: nightly/report-exprot\n---\n# Slow\n',
      '2 There is no benchmark series “nightly/report-exprot”. Did you mean “nightly/report-export”?',
    ],
    [
      '# Slow\n\n[T](../benchmarks/nightly.json#report-inport)\n',
      '3 There is no benchmark series “nightly/report-inport”. Did you mean “nightly/report-import”?',
    ],
    [
      '# Slow\n\n[T](/benchmarks/weekly/)\n',
      '3 There is no benchmark series “weekly”. Import its results with “benchlore import”, or correct the name.',
    ],
  ])('is a finding that names the nearest: %#', (text, expected) => {
    expect(link(text).findings).toEqual([expected])
  })

  test('is none where the file cannot be used, which is told there', () => {
    expect(link('---\nseries: broken/x\n---\n# Slow\n').findings).toEqual([])
  })

  test('leaves other links alone', () => {
    const { targets, findings } = link('# Slow\n\n[a](other.md) [b](../benchmarks/raw/x.txt)\n')
    expect({ targets, findings }).toEqual({ targets: {}, findings: [] })
  })
})
