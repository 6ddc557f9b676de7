import { markdownToMdast } from 'satteri'
import { expect, test } from 'vitest'
import { collectLinks } from '../../../src/core/markdown/links.ts'

const links = (text: string) =>
  collectLinks(markdownToMdast(text, { features: { frontmatter: false } }), text).map(
    ({ kind, url, text: shown, place }) =>
      `${place.line}:${place.column} ${kind} ${url} “${shown}”`,
  )

test.each([
  ['[the **fix**](./fix.md "T")', '1:1 link ./fix.md “the fix”'],
  ['日本 ![graph](a%20b.png)', '1:4 image a%20b.png “graph”'],
  ['see [it][r]\n\n[r]: ../r.md', '1:5 link ../r.md “it”'],
  ['![g][r]\n\n[r]: r.png', '1:1 image r.png “g”'],
  ['a [[PM-2026-033]]', '1:3 wikilink PM-2026-033 “PM-2026-033”'],
  ['a\n  b [[slow query|the query]]', '2:5 wikilink slow query “the query”'],
  ['| a |\n|---|\n| [[c\\|d]] |', '3:3 wikilink c “d”'],
  ['<p>\n<img alt="x" src="q.png"></p>', '2:1 image q.png “”'],
  ["a <a href='b.md'>b</a>", '1:3 link b.md “”'],
  ['<https://a.example>', '1:1 link https://a.example “https://a.example”'],
])('finds the link in %j', (text, expected) => {
  expect(links(text)).toEqual([expected])
})

test('finds no link in code', () => {
  expect(links('`[[a]]` `[b](c)`\n\n```\n![x](y.png)\n```')).toEqual([])
})

test('gives the links in the order of the text', () => {
  expect(
    links('[a](1)\n\n- [b](2)\n  - [c](3)\n\n[d](4)').map((link) => link.split(' ')[2]),
  ).toEqual(['1', '2', '3', '4'])
})

test('comes to an end with tags and brackets that never close', { timeout: 120_000 }, () => {
  expect(links(`<div>${'<img '.repeat(40_000)}`)).toEqual([])
  expect(links('[['.repeat(20_000))).toEqual([])
})
