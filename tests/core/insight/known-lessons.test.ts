import { describe, expect, test } from 'vitest'
import { findSpeaking } from '../../../src/core/insight/known-lessons.ts'

const speaking = (slug: string, name: string, ...texts: string[]) =>
  findSpeaking(
    texts.map((text) => ({ id: text, text, lang: null, since: null })),
    { slug, name },
  )?.text

describe('a lesson speaks of a cause', () => {
  test.each([
    ['n-plus-one', 'N+1 queries', 'An N+1 hides in a serializer.'],
    ['n-plus-one', 'N+1 queries', 'Count each query of a page.'],
    ['no-caching', 'No caching', 'A cache skips repeated work only.'],
    ['lock-contention', 'Lock contention', 'Contention may grow with more cores.'],
  ])('%s (%s): %s', (slug, name, text) => {
    expect(speaking(slug, name, 'Measure first.', text)).toBe(text)
  })

  test('by what it means rather than by a word of the name', () => {
    const meant = 'A full table scan is seen in the plan.'
    expect(speaking('missing-index', 'Missing index', 'Name every index.', meant)).toBe(meant)
  })

  test('not by a word that many causes have', () => {
    expect(
      speaking('missing-index', 'Missing index', 'Measure lookups of missing keys.'),
    ).toBeUndefined()
  })
})
