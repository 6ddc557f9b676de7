import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/core/benchmark/report.ts'
import { attachSamples, type ResultFile } from '../../../src/core/issue/attach-samples.ts'
import { readText } from './read-fixture.ts'
import { timed } from '../benchmark/measurements.ts'

type Runs = Record<string, number[]>

const file = (name: string, benchmarks: Runs, environment: string | null = null): ResultFile => {
  const measurements = Object.entries(benchmarks).map(([name, runs]) => ({
    ...timed(...runs),
    name,
  }))
  const run = { date: null, commit: null, commitDate: null, message: null, environment }
  const report: Report = {
    tool: 'hyperfine',
    suites: [{ name: null, runs: [{ ...run, measurements }] }],
    skipped: [],
  }
  return { file: name, report, digest: 'd', download: `/assets/${name}` }
}

const five = (around: number) => [0, 0.1, -0.1, 0.2, -0.2].map((one) => around + one)
const FILES = [
  file('before.json', { export: five(45) }),
  file('after.json', { export: five(9) }),
  file('old.json', { 'a.sh': five(45) }),
  file('new.json', { 'b.sh': five(9) }),
  file('both.json', { 'export old': five(45), 'export new': five(9) }),
  file('many-before.json', { export: five(45), import: five(20) }),
  file('many-after.json', { export: five(9), import: five(10) }),
  { ...file('notes.txt', {}), report: { problem: 'This file is empty.' } },
]

function attach(text: string) {
  const { issue, outline } = readText(text)
  const { evidence, findings } = attachSamples(issue, outline.samples ?? [], (url) =>
    FILES.find(({ file }) => file === url.replace(/#.*$/, '')),
  )
  return {
    compared: evidence.map(({ benchmark, before, after, speedup }) => [
      benchmark,
      before.value,
      after.value,
      Number(speedup?.toFixed(2)),
    ]),
    evidence,
    findings: findings.map(({ code, line }) => `${line} ${code}`),
  }
}

const FRONT = (samples: string) => `---\nsamples:\n${samples}---\n`
const TABLE = '# Slow\n\n| Metric | Before | After |\n|---|---|---|\n'

describe('the results behind a figure are found', () => {
  test.each([
    [
      'in the cells of a table',
      `${TABLE}| Export | 45 s ([runs](before.json)) | 9 s ([runs](after.json)) |\n`,
    ],
    [
      'in a row for each side',
      '# Slow\n\n| Run | Export |\n|---|---|\n| Before | 45 s ([runs](before.json)) |\n| After | 9 s ([runs](after.json)) |\n',
    ],
    [
      'in labels',
      '# Slow\n\n## Results\n\n- **Before**: 45 s ([runs](before.json))\n- **After**: 9 s ([runs](after.json))\n',
    ],
    [
      'in announced blocks',
      '# Slow\n\n## Results\n\n**Before**:\n\n- Export: 45 s ([runs](old.json))\n\n**After**:\n\n- Export: 9 s ([runs](new.json))\n',
    ],
    [
      'in a line of their own',
      `${TABLE}| Export | 45 s | 9 s |\n\nSamples: [before](before.json), [after](after.json)\n`,
    ],
    [
      'in a line that says the sides outside of the links',
      `${TABLE}| Export | 45 s | 9 s |\n\nRaw results: before [x](before.json), after [y](after.json)\n`,
    ],
    [
      'by the names of the files',
      `${TABLE}| Export | 45 s | 9 s |\n\nRaw results: [x](before.json), [y](after.json)\n`,
    ],
    [
      'in the frontmatter',
      `${FRONT('  - before: before.json\n    after: after.json\n')}${TABLE}| Export | 45 s | 9 s |\n`,
    ],
    [
      'as two names of one file',
      `${FRONT('  - before: "both.json#export old"\n    after: "both.json#export new"\n')}${TABLE}| Export | 45 s | 9 s |\n`,
    ],
  ])('%s', (_, text) => {
    expect(attach(text)).toMatchObject({ compared: [[0, 45, 9, 5]], findings: [] })
  })

  test('by the names of the benchmarks where files have several', () => {
    const { compared, findings } = attach(
      `${FRONT('  - before: many-before.json\n    after: many-after.json\n')}${TABLE}| Import | 20 s | 10 s |\n| Export | 45 s | 9 s |\n`,
    )
    expect(compared).toEqual([
      [0, 20, 10, 2],
      [1, 45, 9, 5],
    ])
    expect(findings).toEqual([])
  })

  test('and repeats of several files are put together', () => {
    const { evidence } = attach(
      `${FRONT('  - before: [before.json, before.json]\n    after: [after.json, after.json]\n')}${TABLE}| Export | 45 s | 9 s |\n\n## Environment\n\n- OS: Linux 6.1\n`,
    )
    expect(evidence).toMatchObject([{ before: { count: 10 }, grade: 'strong', reasons: [] }])
  })

  test('but not for what is only expected, and not in links to other files', () => {
    const expected = `# Slow\n\n## Expected Improvement\n\n- Export: 45 s → 9 s, [before](before.json), [after](after.json)\n`
    expect(attach(expected).compared).toEqual([])
    expect(attach('# Slow\n\nBefore: see [the page](https://example.com/before.json).\n')).toEqual({
      compared: [],
      evidence: [],
      findings: [],
    })
  })
})

describe('results are a finding', () => {
  const front = (before: string, after: string, more = '') =>
    `${FRONT(`  - before: ${before}\n    after: ${after}\n${more}`)}${TABLE}`

  test.each([
    [
      'that cannot be read',
      `${front('notes.txt', 'after.json')}| Export | 45 s | 9 s |\n`,
      ['3 bad-samples'],
    ],
    [
      'that do not exist',
      `${front('before.json', 'none.json')}| Export | 45 s | 9 s |\n`,
      ['4 bad-samples'],
    ],
    [
      'of a benchmark that no figure is about',
      `${front('before.json', 'after.json')}| Memory | 45 MB | 9 MB |\n`,
      ['3 unmatched-samples'],
    ],
    [
      'of a benchmark that they do not have',
      `${front('before.json', 'after.json', '    benchmark: import\n')}| Export | 45 s | 9 s |\n`,
      ['3 unmatched-samples'],
    ],
    [
      'of one side',
      `${TABLE}| Export | 45 s ([runs](before.json)) | 9 s |\n`,
      ['5 one-sided-samples'],
    ],
    [
      'that give another median on one side',
      `${front('before.json', 'after.json')}| Export | 54 s | 9 s |\n`,
      ['3 samples-disagree'],
    ],
  ])('%s', (_, text, findings) => {
    expect(attach(text).findings).toEqual(findings)
  })

  test('but not where the figure is their median rounded, or their mean', () => {
    const rounded = `${front('before.json', 'after.json')}| Export | 45 s | 9.0 s |\n`
    expect(attach(rounded).findings).toEqual([])
    expect(attach(rounded.replace('45 s', '45.1 s')).findings).toEqual(['3 samples-disagree'])
  })
})
