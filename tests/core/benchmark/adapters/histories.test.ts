import { describe, expect, test } from 'vitest'
import { brief, read, readRun, refusalOf } from './read.ts'

describe('github-action-benchmark', () => {
  const bench = (name: string, value: unknown, unit: string, more: object = {}) => ({
    name,
    value,
    unit,
    ...more,
  })

  test.each<[unit: string, value: number, range: unknown, figure: string, low: number | undefined]>(
    [
      ['ms', 20, '± 5%', '0.02 s', 0.019],
      ['ns/iter', 100, '± 4', '1e-7 s', 9.6e-8],
      ['ops/sec', 1000, '±2.5%', '1000 /s', 975],
      ['Megabytes', 3, '1', '3000000 B', 2e6],
      ['Percent', 50, 5, '0.5 share', 0.45],
      ['iter/sec', 10, 'stddev: 0.001', '10 /s', undefined],
      ['ns/op\t  16 B/op\t  1 allocs/op', 7, undefined, '7e-9 s', undefined],
      ['MS/s', 7, '+/- 1', '7 MS/s', 6],
      ['ms', 20, '19.5 - 21', '0.02 s', 0.0195],
      ['ms', 20, '19.5...21', '0.02 s', 0.0195],
    ],
  )('reads unit %j, value %d and range %j', (unit, value, range, figure, low) => {
    const [one] = readRun([bench('x', value, unit, range === undefined ? {} : { range })])
    expect(brief([one!])[0]).toContain(`| ${figure} |`)
    expect(one!.spread?.low).toBe(low)
  })

  test('a list without workflow has its direction from unit and name', () => {
    const list = [
      bench('free memory', 3, 'MB'),
      bench('errors', 3, 'per run'),
      bench('beauty', 3, 'points'),
    ]
    expect(readRun(list).map(({ direction }) => direction)).toEqual(['higher', 'lower', 'unknown'])
  })

  const entry = (id: string, date: number, tool: string, benches: object[]) => ({
    commit: {
      author: { name: 'Ann Author', email: 'ann@example.org' },
      committer: { name: 'Ann Author', email: 'ann@example.org' },
      id,
      message: 'Speed up (thanks bob@example.org)\n\nSigned-off-by: Ann Author <ann@example.org>',
      timestamp: '2026-01-01T10:00:00+02:00',
    },
    date,
    tool,
    benches,
  })
  const [first, second] = ['a'.repeat(40), 'b'.repeat(40)]
  const history = (entries: object) =>
    `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 1, repoUrl: 'https://example.org/x', entries }, null, 2)}\n`

  test('reads every suite of data.js; the tool tells the direction; people are dropped', () => {
    const report = read(
      history({
        Time: [
          entry(first, 1_767_225_600_000, 'customSmallerIsBetter', [bench('a', 2, 'points')]),
          entry(second, 1_767_312_000_000, 'customSmallerIsBetter', [bench('a', 1, 'points')]),
        ],
        Speed: [
          entry(first, 1_767_225_600_000, 'customBiggerIsBetter', [
            bench('a', 2, 'ms', { extra: '12 samples' }),
          ]),
        ],
      }),
    )
    expect(report.suites.map(({ name, runs }) => [name, runs.length])).toEqual([
      ['Time', 2],
      ['Speed', 1],
    ])
    const [time, speed] = report.suites.map(({ runs }) => runs[0]!)
    expect(time).toMatchObject({
      date: '2026-01-01T00:00:00Z',
      commit: first,
      commitDate: '2026-01-01T10:00:00+02:00',
    })
    expect(brief(time!.measurements)).toEqual(['a | - | 2 points | lower'])
    expect(brief(speed!.measurements)).toEqual(['a | - | 0.002 s | higher'])
    expect(speed!.measurements[0]!.count).toBe(12)
    expect(JSON.stringify(report)).not.toMatch(/@|Ann/)
  })

  test('keeps two runs of one commit, drops one that is stored twice and names that are', () => {
    const benches = [bench('a', 1, 'ms'), bench('a', 2, 'ms'), bench('b', null, 'ms')]
    const entries = {
      S: [
        entry(first, 1e12, 'go', benches),
        entry(first, 1e12, 'go', benches),
        entry(first, 2e12, 'go', benches),
      ],
    }
    const report = read(history(entries))
    expect(report.suites[0]!.runs).toHaveLength(2)
    expect(report.skipped).toEqual([
      { name: 'run of aaaaaaa', reason: 'stored twice' },
      { name: 'a', reason: 'named twice; the first is kept' },
      { name: 'b', reason: 'no value' },
    ])
  })

  test('says where a broken data.js breaks', () => {
    expect(refusalOf('window.BENCHMARK_DATA = {\n  "entries": {,}\n}')).toBe(
      'This data.js of github-action-benchmark is broken on line 2: “,}” cannot stand there.',
    )
  })
})

describe('asv', () => {
  const head = {
    commit_hash: 'c0ffee00',
    date: 1_767_225_600_000,
    params: { machine: 'box', cpu: 'Xeon', os: 'Linux', arch: 'x86_64' },
    python: '3.12',
    requirements: { numpy: '2.1' },
  }

  test('reads version 2: parameters as a product, quartiles, samples, null and NaN by name', () => {
    const text = JSON.stringify({
      ...head,
      version: 2,
      env_name: 'virtualenv-py3.12',
      result_columns: [
        'result',
        'params',
        'version',
        'started_at',
        'duration',
        'stats_ci_99_a',
        'stats_ci_99_b',
        'stats_q_25',
        'stats_q_75',
        'stats_number',
        'stats_repeat',
        'samples',
      ],
      results: {
        'suite.Cart.time_total': [
          [2, 3, null, 'NAN'],
          [
            ['1', '2'],
            ["'a'", "'b'"],
          ],
          'v',
          1_767_312_000_000,
          1,
          null,
          null,
          [1, 3, null, null],
          [4, 3, null, null],
        ],
        'suite.mem_cart': [[4096], [], 'v', 1_767_312_000_000, 1],
        'suite.track_cache_misses': [[5], []],
        'suite.time_runs': [[2], [], 'v', null, 1, null, null, [1], [3], [1], [3], [[1, 2, 3]]],
        'suite.time_gone': null,
        'suite.time_none': [null, [['1', '2']], 'v'],
      },
    }).replace('"NAN"', 'NaN')
    const report = read(text)
    const run = report.suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      "suite.Cart.time_total(1, 'a') | - | 2 s | lower",
      "suite.Cart.time_total(1, 'b') | - | 3 s | lower",
      'suite.mem_cart | - | 4096 B | lower',
      'suite.track_cache_misses | - | 5 | lower',
      'suite.time_runs | - | 2 s | lower',
    ])
    expect(run.measurements[0]!.spread).toEqual({ kind: 'quartiles', low: 1, high: 4 })
    expect(run.measurements.at(-1)!.samples).toEqual([1, 2, 3])
    expect(report.skipped).toEqual([
      { name: "suite.Cart.time_total(2, 'a')", reason: 'failed' },
      { name: "suite.Cart.time_total(2, 'b')", reason: 'skipped' },
      { name: 'suite.time_gone', reason: 'failed' },
      { name: 'suite.time_none', reason: 'failed' },
    ])
    expect(run).toMatchObject({
      commit: 'c0ffee00',
      commitDate: '2026-01-01T00:00:00Z',
      date: '2026-01-02T00:00:00Z',
      environment: 'box, Xeon, Linux, x86_64, Python 3.12, numpy 2.1',
    })
  })

  test('reads version 1: bare numbers, and objects with parameters', () => {
    const results = {
      time_a: 0.5,
      time_b: null,
      peakmem_c: { params: [['1', '2']], result: [10, null] },
      time_d: { params: [], result: [3], stats: [{ ci_99: [1, 5], q_25: 2, q_75: 4, n: 9 }] },
    }
    const report = read({ ...head, version: 1, results })
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toEqual([
      'time_a | - | 0.5 s | lower',
      'peakmem_c(1) | - | 10 B | lower',
      'time_d | - | 3 s | lower',
    ])
    expect(report.skipped.map(({ name }) => name)).toEqual(['time_b', 'peakmem_c(2)'])
    expect(report.suites[0]!.runs[0]!.measurements[2]!.spread).toEqual({
      kind: 'quartiles',
      low: 2,
      high: 4,
    })
  })

  test('reads the console: a run for each environment, units and prefixes, failures by name', () => {
    const text = `· Running 6 total benchmarks (1 commits * 2 environments * 3 benchmarks)
[  0.00%] · For shop commit c0ffee00 <main>:
[  0.00%] ·· Benchmarking virtualenv-py3.12
[ 10.00%] ··· Running (suite.time_total--).
[ 20.00%] ··· suite.time_total                                      11.1±0.5μs
[ 30.00%] ··· suite.mem_cart                                             2.42k
[ 40.00%] ··· suite.time_table                                              ok
[ 50.00%] ·· Benchmarking virtualenv-py3.13
[ 60.00%] ··· suite.time_total                                           1.20m
[ 70.00%] ··· suite.time_gone                                           failed
[ 80.00%] ··· suite.time_off                                               n/a
[ 85.00%] ··· suite.time_rows                                       1/3 failed
[ 90.00%] ··· Running suite.time_old                                    1.25ms
`
    const report = read(text)
    const [first, second] = report.suites[0]!.runs
    expect(brief(first!.measurements)).toEqual([
      'suite.time_total | - | 0.0000111 s | lower',
      'suite.mem_cart | - | 2420 B | lower',
    ])
    expect(brief(second!.measurements)).toEqual([
      'suite.time_total | - | 72 s | lower',
      'suite.time_old | - | 0.00125 s | lower',
    ])
    expect(first).toMatchObject({ commit: 'c0ffee00', environment: 'virtualenv-py3.12' })
    expect(report.skipped).toEqual([
      { name: 'suite.time_table', reason: 'a table of parameters; import the result file instead' },
      { name: 'suite.time_gone', reason: 'failed' },
      { name: 'suite.time_off', reason: 'skipped' },
      {
        name: 'suite.time_rows',
        reason: '1/3 failed; a table of parameters; import the result file instead',
      },
    ])
  })
})
