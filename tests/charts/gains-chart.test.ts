import { describe, expect, test } from 'vitest'
import { makeGainsChart, planGainsChart } from '../../src/charts/gains-chart.ts'
import { makeGainsSpec } from '../../src/charts/history-spec.ts'
import { rowsOf } from '../../src/charts/plan-chart.ts'
import { listGains } from '../../src/core/insight/gain-history.ts'
import { countHistory } from '../../src/core/insight/history.ts'
import { makeRow, makeRowGain } from '../core/insight/rows.ts'
import { theme } from './theme.ts'

const resolved = (id: string, date: string, speedup: number, components: string[] = []) =>
  makeRow(id, { status: 'resolved', date, components, gain: makeRowGain(speedup) })

const specOf = (...rows: ReturnType<typeof resolved>[]) =>
  makeGainsSpec(listGains(rows), countHistory(rows, '2025-12-31'))

describe('the chart of gains over time', () => {
  const spec = specOf(
    resolved('a', '2025-01-01', 4, ['Cart']),
    resolved('b', '2025-03-16', 40, ['Search']),
    resolved('c', '2025-03', 0.5),
    resolved('d', '2025-11-30', 9, ['Cart']),
  )

  test('has a point for each gain, at its day', () => {
    expect(spec.points.map(({ title, at, speedup }) => [title.slice(0, 1), at, speedup])).toEqual([
      ['a', 0.016, 4],
      ['c', 2.5, 0.5],
      ['b', 2.5, 40],
      ['d', 10.952, 9],
    ])
  })

  test('gives each component a shape and a colour of its own, the largest first', () => {
    const { datasets } = makeGainsChart(spec, theme).data
    expect(
      datasets.map(({ label, data, pointStyle, backgroundColor }) => [
        label,
        data.map(({ y }) => y),
        pointStyle,
        backgroundColor,
      ]),
    ).toEqual([
      ['Cart', [4, 9], 'circle', 'one'],
      ['Search', [40], 'rect', 'two'],
      ['Others', [0.5], 'crossRot', 'muted'],
    ])
  })

  test('goes from point to point in the order of time, whatever the component', () => {
    expect(rowsOf(spec)).toEqual([0, 1, 2, 3])
    const { elementsOf } = planGainsChart(spec, theme)
    expect([0, 1, 2, 3].map((mark) => elementsOf(mark)[0])).toEqual([
      { datasetIndex: 0, index: 0 },
      { datasetIndex: 2, index: 0 },
      { datasetIndex: 1, index: 0 },
      { datasetIndex: 0, index: 1 },
    ])
  })

  test('reaches no further than its points need', () => {
    const { min, max } = specOf(
      resolved('x', '2025-01-01', 40),
      resolved('y', '2025-01-01', 0.7),
    ).axis
    expect([min, max]).toEqual([0.5, 50])
  })

  test.each([
    [[1.3], ['1×', '2×']],
    [
      [3, 0.6],
      ['0.5×', '1×', '2×', '5×'],
    ],
    [[40], ['1×', '2×', '5×', '10×', '20×', '50×']],
    [
      [40, 0.7],
      ['0.5×', '1×', '2×', '5×', '10×', '20×', '50×'],
    ],
    [
      [6782, 2],
      ['1×', '10×', '100×', '1\u202F000×', '10\u202F000×'],
    ],
  ])('has a logarithmic axis with 1× and few ticks for %j', (speedups, ticks) => {
    const { axis } = specOf(...speedups.map((speedup) => resolved('x', '2025-01-01', speedup)))
    expect(axis.type).toBe('logarithmic')
    expect(axis.ticks.map(({ text }) => text)).toEqual(ticks)
  })

  test('leaves out what is dated after today', () => {
    expect(
      specOf(resolved('a', '2025-01-01', 4), resolved('b', '2026-01-01', 4)).points,
    ).toHaveLength(1)
  })
})
