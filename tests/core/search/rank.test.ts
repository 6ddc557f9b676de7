import { describe, expect, test } from 'vitest'
import {
  type AskedWord,
  type Posting,
  hasPhrase,
  listPlaces,
  rankPages,
} from '../../../src/core/search/rank.ts'

/** A word by the pages that have it, each with its positions; it weighs 1 everywhere. */
const word = (
  slot: number,
  pages: Record<number, number[]>,
  { isPart = false, closeness = 1, weight = 1 } = {},
): AskedWord => {
  const postings = Object.entries(pages).map(([page, positions]): Posting => ({
    page: Number(page),
    positions,
    weights: positions.map(() => weight),
  }))
  return { slot, isPart, forms: [{ postings, closeness }] }
}

const lengths = Array.from({ length: 10 }, () => 20)
const pagesOf = (words: AskedWord[]) => rankPages(words, lengths).map(({ page }) => page)

describe('ranks pages', () => {
  test('with the score of BM25', () => {
    const [found] = rankPages([word(0, { 3: [1, 2] })], lengths)
    const idf = Math.log(1 + (10 - 1 + 0.5) / 1.5)
    expect(found).toMatchObject({ page: 3, isComplete: true })
    expect(found?.score).toBeCloseTo((idf * 2.5 * 2) / (2 + 1.5), 10)
  })

  test.each([
    ['with more of the word', [word(0, { 1: [1], 2: [1, 5, 9] })], [2, 1]],
    ['with a rarer word', [word(0, { 1: [1], 2: [1], 3: [1] }), word(9, { 4: [1] })], [4, 1, 2, 3]],
    [
      'with the word itself',
      [word(0, { 1: [1] }, { closeness: 0.5 }), word(9, { 2: [1] })],
      [2, 1],
    ],
    ['with a weightier place', [word(0, { 1: [1] }), word(9, { 2: [1] }, { weight: 5 })], [2, 1]],
    ['that names it in its metadata alone', [word(0, { 1: [1] }), word(9, { 2: [] })], [2, 1]],
    [
      'where words stand together',
      [word(0, { 1: [1], 2: [1] }), word(1, { 1: [7], 2: [2] })],
      [2, 1],
    ],
    ['of equal score by their number', [word(0, { 5: [1], 2: [1] })], [2, 5]],
  ])('%s first', (_, words, pages) => {
    expect(pagesOf(words)).toEqual(pages)
  })

  test('a shorter page first', () => {
    const ranked = rankPages([word(0, { 0: [1], 1: [1] })], [90, 10])
    expect(ranked.map(({ page }) => page)).toEqual([1, 0])
  })

  test.each([
    ['all words', { 1: [1], 2: [2] }, { 1: [5] }, [1]],
    ['all words that any page has', { 1: [1] }, {}, [1]],
  ])('as complete that have %s', (_, first, second, complete) => {
    const ranked = rankPages([word(0, first), word(1, second)], lengths)
    expect(ranked.filter(({ isComplete }) => isComplete).map(({ page }) => page)).toEqual(complete)
  })

  test('as complete that have an identifier whole or all its parts', () => {
    const ranked = rankPages(
      [
        word(0, { 1: [1] }),
        word(0, { 2: [1], 3: [1] }, { isPart: true }),
        word(0, { 2: [4] }, { isPart: true }),
      ],
      lengths,
    )
    const complete = ranked.filter(({ isComplete }) => isComplete).map(({ page }) => page)
    expect(complete.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  test('none without words, and none of no pages', () => {
    expect(rankPages([], lengths)).toEqual([])
    expect(rankPages([word(0, {})], [])).toEqual([])
  })
})

test('a phrase stands as the question has it, words between counted', () => {
  const words = [word(0, { 1: [4], 2: [4] }), word(2, { 1: [6], 2: [5] })]
  expect([1, 2].filter((page) => hasPhrase(words, page))).toEqual([1])
  expect(hasPhrase([], 1)).toBe(false)
})

test('places of rarer words weigh more', () => {
  const words = [word(0, { 1: [4], 2: [4], 3: [4] }), word(1, { 1: [8] })]
  const places = listPlaces(words, 1, 10)
  expect(places.map(({ location }) => location)).toEqual([4, 8])
  expect(places[1]!.weight).toBeGreaterThan(places[0]!.weight)
})
