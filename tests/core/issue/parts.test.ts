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

  test('a review date of the frontmatter holds for every lesson', () => {
    const { lessons } = readText(
      '---\nreviewBy: 2026-01-01\n---\n\n# Slow\n\n## Lessons\n\n- One\n- Two\n',
    ).issue
    expect(lessons.map(({ reviewBy }) => reviewBy)).toEqual(['2026-01-01', '2026-01-01'])
  })
})
