import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { makeExcerpt } from '../../../src/cli/report/excerpt.ts'
import { formatPrettyReport } from '../../../src/cli/report/pretty.ts'
import { finding } from '../../../src/core/finding/finding.ts'

/** The excerpt with a caret below, as it looks where every character is as wide as its columns. */
const draw = (line: string, column: number, width: number): string => {
  const { text, caret } = makeExcerpt(line, column, width)
  return `${text}\n${' '.repeat(caret)}^`
}

describe('shows the place in its line', () => {
  test.each([
    ['at its beginning', 'Status: x', 1, 40, 'Status: x\n^'],
    ['behind its end', 'abc', 4, 40, 'abc\n   ^'],
    ['behind tabs', '\ta\tb', 4, 40, '    a    b\n         ^'],
    ['behind wide letters', '| 原因 | x |', 8, 40, '| 原因 | x |\n         ^'],
    ['behind a picture of two code units', '✅ 🐌 x', 6, 40, '✅ 🐌 x\n      ^'],
    ['behind a picture of many code points', '👩‍👩‍👧 x', 10, 40, '👩‍👩‍👧 x\n   ^'],
    ['behind letters with marks of their own', 'e\u0301e\u0301 x', 6, 40, 'e\u0301e\u0301 x\n   ^'],
    ['near the beginning of a long line', 'abcdefghijklmnopqrstuvwxyz', 2, 10, 'abcdefghi…\n ^'],
    ['amid a long line', 'abcdefghijklmnopqrstuvwxyz', 14, 10, '…lmnopqrs…\n   ^'],
    ['near the end of a long line', 'abcdefghijklmnopqrstuvwxyz', 25, 10, '…stuvwxyz\n       ^'],
    ['at a wide letter of a long line', '一二三四五六七八九十', 6, 10, '…五六七八…\n   ^'],
  ])('%s', (_, line, column, width, drawn) => {
    expect(draw(line, column, width)).toBe(drawn)
  })

  test('and never more than fits, however long the line is', () => {
    const line = '長い行'.repeat(400_000)
    const { text, caret } = makeExcerpt(line, 600_001, 80)
    expect(text).toMatch(/^….{20,40}…$/u)
    expect(caret).toBeLessThan(80)
  })

  test('and nothing that could steer a terminal', () => {
    expect(makeExcerpt('a\u001B[31mb\u202Ec\u009B', 1, 40).text).toBe('a�[31mb�c�')
  })
})

const badDate = finding('bad-date', { line: 2, column: 7 }, { label: 'Date', value: '2026-02-31' })
const report = { file: 'a.md', findings: [badDate], text: '# T\nDate: 2026-02-31\n' }

describe('the pretty report', () => {
  test('has the place below the sentence and the summary last', () => {
    expect(formatPrettyReport([report], { colors: false, width: 80 })).toBe(
      [
        'a.md:2:7  error  bad-date  Date “2026-02-31” is no day of the calendar. Write it as YYYY-MM-DD.',
        '    2 | Date: 2026-02-31',
        '      |       ^',
        '',
        '1 file checked: 1 error, 0 warnings, 0 notes.',
      ].join('\n'),
    )
  })

  test('is the same in colours, but for the colours', () => {
    const plain = formatPrettyReport([report], { colors: false, width: 80 })
    const colored = formatPrettyReport([report], { colors: true, width: 80 })
    expect(colored).toContain('\u001B[31merror')
    expect(stripVTControlCharacters(colored)).toBe(plain)
  })

  test('shows a place once for all that is found there', () => {
    const again = finding('ambiguous-date', badDate, { value: 'x', read: 'y' })
    const text = formatPrettyReport([{ ...report, findings: [badDate, again] }], {
      colors: false,
      width: 80,
    })
    expect(text.match(/\^/g)).toHaveLength(1)
  })

  test('repeats no secret', () => {
    const secret = finding('possible-secret', { line: 2, column: 7 }, { kind: 'a key' })
    const text = formatPrettyReport([{ ...report, findings: [secret, badDate] }], {
      colors: false,
      width: 80,
    })
    expect(text).toContain('possible-secret')
    expect(text).not.toContain(' | ')
  })
})
