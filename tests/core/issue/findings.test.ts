import { describe, expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { readText } from './read-fixture.ts'

const HEAD = '# Performance Issue: Slow export\n\n'
const codesOf = (text: string) =>
  readText(text).findings.map(({ code, level, line, column }) => [code, level, line, column])

describe('what is wrong in a document is said at its place', () => {
  test.each([
    [
      'an unknown severity',
      `${HEAD}**Severity**: terrible\n`,
      ['unknown-severity', 'error', 3, 15],
    ],
    ['an unknown status', `${HEAD}**Status**: somewhere\n`, ['unknown-status', 'error', 3, 13]],
    ['a date that does not exist', `${HEAD}**Date**: 2025-02-30\n`, ['bad-date', 'error', 3, 11]],
    ['a date in words', `${HEAD}**Date**: yesterday\n`, ['bad-date', 'error', 3, 11]],
    [
      'a date that can be read in two ways',
      `${HEAD}**Date**: 01/02/2026\n`,
      ['ambiguous-date', 'note', 3, 11],
    ],
    [
      'frontmatter that is never closed',
      `---\ndate: 2025-01-02\n\n${HEAD}`,
      ['frontmatter-invalid', 'error', 1, 1],
    ],
    [
      'a resolution before the beginning',
      `${HEAD}**Date**: 2025-02-20\n**Resolved Date**: 2025-02-19\n`,
      ['resolved-before-opened', 'warning', 4, 20],
    ],
    ['a missing title', 'Slow.\n', ['missing-title', 'warning', 1, 1]],
    ['an empty document', '\n \n', ['empty-document', 'warning', 1, 1]],
    [
      'a heading that stands twice',
      `${HEAD}## Notes\n\na\n\n## Notes\n\nb\n`,
      ['duplicate-heading', 'note', 7, 4],
    ],
    ['letters in the wrong encoding', `${HEAD}It donâ€™t work\n`, ['mojibake', 'warning', 3, 7]],
    ['a fence left open', `${HEAD}\`\`\`\ncode\n`, ['unclosed-fence', 'warning', 3, 1]],
    [
      'a blank in a document of its own',
      `${HEAD}Result: [Calculated]\n`,
      ['placeholder-left', 'note', 3, 9],
    ],
    [
      'frontmatter that is no YAML',
      '---\ntitle: refactor: faster\n---\n\nText.\n',
      ['frontmatter-invalid', 'error', 2, 8],
    ],
    [
      'frontmatter of the wrong kind',
      '---\ntitle: Slow\ndraft: perhaps\n---\n',
      ['frontmatter-invalid', 'error', 3, 8],
    ],
    [
      'a frontmatter key that is not known',
      '---\ntitle: Slow\nserverity: high\n---\n',
      ['frontmatter-unknown-key', 'warning', 3, 1],
    ],
    [
      'an impossible date in the frontmatter',
      '---\ntitle: Slow\ndate: 2025-02-30\n---\n\n# Performance Issue: Slow\n',
      ['bad-date', 'error', 3, 7],
    ],
    [
      'a frontmatter that contradicts the body',
      `---\nseverity: low\n---\n\n${HEAD}**Severity**: HIGH\n`,
      ['frontmatter-disagrees', 'warning', 2, 11],
    ],
  ])('%s', (_, text, expected) => {
    expect(codesOf(text)).toEqual([expected])
  })

  test('bytes that are not UTF-8, with the byte that cannot be read', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(HEAD), 0xe9, 0x74, 0xe9, 0x0a])
    const { findings } = readIssue({ file: 'slow.md', bytes }, { templates: [] })
    expect(findings).toMatchObject([{ code: 'not-utf8', level: 'error', line: 3, column: 1 }])
    expect(findings[0]?.message).toContain(`byte ${HEAD.length}`)
  })

  test('a block that the parser would take too long for is kept from it and shown as text', () => {
    const { issue, findings, outline } = readText(
      `${HEAD}text\n\n${'>'.repeat(200_000)} deep\n\n## After\n`,
    )
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['too-complex', 5]])
    expect(outline.plainBlocks).toMatchObject([{ from: 5, to: 5 }])
    expect(outline.sections.at(-1)?.title).toBe('After')
    expect(issue.title).toBe('Slow export')
  })
})

describe('the sentence tells the cure', () => {
  const messageOf = (text: string) => readText(text).findings[0]?.message

  test.each([
    ['---\ntitle: refactor: faster\n---\n', 'must stand in quotes'],
    ['---\ntitle: `x` is slow\n---\n', 'must stand in quotes'],
    ['---\ntitle: Slow\ndate: {date}\n---\n', 'must be text; put it in quotes'],
    ['---\ntitle: Slow\nserverity: high\n---\n', 'Did you mean “severity”?'],
  ])('%j', (text, cure) => {
    expect(messageOf(text)).toContain(cure)
  })

  test('and quotes no more than a reader can take in', () => {
    expect(messageOf(`${HEAD}**Severity**: ${'terrible '.repeat(50_000)}\n`)!.length).toBeLessThan(
      400,
    )
  })
})

describe('dates of one record', () => {
  test.each([
    ['2026-02-20T01:00:00+09:00', '2026-02-19T20:00:00Z', []],
    ['2026-02-20T01:00:00+09:00', '2026-02-19T15:00:00Z', ['resolved-before-opened']],
    ['2026-02-20', '2026-02', []],
    ['2026-02', '2026-01-31', ['resolved-before-opened']],
  ])('opened %s, resolved %s', (date, resolved, codes) => {
    const { findings } = readText(`---\ndate: ${date}\nresolvedDate: ${resolved}\n---\n\n# Slow\n`)
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })
})

describe('titles', () => {
  test.each([
    ['# .NET garbage collection', '.NET garbage collection'],
    ['# -Xmx is too small', '-Xmx is too small'],
    ['# 🔥🔥', '🔥🔥'],
    ['# ✅ Performance Issue: ⚡ Slow login 🚀', 'Slow login'],
    ['# Issue #6: Slow login', 'Slow login'],
  ])('%s', (text, title) => {
    expect(readText(`${text}\n`).issue.title).toBe(title)
  })
})

describe('brackets that are no blanks', () => {
  const blanksOf = (text: string) =>
    readText(`# Slow mail\n\n${text}\n`).findings.filter(({ code }) => code === 'placeholder-left')
      .length
  test.each([
    ['the head of a part of a configuration', '```\n[spool]\nworkers = 4\n```'],
    ['an attribute in code', '```csharp\n[Benchmark]\npublic void Send() {}\n```'],
    ['a list in YAML', '```yaml\non: [push, merge]\n```'],
    ['code within a line', 'Not allowed: `[Spooled]`'],
    ['a heading that a template has as an item of a list', '## Contributing Factors\n\nRain.'],
  ])('%s', (_, text) => {
    expect(blanksOf(text)).toBe(0)
  })
  test.each([
    ['a labelled value in a plain block', '```\nMedian: [From the profiler]\n```'],
    ['a row of a table', '| Step | Time | Calls |\n|---|---|---|\n| Send | [ms] | [Number] |'],
  ])('but %s is one', (_, text) => {
    expect(blanksOf(text)).toBe(1)
  })
})

describe('what has one cause is told once', () => {
  const messagesOf = (text: string, code: string) =>
    readText(text)
      .findings.filter((one) => one.code === code)
      .map(({ level, message }) => `${level}: ${message}`)

  test('keys of the frontmatter that other tools read, mildly; but a misspelt one by itself', () => {
    const text = '---\nlayout: post\nserverity: high\nsidebar: 3\n---\n\n# Slow mail\n'
    expect(messagesOf(text, 'frontmatter-unknown-key')).toEqual([
      expect.stringMatching(/^note: Frontmatter keys “layout”, “sidebar” are not known/),
      expect.stringMatching(/^warning: .*Did you mean “severity”/),
    ])
  })

  test('all that a resolved issue lacks', () => {
    expect(messagesOf('# Slow mail\n\n**Status**: Resolved\n', 'resolved-incomplete')).toEqual([
      expect.stringContaining('has no measured figures before and after and no lessons learned.'),
    ])
  })

  test.each([
    ['# Wrong label\n\n**Status**: Fixed\n', 'has no lessons learned.'],
    ['# Slow mail\n\n**Status**: Fixed\n', 'has no measured figures'],
  ])('figures only of what is measured: %j', (text, message) => {
    expect(messagesOf(text, 'resolved-incomplete')).toEqual([expect.stringContaining(message)])
  })

  test('what is missing, at the status of the frontmatter', () => {
    const { findings } = readText('---\ntags: [mail]\nstatus: closed\n---\n\n# Slow mail\n')
    expect(findings).toMatchObject([{ code: 'resolved-incomplete', line: 3, column: 9 }])
  })

  test('what a closed issue lacks, in its own word', () => {
    expect(messagesOf('# Slow mail\n\n**Status**: Closed\n', 'resolved-incomplete')).toEqual([
      expect.stringContaining('The issue is closed but has'),
    ])
  })

  test('that figures are missing of a resolved issue which removed duplicates', () => {
    const text = '# Slow mail\n\n**Status**: Resolved - duplicate queries removed\n'
    expect(messagesOf(text, 'resolved-incomplete')).toHaveLength(1)
  })

  test.each([
    'Closed - works as designed',
    "Closed (won't fix)",
    'Closed as a duplicate',
    'Closed: rejected, cost too high',
    'Abandoned, superseded by the new store',
  ])('nothing where nothing was changed: %s', (status) => {
    const { issue, findings } = readText(`# Slow mail\n\n**Status**: ${status}\n`)
    expect(issue.status).toBe('closed')
    expect(findings).toEqual([])
  })

  test.each([
    [3, 3],
    [5, 1],
  ])('of %i claims that hold in the same other reading: %i', (count, expected) => {
    const rows = Array.from({ length: count }, (_, i) => `| Box ${i} | 50 ms | 5 ms | 90% faster |`)
    const table = `| Test | Before | After | Gain |\n|---|---|---|---|\n${rows.join('\n')}`
    const found = messagesOf(`# Slow mail\n\n${table}\n`, 'claim-ambiguous')
    expect(found).toHaveLength(expected)
    expect(found[0]?.includes('and so do 4 more claims here')).toBe(expected === 1)
  })
})

describe('a metric without its figure after the change', () => {
  const missing = (title: string, after: string) =>
    readText(
      `# ${title}\n\n## Benchmark Results\n\n**Before**:\n- Sending: 9 s\n- Sorting: 4 s\n\n**After**:\n- Sending: 3 s\n${after}\n`,
    ).findings.filter(({ code }) => code === 'missing-after').length
  test.each([
    ['is missed where it is named and to come', 'Slow mail', '- Sorting: TBD', 1],
    ['is not missed where words tell the outcome', 'Slow mail', '- Sorting: no longer needed', 0],
    ['is not missed in an account of its own', 'Slow mail', '', 0],
    ['is missed where a template asks for both', 'Performance Issue: Slow mail', '', 1],
  ])('%s', (_, title, after, expected) => {
    expect(missing(title, after)).toBe(expected)
  })
})

describe('levels', () => {
  test('a document from no template has not promised to fit the schema', () => {
    const { findings } = readText('# Some report\n\n**Severity**: terrible\n**Date**: 2025-02-30\n')
    expect(findings.map(({ level }) => level)).toEqual(['warning', 'warning'])
  })

  test('a blank weighs more in a resolved issue', () => {
    const blank = (status: string) =>
      readText(`${HEAD}**Status**: ${status}\n**Component**: [Component]\n`).findings.find(
        ({ code }) => code === 'placeholder-left',
      )?.level
    expect([blank('Open'), blank('Resolved')]).toEqual(['note', 'warning'])
  })

  test('the configuration sets the level of a code, or switches it off', () => {
    const bytes = new TextEncoder().encode(`${HEAD}**Severity**: terrible\n`)
    const levelsWith = (level: 'note' | 'off') =>
      readIssue({ file: 'a.md', bytes }, { templates: [], levels: { 'unknown-severity': level } })
        .findings
    expect(levelsWith('note').map(({ level }) => level)).toEqual(['note'])
    expect(levelsWith('off')).toEqual([])
  })
})

describe('what reading never minds', () => {
  test.each([
    ['Windows line ends', '# Slow\r\n\r\n**Date**: 2025-01-02\r\n**Status**: Open\r\n'],
    ['old Mac line ends', '# Slow\r\r**Date**: 2025-01-02\r**Status**: Open\r'],
    ['a byte order mark', '\uFEFF# Slow\n\n**Date**: 2025-01-02\n**Status**: Open'],
    [
      'emoji and free text',
      '# 🐌 Slow\n\n📅 **Date:** 2025-01-02 (first seen)\n**Status:** 🔴 OPEN - again\n',
    ],
    [
      'a table of metadata',
      '# Slow\n\n| Field | Value |\n|---|---|\n| **Date** | January 2, 2025 |\n| Status | Open |\n',
    ],
    ['metadata in a quote', '# Slow\n\n> **Date**: 2025-01-02\n> **Status**: Open\n'],
  ])('%s', (_, text) => {
    const { issue, findings } = readText(text)
    expect(issue).toMatchObject({ title: 'Slow', date: '2025-01-02', status: 'open' })
    expect(findings).toEqual([])
  })

  test('a rule, prose and a rule at the top are no frontmatter', () => {
    const { issue, findings } = readText('---\nJust a line.\n---\n\n# Slow\n')
    expect([issue.title, findings]).toEqual(['Slow', []])
  })
})
