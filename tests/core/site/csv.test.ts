import { expect, test } from 'vitest'
import { formatCsv } from '../../../src/core/site/csv.ts'

test('a table has a line for each row, ended as RFC 4180 says', () => {
  expect(
    formatCsv([
      ['id', 'speedup', 'verified', 'due'],
      ['import', 5.5, true, null],
    ]),
  ).toBe('id,speedup,verified,due\r\nimport,5.5,true,\r\n')
})

test.each([
  ['a comma', 'CPU, memory', '"CPU, memory"'],
  ['a quotation mark', 'the "fast" path', '"the ""fast"" path"'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['space around it', ' import ', '" import "'],
])('text with %s stands in quotation marks', (_what, text, printed) => {
  expect(formatCsv([[text]])).toBe(`${printed}\r\n`)
})

test.each(['=1+1', '+49', '-x', '@SUM(A1)', '＝1＋1'])(
  'text that a spreadsheet would compute, %s, is only text',
  (text) => {
    expect(formatCsv([[text]])).toBe(`'${text}\r\n`)
  },
)

test.each([
  ['\t=1', `'\t=1`],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
])('white space that hides a formula does not: %j', (text, printed) => {
  expect(formatCsv([[text]])).toBe(`${printed}\r\n`)
})

test('a number keeps its sign', () => {
  expect(formatCsv([[-3.5]])).toBe('-3.5\r\n')
})
