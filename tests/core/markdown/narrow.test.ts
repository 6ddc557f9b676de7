import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { makeNarrowSource, narrow } from '../../../src/core/markdown/narrow.ts'

/** How the engine keeps a text: its serializer marks one in single bytes with a quotation mark. */
const isNarrow = (text: string): boolean => serialize(text)[2] === 0x22

const TEXT = 'The lookup of all orders took long → 40 ms\n  and then the rest of the café as well'

describe('pieces of a document with characters beyond Latin-1', () => {
  const source = makeNarrowSource(TEXT)
  const cut = (from: number, to: number) => TEXT.slice(from, to)

  it('keeps a piece of ASCII in one byte a character', () => {
    const piece = cut(4, 32)
    expect(isNarrow(piece)).toBe(false)
    const found = narrow(piece, source, 1, 5)
    expect(found).toBe(piece)
    expect(isNarrow(found)).toBe(true)
  })

  it('finds a piece without a column anywhere in its line', () => {
    const piece = cut(45, 69)
    expect(isNarrow(piece)).toBe(false)
    const found = narrow(piece, source, 2)
    expect(found).toBe(piece)
    expect(isNarrow(found)).toBe(true)
  })

  it.each([
    ['that holds such a character', 'took long → 40 ms', 1, 26],
    ['that holds a letter with an accent', 'the rest of the café', 2, 12],
    ['that stands elsewhere', 'The lookup of all orders', 1, 3],
    ['of a line that is not there', 'The lookup of all orders', 9, 1],
    ['that the source writes otherwise', 'The lookup & all orders', 1, 1],
    ['that is the stand-in itself', '\u001A 40 ms', 1, 36],
  ])('leaves the letters of a piece alone %s', (_, piece, line, column) => {
    expect(narrow(piece, source, line, column)).toBe(piece)
  })
})

it('makes no twin of a text that is narrow already', () => {
  expect(makeNarrowSource('café\n12 ms')).toEqual({ lines: ['café', '12 ms'], isTwin: false })
})
