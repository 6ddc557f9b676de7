import { describe, expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { findPayingMost, rankWorks, rankWorksByComponent } from '../../../src/core/insight/works.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { makePair } from '../../charts/pairs.ts'

const tick = (key: string) => ({ key, text: key, checked: true, inferred: false, line: 1 })

const done = (id: string, speedup: number | null, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  status: 'resolved',
  components: ['Cache'],
  techniques: [tick('caching')],
  benchmarks: speedup === null ? [] : [makePair({ speedup })],
  gain: speedup === null ? null : { speedup, benchmark: 0, verified: true },
  ...more,
})

const closed: Partial<Issue> = { status: 'closed' }

describe('what works', () => {
  test('counts all finished issues, failures included, and takes the geometric mean', () => {
    const [caching] = rankWorks(
      nameGroups(
        [
          done('a', 8),
          done('b', 0.5),
          done('c', 1),
          done('d', null),
          done('e', null, closed),
          done('f', null, { ...closed, resolution: { ...NO_RESOLUTION, commits: ['abc1234'] } }),
          done('g', 100, { status: 'open' }),
        ],
        'UTC',
      ),
      'technique',
    )
    expect(caching).toMatchObject({
      slug: 'caching',
      all: 6,
      resolved: 4,
      measured: 3,
      failures: { worse: 1, unchanged: 1, unfixed: 1 },
      isFew: false,
    })
    // 8, 0.5 and 1 make 4 to the third root. Their arithmetic mean, 3.17, would praise what made one slower.
    expect(caching?.gains).toEqual({
      mean: expect.closeTo(4 ** (1 / 3), 12) as number,
      count: 3,
      least: 0.5,
      most: 8,
    })
  })

  test('warns of few cases, and keeps memory out of speed', () => {
    const memory = { after: { text: '1 B', value: 1, unit: 'B', dimension: 'size' as const } }
    const [caching] = rankWorks(
      nameGroups(
        [
          done('a', 8),
          done('b', 2),
          done('c', 50, { benchmarks: [makePair({ speedup: 50, ...memory })] }),
        ],
        'UTC',
      ),
      'technique',
    )
    expect(caching).toMatchObject({ measured: 3, isFew: true, gains: { count: 2, most: 8 } })
  })

  test('puts what was measured most first', () => {
    const issues = [
      done('a', null, { techniques: [tick('batching')] }),
      done('b', null, { techniques: [tick('batching')] }),
      done('c', 2),
    ]
    expect(rankWorks(nameGroups(issues, 'UTC'), 'technique').map(({ slug }) => slug)).toEqual([
      'caching',
      'batching',
    ])
  })

  test('says what pays off most, few cases and losses aside', () => {
    const cases = (key: string, ...speedups: number[]) =>
      speedups.map((speedup, n) => done(`${key}${n}`, speedup, { techniques: [tick(key)] }))
    const most = (...issues: Issue[]) =>
      findPayingMost(rankWorks(nameGroups(issues, 'UTC'), 'technique'))?.slug
    const caching = cases('caching', 2, 3, 4)
    expect(most(...caching, ...cases('batching', 50, 60))).toBe('caching')
    expect(most(...caching, ...cases('batching', 5, 6, 7))).toBe('batching')
    expect(most(...cases('caching', 0.5, 0.6, 0.7))).toBeUndefined()
  })

  test('is told for each component alone', () => {
    const issues = [
      done('a', 8, { causes: [tick('n-plus-one')] }),
      done('b', 2, { components: ['Cache', 'API'] }),
      done('c', 3, { components: ['Docs'], techniques: [] }),
      done('d', 3, { components: ['API'], status: 'testing' }),
    ]
    const ranked = rankWorksByComponent(nameGroups(issues, 'UTC'), 'technique')
    expect(ranked.map(({ slug, works }) => [slug, works.map(({ gains }) => gains?.count)])).toEqual(
      [
        ['cache', [2]],
        ['api', [1]],
      ],
    )
    expect(
      rankWorksByComponent(nameGroups(issues, 'UTC'), 'cause').map(({ slug }) => slug),
    ).toEqual(['cache'])
  })
})

const NO_RESOLUTION = {
  summary: null,
  commits: [],
  targetMet: null,
  targetComputed: null,
  speedup: null,
  monitoring: null,
}
