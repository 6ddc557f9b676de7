import { expect, test } from 'vitest'
import { CLEAN, createProject } from './project.ts'

const EXPORT = `# Performance Issue: Report export runs out of cursors

**Date**: 2026-01-05
**Severity**: HIGH
**Status**: Resolved
**Component**: Report Export

## Root Cause

\`streamLedger\` opened a cursor a page and closed none.

## Files to Modify

- \`src/export/stream.ts\`

## Benchmark Results

| Test | Before | After |
| --- | --- | --- |
| Export of a year | 90 s | 30 s |

## Resolution

One cursor for the whole ledger.

## Lessons Learned

- A cursor is closed where it is opened.
`

const FILES = {
  'content/issues/export.md': EXPORT,
  'content/issues/login.md': CLEAN,
  'content/issues/hidden.md': `---\ndraft: true\n---\n\n${EXPORT}`,
}

test('similar prints the issues like a text with what fixed them and why', async () => {
  const { run } = createProject(FILES)
  expect(await run('similar', 'ledger', 'export', 'leaks', 'cursors')).toEqual({
    code: 0,
    err: '',
    out: expect.stringMatching(
      /^0\.\d\d {2}Report export runs out of cursors\n {6}resolved · 3× as fast\n {6}What fixed it: One cursor for the whole ledger\.\n {6}Lesson: A cursor is closed where it is opened\.\n {6}Both mention: .*cursors.*\n {6}content\/issues\/export\.md\n$/,
    ) as string,
  })
})

test('similar prints JSON of a stack trace from standard input', async () => {
  const { runWith } = createProject(FILES)
  const text = 'Error: cursors\n    at streamLedger (src/export/stream.ts:88:12)'
  const { code, out } = await runWith(`${text}\n`, 'similar', '-', '--format', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    query: text,
    results: [
      {
        id: 'export',
        title: 'Report export runs out of cursors',
        status: 'resolved',
        score: expect.any(Number) as number,
        url: '/issues/export/',
        path: 'content/issues/export.md',
        why: expect.objectContaining({ files: ['src/export/stream.ts'] }) as object,
        fix: 'One cursor for the whole ledger.',
        gain: { text: '3× as fast', speedup: 3, verified: true, metric: 'Export of a year' },
        lesson: 'A cursor is closed where it is opened.',
      },
    ],
  })
})

test('similar says so where no issue is like the text', async () => {
  const { run } = createProject(FILES)
  expect(await run('similar', 'kubernetes')).toMatchObject({
    code: 0,
    out: 'No issue is like this.\n',
  })
  const { out } = await run('similar', 'kubernetes', '--format', 'json')
  expect(JSON.parse(out)).toEqual({ query: 'kubernetes', results: [] })
})

test.each([
  [['similar'], 'Give a text to look for: benchlore similar "the export is slow".\n'],
  [['similar', '  '], 'Give a text to look for: benchlore similar "the export is slow".\n'],
  [['similar', 'x', '--format', 'xml'], '--format xml is not known. Known are: pretty, json.\n'],
  [['similar', 'x', '--json'], 'There is no flag --json. Known flags: --format, --config.\n'],
])('%j is wrong use', async (args, err) => {
  const { run } = createProject(FILES)
  expect(await run(...args)).toEqual({ code: 2, out: '', err })
})

test('similar without a content folder says what to do', async () => {
  const { run } = createProject({})
  expect(await run('similar', 'x')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^There is no folder content\/issues\./) as string,
  })
})
