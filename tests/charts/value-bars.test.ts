import { describe, expect, test } from 'vitest'
import { makeBeforeAfterRows } from '../../src/charts/before-after.ts'
import { makeValueGroups } from '../../src/charts/value-bars.ts'
import type { Benchmark, Quantity } from '../../src/core/issue/schema.ts'
import { bytes, makePair, seconds } from './pairs.ts'

const count = (value: number, unit: string): Quantity => ({
  text: `${value} ${unit}`,
  value,
  unit,
  dimension: 'count',
})

const groupsOf = (...pairs: Partial<Benchmark>[]) =>
  makeValueGroups(makeBeforeAfterRows(pairs.map(makePair)))

const plain = (text = '') => text.replace(/\s/g, ' ')

describe('figures in their own units', () => {
  test('share a chart with those of the same unit, in the order of the document', () => {
    const groups = groupsOf(
      { metric: 'Time' },
      { metric: 'Memory', before: bytes(2e9), after: bytes(1e9) },
      { metric: 'Start' },
      { metric: 'Queries', before: count(80, 'queries'), after: count(2, 'queries') },
      { metric: 'Workers', before: count(8, ''), after: count(2, '') },
    )
    expect(groups.map(({ name, spec }) => [name, spec.bars.map(({ row }) => row)])).toEqual([
      ['Time', [0, 2]],
      ['Size', [1]],
      ['queries', [3]],
      ['Count', [4]],
    ])
  })

  test('print both values and what they mean', () => {
    const [group] = groupsOf(
      { before: seconds(54.2), after: seconds(9.8) },
      { metric: 'Start', before: seconds(2), after: seconds(4), expected: true },
    )
    expect(group?.spec.bars.map(({ texts }) => texts.map(plain))).toEqual([
      ['54.2 s → 9.8 s  ✓ better', '54.2 s → 9.8 s  ✓'],
      ['2 s → 4 s  ✗ worse, expected', '2 s → 4 s, expected  ✗'],
    ])
    expect(plain(group?.label)).toContain('Time: from 54.2 s to 9.8 s, better.')
    expect(plain(group?.label)).toContain('from 2 s to 4 s, worse (expected, not measured).')
  })

  test('with a 0 have a bar all the same and the difference in words', () => {
    const [group] = groupsOf({ before: seconds(0), after: seconds(0.011) })
    expect(group?.spec.bars[0]).toMatchObject({ before: 0, after: 0.011 })
    expect(plain(group?.spec.bars[0]?.texts[0])).toBe('0 s → 11 ms, +11 ms  ✗ worse')
    expect(group?.isLogarithmic).toBe(false)
    expect(group?.hasUndrawn).toBe(false)
  })

  test('over decades stand on a logarithmic axis, which cannot hold a 0', () => {
    const [group] = groupsOf(
      { before: seconds(90), after: seconds(0.2) },
      { metric: 'Retries', before: seconds(0), after: seconds(0.011) },
    )
    expect(group).toMatchObject({ isLogarithmic: true, hasUndrawn: true })
  })

  test('are left out where two cannot be compared or one is missing', () => {
    expect(groupsOf({ after: null }, { after: bytes(10) }, { before: null })).toEqual([])
  })

  test('of very many are those that changed most, a change from 0 above all', () => {
    const pairs = Array.from({ length: 20 }, (_, index) => ({
      metric: `m${index}`,
      before: seconds(index === 3 ? 0 : 10),
      after: seconds(10 - index / 4),
    }))
    const [group] = groupsOf(...pairs)
    const rows = group?.spec.bars.map(({ row }) => row)
    expect(rows?.length).toBe(16)
    expect(rows).toEqual([3, ...Array.from({ length: 15 }, (_, index) => index + 5)])
  })
})
