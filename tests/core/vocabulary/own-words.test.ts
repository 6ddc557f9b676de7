import { expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { makeVocabulary } from '../../../src/core/vocabulary/vocabulary.ts'

const vocabulary = makeVocabulary({
  statuses: { resolved: ['Behoben', '搞定'], closed: ['Behoben ohne Änderung', 'Fixed elsewhere'] },
  severities: { critical: ['Page now'], low: ['P1'] },
})
const read = (text: string) =>
  readIssue({ file: 'a.md', bytes: new TextEncoder().encode(text) }, { templates: [], vocabulary })
    .issue

test.each([
  ['✅ Behoben am 3. März', 'resolved'],
  ['**behoben**', 'resolved'],
  ['Behoben ohne Änderung', 'closed'],
  ['Fixed elsewhere (in the proxy)', 'closed'],
  ['搞定了', 'resolved'],
  ['Behobenes', null],
  ['Fixed', 'resolved'],
])("a team's own word makes the status “%s” %s", (text, status) => {
  expect(read(`# Slow mail\n\n**Status**: ${text}\n`).status).toBe(status)
})

test.each([
  ['🔥 Page now', 'critical'],
  ['P1', 'low'],
  ['P0', 'critical'],
])("a team's own word makes the severity “%s” %s", (text, severity) => {
  expect(read(`# Slow mail\n\n**Severity**: ${text}\n`).severity).toBe(severity)
})

test("a team's own words count in frontmatter, too", () => {
  const { status, severity } = read('---\nstatus: behoben\nseverity: page now\n---\n\n# Slow\n')
  expect([status, severity]).toEqual(['resolved', 'critical'])
})
