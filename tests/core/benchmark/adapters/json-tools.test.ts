import { describe, expect, test } from 'vitest'
import { brief, read, readRun, refusalOf } from './read.ts'

describe('pytest-benchmark', () => {
  const stats = { min: 1, max: 4, mean: 2.2, stddev: 0.5, rounds: 3, median: 2, q1: 1.5, q3: 3 }
  const file = {
    machine_info: {
      node: 'annas-laptop',
      cpu: { brand_raw: 'Ryzen 7' },
      system: 'Linux',
      machine: 'x86_64',
      python_implementation: 'CPython',
      python_version: '3.13.1',
    },
    commit_info: { id: '89ABCDEF01', time: '2026-01-02T03:04:05+01:00', branch: 'main' },
    benchmarks: [
      {
        name: 'test_a[10]',
        fullname: 'test_x.py::test_a[10]',
        stats: { ...stats, data: [1, 2, 4] },
      },
      {
        name: 'test_b',
        fullname: 'test_x.py::test_b',
        stats: { ...stats, rounds: 900, data: [1, 2] },
      },
      { name: 'test_c', fullname: 'test_x.py::test_c', stats: null },
    ],
    datetime: '2026-01-02T10:00:00.5',
    version: '5.1.0',
  }

  test('reads seconds, machine, commit and the time, which is that of UTC', () => {
    const report = read(file)
    const run = report.suites[0]!.runs[0]!
    expect(run).toMatchObject({
      date: '2026-01-02T10:00:00Z',
      commit: '89abcdef01',
      commitDate: '2026-01-02T03:04:05+01:00',
      environment: 'Ryzen 7, Linux, x86_64, CPython 3.13.1',
    })
    expect(brief(run.measurements)).toEqual([
      'test_x.py::test_a[10] | - | 2 s | lower',
      'test_x.py::test_b | - | 2 s | lower',
    ])
    expect(report.skipped).toEqual([{ name: 'test_x.py::test_c', reason: 'failed' }])
  })

  test('takes single rounds for samples only where all are there', () => {
    const [all, cut] = read(file).suites[0]!.runs[0]!.measurements
    expect(all!.samples).toEqual([1, 2, 4])
    expect(cut).toMatchObject({
      samples: null,
      count: 900,
      spread: { kind: 'quartiles', low: 1.5, high: 3 },
    })
  })
})

describe('JMH', () => {
  const result = (mode: string, scoreUnit: string, more: object = {}) => ({
    jmhVersion: '1.37',
    benchmark: 'org.shop.Cart.total',
    mode,
    threads: 1,
    jdkVersion: '21.0.2',
    vmName: 'OpenJDK 64-Bit Server VM',
    params: { size: '10' },
    primaryMetric: {
      score: 5,
      scoreError: 'NaN',
      scoreConfidence: ['NaN', 'NaN'],
      scoreUnit,
      rawData: [[4, 6], [5]],
    },
    secondaryMetrics: {},
    ...more,
  })

  test.each([
    ['thrpt', 'ops/s', '5 /s | higher'],
    ['thrpt', 'ops/ms', '5000 /s | higher'],
    ['avgt', 'us/op', '0.000005 s | lower'],
    ['ss', 'ms/op', '0.005 s | lower'],
  ])('mode %s in %s', (mode, unit, figure) => {
    const run = readRun([result(mode, unit)])
    expect(brief(run)).toEqual([`org.shop.Cart.total (size=10) | - | ${figure}`])
    expect(run[0]!.count).toBe(3)
  })

  test('mode sample has single calls: their median stands, extremes are the range', () => {
    const scorePercentiles = { '0.0': 1, '50.0': 2, '99.0': 8, '100.0': 9 }
    const primaryMetric = { score: 3, scoreUnit: 'us/op', scorePercentiles, rawData: [[3, 3]] }
    const [one] = readRun([result('sample', 'us/op', { primaryMetric })])
    expect(one).toMatchObject({ value: 2e-6, statistic: 'median', samples: null })
    expect(one!.spread).toEqual({ kind: 'range', low: 1e-6, high: 9e-6 })

    // Two forks: of each iteration how many calls took which time.
    const rawDataHistogram = [
      [
        [
          [1, 5],
          [2, 70],
        ],
      ],
      [[[9, 4]], [[2, 21]]],
    ]
    const counted = { ...primaryMetric, rawData: undefined, rawDataHistogram }
    expect(readRun([result('sample', 'us/op', { primaryMetric: counted })])[0]!.count).toBe(100)
  })

  test('tells apart modes and thread counts of one benchmark, and names profiler metrics', () => {
    const secondaryMetrics = {
      '·gc.alloc.rate': { score: 2, scoreUnit: 'MB/sec', rawData: [[2]] },
      '·gc.alloc.rate.norm': { score: 24, scoreUnit: 'B/op', rawData: [[24]] },
      '·gc.time': { score: 'NaN', scoreUnit: 'ms', rawData: [[]] },
    }
    expect(
      brief(readRun([result('thrpt', 'ops/s', { secondaryMetrics }), result('avgt', 's/op')])),
    ).toEqual([
      'org.shop.Cart.total (size=10) | thrpt | 5 /s | higher',
      'org.shop.Cart.total (size=10) | thrpt gc.alloc.rate | 2097152 B/s | lower',
      'org.shop.Cart.total (size=10) | thrpt gc.alloc.rate.norm | 24 B | lower',
      'org.shop.Cart.total (size=10) | avgt | 5 s | lower',
    ])
    const threaded = [result('thrpt', 'ops/s'), result('thrpt', 'ops/s', { threads: 4 })]
    expect(readRun(threaded).map(({ name }) => name)).toEqual([
      'org.shop.Cart.total (size=10) (1 threads)',
      'org.shop.Cart.total (size=10) (4 threads)',
    ])
  })

  test('a result that is NaN throughout is refused by name', () => {
    const primaryMetric = { score: 'NaN', scoreUnit: 'ops/s', rawData: [['NaN']] }
    expect(refusalOf([result('thrpt', 'ops/s', { primaryMetric })])).toBe(
      'No benchmark of this output of JMH can be used: org.shop.Cart.total (size=10) (no value).',
    )
  })
})

describe('vitest bench and tinybench', () => {
  test('reads milliseconds: the median where it is there, else the mean', () => {
    const benchmarks = [
      { name: 'new', hz: 500, mean: 2.5, median: 2, sd: 0.5, sampleCount: 40, samples: [] },
      { name: 'old', hz: 500, mean: 2.5, sd: 0.5, sampleCount: 40, samples: [] },
      { name: 'thrown', rank: 0 },
    ]
    const report = read({
      files: [{ filepath: '/x/a.bench.ts', groups: [{ fullName: 'a.bench.ts > a', benchmarks }] }],
    })
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toEqual([
      'a.bench.ts > a > new | - | 0.002 s | lower',
      'a.bench.ts > a > old | - | 0.0025 s | lower',
    ])
    expect(report.suites[0]!.runs[0]!.measurements[1]).toMatchObject({
      statistic: 'mean',
      spread: { kind: 'deviation', low: 0.002, high: 0.003 },
      count: 40,
    })
    expect(report.skipped).toEqual([{ name: 'a.bench.ts > a > thrown', reason: 'no value' }])
  })

  test('reads tinybench tasks of old and new versions', () => {
    const report = read([
      { name: 'old', result: { mean: 2, sd: 1, samples: [1, 2, 3] } },
      {
        name: 'new',
        result: {
          state: 'completed',
          runtime: 'node',
          runtimeVersion: 'v24',
          latency: { mean: 3, p50: 2.5, sd: 0.1, samplesCount: 9 },
        },
      },
      { name: 'bad', result: { error: { message: 'boom' } } },
    ])
    const run = report.suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      'old | - | 0.002 s | lower',
      'new | - | 0.0025 s | lower',
    ])
    expect(run.environment).toBe('node v24')
    expect(report.skipped).toEqual([{ name: 'bad', reason: 'failed' }])
  })
})

describe('Google Benchmark', () => {
  test('knows aggregates of old versions by the end of their names, and no others', () => {
    const rows = { Sort_mean: 40, Sort_stddev: 4, find_mean: 7 }
    const benchmarks = Object.entries(rows).map(([name, time]) => ({
      name,
      iterations: 3,
      real_time: time,
      cpu_time: time,
      time_unit: 'us',
    }))
    const run = readRun({ context: { date: '2016-05-04 17:44:46', num_cpus: 4 }, benchmarks })
    const times = run.filter(({ metric }) => metric === null)
    expect(brief(times)).toEqual([
      'Sort | - | 0.00004 s | lower',
      'find_mean | - | 0.000007 s | lower',
    ])
    expect(times[0]).toMatchObject({
      statistic: 'mean',
      spread: { kind: 'deviation', low: 3.6e-5, high: 4.4e-5 },
    })
  })

  const context = {
    date: '2026-03-04T05:06:07+02:00',
    host_name: 'x',
    num_cpus: 8,
    library_build_type: 'release',
  }
  const row = (name: string, real_time: number, more: object = {}) => ({
    name,
    run_name: name,
    run_type: 'iteration',
    iterations: 10,
    real_time,
    cpu_time: real_time / 2,
    time_unit: 'us',
    ...more,
  })

  test('repetitions are samples, rows of aggregates are left out, counters and rates are read', () => {
    const aggregate = { run_type: 'aggregate', aggregate_name: 'mean', run_name: 'BM/8' }
    const more = { bytes_per_second: 1e6, items_per_second: 50, 'cache misses': 3 }
    const benchmarks = [row('BM/8', 4, more), row('BM/8', 6, more), row('BM/8_mean', 5, aggregate)]
    const report = read({ context, benchmarks })
    const run = report.suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      'BM/8 | - | 0.000005 s | lower',
      'BM/8 | CPU time | 0.0000025 s | lower',
      'BM/8 | items per second | 50 /s | higher',
      'BM/8 | bytes per second | 1000000 B/s | higher',
      'BM/8 | cache misses | 3 | lower',
    ])
    expect(run).toMatchObject({
      date: '2026-03-04T05:06:07+02:00',
      environment: '8 CPUs, release build',
    })
  })

  test('takes the median of aggregates where only they were printed', () => {
    const of = (aggregate_name: string, value: number) =>
      row(`BM_${aggregate_name}`, value, {
        run_type: 'aggregate',
        aggregate_name,
        run_name: 'BM',
        time_unit: 'ns',
      })
    const [time] = readRun({
      context,
      benchmarks: [of('mean', 5), of('median', 4), of('stddev', 1), of('cv', 0.2)],
    })
    expect(time).toMatchObject({ name: 'BM', value: 4e-9, statistic: 'median', count: 10 })
    expect(time!.spread).toEqual({ kind: 'deviation', low: 3e-9, high: 5e-9 })
  })

  test('names what failed or was skipped, and reads times without zone as they are', () => {
    const benchmarks = [
      { ...row('A', 0), error_occurred: true, error_message: 'no file' },
      { ...row('B', 0), skipped: true, skip_message: 'no card' },
      row('C', 1),
    ]
    const report = read({ context: { ...context, date: '2026-03-04 05:06:07' }, benchmarks })
    expect(report.skipped).toEqual([
      { name: 'A', reason: 'failed' },
      { name: 'B', reason: 'skipped' },
    ])
    expect(report.suites[0]!.runs[0]!.date).toBe('2026-03-04T05:06:07')
  })
})

describe('BenchmarkDotNet', () => {
  const host = {
    OsVersion: 'Ubuntu 24.04',
    ProcessorName: 'Xeon',
    RuntimeVersion: '.NET 9.0.1',
    Architecture: 'X64',
    Configuration: 'RELEASE',
  }

  test('reads nanoseconds, allocated bytes, jobs of one method, and failures', () => {
    const Statistics = { OriginalValues: [30, 10, 20], N: 3, Median: 20, Mean: 20 }
    const named = (job: string, more: object) => ({
      DisplayInfo: `Cart.Total: ${job}(IterationCount=3) [N=10]`,
      FullName: 'Shop.Cart.Total(N: 10)',
      Statistics,
      ...more,
    })
    const Descriptor = {
      Id: 'Allocated Memory',
      DisplayName: 'Allocated',
      Unit: 'B',
      TheGreaterTheBetter: false,
    }
    const gen = { Id: 'Gen0Collects', DisplayName: 'Gen0', Unit: 'Count' }
    const report = read({
      HostEnvironmentInfo: host,
      Benchmarks: [
        named('.NET 8.0', { Memory: { BytesAllocatedPerOperation: 64 } }),
        named('.NET 9.0', {
          Metrics: [
            { Value: 32, Descriptor },
            { Value: 1, Descriptor: gen },
          ],
        }),
        { FullName: 'Shop.Cart.Fails', Statistics: null },
      ],
    })
    const run = report.suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      '.NET 8.0 > Shop.Cart.Total(N: 10) | - | 2e-8 s | lower',
      '.NET 8.0 > Shop.Cart.Total(N: 10) | Allocated | 64 B | lower',
      '.NET 9.0 > Shop.Cart.Total(N: 10) | - | 2e-8 s | lower',
      '.NET 9.0 > Shop.Cart.Total(N: 10) | Allocated | 32 B | lower',
    ])
    expect(run.environment).toBe('Xeon, Ubuntu 24.04, .NET 9.0.1, X64')
    expect(report.skipped).toEqual([{ name: 'Shop.Cart.Fails', reason: 'failed' }])
  })

  test('reads old files, whose names are in parts and whose processor is an object', () => {
    const Statistics = { N: 20, Median: 1e6, Mean: 1.1e6, Q1: 9e5, Q3: 1.2e6 }
    const report = read({
      HostEnvironmentInfo: { ...host, ProcessorName: { IsValueCreated: true, Value: 'i7' } },
      Benchmarks: [
        { Namespace: null, Type: 'Cart', Method: 'Total', Parameters: 'N=10', Statistics },
      ],
    })
    const [one] = report.suites[0]!.runs[0]!.measurements
    expect(one).toMatchObject({
      name: 'Cart.Total(N=10)',
      value: 0.001,
      statistic: 'median',
      count: 20,
    })
    expect(report.suites[0]!.runs[0]!.environment).toMatch(/^i7, /)
  })
})

describe('Criterion JSON', () => {
  test('estimates.json gives the median with its interval', () => {
    const estimate = (point_estimate: number) => ({
      point_estimate,
      confidence_interval: {
        confidence_level: 0.95,
        lower_bound: point_estimate - 1,
        upper_bound: point_estimate + 1,
      },
      standard_error: 0.1,
    })
    const [one] = readRun({ mean: estimate(90), median: estimate(80), slope: null })
    expect(one).toMatchObject({ value: 8e-8, statistic: 'median' })
    expect(one!.spread).toEqual({ kind: 'confidence', low: 7.9e-8, high: 8.1e-8 })
  })

  test('sample.json gives single runs, each divided by its iterations', () => {
    const [one] = readRun({ sampling_mode: 'Linear', iters: [1, 2, 4], times: [10, 22, 36] })
    expect(one!.samples).toEqual([1e-8, 1.1e-8, 9e-9])
  })
})

describe('Bencher Metric Format', () => {
  test('takes the unit from the name of the measure', () => {
    const file = {
      'parse small': {
        latency: { value: 90, lower_value: 85, upper_value: 99 },
        throughput: { value: 12 },
        'file-size': { value: 2048 },
        'build-time': { value: 3 },
        instructions: { value: 700 },
        p99_ms: { value: 5 },
        throughput_ops_ms: { value: 40 },
        'Max RSS (bytes)': { value: 512 },
        score: { value: 7 },
      },
    }
    const run = readRun(file)
    expect(brief(run)).toEqual([
      'parse small | - | 9e-8 s | lower',
      'parse small | throughput | 12 /s | higher',
      'parse small | file-size | 2048 B | lower',
      'parse small | build-time | 3 s | lower',
      'parse small | instructions | 700 instructions | lower',
      'parse small | p99_ms | 0.005 s | lower',
      'parse small | throughput_ops_ms | 40000 /s | higher',
      'parse small | Max RSS (bytes) | 512 B | lower',
      'parse small | score | 7 | higher',
    ])
    expect(run[0]!.spread).toEqual({ kind: 'unspecified', low: 8.5e-8, high: 9.9e-8 })
  })

  test('bounds that do not hold the value are no spread', () => {
    const [one] = readRun({ x: { latency: { value: 90, lower_value: 5, upper_value: 5 } } })
    expect(one!.spread).toBeNull()
  })
})

describe('Julia BenchmarkTools and LNT', () => {
  test('reads trials with their times and estimates, at any depth', () => {
    const memory = { memory: 32, allocs: 2 }
    const data = {
      fast: ['Trial', { ...memory, times: [10, 30, 20], gctimes: [0, 0, 0] }],
      slow: [
        'BenchmarkGroup',
        { data: { deep: ['TrialEstimate', { ...memory, time: 5 }] }, tags: [] },
      ],
      tuned: ['Parameters', { seconds: 5 }],
    }
    const report = read([
      { Julia: '1.11.2', BenchmarkTools: '1.5.0' },
      [['BenchmarkGroup', { data, tags: [] }]],
    ])
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toEqual([
      'fast | - | 2e-8 s | lower',
      'fast | memory | 32 B | lower',
      'fast | allocations | 2 allocations | lower',
      'slow/deep | - | 5e-9 s | lower',
      'slow/deep | memory | 32 B | lower',
      'slow/deep | allocations | 2 allocations | lower',
    ])
    expect(report.skipped).toEqual([{ name: 'tuned', reason: 'no value' }])
  })

  test('reads LNT format 2: lists are samples, other metrics are named', () => {
    const report = read({
      format_version: '2',
      machine: { name: 'box', hardware: 'arm64' },
      run: { start_time: '2026-07-08T09:10:11', git_sha: 'abcdef0123' },
      tests: [
        { name: 'sort', execution_time: [0.2, 0.1], code_size: 4096, hash: 'x' },
        { name: 'none' },
      ],
    })
    const run = report.suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      'sort | - | 0.15 s | lower',
      'sort | code size | 4096 B | lower',
    ])
    expect(run).toMatchObject({ commit: 'abcdef0123', environment: 'box, arm64' })
    expect(report.skipped).toEqual([{ name: 'none', reason: 'no value' }])
  })
})
