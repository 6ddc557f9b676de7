import { expect, test } from 'vitest'
import { findSimilarIssues, askSimilar } from '../../../src/core/insight/similar.ts'
import { indexIssues } from '../../../src/core/insight/similar-index.ts'
import { readIssue } from '../../../src/core/issue/read-issue.ts'

/** An issue from the text below its title. */
const issue = (id: string, title: string, text: string) =>
  readIssue(
    { file: `${id}.md`, id, bytes: new TextEncoder().encode(`# ${title}\n\n${text}\n`) },
    { templates: [] },
  )

const EXPORT = issue(
  'export',
  'Report export runs out of cursors',
  `**Status**: Resolved
**Component**: Export

## Root Cause

\`streamLedger\` opened a cursor for each ledger page and closed none, so PostgreSQL refused the 100th.

## Resolution

One cursor for the whole ledger.

## Lessons Learned

- A cursor is closed where it is opened.`,
)
const IMPORT = issue(
  'import',
  'Nightly ledger import leaks cursors',
  `**Status**: Open
**Component**: Import

## Summary

After the import PostgreSQL still holds 80 cursors that \`streamLedger\` opened.`,
)
const FONT = issue(
  'font',
  'Web fonts block the first paint',
  `**Status**: Resolved
**Component**: Storefront

## Root Cause

The stylesheet waits for four typefaces; the browser shows no text until they have arrived.`,
)
const BANNER = issue(
  'banner',
  'The cookie banner shifts the layout',
  `**Status**: Open
**Component**: Consent

## Summary

A script inserts the banner above the article when consent is unknown.`,
)
const ALL = [EXPORT, IMPORT, FONT, BANNER]
const idsOf = (found: readonly { row: { id: string } }[] | undefined) =>
  found?.map(({ row }) => row.id)

test('finds the issue that tells of the same, from both sides, and says by which words', () => {
  const found = findSimilarIssues(ALL)
  expect([...found.keys()].toSorted()).toEqual(['export', 'import'])
  expect(idsOf(found.get('import'))).toEqual(['export'])
  expect(found.get('import')![0]).toMatchObject({
    row: { title: 'Report export runs out of cursors', status: 'resolved' },
    why: { components: [], causes: [], words: expect.arrayContaining(['cursors', 'PostgreSQL']) },
    fix: 'One cursor for the whole ledger.',
  })
  expect(found.get('export')![0]).toMatchObject({ row: { id: 'import' }, fix: null })
})

test('writes shared words as the issue that asks does', () => {
  const other = issue(
    'other',
    'CURSORS leak',
    'StreamLedger holds cursors of `PostgreSQL` for the ledger.',
  )
  const found = findSimilarIssues([...ALL, other])
  expect(found.get('other')![0]!.why.words).toContain('CURSORS')
  expect(found.get('import')!.flatMap(({ why }) => why.words)).toContain('cursors')
})

test('does not repeat an issue that the documents relate already, from either end', () => {
  const related = { text: 'export', url: null, id: 'export', kind: 'supersedes' as const }
  const stating = { ...IMPORT, issue: { ...IMPORT.issue, related: [related] } }
  expect(findSimilarIssues([EXPORT, stating, FONT, BANNER])).toEqual(new Map())
})

test('names a shared cause, component and file, and no word that only repeats them', () => {
  const about = (id: string, title: string) =>
    issue(
      id,
      title,
      `**Component**: Catalogue\n\n**File**: \`src/catalogue/prices.ts\`\n\n## Root Cause\n\nN+1 queries: the catalogue loads the tariff of every voucher by itself.`,
    )
  const found = findSimilarIssues([
    about('a', 'Vouchers are slow'),
    about('b', 'Tariffs load slowly'),
    ...ALL,
  ])
  const why = found.get('a')![0]!.why
  expect(why).toMatchObject({ components: ['Catalogue'], files: ['src/catalogue/prices.ts'] })
  expect(why.words.join(' ')).toMatch(/voucher|tariff/i)
  expect(why.words.join(' ')).not.toMatch(/catalogue|prices/i)
})

test('shows nothing where two issues share only words that any text has', () => {
  const found = findSimilarIssues([
    issue(
      'a',
      'Search is slow',
      'In January the team found that it takes six minutes since Monday.',
    ),
    issue(
      'b',
      'Login is slow',
      'In January the team found that it takes twelve hours since Monday.',
    ),
    FONT,
  ])
  expect(found).toEqual(new Map())
})

test('gives the same whatever order the issues come in, and nothing for none or one', () => {
  expect(findSimilarIssues(ALL.toReversed())).toEqual(findSimilarIssues(ALL))
  expect(findSimilarIssues([])).toEqual(new Map())
  expect(findSimilarIssues([EXPORT])).toEqual(new Map())
})

test('shows the fixed one first of two that are as like, and at most five', () => {
  const copies = ['Open', 'Open', 'Resolved', 'Open', 'Open', 'Open', 'Open'].map((status, n) =>
    issue(
      `copy-${n}`,
      'Ledger cursors leak',
      `**Status**: ${status}\n\nstreamLedger holds them in PostgreSQL, page after page, transaction after transaction, until its quota is spent and the replica refuses all further connections.`,
    ),
  )
  const others = Array.from({ length: 40 }, (_, n) =>
    issue(`x-${n}`, `Matter ${n}`, `Topic${n} alone.`),
  )
  const found = findSimilarIssues([...copies, ...others])
  expect(idsOf(found.get('copy-0'))).toEqual(['copy-2', 'copy-1', 'copy-3', 'copy-4', 'copy-5'])
})

test.each([
  ['a title', 'Import leaks cursors', ['import', 'export']],
  [
    'a stack trace',
    'Error: too many cursors\n    at streamLedger (src/ledger/stream.ts:88:12)',
    ['export', 'import'],
  ],
  ['a part of a name', 'ledger', ['import', 'export']],
  ['another form of the word', 'leaking a cursor', ['import', 'export']],
  ['words that no issue has', 'kubernetes zebra', []],
  ['nothing', '  ', []],
  ['stop words', 'the of and', []],
  ['signs', '"/> .* (((', []],
])('answers %s', (_, text, ids) => {
  expect(idsOf(askSimilar(indexIssues(ALL), text, 10))).toEqual(ids)
})

test('leaves out what shares hardly anything with a long text, and nothing to name', () => {
  const unknown = Array.from({ length: 60 }, (_, at) => `unheard${'abcdefghij'[at % 10]}${at}`)
  const index = indexIssues(ALL)
  expect(askSimilar(index, 'the first of it', 10)).not.toEqual([])
  expect(askSimilar(index, `${unknown.join(' ')} first`, 10)).toEqual([])
})

test('scores the share of what is asked that the issue says, so a fitting question more', () => {
  const index = indexIssues(ALL)
  const [exact] = askSimilar(index, 'Web fonts block the first paint', 1)
  const [vague] = askSimilar(index, 'Web sockets lose frames under load', 1)
  expect(exact!.row.id).toBe('font')
  expect(exact!.score).toBeGreaterThan(2 * vague!.score)
  expect(exact!.score).toBeLessThanOrEqual(1)
})

test('answers the same question the same way again', () => {
  const index = indexIssues(ALL)
  const first = askSimilar(index, 'unknown words and cursors', 5)
  expect(askSimilar(index, 'unknown words and cursors', 5)).toEqual(first)
})
