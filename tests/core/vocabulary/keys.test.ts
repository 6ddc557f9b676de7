import { describe, expect, test } from 'vitest'
import { findKeys, parseKey } from '../../../src/core/vocabulary/keys.ts'
import { BUILT_IN, makeVocabulary } from '../../../src/core/vocabulary/vocabulary.ts'

const causesIn = (text: string) => findKeys(text, BUILT_IN.causes).map(({ key }) => key)
const techniquesIn = (text: string) => findKeys(text, BUILT_IN.techniques).map(({ key }) => key)

describe('a cause in prose', () => {
  test.each([
    ['The list ran one query per row.', ['n-plus-one']],
    ['Falta de índice na tabela de pedidos.', ['missing-index']],
    ['缺少索引导致全表扫描', ['missing-index']],
    ['メモリリークが発生した', ['memory-leak']],
    ['The worker was OOM-killed twice.', ['resource-exhaustion']],
    ['The connection pool was exhausted by a retry storm.', ['pool-exhaustion', 'retry-storm']],
    ['Retries use exponential backoff.', []],
    ['The asynchronous writer keeps up.', []],
    ['An index was there, and used.', []],
  ])('“%s” gives %j', (text, keys) => {
    expect(causesIn(text)).toEqual(keys)
  })
})

describe('a technique in prose', () => {
  test.each([
    ['Added a composite index on (user_id, day).', ['query-optimization']],
    ['Rows are written in bulk inserts now.', ['batching']],
    ['We added a cache in front of it.', ['caching']],
    ['リクエストを並列に処理する', ['async-parallel']],
    ['The cache was not the problem.', []],
  ])('“%s” gives %j', (text, keys) => {
    expect(techniquesIn(text)).toEqual(keys)
  })
})

describe("a team's own wordings", () => {
  const { causes } = makeVocabulary({
    causes: { 'slow-disk': ['disk latency', '磁盘慢'], 'memory-leak': ['heap creep'] },
  })

  test('give a key of their own or lead to a built-in one', () => {
    expect(parseKey('Disk  latency', causes)).toBe('slow-disk')
    expect(parseKey('a heap creep', causes)).toBe('memory-leak')
    expect(parseKey('Memory leak', causes)).toBe('memory-leak')
  })

  test('count as whole words only, where words have spaces between them', () => {
    expect(parseKey('disk latencyless', causes)).toBeUndefined()
    expect(parseKey('因为磁盘慢了', causes)).toBe('slow-disk')
  })

  test('are text, whatever signs they hold', () => {
    const { causes: own } = makeVocabulary({ causes: { gc: ['GC (full|stop)', 'C++ [new]'] } })
    expect(parseKey('a GC (full|stop) again', own)).toBe('gc')
    expect(parseKey('C++ [new] in a loop', own)).toBe('gc')
    expect(parseKey('a GC full stop', own)).toBeUndefined()
  })

  test('give each key once, with a name for pages', () => {
    expect(findKeys('heap creep, a memory leak, disk latency', causes)).toMatchObject([
      { key: 'slow-disk', name: 'slow disk' },
      { key: 'memory-leak' },
    ])
  })
})
