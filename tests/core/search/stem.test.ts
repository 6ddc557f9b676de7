import { expect, test } from 'vitest'
import { stemWord } from '../../../src/core/search/stem.ts'

test.each([
  ['query', 'queries'],
  ['cache', 'caches', 'cached', 'caching'],
  ['index', 'indexes', 'indexed', 'indexing'],
  ['run', 'running'],
  ['batch', 'batches', 'batching'],
  ['process', 'processes', 'processing'],
])('takes the forms of %s for one word', (...forms) => {
  expect(new Set(forms.map(stemWord)).size).toBe(1)
})

test.each([
  ['status', 'state'],
  ['redis', 'redi'],
  ['string', 'str'],
  ['need', 'ne'],
])('does not take %s for a form of %s', (word, other) => {
  expect(stemWord(word)).not.toBe(stemWord(other))
})

test.each(['pg_stat_statements', 'n+1', 'o(n²)', 'café', '504', 'gc', 'src/db/pools.ts'])(
  'leaves %s as it is',
  (word) => {
    expect(stemWord(word)).toBe(word)
  },
)
