import { describe, expect, test } from 'vitest'
import {
  formatSearchState,
  parseSearchState,
  shortenQuestion,
} from '../../src/search/search-state.ts'

const state = (query: string) => parseSearchState(new URLSearchParams(query))

describe('the address of a search', () => {
  test.each([
    '',
    '?q=slow+export',
    '?status=open&status=testing&lessons=yes&verified=yes&sort=gain&q=slow+export',
    '?year=2024&q=conection&exact=yes',
  ])('says %j again', (query) => {
    expect(formatSearchState(state(query))).toBe(query)
  })

  test('is sorted by relevance unless it says another order that there is', () => {
    expect(state('q=a').sort).toBe('relevance')
    expect(state('q=a&sort=severity').sort).toBe('relevance')
    expect(state('q=a&sort=date').sort).toBe('date')
  })

  test('keeps the words of two lines apart', () => {
    expect(state(`?q=${encodeURIComponent(' at a.b\r\n  at c.d\n')}`).text).toBe('at a.b at c.d')
  })

  test('is exact only about a question', () => {
    expect(state('?exact=yes').isExact).toBe(false)
    expect(formatSearchState({ ...state('?q=a&exact=yes'), text: '' })).toBe('')
  })
})

describe('a long question', () => {
  test('is cut after a word in the address', () => {
    const text = 'stack trace '.repeat(900).trim()
    const short = shortenQuestion(text)
    expect(text.startsWith(`${short} `)).toBe(true)
    expect(short.length).toBeGreaterThan(1500)
    expect(formatSearchState({ ...state(''), text }).length).toBeLessThan(2100)
  })

  test.each([
    ['of another script', '内存泄漏 '.repeat(500)],
    ['without a space', 'x'.repeat(10_000)],
    ['of emoji alone', '🐢'.repeat(10_000)],
  ])('%s is cut as well', (_what, text) => {
    const short = shortenQuestion(text)
    expect(short.length).toBeGreaterThan(20)
    expect(text.startsWith(short)).toBe(true)
    expect(short.isWellFormed()).toBe(true)
    expect(new URLSearchParams({ q: short }).toString().length).toBeLessThan(2100)
  })

  test('that has room stays as it is', () => {
    const text = 'word '.repeat(300).trim()
    expect(shortenQuestion(text)).toBe(text)
  })
})
