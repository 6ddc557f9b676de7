import { describe, expect, test } from 'vitest'
import { collectFields } from '../../../src/core/markdown/field.ts'
import { parseDocument } from '../../../src/core/markdown/parse-document.ts'

const fieldsOf = (text: string) =>
  collectFields(parseDocument(text).root).map(({ label, value }) => [label, value])

describe('collectFields', () => {
  test.each([
    ['colon outside the bold', '**Status**: Open', ['Status', 'Open']],
    ['colon inside the bold', '**Status:** Open', ['Status', 'Open']],
    ['label and value bold together', '**Status: RESOLVED**', ['Status', 'RESOLVED']],
    ['a bullet', '- **Status**: Open', ['Status', 'Open']],
    ['a quote', '> **Status:** Open', ['Status', 'Open']],
    ['a plain line', 'Date started: 2025-01-02', ['Date started', '2025-01-02']],
    ['an emoji before the label', '📅 **Date**: 2025-01-02', ['Date', '2025-01-02']],
    ['a full-width colon', '**状态**：已完成', ['状态', '已完成']],
    [
      'a table without header',
      '| | |\n|---|---|\n| **Severity** | Medium |',
      ['Severity', 'Medium'],
    ],
    [
      'a table with a naming header',
      '| Field | Value |\n|---|---|\n| Date | 2025 |',
      ['Date', '2025'],
    ],
    [
      'a value with its own colon',
      '**Date**: 2025-01-02 10:05:00',
      ['Date', '2025-01-02 10:05:00'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(fieldsOf(text)).toEqual([expected])
  })

  test.each([
    ['a sentence in bold', 'It is **very slow**: no doubt.'],
    ['a time of day', '10:05:00 started'],
    ['a long clause', 'We found that all of the many slow things happened here: in the loop'],
  ])('takes %s for text', (_, text) => {
    expect(fieldsOf(text)).toEqual([])
  })

  test('joins a value that runs over two lines', () => {
    expect(fieldsOf('**Impact**: slow\nfor everyone\n**Status**: Open')).toEqual([
      ['Impact', 'slow for everyone'],
      ['Status', 'Open'],
    ])
  })

  test('hands over the list that follows a label without value', () => {
    const [field] = collectFields(parseDocument('**Affected Components:**\n\n- api\n- db\n').root)
    expect(field?.list?.items).toHaveLength(2)
  })
})
