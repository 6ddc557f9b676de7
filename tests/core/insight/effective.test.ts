import { describe, expect, test } from 'vitest'
import { componentsOf, openedDate } from '../../../src/core/insight/effective.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'

const issue = (file: string) => emptyIssue(file, 'a')
const notes = { started: '2025-06-02', decisions: null, challenges: null, achieved: null }

describe('openedDate', () => {
  test('is the date of the record before all others', () => {
    const all = { ...issue('2024-01-01-slow.md'), date: '2025-05-01', notes }
    expect(openedDate(all)).toBe('2025-05-01')
  })
  test('falls back to the day that work started', () => {
    expect(openedDate({ ...issue('2024-01-01-slow.md'), notes })).toBe('2025-06-02')
  })
  test('falls back to the date in the file name', () => {
    expect(openedDate(issue('2023-11/2024-01-31-slow.md'))).toBe('2024-01-31')
  })
  test('is unknown where the file name holds a date that does not exist', () => {
    expect(openedDate(issue('2024-02-31-slow.md'))).toBeNull()
  })
})

describe('componentsOf', () => {
  test('takes the folder only where the record names none', () => {
    expect(componentsOf({ ...issue('billing/slow.md'), components: ['Ledger'] })).toEqual([
      'Ledger',
    ])
    expect(componentsOf(issue('billing/slow.md'))).toEqual(['billing'])
    expect(componentsOf(issue('slow.md'))).toEqual([])
  })
})
