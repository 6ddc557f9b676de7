import { describe, expect, test } from 'vitest'
import { makeHistoryChart, planHistoryChart } from '../../src/charts/history-chart.ts'
import { makeHistorySpec } from '../../src/charts/history-spec.ts'
import { countHistory } from '../../src/core/insight/history.ts'
import { makeRow } from '../core/insight/rows.ts'
import { theme } from './theme.ts'

const spec = makeHistorySpec(
  countHistory(
    [
      makeRow('a', { status: 'resolved', date: '2025-01-01', resolvedDate: '2025-03-01' }),
      makeRow('b', { status: 'open', date: '2025-03-01' }),
    ],
    '2025-03-10',
  ),
)

describe('the chart of openings and resolutions', () => {
  test('draws the figures of every period', () => {
    const { data } = makeHistoryChart(spec, theme)
    expect(data.labels).toEqual(['2025-01', '2025-02', '2025-03'])
    expect(data.datasets.map(({ label, data }) => [label, data])).toEqual([
      ['Open', [1, 1, 1]],
      ['Opened', [1, 0, 1]],
      ['Resolved', [0, 0, 1]],
    ])
  })

  test('marks all three figures of the chosen period', () => {
    expect(planHistoryChart(spec, theme).elementsOf(2)).toEqual([
      { datasetIndex: 0, index: 2 },
      { datasetIndex: 1, index: 2 },
      { datasetIndex: 2, index: 2 },
    ])
  })

  test('grows with the text of the reader', () => {
    const { height } = planHistoryChart(spec, theme)
    expect(planHistoryChart(spec, { ...theme, size: 26 }).height).toBe(2 * height)
  })

  test('counts in whole issues, from 0, also where there are none', () => {
    expect(spec.open).toMatchObject({ min: 0, max: 1 })
    const axisOf = (count: number) =>
      makeHistorySpec({
        unit: 'month',
        periods: [{ key: '2025-01', opened: count, resolved: 0, open: 0 }],
        leftOut: { undated: 0, misdated: 0, unended: 0, unstated: 0 },
        closed: 0,
      }).flow
    for (const count of [0, 1, 2, 3, 7, 40, 999]) {
      const { max, ticks } = axisOf(count)
      expect(max).toBeGreaterThanOrEqual(Math.max(count, 1))
      expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(7)
    }
  })
})
