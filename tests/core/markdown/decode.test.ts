import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/core/markdown/decode.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(new TextEncoder().encode(part)) : part,
    ),
  )

test('reads UTF-8 as it stands', () => {
  expect(decodeText(bytes('# Größe 慢 🐢\n'))).toEqual({
    text: '# Größe 慢 🐢\n',
    invalidAt: undefined,
    invalidPlace: undefined,
    hadBom: false,
  })
})

test('reads an empty file', () => {
  expect(decodeText(new Uint8Array()).text).toBe('')
})

test('drops a byte order mark and says that there was one', () => {
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], '# A'))).toMatchObject({ text: '# A', hadBom: true })
})

test.each([
  ['a\r\nb\r\n', 'a\nb\n'],
  ['a\rb\r', 'a\nb\n'],
  ['a\r\r\nb', 'a\n\nb'],
  ['a\n\rb', 'a\n\nb'],
])('ends every line with a line feed: %j', (written, read) => {
  expect(decodeText(bytes(written)).text).toBe(read)
})

test('replaces NUL, which is valid UTF-8', () => {
  expect(decodeText(bytes('a\0b'))).toMatchObject({ text: 'a\uFFFDb', invalidAt: undefined })
})

describe('names the first invalid byte:', () => {
  test.each<[string, Uint8Array, number, { line: number; column: number }]>([
    ['Latin-1', bytes('Gr', [0xf6], 'ße'), 2, { line: 1, column: 3 }],
    ['a byte that no sequence begins with', bytes([0xff]), 0, { line: 1, column: 1 }],
    ['a lone continuation byte', bytes('a\n', [0x80]), 2, { line: 2, column: 1 }],
    ['an overlong sequence', bytes('x', [0xc0, 0xaf]), 1, { line: 1, column: 2 }],
    ['an overlong sequence of three', bytes('x', [0xe0, 0x80, 0xaf]), 1, { line: 1, column: 2 }],
    ['a surrogate', bytes('é', [0xed, 0xa0, 0x80]), 2, { line: 1, column: 2 }],
    ['past the last code point', bytes([0xf4, 0x90, 0x80, 0x80]), 0, { line: 1, column: 1 }],
    ['a sequence cut off by the end', bytes('ab', [0xe2, 0x82]), 2, { line: 1, column: 3 }],
    [
      'a sequence cut off by a letter',
      bytes('🐢\r\n', [0xf0, 0x9f], 'a'),
      6,
      { line: 2, column: 1 },
    ],
    ['after a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xfe]), 4, { line: 1, column: 2 }],
  ])('%s', (_, input, invalidAt, invalidPlace) => {
    const decoded = decodeText(input)
    expect(decoded).toMatchObject({ invalidAt, invalidPlace })
    expect(decoded.text).toContain('\uFFFD')
  })
})
