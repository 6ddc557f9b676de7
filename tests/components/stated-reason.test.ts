import { describe, expect, test } from 'vitest'
import { readReason } from '../../src/components/stated-reason.ts'

describe('what is said beyond the word of a severity', () => {
  test.each([
    ['Critical. The whole site was down.', 'The whole site was down.'],
    ['MEDIUM: annoying, but nobody waits for it', 'Annoying, but nobody waits for it'],
    ['🔴 Critical (P0) — every tenant is affected', 'Every tenant is affected'],
    ['High severity - all exports time out', 'All exports time out'],
    ['HIGH because nobody can log in', 'HIGH because nobody can log in'],
    ['高：毎朝すべての利用者が待つ', '毎朝すべての利用者が待つ'],
  ])('%s', (text, reason) => {
    expect(readReason(text)).toBe(reason)
  })

  test.each([null, '', 'HIGH', '🔴 Critical (P0)', 'Low severity', 'SEV-3', 'P1 - High', '高'])(
    'is nothing in %s',
    (text) => {
      expect(readReason(text)).toBeUndefined()
    },
  )
})
