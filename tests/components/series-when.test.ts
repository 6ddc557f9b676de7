import { expect, test } from 'vitest'
import { formatWhen } from '../../src/components/series-words.ts'

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-01T14:05:09Z', '2026-03-01 14:05 UTC'],
  ['2026-03-01T14:05:09.123+00:00', '2026-03-01 14:05 UTC'],
  ['2026-03-01T00:00:00Z', '2026-03-01'],
  ['2026-03-01T14:05:09+09:00', '2026-03-01 14:05 UTC+09:00'],
])('a run of %s is told as %s', (moment, text) => {
  expect(formatWhen(moment)).toBe(text)
})
