import { expect, test } from 'vitest'
import { describeGain } from '../../../src/core/insight/gain-text.ts'
import { parseQuantity } from '../../../src/core/measure/quantity.ts'

test.each([
  [{ speedup: 5.53, dimension: 'time', direction: 'lower' }, '5.53× as fast'],
  [{ speedup: 0.8, dimension: 'time', direction: 'lower' }, '1.25× as long'],
  [{ speedup: 0.8, dimension: 'rate', direction: 'higher' }, '0.8× as fast'],
  [{ speedup: 3, dimension: 'rate', direction: 'higher' }, '3× as fast'],
  [{ speedup: 2, dimension: 'size', direction: 'lower' }, '−50 %'],
  [{ speedup: 1.5, dimension: 'share', direction: 'higher' }, '+50 %'],
  [{ speedup: 2, dimension: null, direction: 'unknown' }, '−50 %'],
  [
    { speedup: 5.5, bound: 'at-least', dimension: 'time', direction: 'lower' },
    'at least 5.5× as fast',
  ],
  [{ speedup: 5.14, bound: 'about', dimension: 'time', direction: 'lower' }, 'about 5.14× as fast'],
  [{ speedup: 5, bound: 'at-least', dimension: 'size', direction: 'lower' }, 'at least 80 % less'],
  [{ speedup: 3, bound: 'at-most', dimension: 'count', direction: 'higher' }, 'at most 200 % more'],
  [{ speedup: 10, bound: 'about', dimension: 'count', direction: 'lower' }, 'about −90 %'],
] as const)('a gain of %j reads “%s”', (gain, text) => {
  expect(describeGain(gain).replace(/\s/g, ' ')).toBe(text)
})

test('a gain of a share is told in points as well', () => {
  const [before, after] = [parseQuantity('40 %')!, parseQuantity('90 %')!]
  const gain = { speedup: 2.25, dimension: 'share', direction: 'higher', before, after } as const
  expect(describeGain(gain).replace(/\s/g, ' ')).toBe('+125 %, +50 points')
})
