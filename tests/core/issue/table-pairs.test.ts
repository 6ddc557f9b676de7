import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

/** Reads a table of the given lines below a heading. */
function readTable(header: string, rows: readonly string[], heading = 'Results') {
  const divider = '|---'.repeat(header.split('|').length - 2)
  const lines = [header, `${divider}|`, ...rows]
  return readText(`# Slow export\n\n## ${heading}\n\n${lines.join('\n')}\n`).issue
}
const pairsOf = (header: string, ...rows: string[]) =>
  readTable(header, rows).benchmarks.map(({ name, metric, before, after }) => [
    name === metric ? metric : `${name} / ${metric}`,
    before?.text,
    after?.text,
  ])

describe('columns of a table are before and after', () => {
  test.each([
    ['| Metric | Before | After | Improvement |', '| p95 | 9 s | 3 s | 3x |'],
    ['| After | Metric | Before |', '| 3 s | p95 | 9 s |'],
    ['| | Base | Actual | Delta | Delta % |', '| p95 | 9 s | 3 s | -6 s | -67% |'],
    ['| Métrica | ANTES | DEPOIS | Melhoria |', '| p95 | 9 s | 3 s | 3x |'],
    ['| 指标 | 优化前 | 优化后 | 提升 |', '| p95 | 9 s | 3 s | 3x |'],
    ['| 項目 | 改善前 | 改善後 |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Old | New |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Baseline | Optimized |', '| p95 | 9 s | 3 s |'],
    ['| Metric | v1 | v2 |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Before (91 rules) | After (91 rules) |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Build 7 (before) | Build 9 (after) | Result |', '| p95 | 9 s | 3 s | good |'],
    ['| Metric | Without index | With index |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Baseline | Current |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Baseline | Target | Achieved |', '| p95 | 9 s | 5 s | 3 s |'],
    ['| Metric | Baseline | Phase 1 | Phase 2 |', '| p95 | 9 s | 5 s | 3 s |'],
    [
      '| Metric | Old (single) | Batched | Shared | Improvement |',
      '| p95 | 9 s | 5 s | 3 s | 67% |',
    ],
    ['| Metric | Sequential | Optimized | Gain |', '| p95 | 9 s | 3 s | 3x |'],
    ['| Metric | main | PR #12 | Diff |', '| p95 | 9 s | 3 s | -6 s |'],
    ['| Métrica | Valor anterior | Valor atual |', '| p95 | 9 s | 3 s |'],
    ['| 指标 | 优化前耗时 | 优化后耗时 |', '| p95 | 9 s | 3 s |'],
    ['| Metric | Was | Now |', '| p95 | 9 s | 3 s |'],
    ['| # | Metric | Before | After |', '| 1 | p95 | 9 s | 3 s |'],
  ])('%s', (header, row) => {
    expect(pairsOf(header, row)).toEqual([['p95', '9 s', '3 s']])
  })

  test.each([
    ['a target', '| Metric | Current | Target |', '| p95 | 9 s | 3 s |'],
    [
      'a target beside a baseline',
      '| Metric | Baseline | Target | Status |',
      '| p95 | 9 s | 3 s | open |',
    ],
    ['what is wanted', '| Metric | Before | After |', '| Target | <1 s | <1 s |'],
    ['two alternatives', '| Metric | Redis | Memcached |', '| p95 | 9 s | 3 s |'],
    [
      'two alternatives and their difference',
      '| Metric | Task | Thread | Change |',
      '| p95 | 9 s | 3 s | -67% |',
    ],
    [
      'what was wanted and what was reached',
      '| Metric | Target | Achieved |',
      '| p95 | 5 s | 3 s |',
    ],
    ['a row without a figure on a side', '| Metric | Before | After |', '| p95 | 9 s | N/A |'],
    ['two things', '| Level | Initial response | Final resolution |', '| P1 | 15 min | 4 h |'],
    ['releases', '| Package | Change |', '| Compiler | 1.5 → 1.9 |'],
    ['moments', '| Time | Old price | New price |', '| 10:30 | 25 | 26 |'],
  ])('but not for %s', (_, header, row) => {
    expect(pairsOf(header, row)).toEqual([])
  })
})

describe('several pairs of one table', () => {
  test('are told apart by what their heads measure', () => {
    expect(
      pairsOf(
        '| Rows | Queries Before | Queries After | Time Before | Time After |',
        '| 100 | 74 | 6 | 0.3 s | 0.05 s |',
      ),
    ).toEqual([
      ['Rows 100 / Queries', '74', '6'],
      ['Rows 100 / Time', '0.3 s', '0.05 s'],
    ])
    expect(
      pairsOf(
        '| Endpoint | Before p50 | After p50 | Before p99 | After p99 |',
        '| /users | 9 ms | 3 ms | 90 ms | 30 ms |',
      ),
    ).toEqual([
      ['/users / p50', '9 ms', '3 ms'],
      ['/users / p99', '90 ms', '30 ms'],
    ])
  })

  test('take a scenario from the column beside the metric, carried down empty cells', () => {
    expect(
      pairsOf(
        '| Environment | Metric | Before | After |',
        '| Staging | p95 | 9 s | 3 s |',
        '| | p99 | 12 s | 5 s |',
      ),
    ).toEqual([
      ['Staging / p95', '9 s', '3 s'],
      ['Staging / p99', '12 s', '5 s'],
    ])
  })

  test('share the baseline of a cold and a warm result', () => {
    expect(
      pairsOf('| Metric | Before | After (cold) | After (warm) |', '| p95 | 9 s | 3 s | 1 s |'),
    ).toEqual([
      ['cold / p95', '9 s', '3 s'],
      ['warm / p95', '9 s', '1 s'],
    ])
  })

  test('take no claim from what is wanted', () => {
    const { claims, findings } = readTable('| Metric | Before | After | Target | SLA | Change |', [
      '| CPU | 80% | 30% | 40% | 50% | -62.5% |',
    ])
    expect(claims.map(({ text, verdict }) => [text, verdict])).toEqual([['-62.5%', 'match']])
    expect(findings).toEqual([])
  })

  test('are one from the first to the last where nothing joins them', () => {
    expect(
      pairsOf(
        '| Call | Before (cold) | Before (partly warm) | After (miss) | After (hit) | Gain |',
        '| list | 4300ms | 3200ms | 380ms | 1ms | 4300x |',
      ),
    ).toEqual([['list', '4300ms', '1ms']])
  })

  test('own the claim that names them or holds for them', () => {
    const { claims } = readTable(
      '| Rows | Queries Before | Queries After | Time Before | Time After | Improvement |',
      ['| 100 | 80 | 8 | 3 s | 1 s | 90% fewer |'],
    )
    expect(claims).toMatchObject([{ benchmark: 0, verdict: 'match' }])
  })
})

describe('figures in cells', () => {
  test.each([
    ['p95 (ms)', '900', '300', 0.9, 's'],
    ['total_ms', '900', '300', 0.9, 's'],
    ['Iterations/s', '94.9', '498', 94.9, '/s'],
    ['Open file(s)', '900', '300', 900, ''],
    ['Memory limit', '256M', '128M', 256e6, 'B'],
    ['Records', '2M', '1M', 2e6, ''],
    ['Polling', 'Every 5 minutes', 'Every 1 minute', 300, 's'],
    ['Healthy servers', '22/26', '26/26', 22, ''],
    ['First load', '~15ms (cold) / ~5ms (warm)', '~9ms', 0.015, 's'],
    ['GC', '56.5 μs<br>0 B', '30.1 µs<br>0 B', 56.5e-6, 's'],
    ['Build', '2m30s', '1m 10s', 150, 's'],
    ['Query', '0.030237s ± 0.002830s', '0.01s', 0.030237, 's'],
    ['Cost', '$1,200/month', '$300/month', 1200, '$/month'],
    ['処理時間', '12 秒', '3 秒', 12, 's'],
    ['耗时', '约2.5秒', '不到1秒', 2.5, 's'],
    ['Report', 'Timeout (30s)', '2s', 30, 's'],
  ])('reads “%s” of %s', (name, before, after, value, unit) => {
    const { benchmarks } = readTable('| Metric | Before | After |', [
      `| ${name} | ${before} | ${after} |`,
    ])
    expect(benchmarks).toHaveLength(1)
    expect(benchmarks[0]?.before).toMatchObject({ value: expect.closeTo(value, 9), unit })
  })

  test('may set thousands apart with a dot beside another decimal dot', () => {
    const { benchmarks, claims } = readTable('| Metric | Before | After | Improvement |', [
      '| Miss | 5.550ms | 463ms | 12x faster |',
      '| Hit | 3556ms | 0.27ms | 13.170x faster |',
      '| Parse | 5.550ms | 4.630ms | 1.2x faster |',
    ])
    expect(benchmarks.map(({ before }) => before?.value)).toEqual([5.55, 3.556, 0.00555])
    expect(claims).toMatchObject([
      { verdict: 'match' },
      { value: 13_170, verdict: 'match' },
      { verdict: 'match' },
    ])
  })

  test('of another kind than the first leave no claim on it', () => {
    const { benchmarks, claims } = readTable('| Case | Before | After | Time | Allocated |', [
      '| Ids | 80 μs<br>96 KB | 52 μs<br>0 B | -35% | -100% |',
    ])
    expect(benchmarks).toMatchObject([{ before: { value: 80e-6 } }])
    expect(claims).toMatchObject([{ text: '-35%', verdict: 'match' }])
  })

  test('counted per different things are not compared', () => {
    const { benchmarks, claims } = readTable('| Metric | Before | After | Improvement |', [
      '| Cache entries | 1 per user | 1 per tenant | 75% reduction |',
    ])
    expect(benchmarks).toMatchObject([{ speedup: null }])
    expect(claims).toMatchObject([{ verdict: 'unverifiable' }])
  })

  test('take the unit of their own head', () => {
    expect(
      readTable('| Metric | Before (s) | After (ms) |', ['| p95 | 9 | 300 |']).benchmarks,
    ).toMatchObject([{ before: { value: 9 }, after: { value: 0.3 } }])
  })

  test('take the unit of a column for units', () => {
    const { benchmarks } = readTable('| Metric | Before | After | Unit |', [
      '| p95 | 900 | 300 | ms |',
    ])
    expect(benchmarks[0]?.before).toMatchObject({ value: 0.9, unit: 's' })
  })
})

describe('rows of a table are before and after', () => {
  test.each([
    [['| Before | 9 s | 80 |', '| After | 3 s | 8 |']],
    [['| Postgres (before) | 9 s | 80 |', '| Index (after) | 3 s | 8 |']],
    [['| Original | 9 s | 80 |', '| After phase 1 | 5 s | 20 |', '| After phase 2 | 3 s | 8 |']],
  ])('%j', (rows) => {
    expect(pairsOf('| Version | Time | Queries |', ...rows)).toEqual([
      ['Time', '9 s', '3 s'],
      ['Queries', '80', '8'],
    ])
  })

  test('each named for what it measures', () => {
    expect(
      pairsOf(
        '| Metric | Value |',
        '| p95 before | 9 s |',
        '| p95 after | 3 s |',
        '| Queries before | 80 |',
        '| Queries after | 8 |',
      ),
    ).toEqual([
      ['p95', '9 s', '3 s'],
      ['Queries', '80', '8'],
    ])
  })

  test('with the change in a row of its own', () => {
    const { benchmarks, claims } = readTable('| Version | Export |', [
      '| v1.2 (before) | 9 s |',
      '| v1.3 (after) | 3 s |',
      '| Improvement | 3x faster |',
    ])
    expect(benchmarks).toMatchObject([{ metric: 'Export', speedup: 3 }])
    expect(claims).toMatchObject([{ verdict: 'match' }])
  })

  test('with what the change is told of a baseline', () => {
    const { benchmarks, claims } = readTable('| Method | Speed | Improvement |', [
      '| Proxy (baseline) | 5 MB/s | 1x |',
      '| Kernel module | 50 MB/s | 10x |',
    ])
    expect(benchmarks).toMatchObject([{ metric: 'Speed', speedup: 10 }])
    expect(claims).toMatchObject([{ text: '10x', verdict: 'match' }])
  })

  test('but not of alternatives', () => {
    expect(
      pairsOf('| Method | Speed |', '| NFS (baseline) | 5 MB/s |', '| SSH | 4 MB/s |'),
    ).toEqual([])
    expect(pairsOf('| Method | Speed |', '| NFS | 5 MB/s |', '| SSH | 4 MB/s |')).toEqual([])
  })
})

describe('an arrow within a cell', () => {
  test('joins a pair named by its row', () => {
    const { benchmarks, claims } = readTable('| Metric | Change | Improvement |', [
      '| Queries | 101 → 2 | 98% fewer |',
      '| p95 | 900ms → 300ms (3x faster) | |',
    ])
    expect(benchmarks).toMatchObject([
      { metric: 'Queries', before: { value: 101 }, after: { value: 2 } },
      { metric: 'p95', speedup: 3 },
    ])
    expect(claims).toMatchObject([{ verdict: 'match' }, { verdict: 'match' }])
  })

  test.each([
    ['| Page | Load |', '| Form | ✅ 2.4s (before: 22s) |', ['Form', '22s', '2.4s']],
    ['| Métrica | Ganho |', '| Chamadas | De 3 para 1 servidor |', ['Chamadas', '3', '1']],
  ])('may be a word: %s %s', (header, row, [metric, before, after]) => {
    const { benchmarks } = readTable(header, [row])
    expect(benchmarks).toMatchObject([{ metric }])
    expect(benchmarks[0]?.before?.text).toContain(before)
    expect(benchmarks[0]?.after?.text).toContain(after)
  })

  test('is none in a sentence about something else', () => {
    expect(
      pairsOf('| Time | Event |', '| 2026-01-07 10:00 | Scaled from 7 to 10 nodes before noon |'),
    ).toEqual([])
    expect(pairsOf('| Step | Note |', '| 1 | The pool was grown from 7 to 10 nodes |')).toEqual([])
  })
})

describe('a pair of a table is a hope', () => {
  test.each([
    ['| Metric | Before | After (estimated) |', '| p95 | 9 s | 3 s |', 'Results'],
    ['| Phase | Before | After | Status |', '| p95 | 9 s | 3 s | ⏳ pending |', 'Results'],
    ['| Metric | Before | After |', '| p95 | 9 s estimated | 3 s |', 'Results'],
    ['| Metric | Before | Expected |', '| p95 | 9 s | 3 s |', 'Results'],
    ['| Metric | Current | After fix |', '| p95 | 9 s | 3 s |', 'Results'],
    ['| Metric | Current | Projected | Improvement |', '| p95 | 9 s | 3 s | 67% |', 'Results'],
    ['| Metric | Before | After |', '| p95 | 9 s | 3 s (projected) |', 'Results'],
    ['| Metric | Before | After |', '| p95 | 9 s | 3 s |', 'Expected results\n\n### API'],
    ['| Métrica | Antes | Depois |', '| p95 | 9 s | 3 s |', 'Melhorias estimadas'],
  ])('%s', (header, row, heading) => {
    expect(readTable(header, [row], heading).benchmarks).toMatchObject([{ expected: true }])
  })

  test('but not for the target that it met', () => {
    expect(
      readTable('| Metric | Before | After | Target |', ['| p95 | 9 s | 3 s | 5 s |']).benchmarks,
    ).toMatchObject([{ expected: false }])
  })
})
