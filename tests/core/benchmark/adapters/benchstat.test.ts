import { describe, expect, test } from 'vitest'
import { computeMannWhitneyP } from '../../../../src/core/statistics/mann-whitney.ts'
import { computeMedianInterval } from '../../../../src/core/statistics/median-interval.ts'
import { brief, read, readRun } from './read.ts'

const newTable = `goos: linux
goarch: amd64
pkg: example.org/pack
          │   a.txt     │               b.txt               │
          │   sec/op    │   sec/op     vs base              │
Pack-8      1.500µ ± 2%   1.200µ ± 1%  -20.00% (p=0.002 n=6)
Unpack-8    20.00m ± ∞ ¹  21.00m ± ∞ ¹       ~ (p=0.700 n=3) ²
geomean     173.2µ        158.7µ        -8.35%
¹ need >= 6 samples for confidence interval at level 0.95
² need >= 4 samples to detect a difference at alpha level 0.05

          │    a.txt     │               b.txt                │
          │     B/op     │     B/op      vs base              │
Pack-8      2.000Ki ± 0%   1.000Ki ± 0%  -50.00% (p=0.002 n=6)
`

describe('benchstat', () => {
  test('reads the new table: prefixes, intervals, numbers of runs, a suite for each file', () => {
    const { suites } = read(newTable)
    expect(suites.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
    const [before, after] = suites.map(({ runs }) => runs[0]!)
    expect(brief(before!.measurements)).toEqual([
      'Pack | - | 0.0000015 s | lower',
      'Unpack | - | 0.02 s | lower',
      'Pack | B/op | 2048 B | lower',
    ])
    expect(after!.environment).toBe('linux/amd64, 8 procs')
    expect(after!.measurements[0]).toMatchObject({
      value: 1.2e-6,
      statistic: 'median',
      count: 6,
    })
    const { kind, low, high } = after!.measurements[0]!.spread!
    expect([kind, low.toPrecision(4), high.toPrecision(4)]).toEqual([
      'confidence',
      '0.000001188',
      '0.000001212',
    ])
    expect(after!.measurements[1]).toMatchObject({ value: 0.021, count: 3, spread: null })
  })

  test('reads a table with a row for each file, whose head says the unit only', () => {
    const rows = `goos: linux
        │ sec/op       vs base         │
a.txt     1.500µ ± 2%
b.txt     1.200µ ± 1%  -20.00% (n=6)

        │ allocs/op   vs base         │
a.txt     47.00 ± 0%
b.txt     19.00 ± 0%  -59.57% (n=6)
`
    expect(brief(readRun(rows))).toEqual([
      'a.txt | - | 0.0000015 s | lower',
      'b.txt | - | 0.0000012 s | lower',
      'a.txt | allocs/op | 47 allocs/op | lower',
      'b.txt | allocs/op | 19 allocs/op | lower',
    ])
  })

  test('reads old tables of three files, cells that are missing, and units of ReportMetric', () => {
    const table = `name \\ time/op      a.txt        b.txt        c.txt
Pack-8              1.20ns ± 1%  1.30ns ± 2%  1.40ns ± 0%
Gone-8              1.50ns ± 1%               1.60ns ± 0%

name \\ p99-time/req  a.txt        b.txt        c.txt
Pack-8              1.20ms ± 1%  1.30ms ±52%  1.40ms ± 0%
`
    const { suites } = read(table)
    const all = suites.map(({ name, runs }) => [name, ...brief(runs[0]!.measurements)])
    expect(all).toEqual([
      [
        'a.txt',
        'Pack | - | 1.2e-9 s | lower',
        'Gone | - | 1.5e-9 s | lower',
        'Pack | p99-time/req | 0.0012 s | lower',
      ],
      ['b.txt', 'Pack | - | 1.3e-9 s | lower', 'Pack | p99-time/req | 0.0013 s | lower'],
      [
        'c.txt',
        'Pack | - | 1.4e-9 s | lower',
        'Gone | - | 1.6e-9 s | lower',
        'Pack | p99-time/req | 0.0014 s | lower',
      ],
    ])
  })

  test('reads the CSV with its exact values', () => {
    const csv = `goos: linux
,a.txt,,b.txt,,,
,sec/op,CI,sec/op,CI,vs base,P
Pack-8,1.5e-06,2%,1.25e-06,∞,~,p=0.446 n=4
geomean,1.5e-06,,1.25e-06,,-1%,
`
    const [before, after] = read(csv).suites.map(({ runs }) => runs[0]!.measurements)
    expect(brief(before!)).toEqual(['Pack | - | 0.0000015 s | lower'])
    expect(after![0]).toMatchObject({ value: 1.25e-6, spread: null, count: 4 })
  })

  test('reads the old table: means with a range, speed and allocations', () => {
    const table = `name     old time/op    new time/op    delta
Pack-8     1.50µs ± 2%    1.20µs ± 1%  -20.00%  (p=0.002 n=6+5)
[Geo mean] 1.50µs         1.20µs       -20.00%

name     old speed      new speed      delta
Pack-8   100MB/s ± 2%   125MB/s ± 1%  +25.00%  (p=0.002 n=6+5)

name     old alloc/op   new alloc/op   delta
Pack-8     2.05kB ± 0%    1.02kB ± 0%  -50.00%  (p=0.002 n=6+5)
`
    const [before, after] = read(table).suites.map(({ runs }) => runs[0]!.measurements)
    expect(brief(before!)).toEqual([
      'Pack | - | 0.0000015 s | lower',
      'Pack | speed | 100000000 B/s | higher',
      'Pack | alloc/op | 2050 B | lower',
    ])
    expect(after![0]).toMatchObject({ statistic: 'mean', count: 5 })
    expect(after![0]!.spread!.kind).toBe('unspecified')
  })
})

/**
 * What benchstat prints is recomputed here by the published methods: the interval of the median from order
 * statistics (David & Nagaraja, Order Statistics, §7.1; for n = 6 the extremes, for n = 10 the 2nd and 9th)
 * and the exact two-sided U test (Mann & Whitney 1947): with 6 against 6 and no overlap 2 of the
 * C(12, 6) = 924 ways are as extreme, p = 0.00216, which benchstat prints as 0.002.
 */
describe('figures computed from Go lines agree with what benchstat prints of them', () => {
  const lines = (values: readonly number[]) =>
    values.map((value) => `BenchmarkPack-8 100 ${value} ns/op`).join('\n')
  const measure = (values: readonly number[]) => readRun(`${lines(values)}\n`)[0]!
  const before = measure([1500, 1510, 1490, 1530, 1480, 1500])
  const after = measure([1200, 1195, 1205, 1188, 1212, 1200])

  test('median and delta', () => {
    expect([before.value, after.value]).toEqual([1.5e-6, 1.2e-6])
    expect(after.value / before.value - 1).toBeCloseTo(-0.2, 12)
  })

  test('± of six runs reaches to the farther end: 2 % and 1 %', () => {
    const plus = ({ samples, value }: typeof before) => {
      const { low, high } = computeMedianInterval(samples!.toSorted((a, b) => a - b))!
      return Math.round((100 * Math.max(value - low, high - value)) / value)
    }
    expect([plus(before), plus(after)]).toEqual([2, 1])
  })

  test('ten runs have the 2nd and the 9th as interval', () => {
    const ten = measure([10, 11, 12, 13, 14, 15, 16, 17, 18, 90]).samples!
    expect(computeMedianInterval(ten)).toEqual({ low: 1.1e-8, high: 1.8e-8 })
  })

  test('p of six against six without overlap is 2 / 924', () => {
    expect(computeMannWhitneyP(before.samples!, after.samples!)).toBeCloseTo(2 / 924, 12)
  })
})
