import { describe, expect, test } from 'vitest'
import { Inquiry, type Outcome } from '../../src/search/inquiry.ts'
import type { SearchIndex } from '../../src/search/query.ts'
import { indexTexts } from './index-of-texts.ts'

const pages = ['slow export', 'slow import', 'cache'].map((text): [string, string] => [text, text])

/** An inquiry whose index answers when it is let; `asked` has the words it was asked for, in order. */
function makeInquiry({ load }: { load?: () => Promise<SearchIndex> } = {}) {
  const index = indexTexts(pages)
  const shown: Outcome[] = []
  const waiting: (() => void)[] = []
  const asked: string[] = []
  const slow: SearchIndex = {
    ...index,
    reader: {
      ...index.reader,
      readWords: async (from, to) => {
        asked.push(from)
        await new Promise<void>((resolve) => waiting.push(resolve))
        return index.reader.readWords(from, to)
      },
    },
  }
  const inquiry = new Inquiry({
    base: '',
    pageSize: 2,
    show: (outcome) => shown.push(outcome),
    load: load ?? (() => Promise.resolve(slow)),
  })
  /** Lets all that has been asked until now be answered, and all that follows from it happen. */
  const answer = async () => {
    await settle()
    for (const resolve of waiting.splice(0)) resolve()
    await settle()
  }
  return { inquiry, shown, asked, answer }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

const describeOutcomes = (shown: readonly Outcome[]) =>
  shown.map(({ kind, query }) => `${kind} ${query}`)

describe('an inquiry', () => {
  test('asks at once and shows the answer with its first results', async () => {
    const { inquiry, shown, answer } = makeInquiry()
    inquiry.ask('slow ')
    await answer()
    expect(describeOutcomes(shown)).toEqual(['waiting slow ', 'answered slow '])
    expect(shown[1]).toMatchObject({ results: [{ page: {} }, { page: {} }] })
  })

  test('asks of what is typed meanwhile only the last, and shows nothing of the one before', async () => {
    const { inquiry, shown, asked, answer } = makeInquiry()
    for (const query of ['s', 'slow', 'slow im', 'import']) {
      inquiry.ask(query)
      await settle()
    }
    expect(asked).toEqual(['s'])
    await answer()
    await answer()
    expect(asked).toEqual(['s', 'import'])
    expect(describeOutcomes(shown)).toEqual(['waiting s', 'waiting import', 'answered import'])
  })

  test('answers the same question again when it is asked again', async () => {
    const { inquiry, shown, answer } = makeInquiry()
    inquiry.ask('cache')
    await answer()
    inquiry.ask('cache')
    await answer()
    expect(shown.filter(({ kind }) => kind === 'answered')).toHaveLength(2)
  })

  test('shows nothing found for what was taken back while it was asked', async () => {
    const { inquiry, shown, answer } = makeInquiry()
    inquiry.ask('slow')
    await settle()
    inquiry.ask('  ')
    await answer()
    expect(describeOutcomes(shown)).toEqual(['waiting slow', 'blank   '])
  })

  test('shows nothing once it is stopped', async () => {
    const { inquiry, shown, answer } = makeInquiry()
    inquiry.ask('slow')
    await settle()
    inquiry.ask('cache')
    inquiry.stop()
    await answer()
    await answer()
    expect(describeOutcomes(shown)).toEqual(['waiting slow'])
  })

  test('loads the index again after it could not be had', async () => {
    let loads = 0
    const { inquiry, shown } = makeInquiry({
      load: () => {
        loads += 1
        return loads === 1
          ? Promise.reject(new Error('blocked'))
          : Promise.resolve(indexTexts(pages))
      },
    })
    inquiry.ask('cache')
    await settle()
    inquiry.ask('cache')
    await settle()
    expect(describeOutcomes(shown)).toEqual([
      'waiting cache',
      'failed cache',
      'waiting cache',
      'answered cache',
    ])
  })

  test('loads the index once, though it is prepared and asked', async () => {
    let loads = 0
    const { inquiry, shown } = makeInquiry({
      load: () => {
        loads += 1
        return Promise.resolve(indexTexts(pages))
      },
    })
    inquiry.prepare()
    inquiry.ask('cache')
    await settle()
    expect([loads, shown.at(-1)?.kind]).toEqual([1, 'answered'])
  })

  test('reads further results of an answer', async () => {
    const { inquiry, shown, answer } = makeInquiry()
    inquiry.ask('slow import export')
    await answer()
    const outcome = shown.at(-1)
    if (outcome?.kind !== 'answered') throw new Error('no answer')
    expect(await inquiry.read(outcome.shown, 1)).toHaveLength(1)
  })
})
