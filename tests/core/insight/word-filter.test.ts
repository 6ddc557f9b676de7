import { describe, expect, test } from 'vitest'
import { foldText } from '../../../src/core/insight/list-state.ts'
import { makeWordFilter } from '../../../src/core/insight/word-filter.ts'

const isFound = (typed: string, text: string) => makeWordFilter(typed)(foldText(text))

describe('typed words', () => {
  test.each([
    ['', 'Anything'],
    ['caching', 'A cache without a bound'],
    ['cache', 'Cached for an hour'],
    ['CACHES', 'caching'],
    ['queries', 'One query per row'],
    ['query', 'Count the queries'],
    ['stopped', 'It stops'],
    ['batching rows', 'Rows in batches'],
    ['cach', 'Cached for an hour'],
    ['che', 'Cached for an hour'],
    ['index', 'Reindexed'],
    ['src/db', 'In src/db/pool.ts'],
    ['café', 'Slow cafe'],
    ['缓存', '导出缓存很慢'],
    ['getUserById', 'getUserById is slow'],
    ['n+1', 'N+1 queries'],
    ['.*', 'cd a/.*'],
    ['"cache"', 'The cache, again'],
    ['“connection pool” full', 'A full connection\npool'],
    ['"cach', 'Caches'],
    ['`pool_size`', 'Raise pool_size'],
    ['`pool_si', 'Raise pool_size'],
    ['"', 'Anything'],
    ['19" screen', 'A 19" screen'],
  ])('find: %s in %s', (typed, text) => {
    expect(isFound(typed, text)).toBe(true)
  })

  test.each([
    ['caching rows', 'A cache without a bound'],
    ['login', 'Read the log'],
    ['caching', 'The cachet of it'],
    ['caching', 'cache_size is 0'],
    ['loadUsers', 'It loads users'],
    ['"cache"', 'Cached for an hour'],
    ['"pool connection"', 'A connection pool'],
    ['`caching`', 'A cache'],
    ['"cach', 'A memcache'],
    ['.*', 'Anything'],
    ['(', 'Anything'],
  ])('do not find: %s in %s', (typed, text) => {
    expect(isFound(typed, text)).toBe(false)
  })
})
