import { describe, expect, test } from 'vitest'
import { describeLeftOut, makeBeforeAfterRows } from '../../src/charts/before-after.ts'
import { chooseRatioRows, describeRatios, makeRatioSpec } from '../../src/charts/ratio-bars.ts'
import { makePair, seconds } from './pairs.ts'

describe('the bars of a chart of ratios', () => {
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
    expect(describeLeftOut(rows, bars, 'the others have no ratio')).toBe(
      'Drawn are 2 of 3; the others have no ratio.',
    )
  })

  test('are those that changed most where there are very many', () => {
    const rows = factors(20)
    const bars = chooseRatioRows(rows)
    expect(bars.map(({ label }) => label)).toEqual(rows.slice(4).map(({ label }) => label))
    expect(describeLeftOut(rows, bars, 'the others have no ratio')).toBe(
      'Drawn are the 16 of 20 that changed most.',
    )
  })

  test('are told in words, expected ones as such', () => {
    const bars = chooseRatioRows(
      makeBeforeAfterRows([
        makePair({ metric: 'Time', after: seconds(2) }),
        makePair({ metric: 'Start', after: seconds(15), expected: true }),
      ]),
    )
    const words = describeRatios(bars).replace(/\s/g, ' ')
    expect(words).toContain('Time: 20 % of before, better.')
    expect(words).toContain('Start: 150 % of before, worse (expected, not measured).')
  })

  test('are summed up in words where they are many', () => {
    const words = describeRatios(chooseRatioRows(factors(9))).replace(/\s/g, ' ')
    expect(words).toContain('9 metrics, 8 better, 0 worse, from 80 % to 100 % of before.')
  })

  test('are shares of what was before, each with the row it stands for', () => {
    const rows = makeBeforeAfterRows([
      makePair({ metric: 'None', after: null }),
      makePair({ metric: 'Time', after: seconds(2), expected: true }),
    ])
    const { axis, bars } = makeRatioSpec(rows)
    expect(bars).toEqual([
      expect.objectContaining({
        row: 1,
        label: 'Time',
        before: 1,
        after: 0.2,
        outcome: 'better',
        expected: true,
      }),
    ])
    expect(bars[0]?.texts.map((text) => text.replace(/\s/g, ' '))).toEqual([
      '10 s → 2 s  ✓ better, expected',
      '10 s → 2 s, expected  ✓',
      '20 %  ✓ better, expected',
      '20 %, expected  ✓',
    ])
    expect(axis.ticks.at(-1)).toEqual({ value: 1, text: '100\u202F%' })
  })
})
