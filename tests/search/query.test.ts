import { describe, expect, test } from 'vitest'
import { askIndex, splitQuery, type Hit } from '../../src/search/query.ts'

test.each([
  ['Slow export, again', ['slow', 'export', 'again']],
  ['N+1 query', ['n+1', 'query']],
  ['C++ and C#', ['c++', 'and', 'c#']],
  ['reports/export.py:load_cost_centre', ['reports', 'export', 'py', 'load_cost_centre']],
  ['worker=7 after 240,031.5ms', ['worker', '7', 'after', '240,031.5ms']],
  ['ends in 5.', ['ends', 'in', '5']],
  ['<img src=x onerror=alert(1)>', ['img', 'src', 'x', 'onerror', 'alert', '1']],
  ['slow Slow SLOW', ['slow']],
  ['cafe\u0301', ['café']],
  ['遅い 検索', ['遅い', '検索']],
  ['+ # _ … —', []],
  ['', []],
])('splits %j into the words to ask for', (query, words) => {
  expect(splitQuery(query)).toEqual(words)
})

/** An index of pages by their words; asks are kept in order. */
function makeIndex(pages: Record<string, string>) {
  const asked: string[] = []
  const search = (question: string): Promise<Hit<string>[]> => {
    asked.push(question)
    const hits = Object.entries(pages).flatMap(([id, text]) => {
      const words = text.split(' ')
      const wanted = question.split(' ')
      if (!wanted.every((word) => words.includes(word))) return []
      const places = [...words.keys()].filter((at) => wanted.includes(words[at]!))
      const data = () => Promise.resolve(text)
      return [{ id, score: places.length, words: places, data }]
    })
    return Promise.resolve(hits.toSorted((a, b) => b.score - a.score))
  }
  return { search, asked }
}

const idsOf = ({ matches }: { matches: { id: string }[] }) => matches.map(({ id }) => id)

describe('a question', () => {
  test('finds the pages with all its words in the order of the index', async () => {
    const { search, asked } = makeIndex({ a: 'slow export', b: 'export slow export', c: 'slow' })
    const answer = await askIndex('Slow, export!', search)
    expect(idsOf(answer)).toEqual(['b', 'a'])
    expect(answer.complete).toBe(2)
    expect(asked).toEqual(['slow export', 'export', 'slow'])
  })

  test('asks for single words only where few pages have them all', async () => {
    const pages = Array.from({ length: 8 }, (_, at) => [`page${at}`, 'slow export'])
    const { search, asked } = makeIndex({ ...Object.fromEntries(pages), other: 'slow' })
    expect(await askIndex('slow export', search)).toMatchObject({ complete: 8, absent: [] })
    expect(asked).toEqual(['slow export'])
  })

  test('adds pages with most of its words below those with all', async () => {
    const { search } = makeIndex({
      all: 'regular expression backtracking cpu',
      most: 'regular expression backtracking backtracking',
      half: 'regular expression',
    })
    const answer = await askIndex('regular expression backtracking cpu', search)
    expect(idsOf(answer)).toEqual(['all', 'most'])
    expect(answer).toMatchObject({ complete: 1, absent: [] })
  })

  test('counts only words that some page has, as an index that passes over the others', async () => {
    const { search } = makeIndex({ all: 'regular expression cpu', most: 'regular expression' })
    const lenient = (words: string) =>
      search(words === 'quokka' ? words : words.replace(' quokka', ''))
    const answer = await askIndex('regular expression cpu quokka', lenient)
    expect(idsOf(answer)).toEqual(['all', 'most'])
    expect(answer).toMatchObject({ complete: 1, absent: ['quokka'] })
  })

  test('says which words no page has', async () => {
    const { search } = makeIndex({ a: 'slow export', b: 'import' })
    const answer = await askIndex('Quokka slow wombat export', search)
    expect(answer).toMatchObject({ complete: 0, absent: ['quokka', 'wombat'] })
    expect(idsOf(answer)).toEqual(['a'])
  })

  test('finds pages with some of its words where none has them all', async () => {
    const { search } = makeIndex({
      common: 'the report is slow',
      near: 'the export of bookings hangs',
      far: 'the the cache',
    })
    const answer = await askIndex('the spreadsheet export hangs', search)
    expect(answer.complete).toBe(0)
    expect(idsOf(answer)[0]).toBe('near')
    expect(idsOf(answer).toSorted()).toEqual(['common', 'far', 'near'])
  })

  test('counts a rare word for more than a common one', async () => {
    const { search } = makeIndex({
      a: 'slow slow slow query',
      b: 'quokka',
      c: 'slow',
      d: 'slow query',
    })
    expect(idsOf(await askIndex('slow quokka', search))[0]).toBe('b')
  })

  test('adds up the idf of each word times its share of the best score', async () => {
    const { search } = makeIndex({ a: 'slow slow query', b: 'slow', c: 'lock' })
    const { matches } = await askIndex('slow query lock', search)
    const idf = (pages: number) => Math.log(1 + (3 - pages + 0.5) / (pages + 0.5))
    const scores = Object.fromEntries(matches.map(({ id, score }) => [id, score]))
    expect(scores['a']).toBeCloseTo(idf(2) + idf(1), 10)
    expect(scores['b']).toBeCloseTo(idf(2) / 2, 10)
    expect(scores['c']).toBeCloseTo(idf(1), 10)
  })

  test('marks the places of all words on a page it finds by several', async () => {
    const { search } = makeIndex({ a: 'slow nightly export', b: 'import' })
    const { matches } = await askIndex('slow export import', search)
    const found = matches.find(({ id }) => id === 'a')
    expect(found?.places.map(({ location }) => location).toSorted()).toEqual([0, 2])
    expect(await found?.load()).toBe('slow nightly export')
  })

  test('asks for a phrase in quotes as it stands, then for its words', async () => {
    const { search, asked } = makeIndex({ a: 'slow export' })
    expect(idsOf(await askIndex('"export slow"', search))).toEqual(['a'])
    expect(asked.slice(0, 2)).toEqual(['"export slow"', 'export slow'])
  })

  test('asks for no more than 24 words of a long text one by one', async () => {
    const { search, asked } = makeIndex({ a: 'slow' })
    await askIndex(Array.from({ length: 500 }, (_, i) => `word${i}`).join(' '), search)
    expect(asked).toHaveLength(25)
  })

  test('does not ask for a lone letter or digit by itself', async () => {
    const { search, asked } = makeIndex({ a: 'slow' })
    await askIndex('7 slow x 検 exports', search)
    expect(asked.slice(1).toSorted((a, b) => a.localeCompare(b))).toEqual(['exports', 'slow', '検'])
  })

  test.each(['', '   ', '…', 'unheard', 'never heard'])('%j finds nothing', async (query) => {
    const { search } = makeIndex({ a: 'slow' })
    expect(await askIndex(query, search)).toMatchObject({ matches: [] })
  })

  test('fails where the index does', async () => {
    const search = () => Promise.reject(new Error('no index'))
    await expect(askIndex('slow', search)).rejects.toThrow('no index')
  })
})
