import { describe, expect, test } from 'vitest'
import { guardMarkdown, isTooLong } from '../../../src/core/markdown/guard.ts'

const depth = (levels: number, mark: string): string => `${mark.repeat(levels)}deep\n`
const table = (columns: number, row = '|a'.repeat(columns)): string =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${row}|\n`
const staircase = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- item\n`).join('')

describe('keeps from the parser', () => {
  test.each<[string, string, string, string]>([
    ['deep quotes', depth(65, '>'), 'Quotes or lists nested 65 deep', '64'],
    ['very deep quotes', depth(200_000, '> '), 'Quotes or lists nested 200,000 deep', '64'],
    ['deep lists on one line', depth(90, '1. '), 'Quotes or lists nested 90 deep', '64'],
    ['quotes in lists', depth(40, '- > '), 'Quotes or lists nested 80 deep', '64'],
    ['wide tables', table(10_000), 'A table of 10,000 columns', '200'],
    [
      'wide tables in a list',
      `- ${table(300).replaceAll('\n', '\n  ')}`,
      'A table of 300 columns',
      '200',
    ],
    [
      'tables of mostly missing cells',
      table(150, '|b|\n'.repeat(500)),
      'A table whose short rows leave out 74,649 cells',
      '50,000',
    ],
    [
      'thousands of underscores',
      'a_b'.repeat(5_000),
      'A paragraph with 5,000 inline marks',
      '1,000',
    ],
    [
      'thousands of entities',
      '&amp;'.repeat(2_000),
      'A paragraph with 2,000 inline marks',
      '1,000',
    ],
    [
      'thousands of addresses',
      '[x@y.z<b>'.repeat(700),
      'A paragraph with 1,400 inline marks',
      '1,000',
    ],
    [
      'endless punctuation in an address',
      `http://a${')'.repeat(4_000)}b`,
      'A paragraph with 4,000 inline marks',
      '1,000',
    ],
    [
      'thousands of marks in a table row',
      table(2, `|${'a_b'.repeat(3_000)}|c`),
      'A table row with 3,000 inline marks',
      '1,000',
    ],
    [
      'nested emphasis',
      `${'*a **b '.repeat(40)}${'c** d*'.repeat(40)}`,
      'Emphasis nested 80 deep',
      '64',
    ],
    [
      'one run of emphasis',
      `${'*'.repeat(400)}a${'*'.repeat(400)}`,
      'Emphasis nested 200 deep',
      '64',
    ],
    [
      'piled-up blocks of HTML',
      '<div>'.repeat(200_000),
      'HTML elements nested 200,000 deep',
      '256',
    ],
    ['piled-up inline HTML', `x ${'<x-y>'.repeat(300)}`, 'HTML elements nested 300 deep', '256'],
    ['lists in HTML', '<ul><li>'.repeat(500), 'HTML elements nested 1,000 deep', '256'],
    [
      'tags of countless attributes',
      `<a ${Array.from({ length: 2_000 }, (_, i) => `b${i}=c`).join(' ')}>`,
      'An HTML tag of 2,000 attributes',
      '500',
    ],
    [
      'countless footnotes',
      '[^a]: b\n'.repeat(11_000),
      'A document of over 10,000 footnotes',
      '10,000',
    ],
  ])('%s', (_, block, what, limit) => {
    const guarded = guardMarkdown(`# Title\n\n${block.trimEnd()}\n\nNext.\n`)
    expect(guarded.plainBlocks).toMatchObject([{ from: 3, what, limit }])
    expect(guarded.text).toContain('# Title')
    expect(guarded.text).toContain('Next.')
    expect(guarded.text.replaceAll('\n', '')).toBe('# TitleNext.')
  })
})

describe('leaves alone', () => {
  test.each<[string, string]>([
    ['64 levels of quotes', depth(64, '> ')],
    ['a list of 64 levels', staircase(64)],
    ['a table of 200 columns', table(200)],
    ['pipes without a table', '|a'.repeat(5_000)],
    ['a rule of many marks', '- '.repeat(5_000)],
    ['marks in a fence', `\`\`\`\n${'> '.repeat(500)}\n${'a_b'.repeat(5_000)}\n\`\`\`\n`],
    ['marks in indented code', `    ${'a_b'.repeat(5_000)}\n`],
    ['marks in a code span', `x \`${'a_b '.repeat(5_000)}\` y`],
    ['tags in a code span', `x \`${'<div>'.repeat(500)}\` y`],
    ['long lists of snake_case', '- read_by_id and write_by_id\n'.repeat(5_000)],
    [
      'elements that are closed',
      '<details><summary>a</summary>\n\nb\n\n</details>\n\n'.repeat(400),
    ],
    ['elements without end tags', '<p>a<br>b<img src="c"><li>d<li>e\n\n'.repeat(400)],
    [
      'generic types that look like elements',
      'Returns Map<String>, see List<Order>.\n\n'.repeat(400),
    ],
    ['generic types in tight lists', '- Map<String>\n'.repeat(400)],
    ['generic types in tables', `|a|b|\n|-|-|\n${'|Map<String>|<i>x|\n'.repeat(400)}`],
    ['pointers in C', 'char *a, *b; int* c = *d * e;\n'.repeat(100)],
    ['a long image address', `<img src="data:image/png;base64,${'A/'.repeat(100_000)}">`],
    ['an empty document', ''],
  ])('%s', (_, text) => {
    expect(guardMarkdown(text)).toEqual({ text, plainBlocks: [] })
  })
})

test('empties lines but keeps their number', () => {
  const text = `a\n\n${staircase(80)}\nb\n`
  const guarded = guardMarkdown(text)
  expect(guarded.text.split('\n')).toHaveLength(text.split('\n').length)
  expect(guarded.plainBlocks).toEqual([
    // From 67 on the indentation is that of code inside the last item that is left.
    { from: 67, to: 68, what: 'Quotes or lists nested 65 deep', limit: '64' },
  ])
  expect(guarded.text.split('\n').slice(82)).toEqual(['', 'b', ''])
})

test('names every block of several', () => {
  const { plainBlocks } = guardMarkdown(`${table(300)}\nfine\n\n${'a_b'.repeat(5_000)}\n`)
  expect(plainBlocks).toMatchObject([
    { from: 1, to: 3, limit: '200' },
    { from: 7, to: 7, limit: '1,000' },
  ])
})

test('sees what only the emptied lines kept from being markdown', () => {
  // Without its opening line in the deep quote, the fence is a paragraph.
  const text = `${'> '.repeat(70)}\`\`\`\n${'a_b'.repeat(5_000)}\n`
  const { text: rest, plainBlocks } = guardMarkdown(text)
  expect(rest.trim()).toBe('')
  expect(plainBlocks.map(({ from }) => from)).toEqual([1, 2])
})

test('takes out a document that is too long as a whole', () => {
  const text = 'word word\n'.repeat(1_200_000)
  expect(isTooLong(text)).toBe(true)
  const guarded = guardMarkdown(text)
  expect(guarded.text.trim()).toBe('')
  expect(guarded.plainBlocks).toEqual([
    {
      from: 1,
      to: 1_200_001,
      what: 'A document of 12.0 million characters',
      limit: '10 million',
    },
  ])
})

test('takes out the rest of a document of too many pieces', () => {
  const { text, plainBlocks } = guardMarkdown('# a\n'.repeat(500_000))
  expect(plainBlocks).toMatchObject([{ from: 400_001, to: 500_001, limit: '400,000' }])
  expect(text.trimEnd().split('\n')).toHaveLength(400_000)
})
