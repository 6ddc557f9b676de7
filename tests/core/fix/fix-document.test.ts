import { describe, expect, test } from 'vitest'
import { fixDocument } from '../../../src/core/fix/fix-document.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The document with what was mended, or undefined where nothing was. */
function fix(text: string): string | undefined {
  const fixed = fixDocument({ file: 'a.md', bytes: bytesOf(text) }, { templates: [] })
  return fixed && new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixed.bytes)
}

describe('mends nothing but what is wrong', () => {
  test.each([
    ['line ends of Windows', 'O(nÂ²)\r\n\r\ndonâ€™t\r\n', 'O(n²)\r\n\r\ndon’t\r\n'],
    ['mixed line ends', '# T\r\nÂ²\n\rÂµs\r', '# T\r\n²\n\rµs\r'],
    ['a byte order mark', '\uFEFFÂ² Â²', '\uFEFF² ²'],
    ['no final newline', '# T\n\nÂ²', '# T\n\n²'],
    ['NUL and trailing spaces', 'a\0b  \n\tÂ²\t \n', 'a\0b  \n\t²\t \n'],
    ['characters beyond 16 bits', '🐌🐌 Â² 🐌', '🐌🐌 ² 🐌'],
    ['what was broken twice', 'Ã‚Â² donÃ¢â‚¬â„¢t', '² don’t'],
    [
      'a status',
      '# T\n\n**Status**: Resloved - in 1.2  \n',
      '# T\n\n**Status**: Resolved - in 1.2  \n',
    ],
    [
      'dates and status of frontmatter',
      '---\r\ndate: "2025/3/1" # x\r\nstatus: in_progess\r\n---\r\n# T\r\n',
      '---\r\ndate: "2025-03-01" # x\r\nstatus: in progress\r\n---\r\n# T\r\n',
    ],
    [
      'a cell',
      '# T\n\n| Field | Value |\n|--|--|\n| Date | 3 Marhc 2025 |\n',
      '# T\n\n| Field | Value |\n|--|--|\n| Date | 2025-03-03 |\n',
    ],
    ['text around code', 'Â² `Â²` Â²\n\n```\nÂ²\n```\n\nÂ²\n', '² `Â²` ²\n\n```\nÂ²\n```\n\n²\n'],
    ['text around addresses', '[Â²](Â².md) Â² [[Â²]] ![Â²](b)', '[²](Â².md) ² [[Â²]] ![Â²](b)'],
  ])('%s', (_, text, expected) => {
    expect(fix(text)).toBe(expected)
    expect(fix(expected)).toBeUndefined()
  })
})

describe('leaves', () => {
  test.each([
    ['code', '`Â²`\n\n    Â²\n\n~~~\nÂ²\n~~~\n\n- a\n  ```\n  Â²\n  ```\n'],
    ['code of HTML', '<pre>\nÂ²\n</pre>\n\na <code>Â²</code> b\n'],
    ['what follows a code block that is not closed', '# T\n\n```\ncode\n\n## Summary\n\nÂ²\n'],
    ['addresses', '<https://a.example/Â²> https://a.example/Â²\n\n[Â²]\n\n[Â²]: x.md\n'],
    ['a control character that was meant', 'a Â\u0081 b'],
    ['what a comment leaves out', '<!-- benchlore-ignore mojibake: quoted -->\nÂ²\n'],
    ['a date that could be two', '---\ndate: 3/4/2025\n---\n# T\n'],
    ['a date that does not exist', '# T\n\n**Date**: 2025-02-31\n'],
    ['a date in code', '# T\n\n**Date**: `2025/02-1`\n'],
    ['a clean document', '# T\n\n**Date**: 2025-02-01\n**Status**: Open\n'],
  ])('%s', (_, text) => {
    expect(fix(text)).toBeUndefined()
  })

  test('bytes that are not UTF-8', () => {
    const bytes = Uint8Array.from([...bytesOf('Â²'), 0xff])
    expect(fixDocument({ file: 'a.md', bytes }, { templates: [] })).toBeUndefined()
  })

  test('what the configuration switches off', () => {
    const options = { templates: [], levels: { mojibake: 'off' as const } }
    expect(fixDocument({ file: 'a.md', bytes: bytesOf('Â²') }, options)).toBeUndefined()
  })
})

test('tells what it changed and where', () => {
  const text = '# T\r\n\r\nO(nÂ²) and Â²\r\n\r\n**Status**: Resloved\r\n'
  const fixed = fixDocument({ file: 'a.md', bytes: bytesOf(text) }, { templates: [] })
  expect(fixed?.changes).toEqual([
    { code: 'mojibake', line: 3, column: 4, from: 'Â²', to: '²' },
    { code: 'mojibake', line: 3, column: 12, from: 'Â²', to: '²' },
    { code: 'unknown-status', line: 5, column: 13, from: 'Resloved', to: 'Resolved' },
  ])
})
