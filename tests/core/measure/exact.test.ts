import { expect, test } from 'vitest'
import type { Dimension } from '../../../src/core/issue/schema.ts'
import { formatExact } from '../../../src/core/measure/exact.ts'

test.each<[number, Dimension, string, string]>([
  [0.0123456, 'time', 's', '12.3456 ms'],
  [612.43, 'time', 's', '612.43 s'],
  [2.1020000000000002e-7, 'time', 's', '210.2 ns'],
  [1e-12, 'time', 's', '0.001 ns'],
  [0, 'time', 's', '0 s'],
  [1_234_567, 'size', 'B', '1.234567 MB'],
  [512, 'size', 'B', '512 B'],
  [2_500_000, 'size-rate', 'B/s', '2.5 MB/s'],
  [0.12345, 'share', 'share', '12.345 %'],
  [28_915, 'rate', '/s', '28 915 /s'],
  [0.9968, 'factor', 'x', '0.9968×'],
  [-3, 'count', 'points', '−3 points'],
  [7, 'count', '', '7'],
])('prints %d (%s, %s) with all of its digits: %s', (value, dimension, unit, text) => {
  expect(formatExact({ value, dimension, unit }).replaceAll('\u202F', ' ')).toBe(text)
})
