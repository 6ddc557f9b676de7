import { describe, expect, test } from 'vitest'
import { chooseTimeTicks } from '../../src/charts/time-ticks.ts'
import { type PeriodUnit, listPeriods } from '../../src/core/insight/periods.ts'

const labelsOf = (from: string, to: string, unit: PeriodUnit, room: number) => {
  const keys = listPeriods(from, to, unit)
  return chooseTimeTicks(keys, room, 12).map(({ index, lines }) => [keys[index], lines.join(' ')])
}

describe('the labels of a time axis', () => {
  test('name every month where there is room, and the year where one begins', () => {
    expect(labelsOf('2024-11', '2025-02', 'month', 600)).toEqual([
      ['2024-11', 'Nov 2024'],
      ['2024-12', 'Dec'],
      ['2025-01', 'Jan 2025'],
      ['2025-02', 'Feb'],
    ])
  })

  test('stand at even steps of the year where months have no room', () => {
    expect(labelsOf('2024-02', '2025-05', 'month', 400)).toEqual([
      ['2024-04', 'Apr 2024'],
      ['2024-07', 'Jul'],
      ['2024-10', 'Oct'],
      ['2025-01', 'Jan 2025'],
      ['2025-04', 'Apr'],
    ])
  })

  test('are years alone over long times', () => {
    expect(labelsOf('2021-05', '2025-12', 'month', 340).map(([, label]) => label)).toEqual([
      '2022',
      '2023',
      '2024',
      '2025',
    ])
    expect(labelsOf('2012-10', '2026-11', 'quarter', 360).map(([, label]) => label)).toEqual([
      '2015',
      '2020',
      '2025',
    ])
    expect(labelsOf('1998-01', '2026-11', 'year', 800)[0]?.[1]).toBe('2000')
  })

  test('are never none', () => {
    expect(labelsOf('2025-05', '2025-05', 'month', 300)).toEqual([['2025-05', 'May 2025']])
    expect(labelsOf('2025-05', '2025-12', 'month', 40).length).toBe(1)
  })

  test.each([[320], [640], [900]])('have room beside each other in %i pixels', (room) => {
    for (const unit of ['month', 'quarter', 'year'] as const) {
      for (const from of ['1990-02', '2012-10', '2021-03', '2025-01']) {
        const keys = listPeriods(from, '2026-11', unit)
        const ticks = chooseTimeTicks(keys, room, 12)
        expect(ticks.length * 12 * 4).toBeLessThanOrEqual(room)
        expect(ticks.length).toBeGreaterThan(0)
      }
    }
  })
})
