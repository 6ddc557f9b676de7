import { describe, expect, test } from 'vitest'
import { isCertain, isMeant, isSpoken, spokenFirst } from '../../../src/core/insight/speaking.ts'

describe('a text speaks of a cause or technique', () => {
  test.each([
    ['caching', 'Caching', 'Caches need a limit.', true],
    ['caching', 'Caching', 'Memoise what is pure.', true],
    ['caching', 'Caching', 'キャッシュは万能薬ではない。', true],
    ['caching', 'Caching', 'Measure first.', false],
    ['query-optimization', 'Query optimisation', 'Count each query.', true],
    ['query-optimization', 'Query optimisation', 'Early optimisation costs.', false],
    ['data-structure', 'Data structure change', 'Change data in one place.', false],
    ['connection-pinning', 'Connection pinning', 'Pinned connections live long.', true],
  ])('%s (%s): %s %s', (slug, name, text, expected) => {
    expect(isSpoken(text, { slug, name })).toBe(expected)
  })

  test.each([
    ['caching', 'Caching', 'Warm the cache before the day begins.', true],
    ['query-optimization', 'Query optimisation', 'Count each query.', false],
    ['query-optimization', 'Query optimisation', 'Rewrite the query.', true],
    ['memory-leak', 'Memory leak', 'Memory is cheap.', false],
    ['io', 'I/O', 'I/O is slow.', false],
  ])('for certain or not, %s (%s): %s %s', (slug, name, text, expected) => {
    expect(isCertain(text, { slug, name })).toBe(expected)
  })

  test('by a wording that means it, of built-in ones only', () => {
    expect(isMeant('A full table scan is seen in the plan.', 'missing-index')).toBe(true)
    expect(isMeant('Name every index.', 'missing-index')).toBe(false)
    expect(isMeant('connection pinning', 'connection-pinning')).toBe(false)
  })
})

test('what speaks of it comes first, each in its order, equal ones included', () => {
  expect(spokenFirst([1, 2, 3, 4, 5], (item) => item % 2 === 0)).toEqual([2, 4, 1, 3, 5])
  expect(spokenFirst(['a', 'b'], () => false)).toEqual(['a', 'b'])
  expect(spokenFirst(['b', 'a', 'b'], (item) => item === 'b')).toEqual(['b', 'b', 'a'])
})
