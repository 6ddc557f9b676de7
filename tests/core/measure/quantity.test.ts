import { describe, expect, test } from 'vitest'
import { detectDecimalComma } from '../../../src/core/measure/number.ts'
import {
  findQuantities,
  isComparable,
  parseQuantity,
  toQuantity,
} from '../../../src/core/measure/quantity.ts'
import { shareUnit } from '../../../src/core/measure/share-unit.ts'
import { parseUnit } from '../../../src/core/measure/unit.ts'

describe('a value that is one figure', () => {
  test.each([
    // durations
    ['54.2 seconds', 54.2, 's', '54.2 seconds'],
    ['1,650 ms', 1.65, 's', '1,650 ms'],
    ['56.5 μs', 56.5e-6, 's', '56.5 μs'],
    ['56.5 µs', 56.5e-6, 's', '56.5 µs'],
    ['11.8us/tick', 11.8e-6, 's', '11.8us/tick'],
    ['210.2 ns/op', 210.2e-9, 's', '210.2 ns/op'],
    ['44m', 2640, 's', '44m'],
    ['1h 52m', 6720, 's', '1h 52m'],
    ['1h52m', 6720, 's', '1h52m'],
    ['18m 40s', 1120, 's', '18m 40s'],
    ['2 min 30 s', 150, 's', '2 min 30 s'],
    ['1 hour and 30 minutes', 5400, 's', '1 hour and 30 minutes'],
    ['1時間30分', 5400, 's', '1時間30分'],
    ['3.5秒', 3.5, 's', '3.5秒'],
    ['2 weeks', 1_209_600, 's', '2 weeks'],
    ['0.030237s ± 0.002830s', 0.030237, 's', '0.030237s ± 0.002830s'],
    // sizes and shares
    ['1,850 MB', 1.85e9, 'B', '1,850 MB'],
    ['14.2 GiB peak per executor', 14.2 * 1024 ** 3, 'B', '14.2 GiB'],
    ['64KB', 64_000, 'B', '64KB'],
    ['16G', 16e9, 'B', '16G'],
    ['512Mi', 512 * 1024 ** 2, 'B', '512Mi'],
    ['12 mi', 12, 'mi', '12 mi'],
    ['97% of one core', 0.97, 'share', '97%'],
    ['✅ **100 %**', 1, 'share', '100 %'],
    // rates
    ['310 MB/s (audit log)', 310e6, 'B/s', '310 MB/s'],
    ['800 Mbps', 100e6, 'B/s', '800 Mbps'],
    ['12.5k req/s', 12_500, '/s', '12.5k req/s'],
    ['1.2e6 ops/s', 1.2e6, '/s', '1.2e6 ops/s'],
    ['1,900 requests/sec at the open', 1900, '/s', '1,900 requests/sec'],
    ['120 requests per minute', 2, '/s', '120 requests per minute'],
    ['31,400 rows/s', 31_400, '/s', '31,400 rows/s'],
    ['7200/hour', 2, '/s', '7200/hour'],
    ['60 FPS', 60, '/s', '60 FPS'],
    // factors and counts
    ['2.6x', 2.6, 'x', '2.6x'],
    ['3倍', 3, 'x', '3倍'],
    ['2.1 cores', 2.1, 'cores', '2.1 cores'],
    ['1 query', 1, 'query', '1 query'],
    ['1,281 queries per request', 1281, 'queries per request', '1,281 queries per request'],
    ['5M rows', 5e6, 'rows', '5M rows'],
    ['5m rows', 5e6, 'rows', '5m rows'],
    ['1.3 million rows', 1.3e6, 'rows', '1.3 million rows'],
    ['48件', 48, '件', '48件'],
    ['500K', 500_000, '', '500K'],
    ['$1,200/month', 1200, '$/month', '$1,200/month'],
    ['$14.40/yr', 14.4, '$/year', '$14.40/yr'],
    ['$20/day', 20, '$/day', '$20/day'],
    ['1.200 € pro Monat', 1.2, '€', '1.200 €'],
    ['900 USD per month', 900, '$/month', '900 USD per month'],
    ['R$ 1,200', 1200, 'R$', 'R$ 1,200'],
    ['R$1,200', 1200, 'R$', 'R$1,200'],
    // physical units with their prefixes
    ['80 kJ', 80_000, 'J', '80 kJ'],
    ['80kJ', 80_000, 'J', '80kJ'],
    ['800 mW', 0.8, 'W', '800 mW'],
    ['2 MW', 2e6, 'W', '2 MW'],
    ['300 milliwatts', 0.3, 'W', '300 milliwatts'],
    ['3.2 GHz', 3.2e9, 'Hz', '3.2 GHz'],
    ['5 J/op', 5, 'J/operation', '5 J/op'],
    ['3 km', 3000, 'm', '3 km'],
    ['90°C', 90, '°C', '90°C'],
    ['90 °C', 90, '°C', '90 °C'],
    ['900 ktokens', 900_000, 'tokens', '900 ktokens'],
    ['1.5 Mtokens/s', 1.5e6, '/s', '1.5 Mtokens/s'],
    ['12 kRPS', 12_000, '/s', '12 kRPS'],
    ['500 mCPU', 0.5, 'CPU', '500 mCPU'],
    ['250 millicores', 0.25, 'cores', '250 millicores'],
    ['500m cores', 0.5, 'cores', '500m cores'],
    // a short word that is no unit we know
    ['12 gas', 12, 'gas', '12 gas'],
    ['12 dBm (peak)', 12, 'dBm', '12 dBm'],
    ['12 max', 12, '', '12'],
    ['12 sequential', 12, '', '12'],
    ['12 gas per call', 12, '', '12'],
    // thousands set apart by plain spaces
    ['1 234', 1234, '', '1 234'],
    ['1 234 ms', 1.234, 's', '1 234 ms'],
    ['**12 345,5 ms**', 12_345.5e-3, 's', '12 345,5 ms'],
    ['1 234 567 rows', 1_234_567, 'rows', '1 234 567 rows'],
    ['1 234 of 5', 1, '', '1'],
    ['410 of 6,200', 410, '', '410'],
    // several figures: the first
    ['~15ms (first) / ~5ms (cached)', 0.015, 's', '~15ms (first) / ~5ms (cached)'],
    ['10 ms / 50 ms', 0.01, 's', '10 ms / 50 ms'],
    ['56.5 μs<br>0 B', 56.5e-6, 's', '56.5 μs'],
    ['p95: 450 ms', 0.45, 's', '450 ms'],
    ['45 seconds, 250ms', 45, 's', '45 seconds'],
    ['1\u202F234 ms', 1.234, 's', '1\u202F234 ms'],
    ['30+ seconds', 30, 's', '30+ seconds'],
    ['-23ms', -0.023, 's', '-23ms'],
  ])('reads %s', (text, value, unit, figure) => {
    const quantity = parseQuantity(text)
    expect(quantity).toMatchObject({ unit, text: figure })
    expect(quantity?.value).toBeCloseTo(value, 12)
  })

  test.each([
    '',
    'N/A',
    'none, usage went up by 4 GB',
    '2025-03-11 09:42:17',
    '03/11/2025',
    '04:00',
    'v2.14',
    '6.3.1',
    'MOB-733',
    '8-core desktop CPU',
    '2 x 12 cores',
    '[ms]',
    '3rd',
    '7f0c2d19',
    '∞',
  ])('finds no figure in “%s”', (text) => {
    expect(parseQuantity(text)).toBeUndefined()
  })

  test.each([
    ['<40m for the whole job', '<', 2370, 2430],
    ['≤ 5 s', '<=', 4.5, 5.5],
    ['under 800 ms', '<', 0.7995, 0.8005],
    ['more than 10 s', '>', 9.5, 10.5],
    ['90%+', '>=', 0.895, 0.905],
    ['30+ seconds', '>=', 29.5, 30.5],
    ['upwards of 20 seconds', '>=', 19.5, 20.5],
    ['20 s or more', '>=', 19.5, 20.5],
    ['50 ms or less', '<=', 0.0495, 0.0505],
    ['in excess of 10 s', '>', 9.5, 10.5],
    ['at least 2 s', '>=', 1.5, 2.5],
    ['~310 MB', '~', 309.5e6, 310.5e6],
    ['about 12 seconds', '~', 11.5, 12.5],
    ['10.2 ms', undefined, 0.01015, 0.01025],
    ['1.20 s', undefined, 1.195, 1.205],
    ['12.5k', undefined, 12_450, 12_550],
    ['1h 52m', undefined, 6690, 6750],
    ['2-3 seconds', undefined, 2, 3],
    ['10 to 20 ms', undefined, 0.01, 0.02],
    ['900ms-1.2s', undefined, 0.9, 1.2],
    ['45–60% over the executors', undefined, 0.45, 0.6],
    ['5-10K users', undefined, 5000, 10_000],
  ])('knows what %s may stand for', (text, comparator, low, high) => {
    const quantity = parseQuantity(text)
    expect(quantity?.comparator).toBe(comparator)
    expect(quantity?.low).toBeCloseTo(low, 9)
    expect(quantity?.high).toBeCloseTo(high, 9)
  })

  test('takes the middle of a range', () => {
    expect(parseQuantity('500-700 queries/s')?.value).toBe(600)
  })

  test('counts a bare number in the unit of its column', () => {
    const unit = parseUnit('ms')
    expect(parseQuantity('450', { unit })).toMatchObject({ value: 0.45, unit: 's', text: '450' })
    expect(parseQuantity('2 s', { unit })).toMatchObject({ value: 2 })
  })

  test('publishes text, value, unit and dimension only', () => {
    const parsed = parseQuantity('97% of one core')
    expect(parsed && toQuantity(parsed)).toEqual({
      text: '97%',
      value: 0.97,
      unit: 'share',
      dimension: 'share',
    })
  })
})

describe('decimal signs', () => {
  test.each([
    ['1,234.5 ms', false, 1.2345],
    ['1.234,5 ms', true, 1.2345],
    ['5.550 ms', true, 5.55],
    ['5.550 ms', false, 0.00555],
    ['0,27 ms', false, 0.00027],
    ['1.234.567 ms', false, 1234.567],
    ["1'234 ms", false, 1.234],
  ])('reads %s where a decimal comma is %s', (text, decimalComma, seconds) => {
    expect(parseQuantity(text, { decimalComma })?.value).toBeCloseTo(seconds, 9)
  })

  test.each([
    ['p95 0,27 ms, CPU 12,5 %', true],
    ['1.234,5 s total', true],
    ['p95 0.27 ms, CPU 12,5 %, 3.5 s', false],
    ['1,234.5 s total', false],
    ['1,850 MB and 9,400 ms', false],
    ['f(1,2) at 18:02:11,004', false],
  ])('decides for a document: %s', (text, expected) => {
    expect(detectDecimalComma(text)).toBe(expected)
  })
})

describe('figures in prose', () => {
  test.each([
    ['before 4.5 s / after 0.9 s', ['4.5 s', '0.9 s']],
    ['cold 300 MB / warm 120 MB', ['300 MB', '120 MB']],
    ['5 ms / request', ['5 ms / request']],
    ['210 ns/op 16 B/op', ['210 ns/op', '16 B/op']],
  ])('tells what a figure is per from the words of a second one: %s', (text, figures) => {
    expect(findQuantities(text).map((figure) => figure.text)).toEqual(figures)
  })

  test('finds every figure at its place', () => {
    const text = 'p95 1.8 s -> ~240 ms, CPU 88% at <2,400 queries/s (5x)'
    const found = findQuantities(text)
    expect(found.map((figure) => figure.text)).toEqual([
      '1.8 s',
      '~240 ms',
      '88%',
      '<2,400 queries/s',
      '5x',
    ])
    for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written)
  })

  test.each([
    'released 2025-05-06 13:20:44 as v2.14, then 6.3.1 and 2.14.0',
    'Node 18, python3, Java 21, step 2, phase 1, line 88, lines 12, version 2.13',
    'orders.ts:360 (#4821), MOB-733, 4be19c7, p95, s3_bucket, sha256, 10.6.0.12',
    'on May 5, 12 March and February 3, 2026, in 2024',
    'a 90-day backfill on an 8-core box, 24/7',
    'src/0042_price.sql:12',
    'see [3]',
  ])('takes no figure from “%s”', (text) => {
    expect(findQuantities(text).map((figure) => figure.text)).toEqual([])
  })

  test.each([
    ['digits', '7'.repeat(400_000)],
    ['spaces', `7${' '.repeat(400_000)}`],
    ['groups', '1,'.repeat(200_000)],
    ['dots', '1.'.repeat(200_000)],
    ['ranges', '1-'.repeat(200_000)],
    ['durations', '9h8m7s'.repeat(80_000)],
    ['comparators', '~<'.repeat(200_000)],
    ['words', `1 ${'a'.repeat(400_000)}`],
  ])(
    'comes to an end with a very long line of %s, inside of it',
    { timeout: 120_000 },
    (_name, text) => {
      parseQuantity(text)
      expect(detectDecimalComma(text)).toBe(false)
      const found = findQuantities(text)
      expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
    },
  )
})

describe('two figures', () => {
  test.each([
    ['12', '1.1 s', 12, 1.1, true],
    ['500', '120 ms', 0.5, 0.12, true],
    ['2.1 cores', '0.9', 2.1, 0.9, true],
    ['63', '3', 63, 3, true],
    ['8 queries', '1 query', 8, 1, true],
    ['50 users', '300 ms', 50, 0.3, false],
    ['10 rows', '3 queries', 10, 3, false],
    ['500 req', '50 requests', 500, 50, true],
    ['500 mCPU', '1 core', 0.5, 1, true],
    ['9 queries per request', '3 queries', 9, 3, true],
    ['9 queries per request', '3 queries per user', 9, 3, false],
    ['142 modules', '12 bundles', 142, 12, false],
    ['120 J', '80 kJ', 120, 80_000, true],
    ['120 W', '80', 120, 80, true],
    ['120 J', '80 W', 120, 80, false],
    ['3 km', '400 m', 3000, 400, true],
    ['2 cores', '500m', 2, 0.5, true],
    ['$1,200/month', '$300/month', 1200, 300, true],
    ['$1,200', '$300/month', 1200, 300, true],
    ['$1,200/month', '$14,400/year', 1200, 14_400, false],
    ['€1,200', '£900', 1200, 900, false],
    ['12 gas', '3 kgas', 12, 3, false],
    ['2000', '5 ms', 2, 0.005, true],
    ['45 s', '9', 45, 9, true],
    ['0.5 s', '400', 0.5, 400, false],
    ['0.5', '400 ms', 0.5, 0.4, false],
  ])('%s and %s share a unit where one lacks it', (before, after, b, a, comparable) => {
    const [first, second] = shareUnit(parseQuantity(before)!, parseQuantity(after)!)
    expect(first.value).toBeCloseTo(b, 12)
    expect(second.value).toBeCloseTo(a, 12)
    expect(isComparable(first, second)).toBe(comparable)
  })
})

test.each([
  ['2', '500m', 'CPU request', 2, 0.5, 'cores'],
  ['500m', '250m', 'CPU limit', 0.5, 0.25, 'cores'],
  ['20m', '5m', 'CPU benchmark run', 0.02, 0.005, 'cores'],
  ['20 m', '5 m', 'Build', 1200, 300, 's'],
  ['1x/day', '4x/day', 'Backups', 1 / 86_400, 4 / 86_400, '/s'],
])('%s and %s, named %s, are %d and %d %s', (before, after, name, b, a, unit) => {
  const shared = shareUnit(parseQuantity(before)!, parseQuantity(after)!, name)
  expect(shared).toMatchObject([{ unit }, { unit }])
  expect(shared[0].value).toBeCloseTo(b, 12)
  expect(shared[1].value).toBeCloseTo(a, 12)
})

test.each([
  ['ms', 'time', 's', 0.001],
  ['seconds', 'time', 's', 1],
  ['req/s', 'rate', '/s', 1],
  ['requests per minute', 'rate', '/s', 1 / 60],
  ['%', 'share', 'share', 0.01],
  ['MiB', 'size', 'B', 1024 ** 2],
  ['Gbit/s', 'size-rate', 'B/s', 1.25e8],
  ['rows', 'count', 'rows', 1],
  ['mW', 'count', 'W', 0.001],
  ['€/month', 'count', '€/month', 1],
] as const)('knows the unit %s', (text, dimension, base, factor) => {
  expect(parseUnit(text)).toEqual({ symbol: text, dimension, base, factor })
})

test.each(['', 'p95', 'Before', 'ms per'])('“%s” is no unit', (text) => {
  expect(parseUnit(text)).toBeUndefined()
})
