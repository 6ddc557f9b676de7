import { expect, test } from 'vitest'
import { inferLanguage } from '../../../src/core/issue/infer-language.ts'
import { readText } from './read-fixture.ts'

test.each([
  ['## 概要\n\n一覧の表示が遅い。`SELECT * FROM orders` が 3 回呼ばれる。', 'ja'],
  ['## 概述\n\n列表加载很慢，缓存没有命中。', 'zh'],
  ['## 요약\n\n목록이 느리다.', 'ko'],
  ['A consulta não usa índice. São 40 consultas para uma página, e o cache não ajuda.', 'pt'],
  [
    'The list of all customers is slow as soon as one of them is called 山田, and as soon as it is sorted.',
    null,
  ],
  ['São Paulo is slow, and João says that the cache is for the other region.', null],
  ['La consulta es lenta para una página.', null],
  ['', null],
])('takes “%s” to be %s', (text, language) => {
  expect(inferLanguage(text)).toBe(language)
})

test('frontmatter states the language first', () => {
  const body = '# 遅い一覧\n\n一覧の表示が遅い。\n'
  expect(readText(body).issue.lang).toBe('ja')
  expect(readText(`---\nlang: en\n---\n\n${body}`).issue.lang).toBe('en')
})
