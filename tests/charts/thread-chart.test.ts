import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/charts/plan-chart.ts'
import { makeThreadChart, planThreadChart } from '../../src/charts/thread-chart.ts'
import { makeThreadSpec } from '../../src/charts/thread-spec.ts'
import { findThreads } from '../../src/core/insight/threads.ts'
import { makeStep } from '../core/insight/thread-steps.ts'
import { theme } from './theme.ts'

const specOf = (...steps: Parameters<typeof makeStep>[]) => {
  const [thread] = findThreads(
    steps.map((step) => makeStep(...step)),
    'UTC',
  )
  const spec = thread && makeThreadSpec(thread)
  if (!spec) throw new Error('There is nothing to draw.')
  return spec
}

describe('the chart of one benchmark through several issues', () => {
  const spec = specOf(
    ['a', '2026-01-01..2026-01-31', '45 s', '9.0 s'],
    ['b', '2026-03-16..2026-03-16', '14.0 s', '20.0 s'],
    ['c', '2026-04-01', '18.0 s'],
  )

  test('has what each issue opened with and what it left, at their days', () => {
    expect(spec.periods).toEqual(['2026-01', '2026-02', '2026-03', '2026-04'])
    expect(
      spec.steps.map(({ before, after }) => [before.at, before.text, after?.at, after?.text]),
    ).toEqual([
      [0.016, '45\u202Fs', 0.984, '9\u202Fs'],
      [2.5, '14\u202Fs', 2.5, '20\u202Fs'],
      [3.016, '18\u202Fs', undefined, undefined],
    ])
  })

  test('tells relapses, and what a fix made worse, by more than colour', () => {
    expect(spec.steps.map(({ isRelapse }) => isRelapse)).toEqual([false, true, true])
    const [opened, left] = makeThreadChart(spec, theme).data.datasets
    expect(opened).toMatchObject({ pointStyle: 'circle', pointBackgroundColor: 'paper' })
    expect(left).toMatchObject({
      data: [{ y: 9 }, { y: 20 }],
      pointStyle: ['circle', 'crossRot'],
      pointBackgroundColor: ['blue', 'rust'],
    })
  })

  test('goes from issue to issue, each with both its points', () => {
    expect(rowsOf(spec)).toEqual([0, 1, 2])
    const { elementsOf } = planThreadChart(spec, theme)
    expect([0, 2].map((mark) => elementsOf(mark))).toEqual([
      [
        { datasetIndex: 0, index: 0 },
        { datasetIndex: 1, index: 0 },
      ],
      [{ datasetIndex: 0, index: 2 }],
    ])
  })

  test('is spaced evenly where issues would cover each other', () => {
    const near = specOf(
      ['a', '2026-08-16..2026-08-16', '2.8 s', '1.3 s'],
      ['b', '2026-08-17..2026-08-17', '1.3 s', '1.1 s'],
    )
    expect(near).toMatchObject({ isEven: true, periods: ['2026-08-16', '2026-08-17'] })
    expect(near.steps.map(({ before, after }) => [before.at, after?.at])).toEqual([
      [0.3, 0.7],
      [1.3, 1.7],
    ])
    expect(spec.isEven).toBe(false)
  })

  test.each<[string, string, string, string[]]>([
    ['45 s', '9 s', 'logarithmic', ['5 s', '10 s', '20 s', '1 min']],
    ['90 s', '3 s', 'logarithmic', ['2 s', '5 s', '10 s', '20 s', '1 min', '2 min']],
    ['900 MB', '300 MB', 'logarithmic', ['200 MB', '500 MB', '1 GB']],
    // A logarithmic axis has no place for nothing.
    ['40', '0', 'linear', ['0', '10', '20', '30', '40']],
  ])('from %s to %s has a %s axis', (first, last, type, ticks) => {
    const { axis } = specOf(['a', '2026-01-01..2026-01-31', first, last], ['b', '2026-03-16', last])
    expect(axis.type).toBe(type)
    expect(axis.ticks.map(({ text }) => text.replaceAll('\u202F', ' '))).toEqual(ticks)
  })
})
