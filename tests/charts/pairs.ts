import type { Benchmark, Quantity } from '../../src/core/issue/schema.ts'

export const seconds = (value: number): Quantity => ({
  text: `${value} s`,
  value,
  unit: 's',
  dimension: 'time',
})

export const bytes = (value: number): Quantity => ({
  text: `${value} B`,
  value,
  unit: 'B',
  dimension: 'size',
})

/** A measured pair of ten seconds before and five after, unless said otherwise. */
export const makePair = (pair: Partial<Benchmark> = {}): Benchmark => ({
  name: '',
  metric: 'Time',
  direction: 'lower',
  before: seconds(10),
  after: seconds(5),
  speedup: 2,
  bound: null,
  expected: false,
  series: null,
  line: 1,
  ...pair,
})
