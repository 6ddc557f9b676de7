import { describe, expect, test } from 'vitest'
import { describeTimesChart, makeTimesSpec } from '../../src/charts/times-spec.ts'
import { makeIssueRow } from '../../src/core/insight/issue-row.ts'
import { parseReviewPeriod } from '../../src/core/insight/review-period.ts'
import { emptyIssue } from '../../src/core/issue/empty-issue.ts'

/** The strips of issues by their days of resolution and how long they took. */
const specOf = (key: string, times: readonly (readonly [resolved: string, days: number])[]) => {
  const known = times.map(([resolvedDate, days], index) => ({
    row: makeIssueRow({ ...emptyIssue(`${index}.md`, `${index}`), resolvedDate }, 'Asia/Tokyo'),
    days,
  }))
  const leftOut = { undated: 0, misdated: 0, inexact: 0, reversed: 0 }
  return makeTimesSpec({ known, median: null, leftOut }, parseReviewPeriod(key)!)
}

describe('the chart of times to resolve', () => {
  test('has one strip for a quarter, with a point for each issue', () => {
    const spec = specOf(
      '2025-Q1',
      [0, 1, 2, 10, 40].map((days) => ['2025-02-01', days]),
    )
    expect(spec?.strips).toMatchObject([
      { row: 0, text: '2 days, median of 5', value: 2, values: [0, 1, 2, 10, 40] },
    ])
    expect(spec?.axis.ticks.map(({ text }) => text)).toEqual([
      '0',
      '10 days',
      '20 days',
      '30 days',
      '40 days',
      '50 days',
    ])
  })

  test('has a strip for each quarter of a year, by the time zone of the site', () => {
    const spec = specOf('2025', [
      ['2025-06-30T14:59Z', 0],
      ['2025-06-30T15:00Z', 1],
      ['2025-04-01', 2],
      ['2025-08-01', 3],
      ['2025-09-01', 4],
    ])
    expect(spec?.strips.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Q2: 0 and 2 days',
      'Q3: 3 days, median of 3',
    ])
    // Of two values the median would be a mean, and has no line.
    expect(spec?.strips.map(({ value }) => value)).toEqual([null, 3])
    expect(describeTimesChart(spec!)).toContain('Q2: 0 and 2 days. Q3: 3 days, median of 3.')
  })

  test.each([
    ['so few that the values say all', [1, 2, 3, 40]],
    ['all of the same day', [0, 0, 0, 0, 0]],
  ])('is none where they are %s', (_what, days) => {
    expect(
      specOf(
        '2025-Q1',
        days.map((one) => ['2025-02-01', one]),
      ),
    ).toBeUndefined()
  })
})
