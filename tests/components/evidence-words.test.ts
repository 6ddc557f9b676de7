import { describe, expect, test } from 'vitest'
import {
  describeInterval,
  describeRatio,
  describeTest,
} from '../../src/components/evidence-words.ts'
import type { Dimension, Evidence, SampledSide } from '../../src/core/issue/schema.ts'

const side = (value: number, dimension: Dimension, unit: string): SampledSide => ({
  files: [],
  tool: 'hyperfine',
  name: 'export',
  metric: null,
  dimension,
  unit,
  value,
  statistic: 'median',
  spread: null,
  count: 10,
  environment: null,
  values: [],
})

const evidence = (
  [before, after]: [number, number],
  [dimension, unit]: [Dimension, string],
  more: Partial<Evidence> = {},
): Evidence => ({
  benchmark: 0,
  before: side(before, dimension, unit),
  after: side(after, dimension, unit),
  speedup: before / after,
  interval: { low: 1.6, high: 2.5 },
  method: 'samples',
  p: 0.01,
  grade: 'fair',
  reasons: [],
  line: 1,
  ...more,
})

const say = (one: Evidence) =>
  `${describeRatio(one)?.ratio}, ${describeInterval(one)}`.replaceAll('\u202F', ' ')

describe('a ratio and its interval', () => {
  test('of times are how many times as fast', () => {
    expect(say(evidence([2, 1], ['time', 's']))).toBe('2× as fast, 95 % interval 1.6× to 2.5×')
  })

  test('of sizes are how much is left, both of them: memory is not fast', () => {
    // Not “0.5× as much, 1.6× to 2.5×”, whose interval does not hold the ratio.
    expect(say(evidence([2, 1], ['size', 'B']))).toBe('0.5× as much, 95 % interval 0.4× to 0.625×')
  })

  test('are none for one sample, and without scatter', () => {
    const times: [Dimension, string] = ['time', 's']
    expect(describeInterval(undefined)).toBe('one sample, no interval')
    expect(describeInterval(evidence([2, 1], times, { grade: 'single' }))).toBe(
      'one sample, no interval',
    )
    expect(describeInterval(evidence([2, 1], times, { interval: null }))).toBe('no interval')
  })
})

test.each([
  [0.0004, 'Significant difference (p < 0.001, Mann–Whitney, n = 10 + 10)'],
  [0.05, 'Significant difference (p = 0.050, Mann–Whitney, n = 10 + 10)'],
  [0.1, '~ no significant difference (p = 0.100, Mann–Whitney, n = 10 + 10)'],
  [null, undefined],
])('a p-value of %s is said as benchstat says it', (p, words) => {
  expect(describeTest(evidence([2, 1], ['time', 's'], { p }))).toBe(words)
})
