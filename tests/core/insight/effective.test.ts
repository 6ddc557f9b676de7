import { describe, expect, test } from 'vitest'
import { componentsOf, isUnfixed, openedDate } from '../../../src/core/insight/effective.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'

const issue = (file: string) => emptyIssue(file, 'a')
const notes = { started: '2025-06-02', decisions: null, challenges: null, achieved: null }

describe('openedDate', () => {
  test('is the date of the record before all others', () => {
    const all = { ...issue('2024-01-01-slow.md'), date: '2025-05-01', notes }
    expect(openedDate(all)).toBe('2025-05-01')
  })
  test('falls back to the day that work started', () => {
    expect(openedDate({ ...issue('2024-01-01-slow.md'), notes })).toBe('2025-06-02')
  })
  test('falls back to the date in the file name', () => {
    expect(openedDate(issue('2023-11/2024-01-31-slow.md'))).toBe('2024-01-31')
  })
  test('is unknown where the file name holds a date that does not exist', () => {
    expect(openedDate(issue('2024-02-31-slow.md'))).toBeNull()
  })
})

describe('componentsOf', () => {
  test('takes the folder only where the record names none', () => {
    expect(componentsOf({ ...issue('billing/slow.md'), components: ['Ledger'] })).toEqual([
      'Ledger',
    ])
    expect(componentsOf(issue('billing/slow.md'))).toEqual(['billing'])
    expect(componentsOf(issue('slow.md'))).toEqual([])
  })
})

describe('isUnfixed', () => {
  const time = (value: number) => ({
    text: `${value} s`,
    value,
    unit: 's',
    dimension: 'time' as const,
  })
  const pair = {
    name: '',
    metric: 'Time',
    direction: 'lower' as const,
    before: time(2),
    after: time(1),
    speedup: 2,
    expected: false,
    series: null,
    line: 1,
  }
  const resolution = {
    summary: null,
    commits: [],
    targetMet: null,
    targetComputed: null,
    speedup: null,
    monitoring: null,
  }

  test.each([
    ['open', { benchmarks: [pair] }, true],
    ['in-progress', {}, true],
    ['testing', { benchmarks: [pair] }, true],
    ['resolved', {}, false],
    ['closed', {}, true],
    ['closed', { resolution }, true],
    ['closed', { benchmarks: [{ ...pair, expected: true }] }, true],
    ['closed', { benchmarks: [pair] }, false],
    ['closed', { resolution: { ...resolution, commits: ['4be19c7'] } }, false],
    ['closed', { resolution: { ...resolution, summary: 'Cached.' } }, false],
    [null, {}, true],
    [null, { benchmarks: [pair] }, false],
  ] as const)('of an issue that is %s with %j is %s', (status, signs, expected) => {
    const one = { ...issue('a.md'), ...structuredClone(signs), status }
    expect(isUnfixed(one as Parameters<typeof isUnfixed>[0])).toBe(expected)
  })
})

test.each([
  [['news-api (Rust)', 'news-api'], ['news-api']],
  [['CT17 (files) - 10.0.0.17'], ['CT17']],
  [['host-1 @ 10.0.0.17'], ['host-1']],
  [
    ['検索（本番）', 'Mutex::lock()'],
    ['検索', 'Mutex::lock()'],
  ],
])('calls the components %j by their bare names %j', (components, expected) => {
  expect(componentsOf({ components, file: 'a.md' })).toEqual(expected)
})
