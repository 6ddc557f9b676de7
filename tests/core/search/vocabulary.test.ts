import { describe, expect, test } from 'vitest'
import {
  chooseShard,
  countWords,
  divideVocabulary,
  listKeys,
  turnRound,
  type Shard,
} from '../../../src/core/search/vocabulary.ts'

const wordsOf = (...texts: string[]) => countWords(texts).map(({ word }) => word)

describe('the vocabulary', () => {
  test('counts the issues that have a word, not how often they have it', () => {
    expect(countWords(['Slow slow scanner', 'The scanner'])).toEqual([
      { word: 'slow', issues: 1 },
      { word: 'scanner', issues: 2 },
      { word: 'the', issues: 1 },
    ])
  })

  test.each([
    ['an identifier', 'getUserById', ['getuserbyid', 'get', 'user']],
    ['joined words', 'pg_stat_statements', ['pg_stat_statements', 'stat', 'statements']],
    ['a path', 'src/db/connPool.ts', ['src', 'connpool', 'conn', 'pool']],
    ['another script', 'Ошибка запроса', ['ошибка', 'запроса']],
    ['diacritics', 'índice', ['índice']],
  ])('has %s whole where one types it, and in parts', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test.each([
    ['numbers', '20481024 2,048 1.2.3 504ms'],
    ['short words', 'ab c++ n+1 id'],
    ['digests', 'be81d0f4a c0ffee99 d2f1b3a4'],
    ['generated names', 'q-7f3k9x2m w7o12 rn20260102'],
    ['very long names', 'a'.repeat(25)],
    ['pairs of letters of a text without spaces', '遅い検索'],
    ['letters beyond the basic plane', '𝐬𝐥𝐨𝐰𝐞𝐫'],
  ])('has no %s', (_, text) => {
    expect(wordsOf(text)).toEqual([])
  })

  test('has what looks generated, but stands in two issues', () => {
    expect(wordsOf('utf8mb4', 'utf8mb4')).toContain('utf8mb4')
  })
})

describe('the parts of a vocabulary', () => {
  const letters = 'abcdefghijklmnopqrst'.split('')
  const many = letters.flatMap((a) =>
    letters.flatMap((b) =>
      letters.map((c) => ({ word: `${a}${b}${c}word${c}${a}${b}`, issues: 1 })),
    ),
  )
  const { heads, tails } = divideVocabulary(many)
  const wordsIn = (shards: Shard[], keys: string[]) => {
    const begins = shards.map(({ from }) => from)
    return keys.flatMap((key) => shards[chooseShard(begins, key)]?.words ?? [])
  }

  test('are one where there are few words', () => {
    const few = divideVocabulary(many.slice(0, 3000))
    expect(few.heads.map(({ words }) => words.length)).toEqual([3000])
    expect(few.tails).toEqual([])
    expect(divideVocabulary([])).toEqual({ heads: [], tails: [] })
  })

  test('have every word, by its beginning and by its end', () => {
    const all = many.map(({ word }) => word)
    expect(heads.flatMap(({ words }) => words.map(({ word }) => word))).toEqual(all)
    const ends = tails.flatMap(({ words }) => words.map(({ word }) => turnRound(word)))
    expect(ends.toSorted()).toEqual(all)
    expect(heads.length).toBeGreaterThan(1)
  })

  test('have the right one for every beginning, those before the first and after the last too', () => {
    for (const { word } of many.filter((_, index) => index % 97 === 0)) {
      const keys = listKeys(word)
      expect(wordsIn(heads, keys.heads).map(({ word }) => word)).toContain(word)
      expect(wordsIn(tails, keys.tails).map(({ word }) => word)).toContain(turnRound(word))
    }
    const begins = heads.map(({ from }) => from)
    expect(chooseShard(begins, '0')).toBe(0)
    expect(chooseShard(begins, 'zz')).toBe(heads.length - 1)
  })

  test('that are asked for have the word, wherever it is misspelt once', () => {
    const misspell = (word: string): string[] =>
      Array.from({ length: word.length }, (_, at) => [
        word.slice(0, at) + word.slice(at + 1),
        `${word.slice(0, at)}x${word.slice(at)}`,
        `${word.slice(0, at)}x${word.slice(at + 1)}`,
        word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
      ]).flat()
    for (const word of ['qaswordsqa', 'lock', 'tasks', 'cache']) {
      const { heads, tails } = divideVocabulary([...many, { word, issues: 1 }])
      for (const misspelt of misspell(word).filter(({ length }) => length >= 4)) {
        const keys = listKeys(misspelt)
        const reached = [
          ...wordsIn(heads, keys.heads).map(({ word }) => word),
          ...wordsIn(tails, keys.tails).map(({ word }) => turnRound(word)),
        ]
        expect(reached, misspelt).toContain(word)
      }
    }
  })
})
