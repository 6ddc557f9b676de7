import { describe, expect, test } from 'vitest'
import { barChartHeight, makeBarChart, planBarChart } from '../../src/charts/bar-chart.ts'
import type { AxisSpec, Bar } from '../../src/charts/chart-spec.ts'
import type { ChartTheme } from '../../src/charts/chart-theme.ts'
import { fitText } from '../../src/charts/fit-text.ts'

const theme: ChartTheme = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  band: 'band',
  paper: 'paper',
  before: 'grey',
  better: 'blue',
  worse: 'rust',
  series: [],
  font: 'sans',
  size: 13,
  hatch: (colour) => `hatched ${colour}`,
}

const linear: AxisSpec = { type: 'linear', min: 0, max: 2, ticks: [] }
const logarithmic: AxisSpec = { type: 'logarithmic', min: 0.001, max: 10, ticks: [] }

const bar = (after: number, more: Partial<Bar> = {}): Bar => ({
  row: 0,
  label: 'Time',
  texts: [],
  before: 1,
  after,
  outcome: after < 1 ? 'better' : 'worse',
  expected: false,
  ...more,
})

const draw = (bars: Bar[], axis = linear) => makeBarChart({ kind: 'bars', axis, bars }, theme)
const datasetsOf = (bars: Bar[], axis = linear) => draw(bars, axis).data.datasets

describe('the before/after chart', () => {
  test('draws after from 0 over a bar of what was before', () => {
    const [after, before] = datasetsOf([bar(0.18), bar(54, { before: 9 })])
    expect(after?.data).toEqual([
      [0, 0.18],
      [0, 54],
    ])
    expect(before?.data).toEqual([
      [0, 1],
      [0, 9],
    ])
  })

  test('begins all bars at the left end of a logarithmic axis, which has no 0', () => {
    const bars = [bar(0.001), bar(2), bar(5, { before: 0 }), bar(0)]
    const { data, options } = draw(bars, logarithmic)
    expect(options?.scales?.['x']?.type).toBe('logarithmic')
    expect(data.datasets[0]?.data).toEqual([[0.001, 0.001], [0.001, 2], [0.001, 5], null])
    expect(data.datasets[1]?.data).toEqual([[0.001, 1], [0.001, 1], null, [0.001, 1]])
  })

  test('colours by outcome, not by size', () => {
    const [after] = datasetsOf([
      bar(0.5),
      bar(1.5),
      bar(3, { outcome: 'better' }),
      bar(0.5, { outcome: 'unknown' }),
    ])
    expect(after?.backgroundColor).toEqual(['blue', 'rust', 'blue', 'muted'])
  })

  test('hatches and outlines what is only expected', () => {
    const [after] = datasetsOf([bar(0.5), bar(0.5, { expected: true })])
    expect(after?.backgroundColor).toEqual(['blue', 'hatched blue'])
    expect(after?.borderWidth).toEqual([0, 1.5])
  })

  test('never moves and grows with its bars and with the text of the reader', () => {
    expect(draw([bar(0.5)]).options?.animation).toBe(false)
    expect(barChartHeight(3) - barChartHeight(2)).toBe(barChartHeight(2) - barChartHeight(1))
    const large = planBarChart(
      { kind: 'bars', axis: linear, bars: [bar(0.5)] },
      { ...theme, size: 26 },
    )
    expect(large.height).toBe(2 * barChartHeight(1))
  })

  test('finds a bar by its band and none beside the bars', () => {
    const plan = planBarChart({ kind: 'bars', axis: linear, bars: [bar(0.5), bar(2)] }, theme)
    const chart = { chartArea: { top: 10, height: 100 } } as Parameters<typeof plan.findMark>[0]
    expect([9, 10, 59, 60, 109, 110].map((y) => plan.findMark(chart, 0, y))).toEqual([
      undefined,
      0,
      0,
      1,
      1,
      undefined,
    ])
  })
})

describe('a name beside its value', () => {
  const perLetter = (text: string) => text.length

  test.each([
    ['Time', 4, 'Time'],
    ['Backtest time of a month', 14, 'Backtest time…'],
    ['Backtest', 1, '…'],
  ])('%s in %i is %s', (text, room, fitted) => {
    expect(fitText(text, room, perLetter)).toBe(fitted)
  })
})
