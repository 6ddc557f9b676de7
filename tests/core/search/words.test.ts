import { describe, expect, test } from 'vitest'
import { isStopWord } from '../../../src/core/search/stop-words.ts'
import { breakWords, indexForm, joinBroken, splitWords } from '../../../src/core/search/words.ts'

describe('splits into words', () => {
  test.each([
    ['Slow export, again!', 'slow export again'],
    ['N+1 query in C++ and C#', 'n+1 query in c++ and c#'],
    ['takes O(n²).', 'takes o(n²)'],
    ['getUserById', 'getuserbyid[get user by id]'],
    ['XMLReader', 'xmlreader[xml reader]'],
    ['pg_stat_statements', 'pg_stat_statements[pg stat statements]'],
    ['time-out', 'time-out[time out]'],
    ['log4j', 'log4j[log]'],
    ['ERR_1234', 'err_1234[err 1234]'],
    ['HTTP 504', 'http 504'],
    ['src/db/connPool.ts:12', 'src/db/connpool.ts[src db connpool conn pool ts] 12'],
    [
      'java.lang.OutOfMemoryError:',
      'java.lang.outofmemoryerror[java lang outofmemoryerror out of memory error]',
    ],
    ['at Map.get(Map.java:7)', 'at map.get[map get] map.java[map java] 7'],
    ['worker=7 after 240,031.5ms', 'worker 7 after 240,031.5ms[240,031.5 ms]'],
    ['3.0.0-M7', '3.0.0-m7[3.0.0]'],
    ['<img src=x onerror=alert(1)>', 'img src x onerror alert 1'],
    ['don’t', 'don’t'],
    ['cafe\u0301', 'café'],
    ['検索が遅い', '検索[検 索] 索が[索 が] が遅[が 遅] 遅い[遅 い]'],
    ['遅', '遅'],
    ['慢SQL', '慢 sql'],
    ['+ # _ … — 🙂', ''],
    ['', ''],
  ])('%j', (text, words) => {
    const show = ({ text, parts }: { text: string; parts: string[] }) =>
      parts.length === 0 ? text : `${text}[${parts.join(' ')}]`
    expect(splitWords(text).map(show).join(' ')).toBe(words)
  })
})

describe('the text of the index', () => {
  test.each([
    ['worker=7', 'worker=|7'],
    ['src/db/pool.ts', 'src/|db/|pool.|ts'],
    ['pg_stat_statements, time-out and 2.9.10.3', 'pg_stat_statements, time-out and 2.9.10.3'],
    ['takes O(n²) in f(x)', 'takes O(n²) in f(|x)'],
    ['検索 slow', '検|索 slow'],
  ])('divides %j where words end', (text, broken) => {
    expect(breakWords(text).replaceAll('\u2060 ', '|')).toBe(broken)
    expect(joinBroken(breakWords(text))).toBe(text)
  })
})

test.each([
  ['pg_stat_statements', 'pgstatstatements'],
  ['Café', 'cafe'],
  ['n+1', 'n+1'],
  ['2.9.10.3', '29103'],
  ['o(n²)', 'on²'],
])('%s is %s in the index', (word, form) => {
  expect(indexForm(word)).toBe(form)
})

test('knows the words that say nothing', () => {
  expect(['the', 'with', 'para', "don't", 'dont'].every(isStopWord)).toBe(true)
  expect(['slow', 'query', 'cache', 'fail'].some(isStopWord)).toBe(false)
})
