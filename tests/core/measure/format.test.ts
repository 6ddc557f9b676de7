import { expect, test } from 'vitest'
import type { Dimension } from '../../../src/core/issue/schema.ts'
import {
  formatChange,
  formatDifference,
  formatFactor,
  formatQuantity,
  formatRatio,
  formatSpeedup,
} from '../../../src/core/measure/format.ts'

/** No-break spaces as plain ones, so that the tables can be read. */
const spaced = (text: string): string => text.replace(/[\u202F\u00A0]/g, ' ')

test.each<[number, Dimension, string, string]>([
  [0.24, 'time', 's', '240 ms'],
  [1.65, 'time', 's', '1.65 s'],
  [54.2, 'time', 's', '54.2 s'],
  [0.9996, 'time', 's', '1 s'],
  [2e-9, 'time', 's', '2 ns'],
  [3.2e-11, 'time', 's', '0.032 ns'],
  [11.8e-6, 'time', 's', '11.8 µs'],
  [59.97, 'time', 's', '1 min'],
  [365, 'time', 's', '6 min 5 s'],
  [3599.7, 'time', 's', '1 h'],
  [6720, 'time', 's', '1 h 52 min'],
  [172_800, 'time', 's', '2 d'],
  [266_400, 'time', 's', '3 d 2 h'],
  [0, 'time', 's', '0 s'],
  [-0.023, 'time', 's', '−23 ms'],
  [1.5e9, 'size', 'B', '1.5 GB'],
  [999_999, 'size', 'B', '1 MB'],
  [56, 'size', 'B', '56 B'],
  [310e6, 'size-rate', 'B/s', '310 MB/s'],
  [0.42, 'share', 'share', '42 %'],
  [0.99964, 'share', 'share', '99.96 %'],
  [1, 'share', 'share', '100 %'],
  [610, 'rate', '/s', '610 /s'],
  [5_522_394, 'rate', '/s', '5 522 394 /s'],
  [310 / 3600, 'rate', '/s', '5.17 /min'],
  [1 / 60, 'rate', '/s', '1 /min'],
  [0, 'rate', '/s', '0 /s'],
  [5.5, 'factor', 'x', '5.5×'],
  [1_234_567, 'count', 'rows', '1 234 567 rows'],
  [46, 'count', '', '46'],
  [1200, 'count', '$', '$1 200'],
])('prints %d (%s) as it reads best', (value, dimension, unit, expected) => {
  expect(spaced(formatQuantity({ value, dimension, unit }))).toBe(expected)
})

test('never breaks between a number and its unit', () => {
  expect(formatQuantity({ value: 6720, dimension: 'time', unit: 's' })).toBe(
    '1\u202Fh\u00A052\u202Fmin',
  )
})

test.each([
  [1.7875, '1.79× as fast'],
  [0.45, '0.45× as fast'],
  [1.0004, '1.0004× as fast'],
  [0.9996, '0.9996× as fast'],
  [1, '1× as fast'],
  [514_534.88, '514 535× as fast'],
  [0.00000194, '0.00000194× as fast'],
])('prints the speedup %d without “faster”', (speedup, expected) => {
  expect(spaced(formatSpeedup(speedup))).toBe(expected)
})

test('prints a ratio of amounts and a bare factor', () => {
  expect(formatRatio(5)).toBe('5× as much')
  expect(formatFactor(4.123)).toBe('4.12×')
})

test.each([
  [-0.441, '−44.1 %'],
  [0.355, '+35.5 %'],
  [-0.99999, '−99.999 %'],
  [-1, '−100 %'],
  [299, '+29 900 %'],
  [0.00041, '+0.041 %'],
  [0, '±0 %'],
])('signs the change %d', (change, expected) => {
  expect(spaced(formatChange(change))).toBe(expected)
})

test.each([
  [9.42, 5.27, '−44.1 %'],
  [0, 0.011, '+11 ms'],
  [75, 0, '−1 min 15 s'],
  [0, 0, 'no change'],
])('gives a difference but no ratio where a figure is 0: %d → %d', (before, after, expected) => {
  const time = (value: number) => ({ value, dimension: 'time', unit: 's' }) as const
  expect(spaced(formatDifference(time(before), time(after)))).toBe(expected)
})
