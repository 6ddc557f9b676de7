import { assert, constantFrom, dictionary, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { formatWordList, parseWordList } from '../../../src/core/search/word-list.ts'

test('writes what a word has in common with the one before it as a number', () => {
  const words = [
    { word: 'scan', issues: 9 },
    { word: 'scanner', issues: 1 },
    { word: 'latency', issues: 2 },
  ]
  expect(formatWordList(words)).toBe('004\n130\nlatency scan ner')
})

test('reads the words back, in order, with the power of two below their number of issues', () => {
  const word = string({ unit: constantFrom('a', 'b', 'é', 'ж', '_', '9'), minLength: 1 })
  assert(
    property(dictionary(word, integer({ min: 1, max: 70_000 })), (counts) => {
      const words = Object.entries(counts).map(([word, issues]) => ({ word, issues }))
      const expected = words
        .toSorted((a, b) => (a.word < b.word ? -1 : 1))
        .map(({ word, issues }) => ({ word, issues: 2 ** Math.floor(Math.log2(issues)) }))
      expect(parseWordList(formatWordList(words))).toEqual(expected)
    }),
  )
})

test('reads a list that is broken off as far as it goes', () => {
  expect(parseWordList('')).toEqual([])
  expect(parseWordList('004\n1')).toEqual([])
})
