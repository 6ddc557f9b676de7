import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/charts/plan-chart.ts'
import { makePromisesChart, planPromisesChart } from '../../src/charts/promises-chart.ts'
import { makePromisesSpec } from '../../src/charts/promises-spec.ts'
import { makeExpectation } from '../core/insight/expectation.ts'
import { theme } from './theme.ts'

describe('the chart of promises against results', () => {
  const spec = makePromisesSpec([
    makeExpectation('a', 10, 5),
    makeExpectation('b', 2, 4),
    makeExpectation('c', 3, 0.6),
  ])

  test('has one scale in both directions, so that the diagonal is “as promised”', () => {
    const { scales } = makePromisesChart(spec, theme).options ?? {}
    expect(scales?.['x']).toMatchObject({ type: 'logarithmic', min: 0.5, max: 10 })
    expect(scales?.['y']).toMatchObject({ type: 'logarithmic', min: 0.5, max: 10 })
    expect(spec.axis.ticks.map(({ text }) => text)).toEqual(['0.5×', '1×', '2×', '5×', '10×'])
  })

  test('draws what was promised to the right and what was measured upwards', () => {
    const { datasets } = makePromisesChart(spec, theme).data
    expect(datasets.map(({ label, data }) => [label, data])).toEqual([
      ['Kept', [{ x: 2, y: 4 }]],
      [
        'Fell short',
        [
          { x: 10, y: 5 },
          { x: 3, y: 0.6 },
        ],
      ],
    ])
  })

  test('tells what fell short by its shape too', () => {
    expect(
      makePromisesChart(spec, theme).data.datasets.map(({ pointStyle }) => pointStyle),
    ).toEqual(['circle', 'triangle'])
  })

  test('goes through the promises in their order', () => {
    expect(rowsOf(spec)).toEqual([0, 1, 2])
    const { elementsOf } = planPromisesChart(spec, theme)
    expect([0, 1, 2].map((mark) => elementsOf(mark)[0])).toEqual([
      { datasetIndex: 1, index: 0 },
      { datasetIndex: 0, index: 0 },
      { datasetIndex: 1, index: 1 },
    ])
  })
})
