import { expect, test } from 'vitest'
import { boundOf, boundOfRatio } from '../../../src/core/measure/bound.ts'

test.each([
  ['10.2 ms', null],
  ['<1 s', 'at-most'],
  ['up to 3 GB', 'at-most'],
  ['90%+', 'at-least'],
  ['upwards of 20 seconds', 'at-least'],
  ['about 6 minutes', 'about'],
  ['10-20 ms', 'about'],
  ['1.2 s ± 0.1 s', null],
] as const)('“%s” is bounded %s', (text, bound) => {
  expect(boundOf({ text })).toBe(bound)
})

test.each([
  [null, null, null],
  [null, 'at-most', 'at-least'],
  [null, 'at-least', 'at-most'],
  ['at-least', null, 'at-least'],
  ['about', null, 'about'],
  ['about', 'about', 'about'],
  ['about', 'at-most', 'at-least'],
  ['at-least', 'about', 'at-least'],
  ['at-least', 'at-most', 'at-least'],
  ['at-most', 'at-most', undefined],
  ['at-least', 'at-least', undefined],
] as const)('what is %s over what is %s is %s', (over, under, ratio) => {
  expect(boundOfRatio(over, under)).toBe(ratio)
})
