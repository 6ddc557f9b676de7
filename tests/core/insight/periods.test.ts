import { describe, expect, test } from 'vitest'
import {
  countMonths,
  formatPart,
  formatPeriod,
  listPeriods,
  monthOf,
  periodOf,
} from '../../../src/core/insight/periods.ts'
import { dayOf } from '../../../src/core/insight/zone.ts'

describe('the month of a date', () => {
  test.each([
    ['a day', '2025-01-31', 'Asia/Tokyo', '2025-01'],
    ['a month', '2025-01', 'Asia/Tokyo', '2025-01'],
    ['a time of no zone', '2025-01-31T23:30', 'Asia/Tokyo', '2025-01'],
    ['a time that is in the next month already', '2025-01-31T23:30Z', 'Europe/Berlin', '2025-02'],
    ['a time that is in the old year still', '2025-01-01T00:30+00:00', 'America/Lima', '2024-12'],
    ['a time with an offset', '2025-03-01T00:10+02:00', 'UTC', '2025-02'],
    ['the last minute of a month', '2025-02-28T23:59:59Z', 'UTC', '2025-02'],
  ])('is that of the site’s own time zone for %s', (_what, date, timeZone, month) => {
    expect(monthOf(dayOf(date, timeZone))).toBe(month)
  })
})

describe('periods', () => {
  test('follow each other without gaps over the turn of a year', () => {
    expect(listPeriods('2024-11', '2025-02', 'month')).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ])
    expect(listPeriods('2024-12', '2025-04', 'quarter')).toEqual(['2024-Q4', '2025-Q1', '2025-Q2'])
    expect(listPeriods('2023-12', '2025-01', 'year')).toEqual(['2023', '2024', '2025'])
    expect(countMonths('2024-11', '2025-02')).toBe(4)
  })

  test.each([
    ['2025-01', '2025-Q1'],
    ['2025-03', '2025-Q1'],
    ['2025-04', '2025-Q2'],
    ['2025-12', '2025-Q4'],
  ])('put %s into %s', (month, quarter) => {
    expect(periodOf(month, 'quarter')).toBe(quarter)
    expect(periodOf(month, 'year')).toBe('2025')
  })

  test.each([
    ['2025-03', 'Mar 2025', 'Mar'],
    ['2025-Q2', 'Q2 2025', 'Q2'],
    ['2025', '2025', ''],
  ])('are written as people write them: %s', (key, whole, part) => {
    expect(formatPeriod(key)).toBe(whole)
    expect(formatPart(key)).toBe(part)
  })
})
