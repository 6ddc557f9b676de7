import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const read = (body: string) => readText(`# Slow export\n\n${body}`).issue

/** `name / metric: before → after` as written, `?` behind what is expected, the claims in brackets. */
const pairsOf = (body: string): string[] => {
  const { benchmarks, claims } = read(body)
  return benchmarks.map(({ name, metric, before, after, expected }, index) => {
    const said = claims.filter((claim) => claim.benchmark === index).map((claim) => claim.text)
    const label = name === '' || name === metric ? metric : `${name} / ${metric}`
    const mark = expected ? '?' : ''
    return `${label}: ${before?.text} → ${after?.text}${mark}${said.length > 0 ? ` (${said.join(', ')})` : ''}`
  })
}

describe('figures beside the labels of two sides', () => {
  test.each([
    [
      'of a list below a heading, with the improvement behind them',
      '### Report query\n\n- **Before**: ~500 ms per page\n- **After**: ~100 ms per page\n- **Improvement**: 80% less\n',
      ['Report query: ~500 ms → ~100 ms (80% less)'],
    ],
    [
      'of one paragraph',
      '### Heap\n\n**Before**: 4 GB heap limit\n**After**: 16 GB heap limit\n',
      ['Heap: 4 GB → 16 GB'],
    ],
    [
      'of a list below a bold line',
      '**Case 1: Import of 1000 rows**\n- Before: 150 ms\n- After: 95 ms (37% less)\n\n**Case 2: Form**\n- Before: 15 ms\n- After: 8 ms\n',
      ['Case 1: Import of 1000 rows: 150 ms → 95 ms (37% less)', 'Case 2: Form: 15 ms → 8 ms'],
    ],
    [
      'of nested lists',
      '- **Search**\n  - Before: 3 s\n  - After: 1 s\n- **Export**\n  - Before: 9 s\n  - After: 2 s\n',
      ['Search: 3 s → 1 s', 'Export: 9 s → 2 s'],
    ],
    [
      'of several figures each',
      '### Dashboard\n\n- Before: 31 queries, 850 ms\n- After: 4 queries, 120 ms\n',
      ['Dashboard: 31 queries → 4 queries', 'Dashboard: 850 ms → 120 ms'],
    ],
    [
      'in Portuguese',
      '### Backup\n\n- **Antes**: 3 horas\n- **Depois**: 90 minutos\n',
      ['Backup: 3 horas → 90 minutos'],
    ],
    [
      'in Chinese',
      '### 代码\n\n**优化前**: 288 行\n\n**优化后**: 147 行\n',
      ['代码: 288 行 → 147 行'],
    ],
    ['in Japanese', '### 応答\n\n- 改善前: 12秒\n- 改善後: 3秒\n', ['応答: 12秒 → 3秒']],
    ['old and new', '- Old parser: 12 ms\n- New parser: 3 ms\n', ['parser: 12 ms → 3 ms']],
    ['was and now', '### Boot\n\n- Was: 12 s\n- Now: 3 s\n', ['Boot: 12 s → 3 s']],
    [
      'with the metric before the side',
      '- Memory before: 500 MB\n- Memory after: 50 MB\n',
      ['Memory: 500 MB → 50 MB'],
    ],
    [
      'that end in brackets',
      '### Refresh\n\n- **Before:** Full reload (~500 ms)\n- **After:** Partial refresh (~50 ms)\n',
      ['Refresh: ~500 ms → ~50 ms'],
    ],
    [
      'that were worked out',
      '### Lookup\n\n- Before: 3 queries × 4 users = 12 queries\n- After: 1 query\n',
      ['Lookup: 12 queries → 1 query'],
    ],
    [
      'of today and of what is proposed, which is a hope',
      '### Latency\n\n- Current: 900 ms (p95)\n- After the index: 200 ms\n\n### Cost\n\n- **Current:** $90 a month\n- **Proposed:** $20 a month\n',
      ['Latency: 900 ms → 200 ms?', 'Cost: $90 a month → $20 a month?'],
    ],
    [
      'of an older state and today',
      '### Boot\n\n- Previous: 900 ms\n- Current: 200 ms\n',
      ['Boot: 900 ms → 200 ms'],
    ],
    [
      'with the result behind them',
      '### Warnings\n\n```\nBefore: 50 warnings\nAfter:  10 warnings (all generated)\nResult: 80% reduction, the rest is known\nCoverage: 20% higher\n```\n',
      ['Warnings: 50 warnings → 10 warnings (80% reduction)'],
    ],
    [
      'with what was removed',
      '### Code\n\n```\nBefore: 8,000 lines\nAfter:  6,000 lines\nRemoved: 2,000 lines (25%)\n```\n',
      ['Code: 8,000 lines → 6,000 lines (25%)'],
    ],
    [
      'of a baseline and today, with the gain in the words of its label',
      '### Share\n\n- **Original baseline**: 100 MB/s\n- **Current**: 300 MB/s\n- **Total improvement**: **3x faster**\n\n### Backup\n\n- Antes: 3 horas\n- Depois: 90 minutos\n- **Economia: 50% de tempo**\n',
      ['Share: 100 MB/s → 300 MB/s (3x faster)', 'Backup: 3 horas → 90 minutos (50%)'],
    ],
    [
      'hoped for where the label above says so',
      '**Expected for the archive:**\n- Before: 3 h\n- After: 1 h\n',
      ['Expected for the archive: 3 h → 1 h?'],
    ],
  ])('are a pair %s', (_, body, pairs) => {
    expect(pairsOf(`## Results\n\n${body}`)).toEqual(pairs)
  })

  test.each([
    ['prose', '- **Before**: N+1 queries for all rows\n- **After**: one query with 3 joins\n'],
    ['other things', '- Old size: 3 MB\n- New files: 2\n'],
    ['points in time', '- Before: the cache held 3 entries\n- After 5 minutes: 30 MB\n'],
    ['a target', '- Current: 900 ms\n- Target: 200 ms\n'],
    ['a current thing', '- Current load: 900 ms\n- After lunch, 3 users\n'],
    ['a sum', '- Before: 1 + N queries\n- After: 3 queries\n'],
  ])('are none where they are %s', (_, body) => {
    expect(pairsOf(`## Results\n\n${body}`)).toEqual([])
  })
})

describe('figures of announced blocks', () => {
  test.each([
    [
      'behind the source code that a side introduces',
      '**Before**:\n```php\n$a = 3;\n```\n**Total: 8 queries**\n\n**After**:\n```php\n$a = 1;\n```\n**Total: 6 queries (-25%)**\n',
      ['Total: 8 queries → 6 queries (-25%)'],
    ],
    [
      'below headings, each with the same bold lines',
      '### Before\n\n**Table:**\n- Queries: 12\n- Render: 180 ms\n\n**Form:**\n- Queries: 23\n\n### After\n\n**Table:**\n- Queries: 2 (83% less)\n- Render: 65 ms\n\n**Form:**\n- Queries: 4\n',
      [
        'Table / Queries: 12 → 2 (83% less)',
        'Table / Render: 180 ms → 65 ms',
        'Form / Queries: 23 → 4',
      ],
    ],
    [
      'of items without labels',
      '### Page\n\n**Before**:\n- 31 queries\n- 850 ms response time\n\n**After**:\n- 4 queries (all cached)\n- 120 ms response time\n',
      ['Page / queries: 31 queries → 4 queries', 'Page / response time: 850 ms → 120 ms'],
    ],
    [
      'of what a tool printed',
      '**Before**:\n```\nreal\t0m12.3s\nTime (mean ± σ):     1.2 s ± 0.1 s\n```\n\n**After**:\n```\nreal\t0m3.1s\nTime (mean ± σ):     0.4 s ± 0.1 s\n```\n',
      ['real: 0m12.3s → 0m3.1s', 'Time (mean ± σ): 1.2 s ± 0.1 s → 0.4 s ± 0.1 s'],
    ],
    [
      'by what a calculation comes to',
      '**Before**:\n- Calls: 5 calls per row × 10 rows = 50 calls\n- Setting: mode=3\n\n**After**:\n- Calls: 5 calls (90% reduction)\n- Setting: mode=4\n',
      ['Calls: 50 calls → 5 calls (90% reduction)'],
    ],
    [
      'within one fence',
      '### Dashboard\n\n```\nBEFORE optimization:\n- 95th percentile: 8.1 s\n- Errors: 12%\n\nAFTER optimization:\n- 95th percentile: 0.3 s\n- Errors: 0%\n\nImprovement:\n- 96% less (8.1 s → 0.3 s)\n```\n',
      [
        'Dashboard / 95th percentile: 8.1 s → 0.3 s',
        'Dashboard / Errors: 12% → 0%',
        'Dashboard: 8.1 s → 0.3 s (96% less)',
      ],
    ],
    [
      'with lists of claims, each to the pair it holds for',
      '### List\n\n```\nBEFORE:\n- First page: 40 ms\n- Last page: 4,000 ms\n- Errors: 12%\n\nAFTER:\n- First page: 10 ms\n- Last page: 20 ms\n- Errors: 0%\n\nImprovement:\n- 99.5% faster for deep pages\n- 100% error reduction\n- 40% happier users\n```\n',
      [
        'List / First page: 40 ms → 10 ms',
        'List / Last page: 4,000 ms → 20 ms (99.5% faster)',
        'List / Errors: 12% → 0% (100% error reduction)',
      ],
    ],
    [
      'with savings for one of them',
      '### Server\n\n**Before**:\n- CPU: 8 cores\n- Monthly cost: $400\n\n**After**:\n- CPU: 4 cores\n- Monthly cost: $100\n\n**Savings**: 75% cost reduction\n',
      [
        'Server / CPU: 8 cores → 4 cores',
        'Server / Monthly cost: $400 → $100 (75% cost reduction)',
      ],
    ],
    [
      'of groups within one fence',
      '**Before**:\n```\nList view:\n- Time: 9 s\nWidget:\n- Time: 4 s\n```\n\n**After**:\n```\nList view:\n- Time: 3 s\nWidget:\n- Time: 1 s\n```\n',
      ['List view / Time: 9 s → 3 s', 'Widget / Time: 4 s → 1 s'],
    ],
    [
      'whose labels name what was replaced',
      '**zlib level 9 (current):**\n- Throughput: 50 MB/s\n\n**zlib level 3 (proposed):**\n- Throughput: 150 MB/s (3x faster)\n',
      ['Throughput: 50 MB/s → 150 MB/s? (3x faster)'],
    ],
    [
      'down to zero in words',
      '**Before**:\n- Overlaps: 4\n\n**After**:\n- Overlaps: ZERO\n',
      ['Overlaps: 4 → ZERO'],
    ],
    [
      'with an estimate above some of them, and a number that begins like a side',
      '### Before\n\n#### Estimated time\n- Import: 9 s\n\n#### Queries\n1. Previous rows: 100 queries\n- Peak: 60 queries\n\n### After\n\n#### Estimated time\n- Import: 3 s\n\n#### Queries\n- Peak: 6 queries\n',
      ['Estimated time / Import: 9 s → 3 s?', 'Queries / Peak: 60 queries → 6 queries'],
    ],
    [
      'with a number before their name and one claim for the pair',
      '**Before** (old tunnel):\n- 100 GB copy: ~5.5 hours\n\n**After** (new tunnel):\n- 100 GB copy: ~55 seconds\n- **Improvement**: 360x faster\n',
      ['100 GB copy: ~5.5 hours → ~55 seconds (360x faster)'],
    ],
  ])('pair %s', (_, body, pairs) => {
    expect(pairsOf(`## Results\n\n${body}`)).toEqual(pairs)
  })
})

describe('figures in a fence', () => {
  test('pair in lines with arrows, framed or not', () => {
    expect(
      pairsOf(
        '## Results\n\n```\nResponse time:   900 ms → 650-700 ms  (25% ↓)\n│ Requests: 3 → 1 (67% less)   │\n```\n',
      ),
    ).toEqual(['Response time: 900 ms → 650-700 ms (25% ↓)', 'Requests: 3 → 1 (67% less)'])
  })

  test('pair in a table drawn with spaces', () => {
    expect(
      pairsOf(
        '## Results\n\n```text\nEndpoint          Before    After    Improvement\n─────────────────────────────────────────────\nGET /api/list     1200ms    350ms    71% ⬇️\nGET /api/login    800ms     -        unknown\nAverage           900ms     331ms    63% ⬇️\n```\n',
      ),
    ).toEqual(['GET /api/list: 1200ms → 350ms (71% ⬇️)', 'Average: 900ms → 331ms (63% ⬇️)'])
  })

  test('are placed at their own line and column', () => {
    const { benchmarks } = read(
      '```\nTime   Before  After\nBoot   12 s    3 s\n\nLoad: 4 s → 1 s\n```\n',
    )
    expect(benchmarks).toMatchObject([
      { metric: 'Boot', line: 5 },
      { metric: 'Load', line: 7 },
    ])
  })

  test.each([
    [
      'a list below a comment',
      '```sql\nCREATE INDEX a ON b (c);\n\n-- Results:\n- Lookup fell from 900 ms to 40 ms\n- Pages: 1,200 → 3 (99.8% less)\n```\n',
      ['Lookup: 900 ms → 40 ms', 'Pages: 1,200 → 3 (99.8% less)'],
    ],
    [
      'a list below a comment that hopes',
      '```ts\nload(rows)\n// Expected impact:\n- Load: 9 s → 2 s\n```\n',
      ['Load: 9 s → 2 s?'],
    ],
    [
      'a comment on the result',
      '```bash\nvacuum --all\n# Result: 12 GB → 3 GB\n```\n',
      ['Result: 12 GB → 3 GB'],
    ],
    [
      'comments alone, on both sides',
      '### Parser\n\n```go\n// Before: ~45 μs for one line\n// After:  ~15 μs for one line (3x faster)\n```\n',
      ['Parser: ~45 μs → ~15 μs (3x faster)'],
    ],
  ])('pair in code where remarks give them: %s', (_, body, pairs) => {
    expect(pairsOf(body)).toEqual(pairs)
  })

  test.each([
    ['a diff', '```diff\n# Results:\n- Limit: 9 s → 2 s\n```\n'],
    ['code', '```\nconst limit = 3;\nlimit: 15 ms → 30 ms\n```\n'],
    ['code by its language', '```ts\n// load: 15 ms → 30 ms\n```\n'],
    ['a log', '```\n[13:37:19] Strike updated: 25850 → 25900\n```\n'],
    [
      'comments of a configuration',
      '```yaml\n# Before: 15 minutes\njobs: 1\n# After: 8 minutes\njobs: 2\n```\n',
    ],
  ])('are none in %s', (_, body) => {
    expect(pairsOf(body)).toEqual([])
  })
})

describe('what stands above a pair', () => {
  test('makes it no hope where it is a solution rather than a proposal', () => {
    expect(pairsOf('## Solution\n\n- Lock time: 150 ms → 90 ms\n')).toEqual([
      'Lock time: 150 ms → 90 ms',
    ])
    expect(pairsOf('## Proposed Solution\n\n- Lock time: 150 ms → 90 ms\n')).toEqual([
      'Lock time: 150 ms → 90 ms?',
    ])
  })

  test('makes it no hope where hopes are held against results', () => {
    expect(pairsOf('## Achieved vs expected\n\n- Lock time: 150 ms → 90 ms\n')).toEqual([
      'Lock time: 150 ms → 90 ms',
    ])
  })

  test('names it where its own label says nothing', () => {
    expect(pairsOf('### Tenant form\n\n**Impact**: 7x faster (84 ms → 12 ms)\n')).toEqual([
      'Tenant form / Impact: 84 ms → 12 ms (7x faster)',
    ])
  })

  test('may give it itself, with a unit or a claim', () => {
    expect(pairsOf('### main.ts (184 → 94 lines)\n\n### Profile 16.03 → 16.13\n')).toEqual([
      'main.ts: 184 → 94 lines',
    ])
  })

  test.each([
    ['a task still to do', '- [ ] Lock time: 150 ms → 90 ms\n'],
    ['a label', '**Expected impact**:\n- Lock time: 150 ms → 90 ms\n'],
    ['a heading further up', '## Expected gains\n\n### Locks\n\n- Lock time: 150 ms → 90 ms\n'],
  ])('makes it a hope: %s', (_, body) => {
    expect(pairsOf(body)).toEqual(['Lock time: 150 ms → 90 ms?'])
  })

  test('may be claimed for on the line below', () => {
    expect(
      pairsOf('- Payload: 100 KB → 30 KB\n- Bandwidth saved: 70%\n- Other savings: 10%\n'),
    ).toEqual(['Payload: 100 KB → 30 KB (70%)'])
    expect(pairsOf('- Payload: 100 KB → 30 KB\n- Cost reduction: 20%\n')).toEqual([
      'Payload: 100 KB → 30 KB',
    ])
  })

  test('claims for it where it is the only one', () => {
    expect(pairsOf('**Much faster (4x)**:\n- Copy: 8 s → 2 s\n- Tested twice\n')).toEqual([
      'Copy: 8 s → 2 s (4x)',
    ])
  })
})
