import { describe, expect, test } from 'vitest'
import { excerptPage, type PageText } from '../../src/search/excerpt.ts'

/** A page as the index keeps it: blocks end with a full stop, headings have a place among the words. */
function makePage(title: string, ...sections: [title: string, text: string][]): PageText {
  const words = `${title}.`.split(' ')
  const anchors = sections.map(([heading, text]) => {
    const location = words.length
    words.push(...`${heading}.`.split(' '), ...text.split(' ').filter(Boolean))
    return { element: 'h2', id: heading.toLowerCase(), text: heading, location }
  })
  return { content: words.join(' '), meta: { title }, anchors }
}

/** Where the words stand in the page. */
const placesOf = (page: PageText, ...words: string[]) =>
  page.content
    .split(' ')
    .flatMap((word, location) => (words.includes(word) ? [{ location, weight: 1 }] : []))

const textOf = (page: PageText, ...words: string[]) =>
  excerptPage(page, placesOf(page, ...words))
    .pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`).join(' ')

describe('an excerpt', () => {
  const page = makePage(
    'Slow export',
    ['Summary', 'The worker sleeps.'],
    ['Cause', 'One query sleeps for each booking query'],
    ['Lessons', 'Count the query calls'],
  )

  test('shows the section with most of the words and links to all that have any', () => {
    expect(textOf(page, 'query', 'booking')).toBe('One [query] sleeps for each [booking] [query]')
    expect(excerptPage(page, placesOf(page, 'query')).sections).toEqual([
      { title: 'Cause', id: 'cause' },
      { title: 'Lessons', id: 'lessons' },
    ])
  })

  test('names the words that were found, the most telling first', () => {
    const common = placesOf(page, 'query')
    const rare = placesOf(page, 'Count').map(({ location }) => ({ location, weight: 9 }))
    expect(excerptPage(page, [...common, ...rare]).found).toEqual(['Count', 'query'])
  })

  test('begins with the first section where the words stand in the title or in no text', () => {
    expect(textOf(page, 'Slow')).toBe('The worker sleeps.')
    expect(excerptPage(page, []).sections).toEqual([])
    expect(textOf(page)).toBe('The worker sleeps.')
  })

  test('shows the text below a heading that has the word', () => {
    expect(textOf(page, 'Lessons.')).toBe('Count the query calls')
  })

  test('prefers a rare word to several common ones', () => {
    const common = placesOf(page, 'query')
    const rare = placesOf(page, 'Count').map(({ location }) => ({ location, weight: 9 }))
    expect(excerptPage(page, [...common, ...rare]).sections[0]?.id).toBe('lessons')
  })

  test('cuts thirty words of a long section around the densest place', () => {
    const long = makePage('Long', ['Text', numbers(1, 200)])
    expect(textOf(long, 'w3', 'w101', 'w110')).toBe(
      `… ${numbers(96, 125).replace('w101', '[w101]').replace('w110', '[w110]')} …`,
    )
    expect(textOf(long, 'w200')).toBe(`… ${numbers(171, 199)} [w200]`)
    expect(textOf(long, 'w1')).toBe(`[w1] ${numbers(2, 30)} …`)
  })

  test('shows text before the first heading without the title', () => {
    const plain: PageText = {
      content: 'Slow export. The query sleeps.',
      meta: { title: 'Slow export' },
      anchors: [],
    }
    expect(textOf(plain, 'query')).toBe('The [query] sleeps.')
  })

  test('takes markup as the text it is', () => {
    const hostile: PageText = {
      content: 'T. <b> query',
      meta: { title: 'T' },
      anchors: [],
    }
    expect(excerptPage(hostile, [{ location: 2, weight: 1 }]).pieces).toEqual([
      { text: '<b> ', isHit: false },
      { text: 'query', isHit: true },
    ])
  })

  test('joins words of a language without spaces as they were', () => {
    const japanese: PageText = {
      content: '遅い\u2060 検索. 索引\u2060 が\u2060 無い.',
      meta: { title: '遅い検索' },
      anchors: [],
    }
    const { pieces } = excerptPage(japanese, [{ location: 2, weight: 1 }])
    expect(pieces.map(({ text }) => text)).toEqual(['索引', 'が無い.'])
  })

  test('of a page without text is empty', () => {
    const empty: PageText = { content: 'T.', meta: { title: 'T' }, anchors: [] }
    expect(excerptPage(empty, [{ location: 0, weight: 1 }])).toEqual({
      pieces: [],
      sections: [],
      found: ['T.'],
    })
  })
})
