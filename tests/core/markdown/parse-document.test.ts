import { describe, expect, test } from 'vitest'
import { walkSections } from '../../../src/core/markdown/document.ts'
import { parseDocument } from '../../../src/core/markdown/parse-document.ts'

const outlineOf = (text: string) =>
  [...walkSections(parseDocument(text).root)].slice(1).map((s) => [s.level, s.id, s.heading?.text])

describe('parseDocument', () => {
  test('nests sections by heading level and gives each its own anchor', () => {
    const { root } = parseDocument('# A\n\n### Deep\n\n## B\n\n## B\n')
    expect(outlineOf('# A\n\n### Deep\n\n## B\n\n## B\n')).toEqual([
      [1, 'a', 'A'],
      [3, 'deep', 'Deep'],
      [2, 'b', 'B'],
      [2, 'b-1', 'B'],
    ])
    expect(root.children[0]?.children.map((s) => s.id)).toEqual(['deep', 'b', 'b-1'])
  })

  test('keeps anchors apart from headings that end in a number', () => {
    expect(outlineOf('# A\n# A 1\n# A\n# A\n').map(([, id]) => id)).toEqual([
      'a',
      'a-1',
      'a-2',
      'a-3',
    ])
  })

  test('keeps headings of other scripts in their anchors', () => {
    expect(outlineOf('## 根本原因\n\n## 🎯\n')).toEqual([
      [2, '根本原因', '根本原因'],
      [2, 'section', '🎯'],
    ])
  })

  test('gives every line of an item in HTML its own place', () => {
    const { root } = parseDocument('- <div>\n  One <i>t</i>wo\n\n- a\n- <p>Three</p>\n')
    const [list] = root.blocks
    const items = list?.kind === 'list' ? list.items : []
    const lines = items.map(({ blocks: [block] }) => block?.kind === 'paragraph' && block.lines[0])
    expect(lines.map((line) => line && [line.text, line.place])).toEqual([
      ['One two', { line: 2, column: 3 }],
      ['a', { line: 4, column: 3 }],
      ['Three', { line: 5, column: 6 }],
    ])
  })

  test('gives every source line of a paragraph its own place', () => {
    const { root } = parseDocument('**Date**: 2025-01-02\n**Status**: Open\n')
    const [block] = root.blocks
    expect(block?.kind === 'paragraph' && block.lines.map((l) => [l.text, l.place.line])).toEqual([
      ['Date: 2025-01-02', 1],
      ['Status: Open', 2],
    ])
  })

  test('splits cells at <br> and leaves pseudo-tags to read', () => {
    const { root } = parseDocument('| a |\n|---|\n| 1 s<br>2 s `Map<String>` |\n')
    const [table] = root.blocks
    expect(table?.kind === 'table' && table.rows[0]?.[0]?.text).toBe('1 s 2 s Map<String>')
  })

  test('gives lines of a fence inside a list their line and column', () => {
    const { root } = parseDocument('- item\n\n  ```\n  Time: 3 s\n  ```\n')
    const [list] = root.blocks
    const fence = list?.kind === 'list' ? list.items[0]?.blocks[1] : undefined
    expect(fence?.kind === 'fence' && fence.lines[0]).toMatchObject({
      text: 'Time: 3 s',
      place: { line: 4, column: 3 },
    })
  })
})
