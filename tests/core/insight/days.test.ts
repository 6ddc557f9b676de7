import { describe, expect, test } from 'vitest'
import {
  countDays,
  countTellableDays,
  formatDays,
  soundDate,
} from '../../../src/core/insight/days.ts'

describe('on 20 May 2026', () => {
  test.each<[string | null, boolean]>([
    ['2026-05-20', true],
    ['2026-05-20T23:59:00Z', true],
    ['2026-05-21', false],
    ['2026-05', true],
    ['2026-06', false],
    ['1970-01-01', true],
    ['1969-12-31', false],
    [null, false],
  ])('%s can be true: %s', (date, isSound) => {
    expect(soundDate(date, '2026-05-20')).toBe(isSound ? date : null)
  })
})

describe('the days between two dates', () => {
  test.each([
    ['2025-03-11', '2025-03-19', 8],
    ['2025-03-11T23:59:00', '2025-03-12', 1],
    ['2025-03-11T09:42:17+02:00', '2025-03-11', 0],
    ['2024-02', '2024-03-01', undefined],
    ['2024-02-01', '2024-03', undefined],
    ['2025-03-19', '2025-03-11', -8],
    [null, '2025-03-11', undefined],
    ['2025-03-11', null, undefined],
    ['2025-13-40', '2025-03-11', undefined],
  ])('from %s to %s are %s', (from, to, days) => {
    expect(countDays(from, to)).toBe(days)
  })

  test.each([
    ['2026-01-05', '2026-05-20', 135],
    ['2026-05-20', '2026-01-05', -135],
    ['2026-01-05', '2026-05', undefined],
    ['2026-05', '2026-05-20', undefined],
    ['2023-03', '2026-05-20', 1146],
    ['2024-05', '2026-05-20', undefined],
    ['2022', '2026-05-20', undefined],
    [null, '2026-05-20', undefined],
  ])('from %s to %s are told as %s', (from, to, days) => {
    expect(countTellableDays(from, to)).toBe(days)
  })

  test.each([
    [0, '0 days'],
    [1, '1 day'],
    [60, '60 days'],
    [61, '2 months'],
    [364, '11 months'],
    [800, '2 years'],
  ])('%i read as “%s”', (days, text) => {
    expect(formatDays(days)).toBe(text)
  })
})
