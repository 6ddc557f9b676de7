import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const relatedOf = (text: string) =>
  readText(`# Slow export\n\n${text}\n`).issue.related.map(({ text: name, url, kind }) =>
    [name, url, kind].filter((part) => part !== null).join(' | '),
  )

describe('related issues', () => {
  test.each([
    ['**Task ID**: OPS-25', ['OPS-25 | related']],
    [
      '**PR**: [#637 - Cache](https://git.example/pull/637)',
      ['#637 - Cache | https://git.example/pull/637 | related'],
    ],
    ['**Supersedes**: OPS-7, OPS-8', ['OPS-7 | supersedes', 'OPS-8 | supersedes']],
    ['**Duplicate of**: OPS-9', ['OPS-9 | duplicate']],
    [
      '## Related Issues\n\n- **Prerequisite:** Issue 08 (JSON)',
      ['Prerequisite: Issue 08 (JSON) | related'],
    ],
    [
      '## Related Issues\n\n- [[PM-2026-033]]\n- Caused by [[PM-2026-031|the upgrade]]',
      ['PM-2026-033 | PM-2026-033 | related', 'the upgrade | PM-2026-031 | caused-by'],
    ],
    [
      '## Related Issues\n\nSee [the first case](first.md), not a duplicate.',
      ['the first case | first.md | related'],
    ],
    ['## Related\n\n| Issue | Why |\n|-|-|\n| [A](a.md) | same cause |', ['A | a.md | related']],
    ['## Related\n\n- Regression of OPS-3', ['Regression of OPS-3 | caused-by']],
    ['## Related\n\n- Superseded by [B](b.md)', ['B | b.md | related']],
  ])('are read from “%s”', (text, expected) => {
    expect(relatedOf(text)).toEqual(expected)
  })

  test.each([
    '**Related**: none',
    '**Task ID**: 8dc221ee-80a8-4d5a-9a00-138852e5cfde',
    '## Related Issues\n\n- None',
    '## Related Issues\n\nNothing like it was seen before.',
  ])('are not “%s”', (text) => {
    expect(relatedOf(text)).toEqual([])
  })
})
