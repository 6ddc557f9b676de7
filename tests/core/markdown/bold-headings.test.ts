import { expect, test } from 'vitest'
import { readText } from '../issue/read-fixture.ts'

const outlineOf = (text: string) =>
  readText(text).outline.sections.map(({ id, title, level, isBold }) =>
    isBold ? [id, title, level] : id,
  )

test('a bold line that names a kind of section is a heading', () => {
  const text =
    '# T\n\nIntro.\n\n**Root Cause:**\n\nNo index.\n\n**Lessons learned**\n\n- Measure.\n'
  expect(outlineOf(text)).toEqual([
    't',
    ['root-cause', 'Root Cause', 2],
    ['lessons-learned', 'Lessons learned', 2],
  ])
})

test('a bold line ends the kind above it, whatever it says', () => {
  const text = '## A\n\n**Lessons**\n\n- One.\n\n**Trade-offs**\n\n- Two.\n'
  expect(outlineOf(text)).toEqual(['a', ['lessons', 'Lessons', 3], ['trade-offs', 'Trade-offs', 3]])
  expect(readText(text).issue.lessons.map((lesson) => lesson.text)).toEqual(['One.'])
})

test.each([
  ['that says nothing known', '## A\n\n**Evidence:**\n\n- One.\n'],
  ['with nothing below it', '## A\n\nText.\n\n**Root Cause**\n'],
  ['with text behind it', '## A\n\n**Root Cause** was the disk.\n\nMore.\n'],
  ['in a list', '## A\n\n- **Root Cause**\n\n  The disk.\n'],
  ['above the next bold line', '## A\n\n**Root Cause**\n\n**Evidence**\n\nText.\n'],
])('a bold line %s is none', (_what, text) => {
  expect(outlineOf(text)).toEqual(['a'])
})

test('sides of a comparison stay in their section', () => {
  const text =
    '## A\n\n**Results:**\n\nText.\n\n**Before:**\n\n- Time: 3 s\n\n**After:**\n\n- Time: 1 s\n'
  expect(outlineOf(text)).toEqual(['a', ['results', 'Results', 3]])
  expect(readText(text).issue.benchmarks).toHaveLength(1)
})

test('real headings keep their anchors, and bold lines are no duplicates of each other', () => {
  const text = '## A\n\n**Impact**\n\nOne.\n\n## B\n\n**Impact**\n\nTwo.\n\n## Impact\n\nThree.\n'
  expect(outlineOf(text)).toEqual([
    'a',
    ['impact-1', 'Impact', 3],
    'b',
    ['impact-2', 'Impact', 3],
    'impact',
  ])
  expect(readText(text).findings.map(({ code }) => code)).not.toContain('duplicate-heading')
})

test('a bold line above a list is still a label', () => {
  const text = '# T\n\n**Environment:**\n\n- CPU: 8 cores\n'
  expect(readText(text).issue.environment).toEqual([{ label: 'CPU', text: '8 cores' }])
})
