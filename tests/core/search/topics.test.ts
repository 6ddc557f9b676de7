import { describe, expect, test } from 'vitest'
import { type Topic, makeTopicFinder } from '../../../src/core/search/topics.ts'
import { CAUSES, TECHNIQUES } from '../../../src/core/vocabulary/keys.ts'

const makeTopic = (kind: Topic['kind'], name: string, more: Partial<Topic> = {}): Topic => ({
  kind,
  slug: name.toLowerCase(),
  name,
  issues: 1,
  lessons: 0,
  wordings: undefined,
  ...more,
})

const TOPICS = [
  ...CAUSES.map(({ name, words }) => makeTopic('cause', name, { wordings: words.source })),
  ...TECHNIQUES.map(({ name, words }) => makeTopic('technique', name, { wordings: words.source })),
  makeTopic('component', 'Block Storage'),
  makeTopic('component', 'services/api'),
  makeTopic('component', 'C++'),
  makeTopic('component', '検索'),
]

/** “Caching!” is wanted before any issue. */
const named = (question: string, topics: readonly Topic[] = TOPICS) =>
  makeTopicFinder(topics)(question).map(
    ({ topic: { name }, isWanted }) => name + (isWanted ? '!' : ''),
  )

describe('a question', () => {
  test.each([
    ['caching', 'Caching!', 'No caching'],
    ['  CACHING ', 'Caching!', 'No caching'],
    ['No caching', 'No caching!', 'Caching'],
    ['cache', 'Caching', 'No caching'],
    ['caching issues', 'Caching', 'No caching'],
    ['what did we learn about caching', 'Caching!', 'No caching'],
    ['lessons of caching?', 'Caching!', 'No caching'],
    ['“caching”', 'Caching!', 'No caching'],
    ['block-storage', 'Block Storage!'],
    ['block storages', 'Block Storage'],
    ['storage blocks', 'Block Storage'],
    ['services/api', 'services/api!'],
    ['c++', 'C++!'],
    ['検索', '検索!'],
    ['n+1 query', 'N+1 queries'],
    ['missing indexes', 'Missing index'],
  ])('names by a name: %s', (question, ...expected) => {
    expect(named(question)).toEqual(expected)
  })

  test.each([
    ['memoization', 'Caching'],
    ['full table scan', 'Missing index'],
    ['n+1', 'N+1 queries'],
    ['query optimization', 'Query optimisation'],
    ['the cache stampede', 'Retry storm'],
    ['缓存', 'Caching'],
  ])('names by a wording: %s', (question, ...expected) => {
    expect(named(question)).toEqual(expected)
  })

  test.each([
    [''],
    ['the'],
    ['lessons'],
    ['lessons of the storage'],
    ['storage'],
    ['api'],
    ['caching of sessions'],
    ['Export without caching takes minutes'],
    ['full table scan in the nightly report'],
    ['导出缓存很慢'],
    [`caching ${'caching '.repeat(20)}`],
    ['.*'],
    ['"><script>'],
  ])('names nothing where it says something else: %s', (question) => {
    expect(named(question)).toEqual([])
  })
})

test('of those named alike the one with most issues comes first, three at most', () => {
  const topics = [1, 4, 2, 3].map((issues) =>
    makeTopic('component', 'Export', { issues, slug: String(issues) }),
  )
  expect(makeTopicFinder(topics)('exports').map(({ topic }) => topic.issues)).toEqual([4, 3, 2])
})
