import { describe, expect, test } from 'vitest'
import { type Topic, makeTopicFinder } from '../../src/core/search/topics.ts'
import { type Answer, type SearchIndex, askIndex } from '../../src/search/query.ts'
import { type TextPage, indexTexts } from './index-of-texts.ts'

const pagesOf = ({ matches }: Answer) => matches.map(({ page }) => page)

const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

/** Numbers of the pages found, best first. */
const find = async (query: string, pages: readonly TextPage[]) =>
  pagesOf(await askIndex(query, indexTexts(pages)))

/** Pages that share no word with any question here, so that words of the others are rare. */
const others = Array.from({ length: 20 }, (_, at): TextPage => [`Other ${at}`, 'nothing to see'])

describe('a question', () => {
  test('finds the issue of its very title first', async () => {
    const pages: TextPage[] = [
      ['Slow export of reports', 'export slow export slow export reports reports'],
      ['Slow export', 'nothing else'],
      ['Export slow', 'export slow slow'],
      ...others,
    ]
    expect((await find('slow EXPORT!', pages))[0]).toBe(1)
  })

  test('finds issues with all its words before those with some', async () => {
    const pages: TextPage[] = [
      ['Quokka', 'quokka quokka quokka wombat wombat'],
      ['Notes', 'a long text that has the quokka and the wombat and the numbat in it'],
      ['Wombat', 'numbat'],
      ...others,
    ]
    const answer = await askIndex('quokka wombat numbat', indexTexts(pages))
    expect(pagesOf(answer)[0]).toBe(1)
    expect(answer.complete).toBe(1)
    expect(inOrder(pagesOf(answer))).toEqual([0, 1, 2])
  })

  test('finds issues with some of its words where none has them all', async () => {
    const answer = await askIndex(
      'the spreadsheet export hangs',
      indexTexts([
        ['Report', 'is slow'],
        ['Export of bookings', 'hangs'],
        ['Cache', 'the the'],
      ]),
    )
    expect(pagesOf(answer)).toEqual([1])
    expect(answer).toMatchObject({ complete: 1, absent: ['spreadsheet'] })
  })

  test('counts a rare word for more than a common one', async () => {
    const pages: TextPage[] = [
      ['A', 'slow slow slow query'],
      ['B', 'quokka'],
      ['C', 'slow'],
      ['D', 'slow query'],
    ]
    expect((await find('slow quokka', pages))[0]).toBe(1)
  })

  test('counts a word of the title for more than one of the text', async () => {
    const pages: TextPage[] = [
      ['One', 'about the export of it'],
      ['Export', 'some text'],
      ...others,
    ]
    expect(await find('export', pages)).toEqual([1, 0])
  })

  test('finds words that stand together before those that do not', async () => {
    const pages: TextPage[] = [
      ['One', 'pool of threads, and a connection that is lost'],
      ['Two', 'the connection pool of threads that is lost'],
      ...others,
    ]
    expect(await find('connection pool', pages)).toEqual([1, 0])
  })

  test.each([
    ['queries', 'one query for each'],
    ['query', 'many queries'],
    ['caching', 'it is cached'],
    ['getUserById', 'calls getUserById often'],
    ['user', 'calls getUserById often'],
    ['getuserbyid', 'calls getUserById often'],
    ['pg_stat_statements', 'see pg_stat_statements'],
    ['stat statements', 'see pg_stat_statements'],
    ['OutOfMemoryError', 'java.lang.OutOfMemoryError: heap'],
    ['src/db/pool.ts', 'in src/db/pool.ts:17'],
    ['pool.ts', 'in src/db/pool.ts:17'],
    ['N+1', 'an N+1 query'],
    ['O(n²)', 'takes O(n²).'],
    ['ERR_1234', 'fails with ERR_1234'],
    ['HTTP 504', 'ends in HTTP 504'],
    ['cafe', 'the café'],
    ['検索', '検索が遅い'],
    ['O(n^2)', 'is O(n²)'],
    ['O(n²)', 'is O(n^2) there'],
  ])('%j finds %j', async (query, text) => {
    expect(await find(query, [...others, ['A', text]])).toEqual([20])
  })

  test('finds what begins with the word being typed, and with a word that has nothing of its own', async () => {
    const pages: TextPage[] = [['A', 'configuration'], ['B', 'export'], ...others]
    expect(await find('confi', pages)).toEqual([0])
    expect(inOrder(await find('confi export', pages))).toEqual([0, 1])
    expect(await find('expor ', pages)).toEqual([1])
  })

  test('a resolved issue comes before one that is not, and a newer one before an older', async () => {
    const text = 'slow export of reports'
    const pages: TextPage[] = [
      ['A', text, { date: '2024-01-01', status: 'open' }],
      ['B', text, { date: '2025-01-01', status: 'open' }],
      ['C', text, { date: '2024-01-01', status: 'resolved' }],
    ]
    expect(await find('slow export', pages)).toEqual([2, 1, 0])
  })

  test('in quotes finds the words as they stand', async () => {
    const pages: TextPage[] = [
      ['A', 'out of memory'],
      ['B', 'memory out of'],
      ['C', 'out memory'],
    ]
    expect(await find('"out of memory"', pages)).toEqual([0])
    expect(inOrder(await find('"memory of out"', pages))).toEqual([0, 1, 2])
  })

  test('leaves out words that say nothing, unless there are no others', async () => {
    const pages: TextPage[] = [
      ['A', 'the export'],
      ['B', 'the import'],
    ]
    expect(await find('the export', pages)).toEqual([0])
    expect(inOrder(await find('the', pages))).toEqual([0, 1])
  })

  test('says where its words stand', async () => {
    const index = indexTexts([['Slow', 'nightly export of the night']])
    const { matches } = await askIndex('export nightly', index)
    const places = matches[0]!.findPlaces()
    expect(inOrder(places.map(({ location }) => location))).toEqual([1, 2])
    expect((await matches[0]!.load()).meta.title).toBe('Slow')
  })

  test('of a long text asks for no more than 24 words', async () => {
    const index = indexTexts([['A', 'slow']])
    await askIndex(Array.from({ length: 500 }, (_, i) => `word${i}x`).join(' '), index)
    expect(index.asked).toHaveLength(24)
  })

  test.each(['', '   ', '…', '🙂', '"', '""', '[a-z]+(', '"><script>', 'unheard'])(
    '%j finds nothing',
    async (query) => {
      expect((await askIndex(query, indexTexts(others))).matches).toEqual([])
    },
  )

  test('fails where the index does', async () => {
    const index = indexTexts(others)
    const broken = { ...index.reader, readWords: () => Promise.reject(new Error('no index')) }
    await expect(askIndex('slow', { ...index, reader: broken })).rejects.toThrow('no index')
  })
})

describe('a word that no issue has', () => {
  const pages: TextPage[] = [['A', 'timeout of the export'], ['B', 'export'], ...others]
  const correcting = (known: Record<string, string[]>): SearchIndex => ({
    ...indexTexts(pages),
    correct: (word) => Promise.resolve(known[word] ?? []),
  })

  test('is corrected', async () => {
    const index = correcting({ tiemout: ['timeout', 'export'] })
    const answer = await askIndex('tiemout export', index)
    expect(pagesOf(answer)[0]).toBe(0)
    expect(answer).toMatchObject({
      absent: [],
      corrections: [{ from: 'tiemout', to: 'timeout' }],
    })
  })

  test('that is an identifier is corrected as a whole, or else in its parts', async () => {
    const known = { 'exprot-timeuot': ['export-timeout'], exprot: ['export'], tiemout: ['timeout'] }
    const named: TextPage[] = [['A', 'export-timeout'], ['B', 'export'], ...others]
    const index = { ...indexTexts(named), correct: correcting(known).correct! }
    expect((await askIndex('exprot-timeuot', index)).corrections).toEqual([
      { from: 'exprot-timeuot', to: 'export-timeout' },
    ])
    expect(await askIndex('export-tiemout', index)).toMatchObject({
      absent: [],
      corrections: [{ from: 'tiemout', to: 'timeout' }],
    })
  })

  test('is no misspelling where issues have all its parts', async () => {
    const answer = await askIndex('timeout-export', correcting({ 'timeout-export': ['export'] }))
    expect(answer.corrections).toEqual([])
    expect(pagesOf(answer)[0]).toBe(0)
  })

  test('is corrected only if it is among the first three', async () => {
    const asked: string[] = []
    const correct = (word: string) => {
      asked.push(word)
      return Promise.resolve([])
    }
    await askIndex('wombat 4711 emus quoll bilby numbat export', { ...correcting({}), correct })
    expect(asked).toEqual(['wombat', 'emus', 'quoll'])
  })

  test('is no misspelling where it is short and stands in a long text', async () => {
    const asked: string[] = []
    const correct = (word: string) => {
      asked.push(word)
      return Promise.resolve([])
    }
    const text = 'one wombat emus quoll 11 22 33 44 55 export'
    await askIndex(text, { ...correcting({}), correct })
    expect(asked).toEqual(['wombat'])
  })

  test('is absent where there is no correction', async () => {
    const answer = await askIndex('quokka export', correcting({ quokka: ['wombat'] }))
    expect(answer).toMatchObject({ absent: ['quokka'], corrections: [] })
  })
})

describe('what a question names', () => {
  const pages: TextPage[] = [
    ['Caching', 'of what'],
    ['Rates', 'from a cache'],
  ]
  const topic: Topic = {
    kind: 'technique',
    slug: 'caching',
    name: 'Caching',
    issues: 2,
    lessons: 1,
    wordings: undefined,
  }
  const ask = (query: string, of: readonly TextPage[]) =>
    askIndex(query, {
      ...indexTexts(of),
      findTopics: makeTopicFinder([topic]),
      correct: (word) => Promise.resolve(word === 'cachhe' ? ['cache'] : []),
    })

  test('is wanted before the issues by its name alone', async () => {
    expect((await ask('caching', pages.slice(1))).topics).toEqual([{ topic, isWanted: true }])
    expect((await ask('cache', pages.slice(1))).topics).toEqual([{ topic, isWanted: false }])
    expect((await ask('cache of rates', pages.slice(1))).topics).toEqual([])
  })

  test('is not wanted before the issue of that very title', async () => {
    expect((await ask('caching', pages)).topics).toEqual([{ topic, isWanted: false }])
  })

  test('is read from the words that were meant', async () => {
    expect((await ask('Lessons of Cachhe', pages.slice(1))).topics).toEqual([
      { topic, isWanted: true },
    ])
  })
})
