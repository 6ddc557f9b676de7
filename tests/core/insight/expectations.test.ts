import { describe, expect, test } from 'vitest'
import { compareExpectations } from '../../../src/core/insight/expectations.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Benchmark, Issue, Quantity } from '../../../src/core/issue/schema.ts'
import { computeSpeedup } from '../../../src/core/benchmark/speedup.ts'
import { parseQuantity, toQuantity } from '../../../src/core/measure/quantity.ts'
import { makePair } from '../../charts/pairs.ts'

const figure = (text: string): Quantity => toQuantity(parseQuantity(text)!)

/** `45 s → 9 s`; rates get better upwards. */
const pair = (change: string, more: Partial<Benchmark> = {}): Benchmark => {
  const [before, after] = change.split(' → ').map((text) => figure(text)) as [Quantity, Quantity]
  const direction = before.dimension === 'rate' ? ('higher' as const) : ('lower' as const)
  return makePair({
    metric: 'Export',
    direction,
    before,
    after,
    ...computeSpeedup(before, after, direction),
    ...more,
  })
}

const resolved = (benchmarks: Benchmark[], more: Partial<Issue> = {}): Issue => {
  const at = benchmarks.findIndex(({ expected, speedup }) => !expected && speedup !== null)
  const gain = at < 0 ? null : { speedup: benchmarks[at]!.speedup!, benchmark: at, verified: true }
  return {
    ...emptyIssue('slow.md', 'slow'),
    title: 'Slow',
    status: 'resolved',
    resolvedDate: '2026-03-01',
    benchmarks,
    gain,
    ...more,
  }
}

const target = (more: Partial<NonNullable<Issue['target']>>): Partial<Issue> => ({
  target: { performance: null, comparator: null, speedup: null, ...more },
})

const only = (issue: Issue) => compareExpectations([issue]).expectations

describe('a promise', () => {
  test('in figures is held against the measured figure of the same name', () => {
    const issue = resolved([
      pair('10 s → 1 s', { metric: 'Expected export', expected: true }),
      pair('8 s → 4 s', { metric: 'Import' }),
      pair('10 s → 2 s'),
    ])
    expect(only(issue)).toMatchObject([
      {
        kind: 'pair',
        metric: 'Export',
        text: '10 s → 1 s',
        promised: 10,
        achieved: 5,
        ratio: 0.5,
        isMet: false,
      },
    ])
  })

  test('in figures is kept where the rounding of the measurement allows it', () => {
    const promise = pair('10 s → 1 s', { expected: true })
    const kept = ['10 s → 1.04 s', '10 s → 2 s', '5 s → 0.50 s'].map(
      (change) => only(resolved([promise, pair(change)]))[0]?.isMet,
    )
    expect(kept).toEqual([true, false, true])
  })

  test.each<[string, string, number | undefined, boolean?]>([
    ['10x', '10 s → 1 s', 10, true],
    ['10x', '10 s → 1.04 s', 10, true],
    ['10x', '10 s → 5 s', 10, false],
    ['at least 3×', '10 s → 2 s', 3, true],
    // 80 % less time is 5 times as fast, not 1.8 times.
    ['80% reduction', '10 s → 2 s', 5, true],
    ['80% less time', '10 s → 4 s', 5, false],
    // The same words of a rate would make it worse, and promise nothing.
    ['80% reduction', '100 req/s → 400 req/s', undefined],
    ['50% more throughput', '100 req/s → 150 req/s', 1.5, true],
    // 2× or 1.5× as fast: nobody can say whether it was kept.
    ['50% faster', '10 s → 5 s', undefined],
    ['significant', '10 s → 5 s', undefined],
  ])('of “%s” for %s is %s× as fast', (speedup, measured, promised, isMet) => {
    const [found] = only(resolved([pair(measured)], target({ speedup })))
    expect(found?.promised).toEqual(
      promised === undefined ? undefined : expect.closeTo(promised, 9),
    )
    expect(found?.isMet).toBe(isMet)
  })

  test.each<[string, string, number | undefined, boolean?]>([
    ['<2 s', '10 s → 1.5 s', 5, true],
    ['2 s', '10 s → 4 s', 5, false],
    ['300 req/s', '100 req/s → 290 req/s', 3, false],
    ['300 req/s', '100 req/s → 310 req/s', 3, true],
    // From or to zero there is no ratio.
    ['0 s', '10 s → 1 s', undefined],
    ['100 MB', '10 s → 1 s', undefined],
    // Reached before anything was done.
    ['20 s', '10 s → 1 s', undefined],
  ])('to reach %s from %s is one of %s×', (performance, measured, promised, isMet) => {
    const [found] = only(resolved([pair(measured)], target({ performance: figure(performance) })))
    expect(found?.promised).toBe(promised)
    expect(found?.isMet).toBe(isMet)
  })

  test('in figures wins over words, and words over a target', () => {
    const both = target({ speedup: '4x', performance: figure('1 s') })
    const measured = pair('10 s → 5 s')
    expect(only(resolved([measured], both)).map(({ kind }) => kind)).toEqual(['speedup'])
    const expected = pair('10 s → 2 s', { expected: true })
    expect(only(resolved([measured, expected], both)).map(({ kind }) => kind)).toEqual(['pair'])
  })
})

test('over all issues the ratios have a geometric mean, and what was not measured is named', () => {
  const promise = target({ speedup: '4x' })
  const { summary, met, unmeasured } = compareExpectations([
    resolved([pair('8 s → 1 s')], { ...promise, id: 'twice' }),
    resolved([pair('8 s → 4 s')], { ...promise, id: 'half' }),
    resolved([], { ...promise, id: 'none' }),
    resolved([], { id: 'silent' }),
    { ...resolved([pair('8 s → 1 s')], promise), id: 'open', status: 'open' },
  ])
  // Twice and half what was promised are together as promised; their arithmetic mean would be 1.25.
  expect(summary).toEqual({ mean: expect.closeTo(1, 12) as number, count: 2, least: 0.5, most: 2 })
  expect({ met, unmeasured }).toEqual({ met: 1, unmeasured: ['none'] })
})
