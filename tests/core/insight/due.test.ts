import { describe, expect, test } from 'vitest'
import { addDays, parseDue, targetDay } from '../../../src/core/insight/due.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'

describe('a due date', () => {
  test.each([
    ['2026-04-30', '2026-04-30'],
    ['by April 30, 2026', '2026-04-30'],
    ['2026-04-25。', '2026-04-25'],
    ['Q2 2026', '2026-06'],
    ['end of 2026-Q4', '2026-12'],
    ['2025-02', '2025-02'],
    ['2025年2月末', '2025-02'],
    ['2025-02-03T23:30-08:00', '2025-02-03T23:30-08:00'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['3/2/2026', null],
    ['next sprint', null],
    ['要設定', null],
    ['30 February 2026', null],
  ])('is read from “%s”', (text, date) => {
    expect(parseDue(text)).toBe(date)
  })

  test('has its day first where the language says so', () => {
    expect(parseDue('3/2/2026', 'pt-BR')).toBe('2026-02-03')
    expect(parseDue('3/2/2026', 'en')).toBeNull()
  })

  test('follows from the severity where the issue names none and the team has said so', () => {
    const issue = { ...emptyIssue('a.md', 'a'), date: '2026-03-01', severity: 'high' as const }
    const options = { timeZone: 'UTC', dueAfter: { high: 30 } }
    expect(targetDay(issue, options)).toBe('2026-03-31')
    expect(targetDay({ ...issue, due: '2026-05' }, options)).toBe('2026-05-31')
    expect(targetDay({ ...issue, date: '2026-05' }, options)).toBe('2026-06-30')
    expect(targetDay({ ...issue, severity: 'low' }, options)).toBeNull()
    expect(targetDay({ ...issue, date: null }, options)).toBeNull()
    expect(targetDay(issue, { timeZone: 'UTC' })).toBeNull()
  })

  test('counts from the day of opening that it was in the time zone of the site', () => {
    const issue = {
      ...emptyIssue('a.md', 'a'),
      date: '2026-03-01T23:30Z',
      severity: 'high' as const,
    }
    const dueIn = (timeZone: string) => targetDay(issue, { timeZone, dueAfter: { high: 30 } })
    expect([dueIn('UTC'), dueIn('Asia/Tokyo')]).toEqual(['2026-03-31', '2026-04-01'])
  })

  test('counts days across the end of a year', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2026-02-01', 28)).toBe('2026-03-01')
  })
})
