import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const HEAD = '# Performance Issue: Slow\n\n'
const read = (body: string) => readText(HEAD + body).issue

describe('the gain of an issue', () => {
  test('is the pair named like its metric, however small the difference in the names', () => {
    const { gain } = read(
      '**Metric**: Counter with 8 threads\n\n## Benchmark Results\n\n| Test | Before | After |\n|---|---|---|\n| Counter with 2 threads | 9 ms | 6 ms |\n| Counter with 8 threads | 46 ms | 19 ms |\n',
    )
    expect(gain).toEqual({ speedup: expect.closeTo(2.421, 3), benchmark: 1, verified: true })
  })

  test('never comes from figures of a workaround, an impact or a lesson', () => {
    const { benchmarks, gain } = read(
      '## Impact\n\nOne user reports 100 s -> 70 s.\n\n## Lessons Learned\n\n- A queue took it from 90 s to 3 s elsewhere.\n',
    )
    expect(benchmarks).toHaveLength(2)
    expect(gain).toBeNull()
  })

  test('is not verified where a claim about it contradicts the figures', () => {
    const { gain, claims } = read('## Results\n\n- p95: 200 ms -> 100 ms (5x faster)\n')
    expect(claims).toMatchObject([{ verdict: 'mismatch', benchmark: 0 }])
    expect(gain).toEqual({ speedup: 2, benchmark: 0, verified: false })
  })

  test('is none where there are only hopes', () => {
    const { benchmarks, gain } = read('## Expected Improvement\n\n- p95: 200 ms -> 100 ms\n')
    expect(benchmarks).toMatchObject([{ expected: true, speedup: 2 }])
    expect(gain).toBeNull()
  })
})

describe('the gain of an issue and its figures', () => {
  test('comes from a table before a sentence', () => {
    const { gain } = read(
      '## Summary\n\nThe import fell from 8 s to 4 s.\n\n## Results\n\n| Metric | Before | After |\n|---|---|---|\n| Export | 45 s | 9 s |\n',
    )
    expect(gain).toEqual({ speedup: 5, benchmark: 1, verified: true })
  })

  test('is no sentence about how bad it was', () => {
    const text = '# X\n\n## Summary\n\np95 rose from 200 ms to 12 s.\n'
    const { benchmarks, gain } = readText(text).issue
    expect(benchmarks).toHaveLength(1)
    expect(gain).toBeNull()
  })

  test('may come from a table of the impact that the change had', () => {
    const table = '| Metric | Before | After |\n|-|-|-|\n| p95 | 8 s | 2 s |\n'
    const gainBelow = (heading: string) =>
      readText(`# X\n\n## ${heading}\n\n${table}`).issue.gain?.speedup
    expect(gainBelow('Performance Impact')).toBe(4)
    expect(gainBelow('Impact')).toBeUndefined()
  })

  test('comes from what changed before what did not', () => {
    const { gain } = read(
      '## Results\n\n| Metric | Before | After |\n|---|---|---|\n| First call | 9 s | 9 s |\n| Next call | 9 s | 1 s |\n',
    )
    expect(gain).toMatchObject({ speedup: 9, benchmark: 1 })
  })

  test('is never a setting', () => {
    const { benchmarks, gain } = read(
      'Python was upgraded from 3.9 to 3.11 and the timeout was raised from 5 s to 30 s.\n\n- Pool size: 10 → 50\n- Export: 45 s → 9 s\n',
    )
    expect(benchmarks).toMatchObject([
      { metric: 'Pool size', direction: 'unknown', speedup: null },
      { metric: 'Export', speedup: 5 },
    ])
    expect(gain).toMatchObject({ benchmark: 1 })
  })

  test('is bounded as its figures are', () => {
    const { benchmarks } = read('- Export: 5.5 s → <1 s\n- Import: about 6 minutes → 3 min\n')
    expect(benchmarks).toMatchObject([
      { speedup: 5.5, bound: 'at-least' },
      { speedup: 2, bound: 'about' },
    ])
  })
})

describe('a table of before and after', () => {
  const table = (row: string, last = 'Improvement') =>
    readText(`${HEAD}| Metric | Before | After | ${last} |\n|---|---|---|---|\n| ${row} |\n`)

  test('has no gain from figures of different units', () => {
    const { issue, findings } = table('Energy | 120 J | 80 W | ')
    expect(issue.benchmarks).toMatchObject([{ speedup: null }])
    expect(issue.gain).toBeNull()
    expect(findings).toMatchObject([{ code: 'unit-mismatch' }])
  })

  test('of which what is counted per has changed is no slip', () => {
    expect(table('Lookups | 1 per user | 1 per team | ').findings).toEqual([])
  })

  test('gives a pair for each figure that a slash joins', () => {
    const { benchmarks, claims } = table(
      'p50/p99 latency | 10 / 50 ms | 5 / 20 ms | 2x / 2.5x',
    ).issue
    expect(benchmarks).toMatchObject([
      { metric: 'p50 latency', before: { value: 0.01 }, speedup: 2 },
      { metric: 'p99 latency', before: { value: 0.05 }, speedup: 2.5 },
    ])
    expect(claims.map(({ benchmark, verdict }) => [benchmark, verdict])).toEqual([
      [0, 'match'],
      [1, 'match'],
    ])
  })

  test.each([
    ['Latency | 10 ms | 40 ms | 4x', 'Improvement', 'ambiguous'],
    ['Latency | 40 ms | 10 ms | 4x', 'Improvement', 'match'],
    ['Latency | 10 ms | 40 ms | 4x', 'Ratio', 'match'],
    ['CPU | 62 % | 58 % | 4 percentage points', 'Improvement', 'match'],
    ['Latency | 400 ms | 80 ms | 80% ↑', 'Improvement', 'ambiguous'],
    ['Latency | 400 ms | 80 ms | 80% ↑', 'Change', 'mismatch'],
  ])('%s in a column %s: %s', (row, column, verdict) => {
    expect(table(row, column).issue.claims).toMatchObject([{ verdict }])
  })
})

describe('claims of an Improvement list', () => {
  test('go to the test that they name, the announced blocks first', () => {
    const { claims, benchmarks } = read(
      '**Before**:\n```\nTest: Online load time\nTime: 6 minutes\n```\n\n**After**:\n```\nTest: Online load time\nTime: 1m 50s\n```\n\n**Improvement**:\n- Load time: 69.4% less\n\n| Patch | Before | After |\n|---|---|---|\n| Load time with one patch | 6 min | 4 min |\n',
    )
    expect(benchmarks).toHaveLength(2)
    expect(claims).toMatchObject([{ benchmark: 0, verdict: 'match' }])
  })

  test('are unverifiable where no figures stand', () => {
    const { claims } = read('**Improvement**:\n- Speed: 3x faster\n')
    expect(claims).toMatchObject([{ benchmark: null, verdict: 'unverifiable', computed: null }])
  })
})

describe('the target', () => {
  const withTarget = (target: string, after: string) =>
    readText(
      `${HEAD}**Target Performance**: ${target}\n\n**Before**:\n- Time: 900 ms\n\n**After**:\n- Time: ${after}\n\n**Performance Target Met**: Yes\n`,
    )

  test.each([
    ['<500 ms', '400 ms', true],
    ['500 ms', '600 ms', false],
    ['<500 ms', '0.4 s', true],
    ['10 MB', '400 ms', null],
    ['<500 ms', '<0.4 s', true],
    ['<500 ms', '<2 s', null],
    ['<500 ms', '>2 s', false],
    ['<2 s', '>0.5 s', null],
  ])('%s is held against %s', (target, after, met) => {
    expect(withTarget(target, after).issue.resolution?.targetComputed).toBe(met)
  })

  test('a target that was marked as met and is not is said', () => {
    expect(withTarget('<500 ms', '600 ms').findings).toMatchObject([
      { code: 'target-not-met', line: 11 },
    ])
  })
})

describe('other parts', () => {
  test('tests with a tick in place of a box', () => {
    const { testing } = read('## Testing\n\n- ✅ load\n- [✅] unit\n- ❌ soak\n- manual\n')
    expect(testing.map(({ text, checked }) => [text, checked])).toEqual([
      ['load', true],
      ['unit', true],
      ['soak', false],
      ['manual', null],
    ])
  })

  test('monitoring items with a box, those of actions aside', () => {
    const { monitoring, actions } = read(
      '## Monitoring\n\n- [ ] Alert above 2 s\n- [x] Dashboard\n- p95\n\n## Action items\n\n### Monitoring\n\n- [ ] Page the owner\n',
    )
    expect(monitoring).toEqual([
      { text: 'Alert above 2 s', checked: false, line: expect.any(Number) },
      { text: 'Dashboard', checked: true, line: expect.any(Number) },
    ])
    expect(actions.map(({ text }) => text)).toEqual(['Page the owner'])
  })

  test.each([
    ['## Reproduction\n\n**Environment**: staging\n', 1],
    ['## Root Cause\n\n**Environment**: staging\n', 0],
    ['## Fishbone Diagram\n\n- **Environment**: staging\n- **People**: none\n', 0],
  ])('an environment, which is no class of causes: %j', (text, count) => {
    expect(read(text).environment).toHaveLength(count)
  })

  test('a timeline, in a list or a table', () => {
    const { timeline } = read(
      '## Timeline\n\n- 13:42: deployed everywhere\n- **14:02 UTC** – found\n- just a remark\n\n| Time | What |\n|---|---|\n| 14:20 | rolled back |\n',
    )
    expect(timeline).toEqual([
      { when: '13:42', text: 'deployed everywhere' },
      { when: '14:02 UTC', text: 'found' },
      { when: '14:20', text: 'rolled back' },
    ])
  })

  test('action items with box, owner and day', () => {
    const { actions } = read(
      '## Action Items\n\n- [ ] Add an alert @kim, due 2025-05-01\n- [x] Write it down (owner: Ana)\n',
    )
    expect(actions).toMatchObject([
      { owner: 'kim', due: '2025-05-01', checked: false, line: 5 },
      { owner: 'Ana', due: null, checked: true, line: 6 },
    ])
  })

  test('a template guidance that leads into an answer is an answer', () => {
    const { findings, issue } = readText(
      '# API Performance Issue - Slow\n\n## Root Cause\n\nContributing factors:\n\n- the cache was cold\n',
    )
    expect(findings).toEqual([])
    expect(issue.rootCause).toContain('the cache was cold')
  })

  test.each([
    ['<b>Cache</b> what is dear', ['Cache what is dear']],
    [
      '<div>Cache <b>wh</b>at is&nbsp;dear &amp; slow<br>Always</div>',
      ['Cache what is dear & slow Always'],
    ],
    ['<p>Cache\n  often</p>', ['Cache often']],
    ['<details><summary>Why</summary>It was slow</details>', ['Why It was slow']],
    ['<!-- was: x --> Count queries', ['Count queries']],
    ['<div><!-- <b>hidden</b> -->Count queries', ['Count queries']],
    ['<script>run(1)</script> Count queries', ['Count queries']],
    ['<style>p { color: red }</style>\n  Count queries', ['Count queries']],
    ['Count <script>run(1)</script>queries', ['Count queries']],
    ['Count <style>`p` **b**</style>queries', ['Count queries']],
    ['<script>run(1)</script>', []],
    ['<!-- nothing yet -->', []],
    ['<div>\n\n  Count queries\n\n  </div>', ['Count queries']],
    ['`<div>` is slow', ['<div> is slow']],
    ['<Map<String>> is slow', ['<Map<String>> is slow']],
    ['Count queries\n\n  <div>a log</div>', ['Count queries']],
  ])('a lesson in the item “%s” is what the page shows of it', (item, said) => {
    const text = `# Slow\n\n## Lessons\n\n- First\n- ${item}\n- Last\n`
    const { lessons } = readText(text).issue
    expect(lessons.map((lesson) => lesson.text)).toEqual(['First', ...said, 'Last'])
    expect(lessons.at(-1)?.line).toBe(text.split('\n').indexOf('- Last') + 1)
  })

  test('a review date of the frontmatter holds for every lesson', () => {
    const { lessons } = readText(
      '---\nreviewBy: 2026-01-01\n---\n\n# Slow\n\n## Lessons\n\n- One\n- Two\n',
    ).issue
    expect(lessons.map(({ reviewBy }) => reviewBy)).toEqual(['2026-01-01', '2026-01-01'])
  })
})

test('finds the techniques that the headings over what was done name', () => {
  const issue = read(
    '## Optimizations applied\n\n### 1. Add a cache for the totals\n\nText.\n\n' +
      '### Eager-load the owners\n\n#### Batched inserts\n\n## Open questions\n\n### Lazy loading?\n\n' +
      '## Solution\n\n### Rollback\n\n### Alternatives considered\n\n#### Compress the rows\n',
  )
  expect(issue.techniques.map(({ key, inferred }) => [key, inferred])).toEqual([
    ['caching', true],
    ['query-optimization', true],
    ['batching', true],
  ])
})
