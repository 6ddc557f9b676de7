import { describe, expect, test } from 'vitest'
import { describePast, gainHeadline, gainInWords } from '../../src/components/gain-tile.ts'
import type { RowGain } from '../../src/core/insight/issue-row.ts'
import type { Dimension, Quantity } from '../../src/core/issue/schema.ts'

const quantity = (value: number, dimension: Dimension = 'time', unit = 's'): Quantity => ({
  text: `${value} ${unit}`,
  value,
  dimension,
  unit,
})
const seconds = (value: number) => quantity(value)

const gainOf = (more: Partial<RowGain> = {}): RowGain => ({
  speedup: 4,
  bound: null,
  verified: true,
  metric: 'Load time',
  dimension: 'time',
  direction: 'lower',
  before: seconds(20),
  after: seconds(5),
  ...more,
})

const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

describe('the tile of a gain', () => {
  test('shows both figures and what they make', () => {
    expect(plain(gainHeadline(gainOf()))).toBe('20 s → 5 s')
    expect(plain(gainInWords(gainOf()))).toBe('4× as fast')
  })

  test('counts shares in points', () => {
    const [before, after] = [quantity(0.56, 'share', 'share'), quantity(0.74, 'share', 'share')]
    const gain = gainOf({ dimension: 'share', direction: 'higher', speedup: 1.32, before, after })
    expect(plain(gainHeadline(gain))).toBe('56 % → 74 %')
    expect(plain(gainInWords(gain))).toBe('+18 percentage points')
  })

  test('has the gain alone where a figure is missing', () => {
    expect(plain(gainHeadline(gainOf({ after: null })))).toBe('4× as fast')
    expect(gainInWords(gainOf({ after: null }))).toBeUndefined()
  })
})

describe('the past of a mended issue', () => {
  const metric = { name: 'Start', current: seconds(20), baseline: seconds(2), degradation: null }

  test('is told without what the gain says already', () => {
    expect(plain(describePast(metric, gainOf()))).toBe('Before the fix: 20 s against 2 s expected')
    expect(describePast({ ...metric, baseline: null }, gainOf())).toBeUndefined()
  })

  test('names its own metric', () => {
    const other = { ...metric, current: seconds(7) }
    expect(plain(describePast(other, gainOf()))).toBe(
      'Before the fix: Start, 7 s against 2 s expected',
    )
    expect(plain(describePast({ ...other, baseline: null }, null))).toBe(
      'Before the fix: Start, 7 s',
    )
    expect(describePast(null, gainOf())).toBeUndefined()
  })
})
