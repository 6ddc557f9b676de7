import { describe, expect, test } from 'vitest'
import { cutAtWords, findWords, listMarkedWords } from '../../src/search/found-words.ts'
import { withMarks } from '../../src/search/marked-address.ts'

const marked = (text: string, ...words: string[]) =>
  cutAtWords(text, words)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

describe('words in a text', () => {
  test.each([
    ['in any case', 'The Export waits', ['export'], 'The [Export] waits'],
    ['whole only', 'export exports reexport', ['export'], '[export] exports reexport'],
    ['in parts of identifiers', 'load_cost_centre', ['cost'], 'load_[cost]_centre'],
    ['the longer of two', 'time timeout time', ['time', 'timeout'], '[time] [timeout] [time]'],
    ['with signs of their own', 'N+1 in C++ (C#)', ['n+1', 'C++', 'C#'], '[N+1] in [C++] ([C#])'],
    ['as text, never as a pattern', 'a.b axb (a|b)*', ['a.b', '(a|b)*'], '[a.b] axb [(a|b)*]'],
    ['beside letters of other scripts', '内存泄漏问题', ['泄漏'], '内存[泄漏]问题'],
    ['with marks', 'O café fecha', ['café'], 'O [café] fecha'],
    ['nowhere without words', 'text', [''], 'text'],
  ])('are found %s', (_how, text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected)
  })

  test('are given by their places', () => {
    expect(findWords('an index, no index', ['index'])).toEqual([
      { start: 3, end: 8 },
      { start: 13, end: 18 },
    ])
  })
})

describe('the words to mark on a page', () => {
  test('are those of its text first, without the signs around them, each once', () => {
    expect(listMarkedWords(['(Timeout,', '“exported”', 'C++'], ['timeout', 'export'])).toEqual([
      'Timeout',
      'exported',
      'C++',
      'export',
    ])
  })

  test('are neither lone letters nor whole lines', () => {
    expect(listMarkedWords(['a', '7', '—', 'x'.repeat(100), '漏'], ['index'])).toEqual([
      '漏',
      'index',
    ])
  })

  test('are few', () => {
    const many = Array.from({ length: 100 }, (_, index) => `word${index}`)
    expect(listMarkedWords(many, []).length).toBeLessThan(20)
  })

  test('stand in the address before the anchor', () => {
    expect(withMarks('/docs/issues/a/#cause', ['a&b', 'c#'])).toBe(
      '/docs/issues/a/?mark=a%26b+c%23#cause',
    )
    expect(withMarks('/issues/a/', [])).toBe('/issues/a/')
  })
})
