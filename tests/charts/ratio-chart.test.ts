import { describe, expect, test } from 'vitest'
import type { ChartTheme } from '../../src/charts/chart-theme.ts'
import {
  type RatioBar,
  fitText,
  makeRatioChart,
  ratioChartHeight,
} from '../../src/charts/ratio-chart.ts'

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

const bar = (ratio: number, more: Partial<RatioBar> = {}): RatioBar => ({
  label: 'Time',
  ratio,
  outcome: ratio < 1 ? 'better' : 'worse',
  expected: false,
  ...more,
})

const datasetsOf = (bars: RatioBar[]) => makeRatioChart(bars, theme).data.datasets

describe('the before/after chart', () => {
  test('draws after from 0 over a bar of what was before', () => {
    const [after, before] = datasetsOf([bar(0.18), bar(1.2)])
    expect(after?.data).toEqual([
      [0, 0.18],
      [0, 1.2],
    ])
    expect(before?.data).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  test('draws bars from 100 % where the axis is logarithmic, which has no 0', () => {
    const { data, options } = makeRatioChart([bar(0.001), bar(2)], theme)
    expect(options?.scales?.['x']?.type).toBe('logarithmic')
    expect(data.datasets[0]?.data).toEqual([
      [1, 0.001],
      [1, 2],
    ])
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

  test('never moves and takes its height from the number of bars', () => {
    expect(makeRatioChart([bar(0.5)], theme).options?.animation).toBe(false)
    expect(ratioChartHeight(3) - ratioChartHeight(2)).toBe(
      ratioChartHeight(2) - ratioChartHeight(1),
    )
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
