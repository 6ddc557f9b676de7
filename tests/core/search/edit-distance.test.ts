import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../../../src/core/search/edit-distance.ts'
import { naiveEditDistance } from './naive-edit-distance.ts'

describe('the distance of two words', () => {
  test.each([
    ['the same word', 'scanner', 'scanner', 0],
    ['a letter left out', 'connection', 'conection', 1],
    ['a letter too many', 'scan', 'scann', 1],
    ['another letter', 'cache', 'cacne', 1],
    ['two letters swapped', 'scanner', 'sacnner', 1],
    ['two letters swapped at the end', 'latency', 'latenyc', 1],
    ['two swaps', 'performance', 'preformacne', 2],
    ['a swap with a letter between', 'ca', 'abc', 3],
    ['nothing in common', 'abc', 'xyz', 3],
    ['no letters', '', 'abc', 3],
  ])('counts %s', (_, a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance)
    expect(editDistance(b, a, 3)).toBe(distance)
  })

  test('is one more than the most that was asked for where it is greater', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3)
    expect(editDistance('a', 'abcdef', 1)).toBe(2)
  })

  test('is that of the whole table, for all words', () => {
    // Few different letters, so that words are near to each other.
    const word = string({ unit: constantFrom('a', 'b', 'c', 'é'), maxLength: 9 })
    assert(
      property(word, word, integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(naiveEditDistance(a, b), most + 1))
      }),
      { numRuns: 3000 },
    )
  })
})
