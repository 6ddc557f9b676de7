import { describe, expect, test } from 'vitest'
import { planSeriesChart } from '../../src/charts/series-chart.ts'
import { makeSeriesData } from '../../src/charts/series-data.ts'
import { makeSeriesSpec } from '../../src/charts/series-spec.ts'
import { formatSeriesState, parseSeriesState, rangeOf } from '../../src/charts/series-state.ts'
import { indexSeries, viewSeries } from '../../src/charts/series-view.ts'
import type { Suite } from '../../src/core/benchmark/suite.ts'
import { listSeries } from '../../src/core/insight/series.ts'
import type { SeriesNote } from '../../src/core/insight/series-notes.ts'
import { inventHistory } from '../e2e/invented-history.ts'
import { theme } from './theme.ts'

const SUITE = inventHistory('Nightly', {
  count: 60,
  levelAt: (index) => (index < 20 ? 45 : index < 45 ? 9 : 14),
  environmentAt: (index) => (index < 32 ? 'old' : 'new'),
})
const NOTE: SeriesNote = {
  issue: 'slow-export',
  title: 'The export is slow',
  status: 'resolved',
  kind: 'resolved',
  date: '2020-01-21',
  index: 20,
}

const indexOf = (suite: Suite = SUITE) =>
  indexSeries(
    makeSeriesData(listSeries('nightly', suite)[0]!, [NOTE], {
      commits: null,
      linkIssue: (id) => `/issues/${id}/`,
    }),
  )
const specOf = (query: string, suite?: Suite) => {
  const series = indexOf(suite)
  return makeSeriesSpec(series, viewSeries(series, parseSeriesState(new URLSearchParams(query))))
}

describe('the chart of a history', () => {
  const spec = specOf('')

  test('draws each stretch as a line of its own, and a gap between them', () => {
    expect(spec.lines.map(({ points }) => points.length)).toEqual([32, 28])
    expect(spec.breaks.map(({ text }) => text)).toEqual(['Break 1'])
    expect(spec.breaks[0]!.to - spec.breaks[0]!.from).toBe(86_400_000)
  })

  test('marks the changes of level in words, and draws the levels between them', () => {
    expect(spec.changes.map(({ text, outcome }) => [text.split(' (')[0], outcome])).toEqual([
      [expect.stringMatching(/^[45]\.?\d*× as fast$/), 'better'],
      [expect.stringMatching(/^1\.[5-6]\d*× as long$/), 'worse'],
    ])
    expect(spec.levels).toHaveLength(4)
    expect(spec.levels[0]?.y).toBeCloseTo(45, 0)
    expect(spec.levels.at(-1)?.y).toBeCloseTo(14, 0)
  })

  test('puts an issue at its date', () => {
    expect(spec.issues).toEqual([
      { x: Date.UTC(2020, 0, 21), kind: 'resolved', text: 'The export is slow' },
    ])
  })

  test('has whiskers for few runs and a band for many', () => {
    expect(spec.spread.isBand).toBe(false)
    const long = specOf('', inventHistory('Long', { count: 900, levelAt: () => 3 }))
    expect(long.spread.isBand).toBe(true)
    expect(long.marks).toHaveLength(900)
  })

  test('gives every run a mark, found by its place in time', () => {
    const { findMark } = planSeriesChart(spec, theme)
    const chart = {
      chartArea: { left: 0, right: 100 },
      scales: { x: { getValueForPixel: () => Date.UTC(2020, 0, 8, 5) } },
    }
    expect(findMark(chart as never, 50, 0)).toBe(7)
    expect(findMark(chart as never, 500, 0)).toBeUndefined()
  })
})

describe('what a reader chooses', () => {
  test('as a range narrows runs, levels, changes and issues', () => {
    const { marks, changes, issues, breaks } = specOf('from=2020-02-10&to=2020-02-20')
    expect(marks.map(({ row }) => row)).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50])
    expect([changes.length, issues.length, breaks.length]).toEqual([1, 0, 0])
  })

  test('as a range without any run shows all', () => {
    expect(specOf('from=2031-01-01').marks).toHaveLength(60)
  })

  test('as a baseline divides by its value, and fades what cannot be compared with it', () => {
    const { keys, data } = indexOf()
    const { lines, y, marks, base } = specOf(`base=${keys[50]}`)
    expect(lines.map(({ isFaded }) => isFaded)).toEqual([true, false])
    expect(marks[50]?.y).toBe(1)
    expect(marks[10]?.y).toBeCloseTo(data.values[10]! / data.values[50]!, 10)
    expect(y.ticks.every(({ text }) => text.endsWith('×'))).toBe(true)
    expect(base).not.toBeNull()
  })

  test('as a logarithmic axis is not given to values of 0 and below', () => {
    expect(specOf('axis=log').y.type).toBe('logarithmic')
    const zeros = inventHistory('Zeros', { count: 12, levelAt: (index) => index % 3 })
    expect(specOf('axis=log', zeros).y.type).toBe('linear')
  })

  test.each([
    ['', ''],
    ['?axis=log', '?axis=log'],
    ['?axis=cubic&page=-2&from=soon', ''],
    [
      '?axis=log&base=1a2b&run=3c4d&from=2026-01-05&to=2026-02-01T10:00:00Z&page=3',
      '?axis=log&base=1a2b&run=3c4d&from=2026-01-05&to=2026-02-01T10:00:00Z&page=3',
    ],
  ])('stands in the address: %s', (query, same) => {
    expect(formatSeriesState(parseSeriesState(new URLSearchParams(query)))).toBe(same)
  })

  test('as a last day means the whole day', () => {
    const [from, to] = rangeOf({ from: '2026-01-05', to: '2026-01-05' })
    expect(to - from).toBe(86_399_999)
  })

  test('as a run is known by its commit, or by its time where others have the commit too', () => {
    const runs = SUITE.runs.slice(0, 3).map((run) => ({ ...run, commit: 'abcdef012345' }))
    expect(indexOf({ ...SUITE, runs }).keys).toEqual(runs.map(({ date }) => date))
    expect(indexOf().keys[0]).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe('the axis of a history', () => {
  const ticksOf = (values: readonly number[], query = '') =>
    specOf(
      query,
      inventHistory('Axis', { count: values.length, levelAt: (index) => values[index]! }),
    ).y.ticks.map(({ text }) => text.replaceAll('\u202F', ' '))

  test('is narrow around values that differ little, and from 0 where they come near it', () => {
    expect(ticksOf([10, 10.2, 9.8, 10])[0]).not.toBe('0 s')
    expect(ticksOf([10, 1, 8])[0]).toBe('0 s')
  })

  test('has each tick once, with all digits that it needs', () => {
    const ticks = ticksOf([612.1, 613.4, 612.8])
    expect(new Set(ticks).size).toBe(ticks.length)
  })

  test('is logarithmic in steps of 1, 2, 5 over a wide span', () => {
    expect(ticksOf([1, 40], 'axis=log')).toEqual(
      expect.arrayContaining(['1 s', '2 s', '5 s', '10 s', '20 s']),
    )
  })
})
