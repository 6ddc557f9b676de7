import { describe, expect, test } from 'vitest'
import { EXPLANATIONS } from '../../../src/core/finding/explanations.ts'
import { DEFAULT_LEVELS } from '../../../src/core/finding/finding.ts'

const codes = Object.keys(DEFAULT_LEVELS)

describe('every finding is explained', () => {
  test('in words of its own, in whole sentences', () => {
    const all = Object.values(EXPLANATIONS)
    expect(Object.keys(EXPLANATIONS)).toEqual(codes)
    expect(new Set(all.map(({ title }) => title)).size).toBe(codes.length)
    for (const { title, meaning, cure } of all) {
      expect(title).toMatch(/^[A-Z].*[^.]$/)
      expect(meaning).toMatch(/^[A-Z].*\.$/)
      expect(cure).toMatch(/^[A-Z].*\.$/)
      expect(`${meaning} ${cure}`.split('`').length % 2, title).toBe(1)
    }
  })
})
