import { describe, expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { readText, templates } from '../issue/read-fixture.ts'

const DOCUMENT = `# Performance Issue: Größe der Liste 慢

**Date**: 2026-02-30
**Severity**: HIGH
**Status**: Resolved

## Benchmark Results

| Metric | Before | After | Gain |
|---|---|---|---|
| Load time | 4 s | 1 s | 90% faster |

## Lessons Learned

- Measure “before” first 🐢
`

const read = (bytes: Uint8Array) => readIssue({ file: 'slow.md', bytes }, { templates })
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain = readText(DOCUMENT)

test('reads the sample with facts and findings worth comparing', () => {
  expect(plain.issue.benchmarks).toHaveLength(1)
  expect(plain.findings.map(({ code, line }) => [code, line])).toEqual(
    expect.arrayContaining([
      ['bad-date', 3],
      ['claim-mismatch', 11],
    ]),
  )
})

describe('reads the same facts, findings and places in a document with', () => {
  test.each<[string, Uint8Array]>([
    ['carriage returns and line feeds', encode(DOCUMENT.replaceAll('\n', '\r\n'))],
    ['carriage returns alone', encode(DOCUMENT.replaceAll('\n', '\r'))],
    ['mixed line ends', encode(DOCUMENT.replace('\n', '\r\n').replace(/\n$/, '\r'))],
    ['a byte order mark', encode(`\uFEFF${DOCUMENT}`)],
    ['no end of its last line', encode(DOCUMENT.trimEnd())],
    ['empty lines at its end', encode(`${DOCUMENT}\n\n\n`)],
    ['spaces at the ends of its lines', encode(DOCUMENT.replaceAll('\n', ' \n'))],
  ])('%s', (_, bytes) => {
    const { issue, findings } = read(bytes)
    expect(issue).toEqual(plain.issue)
    expect(findings).toEqual(plain.findings)
  })
})

describe('keeps all other facts and places of a document with', () => {
  const inLesson = (text: string): Uint8Array => encode(DOCUMENT.replace('“before”', text))
  const withBytes = (...bytes: number[]): Uint8Array => {
    const [head = '', tail = ''] = DOCUMENT.split('“before”')
    return Uint8Array.from([...encode(head), ...bytes, ...encode(tail)])
  }

  test.each<[string, Uint8Array, string, string[]]>([
    ['NUL', inLesson('a\0b'), 'Measure a\uFFFDb first 🐢', []],
    ['a byte of Latin-1', withBytes(0xfc), 'Measure \uFFFD first 🐢', ['not-utf8 15:11']],
    ['half a surrogate pair', inLesson('\uD83D'), 'Measure \uFFFD first 🐢', []],
    [
      'half a pair as bytes',
      withBytes(0xed, 0xa0),
      'Measure \uFFFD\uFFFD first 🐢',
      ['not-utf8 15:11'],
    ],
    ['right-to-left text', inLesson('לפני כל שינוי'), 'Measure לפני כל שינוי first 🐢', []],
    [
      'a right-to-left override',
      inLesson('\u202Eerofeb\u202C'),
      'Measure \u202Eerofeb\u202C first 🐢',
      [],
    ],
    [
      'zero-width characters',
      inLesson('be\u200Bfo\u200Dre'),
      'Measure be\u200Bfo\u200Dre first 🐢',
      [],
    ],
    ['a byte order mark inside', inLesson('\uFEFFbefore'), 'Measure \uFEFFbefore first 🐢', []],
    [
      'control characters',
      inLesson('\u0007before\u001B[1m'),
      'Measure \u0007before\u001B[1m first 🐢',
      [],
    ],
    ['line separators of Unicode', inLesson('be\u2028fore'), 'Measure be\u2028fore first 🐢', []],
  ])('%s', (_, bytes, lesson, more) => {
    const { issue, findings } = read(bytes)
    const { lessons, ...facts } = issue
    const { lessons: _lessons, ...plainFacts } = plain.issue
    expect(lessons).toMatchObject([{ text: lesson, line: 15 }])
    expect({ ...facts, findings: [] }).toEqual({ ...plainFacts, findings: [] })
    const show = ({ code, line, column }: (typeof findings)[number]) => `${code} ${line}:${column}`
    const known = new Set(plain.findings.map(show))
    expect(findings.map(show).filter((one) => !known.has(one))).toEqual(more)
    expect(findings).toHaveLength(plain.findings.length + more.length)
  })
})

test('reads labels between zero-width and right-to-left marks as before', () => {
  const { issue } = readText(
    '# A\n\n\u200F**Status**\u200F: Resolved\n\n**Date**: \u200E2026-02-03\n',
  )
  expect(issue.status).toBe('resolved')
})

test('reads an empty file and one of white space alone as an issue without facts', () => {
  for (const text of ['', '\n', '\uFEFF', ' \r\n\t\r\n']) {
    const { issue, findings } = readText(text)
    expect(issue.title).toBeNull()
    expect(findings).toMatchObject([{ code: 'empty-document', line: 1, column: 1 }])
  }
})
