import { describe, expect, test } from 'vitest'
import { planChart, rowsOf } from '../../src/charts/plan-chart.ts'
import { makeStripChart } from '../../src/charts/strip-chart.ts'
import { describeStrips, makeStripSpec } from '../../src/charts/strip-spec.ts'
import type { Evidence, SampledSide } from '../../src/core/issue/schema.ts'
import { theme } from './theme.ts'

const side = (value: number, values: number[]): SampledSide => ({
  files: [],
  tool: 'hyperfine',
  name: 'export',
  metric: null,
  dimension: 'time',
  unit: 's',
  value,
  statistic: 'median',
  spread: { kind: 'range', low: Math.min(value, ...values), high: Math.max(value, ...values) },
  count: values.length,
  environment: null,
  values,
})

const evidence = (before: SampledSide, after: SampledSide): Evidence => ({
  benchmark: 0,
  before,
  after,
  speedup: null,
  interval: null,
  method: null,
  p: null,
  grade: 'weak',
  reasons: [],
  line: 1,
})

describe('the chart of the runs', () => {
  const spec = makeStripSpec(evidence(side(20, [19.6, 20, 20.3]), side(19.8, [19.7, 19.8, 20])))

  test('has a strip a side and a point a run, in shapes that differ', () => {
    const { datasets } = makeStripChart(spec, theme).data
    expect(datasets.map(({ label, data, pointStyle }) => [label, data.length, pointStyle])).toEqual(
      [
        ['Before', 3, 'circle'],
        ['After', 3, 'rectRot'],
      ],
    )
    expect(rowsOf(spec)).toEqual([0, 1])
    expect(planChart(spec, theme).elementsOf(1)).toEqual([{ datasetIndex: 1, index: 0 }])
  })

  test('has an axis around the runs, so that their scatter is seen', () => {
    expect(spec.axis).toMatchObject({ type: 'linear', min: 19.4, max: 20.4 })
    expect(spec.axis.ticks[0]?.text).toBe('19.4\u202Fs')
  })

  test('goes to a logarithmic axis where the sides are far apart', () => {
    const far = makeStripSpec(evidence(side(50, [49, 51]), side(0.5, [0.4, 0.6])))
    expect(far.axis).toMatchObject({ type: 'logarithmic', min: 0.1, max: 100 })
  })

  test('says both figures in words', () => {
    expect(describeStrips(spec)).toBe(
      'Chart of the single runs before and after the change. Before: 20\u202Fs median of 3 runs. After: 19.8\u202Fs median of 3 runs.',
    )
  })
})
