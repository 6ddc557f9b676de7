import { describe, expect, test } from 'vitest'
import { findMojibake, repairMojibake } from '../../../src/core/markdown/mojibake.ts'

describe('findMojibake', () => {
  test.each([
    ['O(nÂ²)', 'O(n²)'],
    ['donâ€™t', 'don’t'],
    ['caffÃ¨', 'caffè'],
    ['a â†’ b', 'a → b'],
    ['ðŸš€ done', '🚀 done'],
  ])('undoes %s', (broken, meant) => {
    expect(repairMojibake(broken)).toBe(meant)
  })

  test.each(['O(n²)', 'naïve café', 'São Paulo', 'Â', '“quoted” – dash', 'Ünïcödé'])(
    'leaves %s as it is',
    (text) => {
      expect(findMojibake(text)).toEqual([])
    },
  )
})
