import { expect, test } from 'vitest'
import { formatDateTime } from '../../../src/core/site/date-time.ts'

test.each([
  ['a month', '2025-03', '2025-03-01T00:00:00Z'],
  ['a day', '2025-03-11', '2025-03-11T00:00:00Z'],
  ['a time without seconds and zone', '2025-03-11T09:42', '2025-03-11T09:42:00Z'],
  ['a time in UTC', '2025-03-11T09:42:17Z', '2025-03-11T09:42:17Z'],
  ['a time in another zone', '2025-03-11T09:42-07:00', '2025-03-11T09:42:00-07:00'],
])('%s is a point in time', (_what, date, time) => {
  expect(formatDateTime(date)).toBe(time)
})
