import { describe, expect, test } from 'vitest'
import {
  describeGains,
  describeHistory,
  describeLeftOut,
  describeUndrawn,
} from '../../src/components/history-words.ts'
import type { History } from '../../src/core/insight/history.ts'

const history: History = {
  unit: 'month',
  periods: [
    { key: '2025-02', opened: 3, resolved: 0, open: 3 },
    { key: '2025-03', opened: 0, resolved: 2, open: 1 },
  ],
  leftOut: { undated: 0, misdated: 0, unended: 0, unstated: 0 },
  closed: 0,
}

describe('what the figures leave out', () => {
  test('is not mentioned where they are complete', () => {
    expect(describeLeftOut(history)).toEqual([])
    expect(describeUndrawn({ points: [], unverified: 0, undated: 0 }, 0)).toEqual([])
  })

  test('is said of one', () => {
    const leftOut = { undated: 1, misdated: 1, unended: 1, unstated: 1 }
    expect(describeLeftOut({ ...history, leftOut, closed: 1 })).toEqual([
      '1 issue has no date of opening: counted neither as opened nor as open.',
      '1 issue has a date in the future or before 1970, which is not counted.',
      '1 issue does not say when it was resolved or closed: counted as opened only.',
      '1 issue has no status: counted as opened only.',
      '1 issue was closed unresolved, and leaves the open ones on that day.',
    ])
  })

  test('is said of several', () => {
    const leftOut = { undated: 2, misdated: 0, unended: 3, unstated: 0 }
    expect(describeLeftOut({ ...history, leftOut, closed: 2 })).toEqual([
      '2 issues have no date of opening: counted neither as opened nor as open.',
      '3 issues do not say when they were resolved or closed: counted as opened only.',
      '2 issues were closed unresolved, and leave the open ones on that day.',
    ])
    expect(describeUndrawn({ points: [], unverified: 2, undated: 1 }, 0)).toEqual([
      '2 issues have a gain that one of their claims contradicts: not shown.',
      '1 issue has a gain, though no date: not shown.',
    ])
  })
})

test('a history is told in words', () => {
  expect(describeHistory(history)).toBe(
    'Issues by month, Feb 2025 to Mar 2025: 3 opened and 2 resolved in all, at most 3 open, Feb 2025, and 1 at the end. The table lists them.',
  )
})

test('gains are told in words', () => {
  const point = (speedup: number) => ({
    id: 'a',
    title: 'A',
    components: [],
    date: '2025-01-01',
    isResolution: true,
    gain: {
      speedup,
      bound: null,
      verified: true,
      metric: '',
      dimension: null,
      direction: 'lower' as const,
      before: null,
      after: null,
    },
  })
  const gains = { points: [point(1.5), point(40)], unverified: 0, undated: 0 }
  expect(describeGains(gains)).toContain('2 resolved issues over time, from 1.5× to 40×,')
  expect(describeGains({ ...gains, points: [point(3)] })).toContain(
    '1 resolved issue over time, of 3×,',
  )
})
