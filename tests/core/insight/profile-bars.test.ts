import { describe, expect, test } from 'vitest'
import { makeProfileBars } from '../../../src/core/insight/profile-bars.ts'

const part = (share: number | null, seconds: number | null) => ({ name: 'f', share, seconds })
const lengths = (...parts: ReturnType<typeof part>[]) => {
  const { scale, bars } = makeProfileBars(parts)
  return [scale, ...bars.map(({ length }) => length)]
}

describe('the bars of a profile', () => {
  test.each([
    ['are shares of the whole', [part(0.7, 63), part(0.2, 18)], ['whole', 0.7, 0.2]],
    ['fit where several cores take more', [part(3, null), part(1.5, null)], ['whole', 1, 0.5]],
    ['are missing where a share is', [part(0.5, null), part(null, 3)], ['whole', 0.5, null]],
    [
      'stand against the longest without shares',
      [part(null, 8), part(null, 2)],
      ['longest', 1, 0.25],
    ],
    ['need something to stand against', [part(null, 0)], ['longest', null]],
  ])('%s', (_what, parts, expected) => {
    expect(lengths(...parts)).toEqual(expected)
  })
})
