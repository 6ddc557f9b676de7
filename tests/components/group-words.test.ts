import { describe, expect, test } from 'vitest'
import { countFailures, describeCases, describeFailures } from '../../src/components/group-words.ts'

describe('what did not work', () => {
  test('is told by kind', () => {
    const failures = { worse: 1, unchanged: 2, unfixed: 3 }
    expect(describeFailures({ failures })).toBe('1 worse, 2 without gain, 3 closed unfixed')
    expect(countFailures({ failures })).toBe(6)
  })

  test('is not mentioned where nothing is known to have failed', () => {
    expect(describeFailures({ failures: { worse: 0, unchanged: 0, unfixed: 0 } })).toBeUndefined()
  })
})

test('a mean has its number and range beside it, and a warning where cases are few', () => {
  expect(describeCases({ mean: 4, count: 3, least: 0.5, most: 8 }, false)).toBe('n = 3, 0.5× to 8×')
  expect(describeCases({ mean: 4, count: 2, least: 2, most: 8 }, true)).toBe(
    'few cases, n = 2, 2× to 8×',
  )
  expect(describeCases({ mean: 4, count: 1, least: 4, most: 4 }, true)).toBe('few cases, n = 1')
})
