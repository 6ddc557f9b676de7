import { describe, expect, test } from 'vitest'
import { formatSuite } from '../../../src/core/benchmark/format-suite.ts'
import { importRuns, type ImportFacts } from '../../../src/core/benchmark/import-runs.ts'
import { readSuite } from '../../../src/core/benchmark/read-suite.ts'
import type { Measurement, Run } from '../../../src/core/benchmark/report.ts'
import type { Suite } from '../../../src/core/benchmark/suite.ts'

const facts: ImportFacts = { name: 'nightly', tool: 'hyperfine', now: '2026-05-01T12:00:00Z' }

const seconds = (name: string, value: number, more: Partial<Measurement> = {}): Measurement => ({
  name,
  metric: null,
  dimension: 'time',
  unit: 's',
  direction: 'lower',
  value,
  statistic: 'median',
  spread: null,
  samples: null,
  count: null,
  ...more,
})

const run = (date: string | null, measurements: Measurement[], more: Partial<Run> = {}): Run => ({
  date,
  commit: null,
  commitDate: null,
  message: null,
  environment: null,
  measurements,
  ...more,
})

const read = (text: string): Suite => {
  const { suite, findings } = readSuite(new TextEncoder().encode(text))
  expect(findings).toEqual([])
  return suite!
}

/** Imports one after another, each time through the text of the file. */
function importAll(...imports: [runs: Run[], more?: Partial<ImportFacts>][]) {
  let text: string | undefined
  let last: ReturnType<typeof importRuns> | undefined
  for (const [runs, more] of imports) {
    last = importRuns(text === undefined ? undefined : read(text), runs, { ...facts, ...more })
    text = formatSuite(last.suite)
  }
  const { added, changed, known } = last!
  return { text: text!, suite: last!.suite, counts: { added, changed, known } }
}

describe('a history', () => {
  const full = run(
    '2026-03-01T10:00:00Z',
    [
      seconds('export', 1.2e-7 * 3, {
        spread: { kind: 'deviation', low: 3e-7, high: 4e-7 },
        samples: [3.5e-7, 3.7e-7],
        count: 2,
      }),
      seconds('export', 2048, { metric: 'B/op', dimension: 'size', unit: 'B' }),
    ],
    {
      commit: 'C0FFEE1',
      commitDate: '2026-02-28T09:00:00+01:00',
      message: 'Cache rows <jo@example.com>\n\nand more',
      environment: 'i7, Linux 6.1',
    },
  )

  test('is written with a line for each measurement, in one order of keys', () => {
    expect(importAll([[full]]).text).toBe(`{
  "schemaVersion": 1,
  "name": "nightly",
  "benchmarks": {
    "export": { "name": "export", "unit": "s", "dimension": "time", "direction": "lower" },
    "export-b-op": { "name": "export", "metric": "B/op", "unit": "B", "dimension": "size", "direction": "lower" }
  },
  "runs": [
    {
      "date": "2026-03-01T10:00:00Z",
      "commit": "c0ffee1",
      "commitDate": "2026-02-28T09:00:00+01:00",
      "message": "Cache rows",
      "environment": "i7, Linux 6.1",
      "tool": "hyperfine",
      "measurements": [
        { "benchmark": "export", "value": 3.6e-7, "statistic": "median", "spread": { "kind": "deviation", "low": 3e-7, "high": 4e-7 }, "count": 2, "samples": [3.5e-7, 3.7e-7] },
        { "benchmark": "export-b-op", "value": 2048, "statistic": "median" }
      ]
    }
  ]
}
`)
  })

  test('stays the same byte for byte when a run is imported again', () => {
    const once = importAll([[full]])
    const twice = importAll([[full]], [[full], { now: '2026-06-01T00:00:00Z' }])
    expect(twice.text).toBe(once.text)
    expect(twice.counts).toEqual({ added: 0, changed: 0, known: 1 })
  })

  test.each([
    ['another date', run('2026-03-02', [seconds('export', 1)]), { added: 1 }],
    [
      'another commit',
      run('2026-03-01', [seconds('export', 1)], { commit: 'abcdef1' }),
      { added: 1 },
    ],
    [
      'another environment',
      run('2026-03-01', [seconds('export', 1)], { environment: 'M1' }),
      { added: 1 },
    ],
    ['other figures', run('2026-03-01', [seconds('export', 2)]), { changed: 1 }],
    ['one more benchmark', run('2026-03-01', [seconds('import', 3)]), { changed: 1 }],
    [
      'the same time in another zone',
      run('2026-03-01T01:00:00+01:00', [seconds('export', 1)]),
      { known: 1 },
    ],
  ])('takes %s for what it is', (_, second, expected) => {
    const first = run('2026-03-01', [seconds('export', 1)])
    const counts = { added: 0, changed: 0, known: 0, ...expected }
    expect(importAll([[first]], [[second]]).counts).toEqual(counts)
  })

  test('knows an undated run by its figures, and dates a new one by the day of the import', () => {
    const undated = run(null, [seconds('export', 1)])
    const later = { now: '2026-05-09T12:00:00Z' }
    expect(importAll([[undated]], [[undated], later]).counts.known).toBe(1)
    const { suite } = importAll([[undated]], [[run(null, [seconds('export', 1.1)])], later])
    expect(suite.runs.map(({ date }) => date)).toEqual([facts.now, later.now])
  })

  test('keeps runs apart that nothing tells apart but their order', () => {
    for (const date of ['2026-03-01', null]) {
      const runs = [run(date, [seconds('export', 1)]), run(date, [seconds('export', 2)])]
      const once = importAll([runs])
      expect(once.suite.runs.map(({ measurements }) => measurements[0]!.value)).toEqual([1, 2])
      expect(importAll([runs], [runs, { now: '2026-05-09T12:00:00Z' }]).text).toBe(once.text)
    }
  })

  test('is in the order of commits, and of runs where no commit is dated', () => {
    const { suite } = importAll(
      [[run('2026-03-05', [seconds('a', 1)]), run('2026-03-01', [seconds('a', 2)])]],
      [[run('2026-03-09', [seconds('a', 3)], { commitDate: '2026-03-02T23:30:00-02:00' })]],
      [[run('2026-03-03', [seconds('a', 4)])]],
    )
    // 23:30 two hours west of Greenwich is half past one of the next day.
    expect(suite.runs.map(({ measurements }) => measurements[0]!.value)).toEqual([2, 4, 3, 1])
  })

  test('gives names that look alike keys of their own, the same ones every time', () => {
    const runs = [
      run('2026-03-01', [seconds('Sort C', 1), seconds('sort_c', 2), seconds('日本', 3)]),
    ]
    const { suite, counts } = importAll([runs], [runs])
    expect(Object.keys(suite.benchmarks).slice(0, 2)).toEqual(['sort-c', 'sort-c-2'])
    expect(Object.keys(suite.benchmarks)[2]).toMatch(/^series-[0-9a-f]{8}$/)
    expect(counts.known).toBe(1)
  })

  test('starts another series where the unit changes, and keeps a direction that was corrected', () => {
    const figure = seconds('batch', 5, { unit: 'rows', dimension: 'count', direction: 'unknown' })
    const { text } = importAll([[run('2026-03-01', [figure])]])
    const corrected = read(text.replace('"unknown"', '"higher"'))
    const more = [run('2026-03-02', [figure]), run('2026-03-03', [seconds('batch', 1)])]
    expect(importRuns(corrected, more, facts).suite.benchmarks).toMatchObject({
      batch: { direction: 'higher', unit: 'rows' },
      'batch-2': { direction: 'lower', unit: 's' },
    })
  })

  test('leaves out what is no commit and no date, and every e-mail address', () => {
    const odd = run('someday', [seconds('a', 1)], {
      commit: 'working tree',
      commitDate: '2026-02-31',
      message: 'Merge of jo.doe@mail.example.com into main',
      environment: 'runner of (ops@example.org), Linux',
    })
    expect(importAll([[odd]]).suite.runs[0]).toMatchObject({
      date: facts.now,
      message: 'Merge of into main',
      environment: 'runner of , Linux',
    })
    expect(importAll([[odd]]).text).not.toMatch(/commit|@/)
  })
})

describe('a file that cannot be used', () => {
  const good = importAll([[run('2026-03-01', [seconds('export', 1)])]]).text
  const problemsOf = (text: string) =>
    readSuite(new TextEncoder().encode(text)).findings.map(
      ({ line, column, message }) => `${line}:${column} ${message.replace(/^.*?: /, '')}`,
    )

  test.each([
    ['', '1:1 It is empty.'],
    [
      '{"a": 1',
      '1:8 The JSON breaks off here: a comma, quotation mark or bracket is missing or too many.',
    ],
    [
      '[]',
      '1:1 It is no history as “benchlore import” writes it. Import the output of a tool with that command.',
    ],
    [
      good.replace('"benchmark": "export"', '"benchmark": "exprot"'),
      '12:24 “runs[1].measurements[1].benchmark” must be a key of “benchmarks”, and “exprot” is none.',
    ],
    [
      good.replace('"statistic"', '"statistics"'),
      '12:9 “runs[1].measurements[1].statistic” must be one of median, mean, minimum, value.',
    ],
    [
      good.replace('2026-03-01', '2026-02-30'),
      '9:15 “runs[1].date” must be a day or time that exists.',
    ],
    [
      good.replace('2026-03-01', 'March'),
      '9:15 “runs[1].date” must be written as 2026-03-01 or 2026-03-01T14:05:00Z.',
    ],
  ])('is told by place: %#', (text, expected) => {
    expect(problemsOf(text)[0]).toBe(expected)
  })

  test('never throws, whatever the nesting', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(problemsOf(deep)).toHaveLength(1)
    expect(problemsOf(good.replace('"runs": [', `"runs": [${deep},`))).not.toEqual([])
  })
})
