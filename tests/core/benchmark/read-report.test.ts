import { describe, expect, test } from 'vitest'
import { readReport } from '../../../src/core/benchmark/read-report.ts'
import { brief, readRun, refusalOf } from './adapters/read.ts'

describe('what cannot be read is refused with one sentence', () => {
  test.each<[string, string | RegExp]>([
    ['', 'This file is empty.'],
    [
      '{"a": 1, "b": }',
      'This begins like JSON but is none: “}” on line 1, column 15 cannot stand there.',
    ],
    [
      '[\n  1,\n  2',
      'This begins like JSON but is none: the end of the file on line 3, column 4 cannot stand there.',
    ],
    ['[1, 2] and more', /“and” on line 1, column 8/],
    ['{"a": "x\ny"}', /“"x” on line 1, column 7/],
    ['[01]', /“1\]” on line 1, column 3/],
    [
      '{"totals": [], "suites": 3}',
      /^This is a JSON object with “totals”, “suites”, in no known format\. These can be read: hyperfine JSON/,
    ],
    ['[1]', /^This is a JSON list of 1 item in no known format\. These/],
    ['{}', /^This is a JSON object without keys\. These/],
    ['<!doctype html><p>', /^This is HTML or XML/],
    [
      '\n Dear diary,\n today',
      /^This is text in no known format; it begins with “Dear diary,”\. These/,
    ],
    ['PK\u0003\u0004\0\0', /^This is a binary file\. These/],
  ])('%j', (text, sentence) => {
    const refusal = refusalOf(text)
    if (typeof sentence === 'string') expect(refusal).toBe(sentence)
    else expect(refusal).toMatch(sentence)
  })

  test('lists nested without end are refused, not a stack overflow', () => {
    expect(readReport('['.repeat(100_000) + ']'.repeat(100_000))).toHaveProperty('refusal')
  })
})

test('byte order marks, Windows line ends and bare NaN are no hindrance', () => {
  const text =
    '\uFEFF{"results": [\r\n{"command": "a NaN", "mean": 2, "stddev": NaN, "times": [2, NaN]}]}'
  expect(brief(readRun(text))).toEqual(['a NaN | - | 2 s | lower'])
})
