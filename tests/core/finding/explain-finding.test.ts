import { expect, test } from 'vitest'
import { FINDING_TOPICS } from '../../../src/core/finding/examples.ts'
import { explainFinding } from '../../../src/core/finding/explain-finding.ts'
import { DEFAULT_LEVELS } from '../../../src/core/finding/finding.ts'

test('every finding belongs to one topic', () => {
  const codes = FINDING_TOPICS.flatMap(({ codes }) => codes)
  expect(codes.toSorted()).toEqual(Object.keys(DEFAULT_LEVELS).toSorted())
})

test('a finding is shown as check prints it, at the line that is marked', () => {
  expect(explainFinding('bad-date')).toMatchObject({
    level: 'error',
    rules: [{ level: 'warning', when: 'in a document that follows neither template' }],
    wrong: { file: 'content/issues/slow-export.md', line: 3 },
    printed:
      'content/issues/slow-export.md:3:11  error  bad-date  Date “2025-02-30” is no day of the calendar. Write it as YYYY-MM-DD.',
    right: { lines: ['# Performance Issue: Slow export', '', '**Date**: 2025-02-28'] },
    ignore: '<!-- benchlore-ignore bad-date: the reason -->',
  })
})

test('in frontmatter a finding is left out by a comment of YAML, and some by none', () => {
  expect(explainFinding('frontmatter-unknown-key').ignore).toBe(
    '# benchlore-ignore frontmatter-unknown-key: the reason',
  )
  expect(explainFinding('unreadable-file').ignore).toBeNull()
})

test('letters that cannot be read are shown as such', () => {
  expect(explainFinding('not-utf8').wrong.lines[2]).toContain('caf\uFFFDs')
})
