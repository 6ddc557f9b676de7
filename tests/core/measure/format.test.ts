import { expect, test } from 'vitest'
import type { Dimension } from '../../../src/core/issue/schema.ts'
import {
  formatChange,
  formatDifference,
  formatFactor,
  formatFigure,
  formatQuantity,
  formatRatio,
  formatSpeedup,
} from '../../../src/core/measure/format.ts'
import { parseQuantity } from '../../../src/core/measure/quantity.ts'

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
  [1200, 'count', '€/month', '€1 200/month'],
  [900, 'count', 'CHF', '900 CHF'],
  [48, 'count', '件', '48 件'],
  [80_000, 'count', 'J', '80 kJ'],
  [0.8, 'count', 'W', '800 mW'],
  [0, 'count', 'W', '0 W'],
  [0.5, 'count', 'CPU', '0.5 CPU'],
  [90, 'count', '°C', '90 °C'],
])('prints %d (%s) as it reads best', (value, dimension, unit, expected) => {
  expect(spaced(formatQuantity({ value, dimension, unit }))).toBe(expected)
})

test.each([
  ['1 GiB', '1 GiB'],
  ['512MiB', '512 MiB'],
  ['1,850 MB', '1.85 GB'],
  ['16G', '16 GB'],
  ['1.2 Gbps', '1.2 Gbps'],
  ['800 Mbit/s', '800 Mbit/s'],
  ['12 MBps', '12 MB/s'],
  ['64 MiB/s', '64 MiB/s'],
  ['30 fps', '30 fps'],
  ['900 rpm', '900 rpm'],
  ['12.5k req/s', '12 500 req/s'],
  ['120 requests per minute', '120 requests per minute'],
  ['7200/hour', '7 200 /hour'],
  ['<950 rows/s', '950 rows/s'],
  ['1.5 GHz', '1.5 GHz'],
  ['1h 52m', '1 h 52 min'],
])('keeps to the unit of “%s”', (text, expected) => {
  expect(spaced(formatQuantity(parseQuantity(text)!))).toBe(expected)
})

test.each([
  ['<1 s', '<1 s'],
  ['about 6 minutes', '~6 min'],
  ['100-200', '~150'],
  ['up to 3 GB', '≤3 GB'],
  ['30+ seconds', '≥30 s'],
  ['240 ms', '240 ms'],
])('prints “%s” with its bound', (text, expected) => {
  expect(spaced(formatFigure(parseQuantity(text)!))).toBe(expected)
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

test('says how exactly a ratio is known', () => {
  expect(formatSpeedup(5.5, 'at-least')).toBe('at least 5.5× as fast')
  expect(formatSpeedup(5.14, 'about')).toBe('about 5.14× as fast')
  expect(formatRatio(5, 'at-most')).toBe('at most 5× as much')
})

test.each([
  [-0.8, 'at-most', 'at least 80 % less'],
  [-0.8, 'at-least', 'at most 80 % less'],
  [2, 'at-least', 'at least 200 % more'],
  [2, 'at-most', 'at most 200 % more'],
  [-0.8, 'about', 'about −80 %'],
  [0, 'about', 'about ±0 %'],
] as const)('says of the change %d, the ratio %s so much, “%s”', (change, bound, expected) => {
  expect(spaced(formatChange(change, bound))).toBe(expected)
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
  ['9.42 ms', '5.27 ms', '−44.1 %'],
  ['0 ms', '11 ms', '+11 ms'],
  ['75 s', '0 s', '−1 min 15 s'],
  ['0 s', '0 s', 'no change'],
  ['-5 s', '5 s', '+10 s'],
  ['5 s', '-5 s', '−10 s'],
  ['90 °C', '60 °C', '−30 °C'],
  ['0 GiB', '2 GiB', '+2 GiB'],
  ['40 %', '90 %', '+125 %, +50 points'],
  ['62 %', '58 %', '−6.45 %, −4 points'],
  ['40 %', '40 %', '±0 %'],
  ['0 %', '94 %', '+94 percentage points'],
  ['5.5 s', '<1 s', 'at least 81.8 % less'],
  ['about 6 minutes', '70 s', 'about −80.6 %'],
  ['~40 %', '90 %', 'about +125 %'],
  ['<10 s', '<1 s', 'not known'],
])('says how %s and %s differ', (before, after, expected) => {
  expect(spaced(formatDifference(parseQuantity(before)!, parseQuantity(after)!))).toBe(expected)
})
