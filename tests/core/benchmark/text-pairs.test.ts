import { expect, test } from 'vitest'
import { findTextPairs } from '../../../src/core/benchmark/text-pairs.ts'

/** `name: before → after` as written, `?` behind what is expected, claims in brackets. */
const pairsOf = (text: string): string[] =>
  findTextPairs(text).map(({ name, before, after, expected, claims }) => {
    const said = claims.length === 0 ? '' : ` (${claims.map((claim) => claim.text).join(', ')})`
    return `${name}: ${before.text} → ${after.text}${expected ? '?' : ''}${said}`
  })

test.each([
  [
    'latency 2.4 s -> 310 ms, throughput 80 req/s -> 540 req/s, server CPU 91% -> 40%',
    ['latency: 2.4 s → 310 ms', 'throughput: 80 req/s → 540 req/s', 'server CPU: 91% → 40%'],
  ],
  ['p50: 1,200 ms → 240 ms (80% faster)', ['p50: 1,200 ms → 240 ms (80% faster)']],
  [
    'p50 120 → 80 ms, 1.5x faster; p99 900 → 400 ms',
    ['p50: 120 → 80 ms (1.5x faster)', 'p99: 900 → 400 ms'],
  ],
  [
    'Retries per minute: 3 => 9 since the upgrade (4x increase)',
    ['Retries per minute: 3 → 9 (4x increase)'],
  ],
  ['Memory usage: 90% reduction (450MB → 45MB)', ['Memory usage: 450MB → 45MB (90% reduction)']],
  ['90% faster form loads (50ms → 5ms cached)', ['form loads: 50ms → 5ms (90% faster)']],
  ['84% fewer queries (50-100 → 10-15)', ['queries: 50-100 → 10-15 (84% fewer)']],
  ['5550ms → 677ms = 8.2x', [': 5550ms → 677ms (8.2x)']],
  ['main.ts (184 → 94 lines, -49%)', ['main.ts: 184 → 94 lines (-49%)']],
  [
    'Every edge was expected to carry a target. Asking the index brought scans from 900 ms to 300 ms.',
    ['scans: 900 ms → 300 ms'],
  ],
  ['We rewrote the loop. It should drop from 900 ms to 300 ms.', [': 900 ms → 300 ms?']],
  ['Disk: 97% (12 GB free) → 61% (180 GB free)', ['Disk: 97% → 61%']],
  ['63 upstream calls → 3', ['upstream calls: 63 → 3']],
  ['Before: 12 s → After: 3 s', [': 12 s → 3 s']],
  ['Timeout 15s → 30s → 60s', ['Timeout: 15s → 60s']],
  ['price $500/month → $120/month', ['price: $500/month → $120/month']],
  ['内存占用：800 MB → 200 MB', ['内存占用: 800 MB → 200 MB']],
  ['响应时间: 从 850ms 降到 45ms', ['响应时间: 850ms → 45ms']],
  ['受付: 8 件 (夜間)、集計バッチ: 900 MB → 300 MB', ['集計バッチ: 900 MB → 300 MB']],
  ['mem_limit (512m → 8192m)', ['mem_limit: 512m → 8192m']],
  ['Increases memory from 2GB → 8GB', []],
  ['The form makes charts for 5m instead of 1h', []],
  ['The queue was blocked for 5 s instead of 60 s', ['The queue was blocked for: 60 s → 5 s']],
  ['レスポンスは12秒から3秒', ['レスポンス: 12秒 → 3秒']],
])('finds the arrows of “%s”', (text, pairs) => {
  expect(pairsOf(text)).toEqual(pairs)
})

test.each([
  ['from 12 s to 1.1 s', [': 12 s → 1.1 s']],
  ['Cost fell from $1,200 a month to $300 a month', ['Cost: $1,200 a month → $300 a month']],
  ['one upload costs $3 instead of $9', ['one upload: $9 → $3']],
  ['Boot: 1 200 ms → 300 ms', ['Boot: 1 200 ms → 300 ms']],
  ['heap went from 1.5Gi to 800Mi', ['heap: 1.5Gi → 800Mi']],
  ['We reduced the load time from 12 s to 1.1 s.', ['the load time: 12 s → 1.1 s']],
  ['p99 latency dropped from 2.4s to 800ms', ['p99 latency: 2.4s → 800ms']],
  [
    'CPU went from 88% to 37%, and throughput rose from 95 req/s to 570 req/s (6x).',
    ['CPU: 88% → 37%', 'throughput: 95 req/s → 570 req/s (6x)'],
  ],
  [
    'The total time of the export fell from 48 s to 7 s',
    ['The total time of the export: 48 s → 7 s'],
  ],
  [
    'after phase 2 one row takes 20 ms instead of 80 ms (75% less), and the pool needs 2 GB instead of 9 GB',
    ['one row: 80 ms → 20 ms (75% less)', 'the pool: 9 GB → 2 GB'],
  ],
  ['Response time is now 310 ms, down from 1.24 s', ['Response time: 1.24 s → 310 ms']],
  ['Indexing: from 3h 20m down to 25m (8x faster)', ['Indexing: 3h 20m → 25m (8x faster)']],
  ['Threads: 16 (was: 8)', ['Threads: 8 → 16']],
  ['Start-up 12 s before, 3 s after', ['Start-up: 12 s → 3 s']],
  ['Start-up took 12 s before; it takes 3 s now', ['Start-up: 12 s → 3 s']],
  ['It previously took 12 s; now it takes 3 s.', [': 12 s → 3 s']],
  ['Bundle: 2.1 MB para 640 kB', ['Bundle: 2.1 MB → 640 kB']],
  ['Start-up took 12 s. Now it takes 3 s.', ['Start-up: 12 s → 3 s']],
  ['Response time was reduced to 200 ms from 1.2 s', ['Response time: 1.2 s → 200 ms']],
  ['The export was cut to just 40 s from 12 minutes', ['The export: 12 minutes → 40 s']],
  ['Before: 12 s, After: 3 s', [': 12 s → 3 s']],
  ['Cached load: 15 ms (vs 1,200 ms uncached)', ['Cached load: 1,200 ms → 15 ms']],
  ['Import in parallel (2 s vs ~5 s sequential)', ['Import in parallel: ~5 s → 2 s']],
  ['Lookup: 0 B (vs 96 KB)', ['Lookup: 96 KB → 0 B']],
  ['Set-up:    30 s (vs 10 min) = 20x faster', ['Set-up: 10 min → 30 s (20x faster)']],
  ['Backups: 4x/day (before: 1x/day)', ['Backups: 1x/day → 4x/day']],
  ['Reduz tempo de carga de 20 s para 2 s', ['tempo de carga: 20 s → 2 s']],
  ['a fix that restored p95 latency from 4.7 s to 31 ms', ['p95 latency: 4.7 s → 31 ms']],
  ['Throughput is 500 req/s instead of 200 req/s', ['Throughput: 200 req/s → 500 req/s']],
  ['Overall score: 87/100 → ⭐ 95/100', ['Overall score: 87 → 95']],
  ['Rating: 4.5/5.0 → 4.8/5.0', ['Rating: 4.5 → 4.8']],
  ['Errors: 98,619 to 98,191', ['Errors: 98,619 → 98,191']],
  ['Query time is 12 ms, compared to 340 ms before', ['Query time: 340 ms → 12 ms']],
  ['Heap: 2 GB (before) / 400 MB (after)', ['Heap: 2 GB → 400 MB']],
  ['Load time (before/after): 4.5 s / 0.9 s', ['Load time: 4.5 s → 0.9 s']],
  ['Response time was 4.5 s and is now 0.9 s', ['Response time: 4.5 s → 0.9 s']],
  [
    'Reduced p95 latency by 80% (5 s → 1 s)',
    ['p95 latency: 5 s → 1 s (Reduced p95 latency by 80%)'],
  ],
  ['requisições HTTP: 3 → 1', ['requisições HTTP: 3 → 1']],
  ['we went from 12 queries per request to 2', ['queries per request: 12 queries per request → 2']],
  [
    'Load reduction of the server: 67% (3 s → 1 s)',
    ['Load reduction of the server: 3 s → 1 s (67%)'],
  ],
  ['性能提升: 35% (86.9 μs → 56.5 μs)', ['性能提升: 86.9 μs → 56.5 μs (35%)']],
  ['p95 latency improved slightly (300 ms to 290 ms)', ['p95 latency: 300 ms → 290 ms']],
  ['Lock time: -40% (from ~150 ms to ~90 ms)', ['Lock time: ~150 ms → ~90 ms (-40%)']],
  ['75% reduction in lookups (20 → 5 calls)', ['lookups: 20 → 5 calls (75% reduction)']],
  ['The export fell from 12 s to 3 s. Elsewhere 50% less was seen.', ['The export: 12 s → 3 s']],
])('finds the pairs in “%s”', (text, pairs) => {
  expect(pairsOf(text)).toEqual(pairs)
})

test.each([
  ['Cache hits 56% -> 74%; the average time decreased by 40%', ['Cache hits: 56% → 74%']],
  ['p95 2 s → 1 s, and throughput is 40% higher', ['p95: 2 s → 1 s']],
  ['p95 2 s → 1 s; 50% less', ['p95: 2 s → 1 s (50% less)']],
  ['p95 2 s → 1 s, which is a 50% reduction', ['p95: 2 s → 1 s (50% reduction)']],
  [
    'The export fell from 2 s to 1 s; the export time decreased by 50%',
    ['The export: 2 s → 1 s (decreased by 50%)'],
  ],
  ['CPU fell by 40%; p95: 2 s → 1 s', ['p95: 2 s → 1 s']],
  [
    'It cuts the calls by 90% while keeping all features, and p95 fell from 3 s to 2 s',
    ['p95: 3 s → 2 s'],
  ],
  [
    'per-request latency fell from 28 s to 570 ms, the effective request rate increased 5x',
    ['per-request latency: 28 s → 570 ms'],
  ],
  ['The export is twice as fast: 10 s → 5 s', ['The export: 10 s → 5 s (twice as fast)']],
  ['p95 was halved (12 s → 6 s)', ['p95: 12 s → 6 s (halved)']],
])('gives a claim to the pair it speaks of: “%s”', (text, pairs) => {
  expect(pairsOf(text)).toEqual(pairs)
})

test.each([
  ['Expected p95: 900 ms -> ~150 ms', ['Expected p95: 900 ms → ~150 ms?']],
  ['Verify the load time (3 s → 1 s)', ['Verify the load time: 3 s → 1 s?']],
  ['Reduce p95 from 900 ms to 150 ms', ['p95: 900 ms → 150 ms?']],
  ['p95: 900 ms → 150 ms (estimated)', ['p95: 900 ms → 150 ms?']],
  ['To do: check whether it makes 1 call instead of 3', ['check whether it makes: 3 → 1 call?']],
  ['p95 should drop from 900 ms to 150 ms', ['p95: 900 ms → 150 ms?']],
  ['we expect p95 to go from 900 ms to 150 ms', ['p95: 900 ms → 150 ms?']],
  ['As expected, p95 went from 900 ms to 150 ms', ['p95: 900 ms → 150 ms']],
])('tells hopes from measurements: “%s”', (text, pairs) => {
  expect(pairsOf(text)).toEqual(pairs)
})

test.each([
  ['12 → 1.1 s', 12, 1.1, 's'],
  ['500 → 120 ms', 0.5, 0.12, 's'],
  ['63 queries → 3', 63, 3, 'queries'],
])('shares the unit of one side: %s', (text, before, after, unit) => {
  expect(findTextPairs(text)).toMatchObject([
    { before: { value: before, unit }, after: { value: after, unit } },
  ])
})

test.each([
  'a -> b',
  'Promise<T> => 3',
  '() => 3',
  'case 1 => 2',
  "['a' => 1, 'b' => 2]",
  'Node 18 → 20',
  'Version: 2.1 → 2.2',
  'v2.13 → v2.14',
  'Cluster: 5.14.1 → 5.16.0',
  '2025-01-01 → 2025-02-01',
  'step 1 → 2',
  '(1 → 2)',
  'host1 (10.6.0.10) → host2 (10.6.0.11): 100% packet loss',
  '0 ms → 155 rows',
  '202 -> polling -> download',
  'a range of 10 to 20 ms',
  'GC runs: -60% to -70%',
  'Gain: +50 MB/s → 350 MB/s in all',
  'each row has 12 fields × 8 bytes = 96 bytes → 55 MB',
  'intervals of 15m, 4h, 1d → 6 unique ones',
  'CPU 88%, memory 2 GB',
  'start-up: 0.05 s (vs 2.5 s on the JVM)',
  'one scan (2 ms vs 5 ms)',
  'CPU is high (7% vs expected 2%)',
  'ratio 3/4 → 5/6',
  'Impact: 14 calls instead of 1',
  'the list grows in steps (0 → 4 → 8)',
])('finds no pair in “%s”', (text) => {
  expect(pairsOf(text)).toEqual([])
})

test.each([
  'Python was upgraded from 3.9 to 3.11 and the timeout was raised from 5 s to 30 s.',
  'We upgraded the database engine from 12.4 to 14.1.',
  'The TTL went from 60 s to 300 s',
  'we raised the batch size from 100 to 1,000 rows',
  'The connection pool grew from 10 to 50',
  'The service was scaled out from 3 to 12 replicas',
  'max_connections was set from 100 to 500',
  'The number of workers was increased from 4 to 16',
  'the burst limit (raised from 1,000 to 10,000) had no effect',
  'we doubled the memory of the cache from 512 MB to 1 GB',
  'a load test scaling from 10 to 3,000 virtual users',
  'we lowered the page size default from 50 to 25',
  'traffic grew from 100 req/s to 400 req/s',
])('tells what was set from what was measured: “%s”', (text) => {
  expect(pairsOf(text)).toEqual([])
})

test.each([
  ['After we upgraded Postgres the export fell from 48 s to 7 s', ['the export: 48 s → 7 s']],
  ['pool wait time fell from 2 s to 20 ms', ['pool wait time: 2 s → 20 ms']],
  ['throughput was raised from 95 req/s to 570 req/s', ['throughput: 95 req/s → 570 req/s']],
  ['it served from 100 to 1,000 users', ['served: 100 → 1,000 users']],
])('measures what only speaks of settings: “%s”', (text, pairs) => {
  expect(pairsOf(text)).toEqual(pairs)
})

test.each([
  'from 120 J to 80 W',
  'gas: 120 gas → 3 kgas',
  'cost: €1,200 → £900',
  'took 0.5 s → 400',
])('compares no figures of different units: “%s”', (text) => {
  expect(pairsOf(text)).toEqual([])
})

test('gives the place of the figures', () => {
  const text = 'p95: ~1.8 s → 240 ms (87% less)'
  const [pair] = findTextPairs(text)
  expect(text.slice(pair?.start, pair?.end)).toBe('~1.8 s → 240 ms')
  const [claim] = pair?.claims ?? []
  expect(text.slice(claim?.start, claim?.end)).toBe('87% less')
})

test.each([
  ['pairs', 'p95 9 s → 3 s (3x), '.repeat(10_000)],
  ['chains', '9 s → '.repeat(30_000)],
  ['brackets', '9 s ('.repeat(40_000)],
  ['words', `9 s ${'from the '.repeat(100_000)}→ 3 s`],
  ['claims', `9 s → 3 s ${'5% less '.repeat(20_000)}`],
  ['spaces', `9 s${' '.repeat(1_000_000)}→ 3 s`],
])(
  'comes to an end with a very long line of %s, inside of it',
  { timeout: 120_000 },
  (_name, text) => {
    const pairs = findTextPairs(text)
    expect(pairs.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  },
)
