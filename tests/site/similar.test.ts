import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

const ISSUES: Record<string, string> = {
  export: `# Report export runs out of cursors

**Status**: Resolved
**Component**: Report Export

## Root Cause

\`streamLedger\` opened a cursor for each ledger page and closed none, so PostgreSQL refused the 100th.

## Benchmark Results

| Test | Before | After |
| --- | --- | --- |
| Export of a year | 90 s | 30 s |

## Resolution

One cursor for the whole ledger.`,
  import: `# Nightly ledger import leaks cursors

**Status**: Open
**Component**: Import

After the import PostgreSQL still holds 80 cursors that \`streamLedger\` opened.`,
  again: `---
related: [import]
---

# Ledger cursors pile up again

**Status**: Open
**Component**: Import

PostgreSQL holds cursors of \`streamLedger\`.`,
  fonts: `# Web fonts block the first paint

**Status**: Open

The stylesheet waits for four typefaces; the browser shows no text until they have arrived.`,
  banner: `# The cookie banner shifts the layout

**Status**: Open

A script inserts the banner above the article when consent is unknown.`,
  search: `# Product search scans the whole table

**Status**: Open

Every keystroke reads two million products, since the pattern begins with a wildcard.`,
}

let site: BuiltSite

beforeAll(async () => {
  site = await buildSite(
    '/docs',
    () => false,
    'site-pages',
    (folder) => {
      mkdirSync(join(folder, 'issues'), { recursive: true })
      for (const [name, text] of Object.entries(ISSUES)) {
        writeFileSync(join(folder, `issues/${name}.md`), `${text}\n`)
      }
    },
  )
}, 240_000)

afterAll(() => site.remove())

const page = (id: string): string => site.read(`/issues/${id}/index.html`)
const sectionOf = (id: string): string => element(page(id), 'section', 'facts.similar')

test('names a similar issue with what fixed it, its gain and why, below the base', () => {
  const section = sectionOf('import')
  expect(attributes(section, 'href')).toContain('/docs/issues/export/')
  expect(textOf(section)).toMatch(
    /Similar issues.*Report export runs out of cursors What fixed it: One cursor for the whole ledger\. Both mention: .*Resolved Report Export 3× as fast Export of a year: 1 min 30 s → 30 s/,
  )
  expect(textOf(section)).toMatch(/cursors|PostgreSQL/)
})

test('leaves out what the documents relate already, from both ends', () => {
  expect(attributes(sectionOf('again'), 'href')).toEqual(['#facts.similar', '/docs/issues/export/'])
  expect(attributes(sectionOf('import'), 'href')).not.toContain('/docs/issues/again/')
})

test('has its place in the table of contents', () => {
  expect(
    attributes(page('import'), 'href').filter((href) => href === '#facts.similar').length,
  ).toBe(2)
})

test.each(['fonts', 'banner', 'search'])('shows no section where nothing is like it: %s', (id) => {
  expect(page(id)).not.toContain('facts.similar')
})
