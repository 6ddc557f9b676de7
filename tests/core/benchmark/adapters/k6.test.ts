import { describe, expect, test } from 'vitest'
import { brief, read, readRun } from './read.ts'

const trend = { avg: 20, min: 5, med: 15, max: 90, 'p(90)': 40, 'p(95)': 60 }
const times = [
  'http_req_duration | - | 0.015 s | lower',
  'http_req_duration | avg | 0.02 s | lower',
  'http_req_duration | p(90) | 0.04 s | lower',
  'http_req_duration | p(95) | 0.06 s | lower',
]
const rates = [
  'http_req_failed | - | 0.02 share | lower',
  'checks | - | 0.75 share | higher',
  'http_reqs | - | 24.5 /s | higher',
  'data_received | - | 1000 B/s | higher',
]

describe('k6', () => {
  test('reads --summary-export, where the figures stand in the metric and `value` is the share', () => {
    const report = read({
      root_group: { name: '', checks: {} },
      metrics: {
        http_req_duration: { ...trend, thresholds: { 'p(95)<500': false } },
        http_req_failed: { value: 0.02, passes: 2, fails: 98 },
        checks: { value: 0.75, passes: 45, fails: 15 },
        http_reqs: { count: 245, rate: 24.5 },
        data_received: { count: 10_000, rate: 1_000 },
        vus: { value: 1, min: 1, max: 5 },
      },
    })
    const { measurements } = report.suites[0]!.runs[0]!
    expect(brief(measurements)).toEqual([...times, ...rates])
    expect(measurements[0]).toMatchObject({
      statistic: 'median',
      spread: { kind: 'range', low: 0.005, high: 0.09 },
    })
    expect(report.skipped).toEqual([{ name: 'vus', reason: 'a setting, not a result' }])
  })

  test('reads the data of handleSummary, with the type of every metric', () => {
    const metrics = {
      http_req_duration: { type: 'trend', contains: 'time', values: trend, thresholds: {} },
      http_req_failed: {
        type: 'rate',
        contains: 'default',
        values: { rate: 0.02, passes: 2, fails: 98 },
      },
      checks: { type: 'rate', contains: 'default', values: { rate: 0.75, passes: 45, fails: 15 } },
      http_reqs: { type: 'counter', contains: 'default', values: { count: 245, rate: 24.5 } },
      data_received: { type: 'counter', contains: 'data', values: { count: 10_000, rate: 1_000 } },
      queue_length: { type: 'gauge', contains: 'default', values: { value: 7, min: 1, max: 9 } },
      upload_size: { type: 'trend', contains: 'data', values: { avg: 2_000 } },
    }
    const run = readRun({
      root_group: {},
      options: {},
      state: { testRunDurationMs: 10_000 },
      metrics,
    })
    expect(brief(run)).toEqual([
      ...times,
      ...rates,
      'queue_length | - | 7 | lower',
      'upload_size | - | 2000 B | lower',
    ])
  })

  test('reads the summary of version 1.0.0, whose counters may lack their rate', () => {
    const report = read({
      version: '1.0.0',
      metadata: { generatedAt: '2026-05-06T07:08:09.123Z', k6Version: '2.1.0' },
      config: { execution: 'local', script: 'load.js', duration: 10 },
      results: {
        checks: {
          metrics: [
            {
              name: 'checks_succeeded',
              type: 'rate',
              values: { rate: 0.75, matches: 45, total: 60 },
            },
          ],
        },
        metrics: [
          { name: 'http_req_duration', type: 'trend', contains: 'time', values: trend },
          { name: 'http_reqs', type: 'counter', contains: 'default', values: { count: 245 } },
        ],
      },
    })
    const run = report.suites[0]!.runs[0]!
    expect(run).toMatchObject({ date: '2026-05-06T07:08:09Z', environment: 'k6 2.1.0' })
    expect(brief(run.measurements)).toEqual([
      ...times,
      'http_reqs | - | 24.5 /s | higher',
      'checks_succeeded | - | 0.75 share | higher',
    ])
    expect(run.measurements.at(-1)!.count).toBe(60)
  })

  test('a trend without median gives its mean, and of a time nobody declared the unit is unknown', () => {
    const run = readRun({ root_group: {}, metrics: { my_trend: { avg: 3, max: 9, 'p(99.9)': 8 } } })
    expect(brief(run)).toEqual([
      'my_trend | - | 3 | unknown',
      'my_trend | max | 9 | unknown',
      'my_trend | p(99.9) | 8 | unknown',
    ])
    expect(run[0]!.statistic).toBe('mean')
  })
})
