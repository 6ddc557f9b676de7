import { describe, expect, test } from 'vitest'
import { repairFences } from '../../../src/core/markdown/repair-fences.ts'

const lines = (...parts: string[]) => parts.join('\n')

describe('repairFences', () => {
  test('leaves a document alone whose fences all close', () => {
    const text = lines('```md', '', '## inside', '```', 'after')
    expect(repairFences(text)).toEqual({ text, unclosed: [] })
  })

  test('closes a forgotten fence at the blank line before the next bold label', () => {
    const text = lines('```', 'Time: 1 s', '', '**Improvement**:', '- Speed: 2x')
    expect(repairFences(text)).toEqual({
      text: lines('```', 'Time: 1 s', '```', '**Improvement**:', '- Speed: 2x'),
      unclosed: [{ mark: '```', line: 1, column: 1 }],
    })
  })

  test('finds the fence that was forgotten when a later one pairs up wrongly', () => {
    const text = lines('```', 'A', '', '**After**:', '```', 'B', '```', 'end')
    expect(repairFences(text).unclosed).toEqual([{ mark: '```', line: 1, column: 1 }])
    expect(repairFences(text).text.split('\n')[2]).toBe('```')
  })

  test('reports a fence that runs to the end and cannot be told from its text', () => {
    const text = lines('intro', '~~~', 'code', '# a shell comment', 'more')
    expect(repairFences(text)).toEqual({ text, unclosed: [{ mark: '~~~', line: 2, column: 1 }] })
  })
})
