import { expect, test } from 'vitest'
import { describeGain } from '../../../src/core/insight/gain-text.ts'

test.each([
  [{ speedup: 5.53, dimension: 'time', direction: 'lower' }, '5.53× as fast'],
  [{ speedup: 3, dimension: 'rate', direction: 'higher' }, '3× as fast'],
  [{ speedup: 2, dimension: 'size', direction: 'lower' }, '−50 %'],
  [{ speedup: 1.5, dimension: 'share', direction: 'higher' }, '+50 %'],
  [{ speedup: 2, dimension: null, direction: 'unknown' }, '−50 %'],
] as const)('a gain of %j reads “%s”', (gain, text) => {
  expect(describeGain(gain).replace(/\s/g, ' ')).toBe(text)
})
