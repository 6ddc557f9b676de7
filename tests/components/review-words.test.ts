import { describe, expect, test } from 'vitest'
import {
  describeAhead,
  describeReviewPage,
  describeSpan,
  describeTimes,
  describeVerified,
} from '../../src/components/review-words.ts'
import { summarizeReview } from '../../src/pages/_review-props.ts'
import { nameGroups } from '../../src/core/insight/groups.ts'
import { parseReviewPeriod } from '../../src/core/insight/review-period.ts'
import { type SpeedGain, gatherReviewSources, reviewPeriod } from '../../src/core/insight/review.ts'

/** The figures of a quarter without issues, told on 2026-05-10. */
const summaryOf = (key: string) => {
  const sources = gatherReviewSources(nameGroups([], 'UTC'), {
    today: '2026-05-10',
    timeZone: 'UTC',
  })
  return summarizeReview(reviewPeriod(parseReviewPeriod(key)!, sources))
}

const time = (speedup: number): SpeedGain => ({
  speedup,
  dimension: 'time',
  direction: 'lower',
  bound: null,
})
const rate = (speedup: number): SpeedGain => ({
  ...time(speedup),
  dimension: 'rate',
  direction: 'higher',
})

/** Value and note of the tile of gains in speed, largest first. */
const sayGains = (mean: number | null, speeds: SpeedGain[]): string[] => {
  const summary = summaryOf('2026-Q1')
  const said = describeVerified({ ...summary, gains: { ...summary.gains, speeds, mean } })
  return said === undefined ? [] : [said.value, said.note]
}

describe('verified gains in speed', () => {
  test.each<[string, number | null, SpeedGain[], string[]]>([
    ['none', null, [], []],
    ['one', null, [time(4)], ['4× as fast', 'one verified fix']],
    ['one that became worse', null, [time(2 / 3)], ['1.5× as long', 'one verified fix']],
    ['two', null, [time(10), time(0.5)], ['10× as fast', 'the larger of 2, the other 2× as long']],
    [
      'a few',
      2,
      [time(8), time(2), time(0.5)],
      ['2× as fast', 'geometric mean of 3: 8× as fast, 2× as fast, 2× as long'],
    ],
    [
      'many',
      3,
      [9, 5, 3, 1.5, 1.2].map(time),
      ['3× as fast', 'geometric mean of 5, from 1.2× as fast to 9× as fast'],
    ],
    [
      'times that became longer on the whole',
      0.5,
      [1, 0.5, 0.25].map(time),
      ['2× as long', 'geometric mean of 3: 1× as fast, 2× as long, 4× as long'],
    ],
    [
      'a rate among them, which has no length',
      0.5,
      [time(1), rate(0.5), time(0.25)],
      ['0.5× as fast', 'geometric mean of 3: 1× as fast, 0.5× as fast, 4× as long'],
    ],
  ])('are told of %s', (_what, mean, speeds, said) => {
    expect(sayGains(mean, speeds)).toEqual(said)
  })
})

describe('times to resolve', () => {
  test.each<[number[], number | null, string, string]>([
    [[], null, '–', 'no fix with both days known'],
    [[0], 0, 'same day', '1 issue'],
    [[5], 5, '5 days', '1 issue'],
    [[0, 0], 0, 'same day', '2 issues'],
    [[0, 1], 0.5, '0 and 1 day', '2 issues'],
    [[2, 90], 46, '2 and 90 days', '2 issues'],
    [[1, 2, 90], 2, '2 days', 'median of 3: 1, 2, 90 days'],
    [[1, 2, 3, 4, 1200], 3, '3 days', 'median of 5, from 1 to 1,200 days'],
    [[0, 0, 0], 0, 'same day', 'median of 3'],
  ])('%j are told by what was, never by a mean of two', (days, median, value, note) => {
    const summary = summaryOf('2026-Q1')
    const times = { ...summary.times, days, median }
    expect(describeTimes({ ...summary, times })).toEqual({ value, note })
  })
})

describe('the days of a period', () => {
  test.each([
    ['2026-Q1', '1 Jan to 31 Mar 2026.'],
    ['2026-Q2', '1 Apr to 30 Jun 2026, so far: as of 2026-05-10.'],
    ['2026-Q3', '1 Jul to 30 Sep 2026. It begins on 2026-07-01.'],
    ['2027', '1 Jan to 31 Dec 2027. It begins on 2027-01-01.'],
  ])('%s: %s', (key, said) => {
    expect(describeSpan(summaryOf(key))).toBe(said)
  })

  test('that lies ahead have what is due in them', () => {
    const summary = summaryOf('2026-Q3')
    expect(describeAhead(summary)).toBe('nothing yet')
    const counts = { ...summary.counts, targets: 1, followUps: 2 }
    expect(describeReviewPage({ ...summary, counts }).description).toBe(
      'Performance work due in Q3 2026: 1 open issue and 2 follow-ups.',
    )
    expect(describeReviewPage(summaryOf('2026-Q2')).description).toContain('open on 2026-05-10.')
    expect(describeReviewPage(summaryOf('2026-Q1')).description).toContain('open at its end.')
  })
})
