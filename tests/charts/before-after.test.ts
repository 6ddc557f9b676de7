import { describe, expect, test } from 'vitest'
import {
  chooseRatioRows,
  describeBeforeAfter,
  describeLeftOut,
  makeBeforeAfterRows,
  nameBar,
} from '../../src/charts/before-after.ts'
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

describe('the bars of a chart', () => {
  const factors = (count: number) =>
    makeBeforeAfterRows(
      Array.from({ length: count }, (_, index) =>
        makePair({ metric: `m${index}`, after: seconds(10 - index / 4) }),
      ),
    )

  test('are all rows with a ratio, in the order of the document', () => {
    const rows = makeBeforeAfterRows([
      makePair({ metric: 'one' }),
      makePair({ metric: 'two', after: null }),
      makePair({ metric: 'three' }),
    ])
    const bars = chooseRatioRows(rows)
    expect(bars.map(({ label }) => label)).toEqual(['one', 'three'])
    expect(describeLeftOut(rows, bars)).toBe('Drawn are 2 of 3; the others have no ratio.')
  })

  test('are those that changed most where there are very many', () => {
    const rows = factors(20)
    const bars = chooseRatioRows(rows)
    expect(bars.map(({ label }) => label)).toEqual(rows.slice(4).map(({ label }) => label))
    expect(describeLeftOut(rows, bars)).toBe('Drawn are the 16 of 20 that changed most.')
  })

  test('name their benchmark only where two have the same metric', () => {
    const bars = makeBeforeAfterRows([
      makePair({ name: 'Import', metric: 'Time' }),
      makePair({ name: 'Export', metric: 'Time' }),
      makePair({ name: 'Export', metric: 'Memory' }),
    ])
    expect(bars.map((bar) => nameBar(bar, bars))).toEqual([
      'Time, Import',
      'Time, Export',
      'Memory',
    ])
  })

  test('are told in words, expected ones as such', () => {
    const bars = chooseRatioRows(
      makeBeforeAfterRows([
        makePair({ metric: 'Time', after: seconds(2) }),
        makePair({ metric: 'Start', after: seconds(15), expected: true }),
      ]),
    )
    const words = describeBeforeAfter(bars).replace(/\s/g, ' ')
    expect(words).toContain('Time: 20 % of before, better.')
    expect(words).toContain('Start: 150 % of before, worse (expected, not measured).')
  })

  test('are summed up in words where they are many', () => {
    const words = describeBeforeAfter(chooseRatioRows(factors(9))).replace(/\s/g, ' ')
    expect(words).toContain('9 metrics, 8 better, 0 worse, from 80 % to 100 % of before.')
  })
})
