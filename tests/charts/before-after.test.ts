import { describe, expect, test } from 'vitest'
import { formatBarTexts, makeBeforeAfterRows, nameBar } from '../../src/charts/before-after.ts'
import type { Benchmark } from '../../src/core/issue/schema.ts'
import { bytes, makePair, seconds } from './pairs.ts'

const rowOf = (pair: Partial<Benchmark>) => makeBeforeAfterRows([makePair(pair)])[0]!

describe('a before/after row', () => {
  test.each([
    ['a shorter time', { direction: 'lower', after: seconds(2) }, 0.2, 'better'],
    ['a longer time', { direction: 'lower', after: seconds(12) }, 1.2, 'worse'],
    ['a higher rate', { direction: 'higher', after: seconds(25) }, 2.5, 'better'],
    ['a lower rate', { direction: 'higher', after: seconds(5) }, 0.5, 'worse'],
    ['the same value', { direction: 'unknown', after: seconds(10) }, 1, 'same'],
    ['a metric of unknown direction', { direction: 'unknown', after: seconds(5) }, 0.5, 'unknown'],
  ] as const)('judges %s by the direction of its metric', (_what, pair, ratio, outcome) => {
    expect(rowOf(pair)).toMatchObject({ ratio, outcome })
  })

  test.each([
    ['nothing was measured afterwards', { after: null }, null],
    ['the two are of different kinds', { after: bytes(10) }, null],
    ['before was zero', { before: seconds(0), after: seconds(1) }, 'worse'],
    ['after is zero', { after: seconds(0) }, 'better'],
  ] as const)('has no ratio where %s', (_what, pair, outcome) => {
    expect(rowOf(pair)).toMatchObject({ ratio: null, outcome })
  })

  test('is called by its metric, the benchmark stands beside it', () => {
    expect(rowOf({ name: 'Nightly', metric: 'Time' })).toMatchObject({
      label: 'Time',
      detail: 'Nightly',
    })
    expect(rowOf({ name: 'p95', metric: 'p95' })).toMatchObject({ label: 'p95', detail: '' })
    expect(rowOf({ name: 'Load', metric: '' })).toMatchObject({ label: 'Load', detail: '' })
  })
})

describe('a bar', () => {
  const namesOf = (...pairs: [name: string, metric: string][]) => {
    const bars = makeBeforeAfterRows(pairs.map(([name, metric]) => makePair({ name, metric })))
    return bars.map((bar) => nameBar(bar, bars))
  }

  test('names its benchmark where the metric says little or another bar has it too', () => {
    expect(
      namesOf(['Import', 'Load time'], ['Export', 'Load time'], ['Export', 'Memory'], ['p', 'p']),
    ).toEqual(['Load time — Import', 'Load time — Export', 'Memory — Export', 'p'])
    expect(namesOf(['Import', 'Load time'], ['Export', 'Wait time'])).toEqual([
      'Load time',
      'Wait time',
    ])
  })

  test('leaves out the benchmark that all bars are of', () => {
    expect(namesOf(['Import', 'Time'], ['Import', 'Memory'])).toEqual(['Time', 'Memory'])
    expect(namesOf(['Import', 'Time'])).toEqual(['Time — Import'])
  })

  test.each([
    [{ after: seconds(2) }, '20 %  ✓ better'],
    [{ after: seconds(20), expected: true }, '20 %  ✗ worse, expected'],
    [{ after: seconds(10) }, '20 %  = unchanged'],
    [{ direction: 'unknown' }, '20 %'],
  ] as const)('of %j says in words what colour says', (pair, text) => {
    expect(formatBarTexts('20 %', rowOf(pair))[0]).toBe(text)
  })
})
