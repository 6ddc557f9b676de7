import { describe, expect, test } from 'vitest'
import { brief, read, readRun, refusalOf } from './read.ts'

describe('wrk', () => {
  const text = `Running 2m test @ http://localhost:8080/cart
  2 threads and 10 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     0.95m   300.00ms   1.50m    86.04%
    Req/Sec     2.01k   473.12     4.80k    74.63%
  Latency Distribution
     50%    3.50ms
     75%  900.00us
     90%    1.20s
     99%    0.95m
  342024 requests in 2.00m, 24.02MB read
  Socket errors: connect 1, read 2, write 0, timeout 3
  Non-2xx or 3xx responses: 7
Requests/sec:   1988.42
Transfer/sec:    143.00KB
`
  const name = 'http://localhost:8080/cart'

  test('reads mixed units; m is minutes and KB 1024 bytes', () => {
    const run = read(text).suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      `${name} | - | 1988.42 /s | higher`,
      `${name} | latency mean | 57 s | lower`,
      `${name} | latency p50 | 0.0035 s | lower`,
      `${name} | latency p75 | 0.0009 s | lower`,
      `${name} | latency p90 | 1.2 s | lower`,
      `${name} | latency p99 | 57 s | lower`,
      `${name} | latency max | 90 s | lower`,
      `${name} | transfer | 146432 B/s | higher`,
      `${name} | socket errors | 6 errors | lower`,
      `${name} | bad responses | 7 responses | lower`,
    ])
    expect(run.measurements[1]!.spread).toEqual({ kind: 'deviation', low: 56.7, high: 57.3 })
    expect(run.environment).toBe('2 threads, 10 connections')
  })

  test('reads the longer percentiles of wrk2', () => {
    const wrk2 = text.replace(
      '  Latency Distribution',
      '  Latency Distribution (HdrHistogram - Recorded Latency)',
    )
    const report = read(
      wrk2.replace('     50%    3.50ms', ' 50.000%    3.50ms\n 99.900%    1.19s '),
    )
    expect(report.tool).toBe('wrk2')
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toContain(
      `${name} | latency p99.9 | 1.19 s | lower`,
    )
  })

  test('keeps the runs of one file apart, each with its own percentiles', () => {
    const short = text.replace(/  Latency Distribution[^]*?(?=  342024)/, '')
    const { suites, skipped } = read(
      `wrk -c10 x\n${short}wrk -c20 x\n${text.replace('10 conn', '20 conn')}`,
    )
    expect(skipped).toEqual([])
    const [first, second] = suites[0]!.runs
    expect(first!.environment).toBe('2 threads, 10 connections')
    expect(first!.measurements.map(({ metric }) => metric)).not.toContain('latency p50')
    expect(second!.environment).toBe('2 threads, 20 connections')
    expect(second!.measurements.map(({ metric }) => metric)).toContain('latency p50')
  })

  test('leaves out the distribution that forgives waiting', () => {
    const wrk2 = text.replace(
      '  342024 requests',
      '  Latency Distribution (HdrHistogram - Uncorrected Latency (measured without delays))\n 50.000%    1.00us\n  342024 requests',
    )
    const report = read(wrk2)
    expect(report.skipped).toEqual([])
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toContain(
      `${name} | latency p50 | 0.0035 s | lower`,
    )
  })

  test('takes no answer for no measurement', () => {
    expect(refusalOf(text.replace('342024 requests', '0 requests'))).toBe(
      `No benchmark of this output of wrk can be used: ${name} (no request was answered).`,
    )
  })
})

test('ab: rate, mean time with its deviation, percentiles, transfer by 1024, failures', () => {
  const text = `Server Software:        nginx
Server Hostname:        localhost
Server Port:            9090
Document Path:          /cart
Concurrency Level:      10
Complete requests:      500
Failed requests:        3
   (Connect: 0, Receive: 0, Length: 3, Exceptions: 0)
Requests per second:    400.50 [#/sec] (mean)
Time per request:       25.000 [ms] (mean)
Time per request:       2.500 [ms] (mean, across all concurrent requests)
Transfer rate:          2.00 [Kbytes/sec] received
Connection Times (ms)
              min  mean[+/-sd] median   max
Total:          5   25   5.0      24      90
Percentage of the requests served within a certain time (ms)
  50%     24
  66%     26
  95%     60
 100%     90 (longest request)
`
  const run = read(text).suites[0]!.runs[0]!
  const name = 'localhost:9090/cart'
  expect(brief(run.measurements)).toEqual([
    `${name} | - | 400.5 /s | higher`,
    `${name} | time per request | 0.025 s | lower`,
    `${name} | p50 | 0.024 s | lower`,
    `${name} | p95 | 0.06 s | lower`,
    `${name} | longest request | 0.09 s | lower`,
    `${name} | transfer | 2048 B/s | higher`,
    `${name} | failed requests | 3 requests | lower`,
  ])
  expect(run.measurements[1]!.spread).toEqual({ kind: 'deviation', low: 0.02, high: 0.03 })
  expect(run.environment).toBe('nginx, concurrency 10')

  const bad = text.replace('Requests per', 'Non-2xx responses:      500\nRequests per')
  const { runs } = read(`${text}\n${bad.replace('cart', 'gone')}`).suites[0]!
  expect(runs.map(({ measurements }) => brief(measurements).at(-1))).toEqual([
    `${name} | failed requests | 3 requests | lower`,
    'localhost:9090/gone | bad responses | 500 responses | lower',
  ])
})

describe('cargo bench', () => {
  test('reads thousands separators, throughput, other units, failed and ignored', () => {
    const report = read(`
running 6 tests
test tests::skipped ... ignored
test tests::add   ... bench:       3,296.50 ns/iter (+/- 521) = 120 MB/s
test tests::broken ... FAILED
test cycles ... bench:        2835 cycles/iter (+/- 14)
test upload errors ... bench:        1911 MS/s (+/- 420)

test result: FAILED. 0 passed; 1 failed; 1 ignored; 3 measured; 0 filtered out
`)
    const { measurements } = report.suites[0]!.runs[0]!
    expect(brief(measurements)).toEqual([
      'tests::add | - | 0.0000032965 s | lower',
      'tests::add | throughput | 120000000 B/s | higher',
      'cycles | - | 2835 cycles/iter | lower',
      'upload errors | - | 1911 MS/s | lower',
    ])
    expect(measurements[0]!.spread).toEqual({
      kind: 'unspecified',
      low: 2.7755e-6,
      high: 3.8175e-6,
    })
    expect(report.skipped).toEqual([
      { name: 'tests::skipped', reason: 'ignored' },
      { name: 'tests::broken', reason: 'failed' },
    ])
  })

  test('adds the target where two have a benchmark of one name', () => {
    const bench = 'test get ... bench:   5 ns/iter (+/- 1)'
    const text = `     Running benches/a.rs (target/a-1)\n${bench}\n     Running benches/b.rs (target/b-2)\n${bench}\n`
    expect(readRun(text).map(({ name }) => name)).toEqual(['a.rs > get', 'b.rs > get'])
  })

  test('says that a run of tests holds no benchmark', () => {
    expect(refusalOf('running 0 tests\n\ntest result: ok. 0 passed; 0 failed\n')).toBe(
      'This output of cargo bench holds no benchmark.',
    )
  })
})

test('Criterion text: intervals, mixed units, names of their own line, throughput; no changes', () => {
  const report = read(`running 1 test
test unit::ignored_test ... ignored
test result: ok. 0 passed; 0 failed; 1 ignored
Benchmarking parse/short
Benchmarking parse/short: Analyzing
parse/short             time:   [998.50 ns 1.0012 µs 1.0040 µs]
                        thrpt:  [95.0 MiB/s 96.0 MiB/s 97.0 MiB/s]
                 change:
                        time:   [-2.0565% -0.2521% +1.6377%] (p = 0.79 > 0.05)
                        thrpt:  [-1.6113% +0.2527% +2.0997%]
                        No change in performance detected.
Found 8 outliers among 100 measurements (8.00%)
  6 (6.00%) high mild
a name that is longer than the column of names
                        time:   [1.0000 ms 2.0000 ms 3.0000 ms]
                        change: [+11.193% +20.965% +31.814%] (p = 0.00 < 0.05)
                        Performance has regressed.
elements                time:   [1.0 s 2.0 s 3.0 s]
                        thrpt:  [1.5 Melem/s 1.6 Melem/s 1.7 Melem/s]
bits                    time:   [1.0 s 2.0 s 3.0 s]
                        thrpt:  [1.5 Mb/s 1.6 Mb/s 1.7 Mb/s]
cipher                  time:   [300.25 cycles 301.50 cycles 302.75 cycles]
                        thrpt:  [3.25 cpb 3.50 cpb 3.75 cpb]
hash                    time:   [300.25 cycles 301.50 cycles 302.75 cycles]
                        thrpt:  [3.75 cpb 3.50 cpb 3.25 cpb]
`)
  const { measurements } = report.suites[0]!.runs[0]!
  expect(brief(measurements)).toEqual([
    'parse/short | - | 0.0000010012 s | lower',
    'parse/short | throughput | 100663296 B/s | higher',
    'a name that is longer than the column of names | - | 0.002 s | lower',
    'elements | - | 2 s | lower',
    'elements | throughput | 1600000 /s | higher',
    'bits | - | 2 s | lower',
    'bits | throughput | 200000 B/s | higher',
    'cipher | - | 301.5 cycles | lower',
    'cipher | throughput | 3.5 cpb | higher',
    'hash | - | 301.5 cycles | lower',
    'hash | throughput | 3.5 cpb | lower',
  ])
  expect(measurements.at(-1)!.spread).toEqual({ kind: 'confidence', low: 3.25, high: 3.75 })
  expect(measurements[0]!.spread).toEqual({ kind: 'confidence', low: 9.985e-7, high: 1.004e-6 })
  expect(report.skipped).toEqual([])
})

describe('Catch2', () => {
  const rule = '-'.repeat(79)
  const head = `benchmark name                       samples       iterations    est run time
                                     mean          low mean      high mean
                                     std dev       low std dev   high std dev
${rule}
`
  const table = (group: string, rows: string) =>
    `${rule}\n${group}\n${rule}\nx.cpp:5\n${'.'.repeat(79)}\n\n${head}${rows}\n`
  const row = (
    name: string,
  ) => `${name}                                    100           208     7.1968 ms
                                        344 ns        341 ns        0.350 us
                                         19 ns         11 ns         29 ns

`

  test('reads mean and interval, long names, and equal names of two test cases', () => {
    const text = `${table('Small', row('Sort 10'))}${table('Large', `${row('Sort 10')}A name that goes on\n${row('  and on')}`)}`
    const run = readRun(text)
    expect(brief(run)).toEqual([
      'Small > Sort 10 | - | 3.44e-7 s | lower',
      'Large > Sort 10 | - | 3.44e-7 s | lower',
      'A name that goes on and on | - | 3.44e-7 s | lower',
    ])
    expect(run[0]).toMatchObject({
      count: 100,
      spread: { kind: 'confidence', low: 3.41e-7, high: 3.5e-7 },
    })
  })

  test.each([
    // The hyphen is the tool's where a word fills the width, else the author's.
    ['parse_with_a_very_long_word_withou-\nt_end', 'parse_with_a_very_long_word_without_end'],
    ['parse with a word of its own, read-\nonly', 'parse with a word of its own, read-only'],
    ['std::unordered_map::operator[] in\nplace', 'std::unordered_map::operator[] in place'],
    ['a_namespace::of_many_letters::\nfind', 'a_namespace::of_many_letters::find'],
    ['written before -\nand after', 'written before - and after'],
  ])('joins the broken name %j', (name, expected) => {
    expect(readRun(table('Small', row(name)))[0]!.name).toBe(expected)
  })

  test('names a benchmark whose figures are missing', () => {
    const text = table(
      'Small',
      'Thrown                                100           208     7.1968 ms\n\nunexpected exception\n',
    )
    expect(refusalOf(text)).toBe(
      'No benchmark of this output of Catch2 can be used: Thrown (no value).',
    )
  })

  test('reads the XML reporter', () => {
    const results = (name: string, mean: string) => `
  <BenchmarkResults name="${name}" samples="100" resamples="1000" iterations="3" clockResolution="10" estimatedDuration="9">
    <!-- All values in nano seconds -->
    <mean value="${mean}" lowerBound="40" upperBound="4.3e+01" ci="0.95"/>
    <standardDeviation value="1" lowerBound="1" upperBound="1" ci="0.95"/>
  </BenchmarkResults>`
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Catch2TestRun name="x"><TestCase name="Small" filename="a.cpp" line="5">${results('Fib &lt;20&gt;', '41.5')}
  <BenchmarkResults name="Thrown"><failed message="out of range"/></BenchmarkResults></TestCase>
<TestCase name="Large">${results('Fib &lt;20&gt;', '42')}${results('Sort', '42.5')}</TestCase></Catch2TestRun>`
    const { suites, skipped } = read(xml)
    const { measurements } = suites[0]!.runs[0]!
    expect(brief(measurements)).toEqual([
      'Small > Fib <20> | - | 4.15e-8 s | lower',
      'Large > Fib <20> | - | 4.2e-8 s | lower',
      'Sort | - | 4.25e-8 s | lower',
    ])
    expect(measurements[0]).toMatchObject({
      count: 100,
      spread: { kind: 'confidence', low: 4e-8, high: 4.3e-8 },
    })
    expect(skipped).toEqual([{ name: 'Thrown', reason: 'no value' }])
  })
})

describe('tools that print a line for each benchmark', () => {
  test.each([
    [
      'fib(10) x 1,431,759 ops/sec ±0.74% (93 runs sampled)',
      'fib(10) | - | 1431759 /s | higher',
      'benchmark.js',
    ],
    [
      '  decode × 4,638 ops/sec ±0.20% (4,579 runs sampled)',
      'decode | - | 4638 /s | higher',
      'benchmark.js',
    ],
    ['Template(RunTime): 1.5 us.', 'Template | - | 0.0000015 s | lower', 'benchmark_harness'],
    [
      'SUCCESS: base64       :   15.041ms +/-  0.636% on luau',
      'base64 | - | 0.015041 s | lower',
      'Luau bench',
    ],
    ['load: 2: 9034ms - timer ended', 'load: 2 | - | 9.034 s | lower', 'console.time'],
  ])('%s', (line, expected, tool) => {
    const report = read(`some other line\n${line}\n`)
    expect(report.tool).toBe(tool)
    expect(brief(report.suites[0]!.runs[0]!.measurements)).toEqual([expected])
  })

  test('Ruby Benchmark: real time, of bmbm only the second table', () => {
    const head = '             user     system      total        real\n'
    const plain = `${head}for:      0.950000   0.000000   0.950000 (  0.952039)\n`
    expect(brief(readRun(plain))).toEqual(['for | - | 0.952039 s | lower'])
    const rehearsal =
      'Rehearsal ----------\nfor   0.1   0.0   0.1 (  9.000000)\n----- total: 0.1sec\n\n'
    expect(brief(readRun(`${rehearsal}${plain}`))).toEqual(['for | - | 0.952039 s | lower'])
  })

  test('iai: instructions stand for the benchmark', () => {
    const text = `running 0 tests

test result: ok. 0 passed

short
  Instructions:                1243 (+1.139138%)
  L1 Accesses:                 1580 (No change)
  Estimated Cycles:            1655

`
    expect(brief(readRun(text))).toEqual([
      'short | - | 1243 instructions | lower',
      'short | L1 Accesses | 1580 accesses | lower',
      'short | Estimated Cycles | 1655 cycles | lower',
    ])
    const callgrind = text
      .replace('L1 Accesses: ', 'L1 Hits:     ')
      .replace(/ \(.*\)/g, '|1300            (-4.38462%) [-1.04585x]')
    expect(brief(readRun(callgrind))).toContain('short | L1 Hits | 1580 accesses | unknown')
  })
})
