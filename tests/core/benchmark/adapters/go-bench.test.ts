import { describe, expect, test } from 'vitest'
import { brief, read, readRun, refusalOf } from './read.ts'

const text = `goos: linux
goarch: arm64
pkg: example.org/shop/cart
cpu: Neoverse-N1
BenchmarkTotal/items=10-4   	  100000	       120 ns/op	 83.20 MB/s	      16 B/op	       1 allocs/op
BenchmarkTotal/items=10-4   	  100000	       110 ns/op	 90.70 MB/s	      16 B/op	       1 allocs/op
BenchmarkTotal/items=10-4   	  100000	       130 ns/op	 76.90 MB/s	      16 B/op	       1 allocs/op
BenchmarkLoad-4             	     200	      2.5 p99-ns/op	 12 queries/op	 1.5 hits/s
PASS
ok  	example.org/shop/cart	3.1s
`

describe('Go benchmarks', () => {
  test('repeated lines are samples, every metric is read, the processor count is left out', () => {
    const run = read(text).suites[0]!.runs[0]!
    expect(brief(run.measurements)).toEqual([
      'Total/items=10 | - | 1.2e-7 s | lower',
      'Total/items=10 | MB/s | 83200000 B/s | higher',
      'Total/items=10 | B/op | 16 B | lower',
      'Total/items=10 | allocs/op | 1 allocs/op | lower',
      'Load | p99-ns/op | 2.5e-9 s | lower',
      'Load | queries/op | 12 queries/op | lower',
      'Load | hits/s | 1.5 /s | higher',
    ])
    expect(run.measurements[0]).toMatchObject({ samples: [1.2e-7, 1.1e-7, 1.3e-7], count: 3 })
    expect(run.environment).toBe('Neoverse-N1, linux/arm64, 4 procs')
  })

  test('a number at the end is a processor count only where all names carry the same', () => {
    const lines = 'BenchmarkSort/n-10 10 5 ns/op\nBenchmarkFind 10 6 ns/op\n'
    expect(readRun(lines).map(({ name }) => name)).toEqual(['Sort/n-10', 'Find'])
    const mixed = 'BenchmarkA-2 10 5 ns/op\nBenchmarkA-4 10 6 ns/op\n'
    expect(readRun(mixed).map(({ name }) => name)).toEqual(['A-2', 'A-4'])
  })

  test('keeps equal names of several packages apart', () => {
    const lines = 'pkg: x/a\nBenchmarkGet-8 10 5 ns/op\npkg: x/b\nBenchmarkGet-8 10 7 ns/op\n'
    expect(brief(readRun(lines))).toEqual([
      'x/a.Get | - | 5e-9 s | lower',
      'x/b.Get | - | 7e-9 s | lower',
    ])
  })

  test('begins a new run where a setting changes, since such lines are no samples of one thing', () => {
    const { suites } = read(
      'note: cold\nBenchmarkX 1 100 ns/op\nnote: warm\nBenchmarkX 1 50 ns/op\n',
    )
    expect(suites[0]!.runs.map(({ environment }) => environment)).toEqual([
      'note: cold',
      'note: warm',
    ])
  })

  test('reads commit and times where the settings have them', () => {
    const head =
      'commit: 0123ABCDEF\ncommit-time: 2026-02-03T04:05:06Z\ndate: 2026-02-04T00:00:00Z\n'
    expect(read(`${head}BenchmarkX 1 100 ns/op\n`).suites[0]!.runs[0]).toMatchObject({
      commit: '0123abcdef',
      commitDate: '2026-02-03T04:05:06Z',
      date: '2026-02-04T00:00:00Z',
      environment: null,
    })
  })

  test('takes the direction of a unit from its Unit line', () => {
    const lines = 'Unit points better=higher\nBenchmarkX 1 100 points 3 marks\n'
    expect(brief(readRun(lines))).toEqual([
      'X | points | 100 points | higher',
      'X | marks | 3 marks | unknown',
    ])
  })

  test('names what failed, was skipped or never ended; parts of a benchmark are not missed', () => {
    const lines = `BenchmarkA
BenchmarkA/one-8     	 10	 5 ns/op
BenchmarkB
BenchmarkC
--- FAIL: BenchmarkC
    c_test.go:9: no
--- SKIP: BenchmarkD
FAIL
`
    expect(read(lines).skipped).toEqual([
      { name: 'B', reason: 'no value' },
      { name: 'C', reason: 'failed' },
      { name: 'D', reason: 'skipped' },
    ])
    expect(refusalOf('--- FAIL: BenchmarkC\nFAIL\n')).toBe(
      'No benchmark of this output of Go benchmarks can be used: C (failed).',
    )
  })

  test('reads what go test -json wraps', () => {
    const lines = ['BenchmarkX-4 \t', '  10\t  5 ns/op\n'].map((Output) =>
      JSON.stringify({ Time: '2026-01-01T00:00:00Z', Action: 'output', Output }),
    )
    expect(brief(readRun(`{"Action":"start"}\n${lines.join('\n')}\n`))).toEqual([
      'X | - | 5e-9 s | lower',
    ])
  })
})
