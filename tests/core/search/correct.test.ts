import { assert, constantFrom, property, string, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chooseLikely,
  findCorrections,
  mostMistakes,
  type KnownWord,
} from '../../../src/core/search/correct.ts'
import { naiveEditDistance } from './naive-edit-distance.ts'

const know = (...words: string[]): KnownWord[] => words.map((word) => ({ word, issues: 1 }))
const correct = (word: string, known: KnownWord[]): string[] =>
  findCorrections(word, known).map(({ word }) => word)

describe('a word', () => {
  test.each([
    ['three letters', 'gpu', 0],
    ['four letters', 'lcok', 1],
    ['seven letters', 'sacnner', 1],
    ['eight letters', 'conectin', 2],
    ['a number', '20481024', 0],
    ['a number with its unit', '2048bytes', 0],
    ['a digest', '4be81d0', 0],
    ['four letters and digits', 'http2', 1],
    ['three letters and many digits', 'abc123456', 0],
    ['a pasted line without spaces', 'x'.repeat(41), 0],
    ['no letters', '____________', 0],
  ])('of %s is recognised with as many mistakes as that allows', (_, word, most) => {
    expect(mostMistakes(word)).toBe(most)
  })

  test.each([
    ['a letter left out', 'conection'],
    ['a letter too many', 'connecttion'],
    ['another letter', 'connectiom'],
    ['two letters swapped', 'conenction'],
    ['two mistakes', 'conecsion'],
    ['the first letters swapped', 'ocnnection'],
    ['a wrong first letter', 'vonnection'],
    ['no first letter', 'onnection'],
  ])('with %s is found again', (_, word) => {
    expect(correct(word, know('latency', 'connection', 'collection'))).toContain('connection')
  })

  test.each([
    ['is itself', 'scanner', 'scanner'],
    ['differs in its digits', 'sha2565', 'sha2566'],
    ['has its digits in another order', 'shaalgo256', 'shaalgo265'],
    ['is too far away for its length', 'lcok', 'clock'],
    ['begins otherwise, of a short word', 'boot', 'root'],
    ['begins otherwise and has another mistake', 'vonection', 'connection'],
  ])('is not corrected to one that %s', (_, word, other) => {
    expect(correct(word, know(other))).toEqual([])
  })

  test('is nothing else than a known word', () => {
    expect(correct('sacnner', know('latency', 'timeout', 'cache'))).toEqual([])
  })
})

describe('of two corrections comes first', () => {
  test.each([
    ['the one with fewer mistakes', 'conection', 'connection', 'collection', 900],
    ['the one of the same letters', 'tiemout', 'timeout', 'tieout', 9],
    ['the one with the same first letter', 'ceader', 'cleader', 'header', 4],
    ['the one with the longer common beginning', 'batchs', 'batche', 'batcs', 1],
  ])('%s', (_, word, better, other, issues) => {
    expect(correct(word, [{ word: other, issues }, ...know(better)])).toEqual([better, other])
  })

  test('the one that more issues have', () => {
    const known = [
      { word: 'reader', issues: 1 },
      { word: 'header', issues: 40 },
    ]
    expect(correct('ieader', known)).toEqual(['header', 'reader'])
    expect(correct('ieader', known.toReversed())).toEqual(['header', 'reader'])
  })
})

describe('worth a search', () => {
  const found = (word: string, known: KnownWord[]) => chooseLikely(findCorrections(word, known))

  test('are no words with more mistakes than the best', () => {
    expect(found('conection', know('connection', 'collection'))).toEqual(['connection'])
  })

  test('are no words that are far less likely', () => {
    const known = [{ word: 'header', issues: 900 }, ...know('reader')]
    expect(found('ieader', known)).toEqual(['header'])
  })

  test('are three words of equal rank, each once', () => {
    const known = know('leader', 'reader', 'header', 'beader', 'reader')
    expect(found('ieader', known)).toEqual(['beader', 'header', 'leader'])
  })
})

test('corrections are those of the plain definition, whatever the words', () => {
  const letter = constantFrom('a', 'b', 'c', 'é', '1')
  const word = string({ unit: letter, minLength: 3, maxLength: 10 })
  const digits = (word: string) => word.replaceAll(/\D/g, '')
  assert(
    property(word, uniqueArray(word, { maxLength: 40 }), (asked, words) => {
      const most = mostMistakes(asked)
      const expected = words.filter((word) => {
        const distance = naiveEditDistance(asked, word)
        if (distance === 0 || distance > most || digits(word) !== digits(asked)) return false
        const isSwapped = word.split('').toSorted().join('') === asked.split('').toSorted().join('')
        return word[0] === asked[0] || isSwapped || (distance === 1 && asked.length >= 6)
      })
      const found = findCorrections(asked, know(...words))
      expect(found.map(({ word }) => word).toSorted()).toEqual(expected.toSorted())
      for (const { word, mistakes } of found) expect(mistakes).toBe(naiveEditDistance(asked, word))
      const distances = found.map(({ mistakes }) => mistakes)
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    }),
    { numRuns: 2000 },
  )
})
