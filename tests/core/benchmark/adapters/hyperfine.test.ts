import { describe, expect, test } from 'vitest'
import { brief, read, readRun, refusalOf } from './read.ts'

const first = {
  results: [
    {
      command: 'build --jobs 2',
      mean: 1.25,
      stddev: 0.05,
      median: 1.2,
      user: 1,
      system: 0.1,
      min: 1.1,
      max: 1.4,
      times: [1.1, 1.2, 1.4, 1.2, 1.3],
      exit_codes: [0, 0, 0, 0, 0],
      parameters: { jobs: '2' },
    },
    {
      command: 'build fast',
      mean: 0.5,
      stddev: null,
      median: 0.5,
      times: [0.5],
      memory_usage_byte: [2048],
      exit_codes: [0],
      parameters: { size: '10' },
    },
  ],
}

describe('hyperfine 1', () => {
  test('reads seconds, every command and its parameters, and takes the median', () => {
    expect(brief(readRun(first))).toEqual([
      'build --jobs 2 | - | 1.2 s | lower',
      'build fast (size=10) | - | 0.5 s | lower',
      'build fast (size=10) | peak memory | 2048 B | lower',
    ])
  })

  test('keeps single runs, their number and their quartiles; one run has no spread', () => {
    const [many, one] = readRun(first)
    expect(many).toMatchObject({
      dimension: 'time',
      statistic: 'median',
      samples: [1.1, 1.2, 1.4, 1.2, 1.3],
      count: 5,
      spread: { kind: 'quartiles', low: 1.2, high: 1.3 },
    })
    expect(one).toMatchObject({ statistic: 'value', count: 1, spread: null })
  })

  test('reads the older form without single runs', () => {
    const results = [{ command: 'sort', mean: 2, stddev: 0.5, min: 1, max: 3 }]
    const [sort] = readRun({ results })
    expect(sort).toMatchObject({ value: 2, statistic: 'mean', samples: null, count: null })
    expect(sort!.spread).toEqual({ kind: 'deviation', low: 1.5, high: 2.5 })
  })

  test('leaves out failed runs and says so; a command that only failed is named', () => {
    const results = [
      { command: 'flaky', times: [1, 0.1, 3], exit_codes: [0, 1, 0] },
      { command: 'broken', times: [0.1, 0.2], exit_codes: [127, null] },
    ]
    const report = read({ results })
    expect(report.suites[0]!.runs[0]!.measurements.map(({ samples }) => samples)).toEqual([[1, 3]])
    expect(report.skipped).toEqual([
      { name: 'flaky', reason: '1 failed run left out' },
      { name: 'broken', reason: 'failed' },
    ])
    expect(refusalOf({ results: results.slice(1) })).toBe(
      'No benchmark of this output of hyperfine can be used: broken (failed).',
    )
  })

  test('names what has no figure and what stands twice', () => {
    const report = read({
      results: [
        { command: 'a', mean: null, times: [] },
        { command: 'b', times: [1] },
        { command: 'b', times: [9] },
      ],
    })
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toEqual(['b | - | 1 s | lower'])
    expect(report.skipped).toEqual([
      { name: 'a', reason: 'no value' },
      { name: 'b', reason: 'named twice; the first is kept' },
    ])
  })
})

describe('hyperfine 2', () => {
  const second = {
    schema_version: 2,
    metadata: {
      hyperfine_version: '2.0.0',
      start_time: '2026-03-04T05:06:07.89Z',
      platform: { os: 'linux', architecture: 'aarch64' },
    },
    results: [
      {
        command: 'pack --level 9',
        name: 'pack, tight',
        measurements: [3, 1, 2].map((value) => ({
          time_wall_clock: { value, unit: 'second' },
          memory_peak_resident: { value: 1e6 + value, unit: 'byte' },
          exit_code: 0,
        })),
      },
      {
        command: 'unpack',
        measurements: [
          { time_wall_clock: { value: 1, unit: 'second' }, exit_code: 2 },
          { time_wall_clock: { value: 4, unit: 'second' } },
        ],
      },
    ],
  }

  test('reads runs, names, peak memory, platform and start', () => {
    const report = read(second)
    const run = report.suites[0]!.runs[0]!
    expect(run).toMatchObject({ date: '2026-03-04T05:06:07Z', environment: 'linux, aarch64' })
    expect(brief(run.measurements)).toEqual([
      'pack, tight | - | 2 s | lower',
      'pack, tight | peak memory | 1000002 B | lower',
      'unpack | - | 4 s | lower',
    ])
    expect(report.skipped).toEqual([{ name: 'unpack', reason: '1 failed run left out' }])
  })

  test('takes a peak of 0 bytes for one that the system did not tell', () => {
    const results = [
      {
        command: 'x',
        measurements: [
          {
            time_wall_clock: { value: 1, unit: 'second' },
            memory_peak_resident: { value: 0, unit: 'byte' },
          },
        ],
      },
    ]
    expect(brief(readRun({ schema_version: 2, results }))).toEqual(['x | - | 1 s | lower'])
  })
})
