import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/core/finding/finding.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import { formatIssueId } from '../../../src/core/issue/issue-id.ts'
import { linkIssues, type UnlinkedDocument } from '../../../src/core/issue/link-issues.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import type { DocumentLink } from '../../../src/core/markdown/links.ts'
import { readText } from './read-fixture.ts'

const place = { line: 3, column: 7 }

interface Given extends Partial<Issue> {
  heading?: string
  links?: Pick<DocumentLink, 'kind' | 'url'>[]
  idPlace?: Place
  aliasPlaces?: Place[]
}

function document(file: string, given: Given = {}): UnlinkedDocument {
  const { heading, links = [], idPlace, aliasPlaces, ...issue } = given
  const section = {
    id: 'a',
    title: heading ?? '',
    level: 1,
    isBold: false,
    line: 1,
    key: undefined,
    text: '',
  }
  return {
    issue: { ...emptyIssue(file, formatIssueId(file)), ...issue },
    outline: {
      sections: heading === undefined ? [] : [section],
      plainBlocks: [],
      links: links.map((link) => ({ ...link, text: '', place })),
      bodyLine: 1,
      ...(idPlace && { idPlace }),
      ...(aliasPlaces && { aliasPlaces }),
    },
  }
}

const messages = (findings: { code: string; line: number; column: number }[]) =>
  findings.map(({ code, line, column }) => `${line}:${column} ${code}`)

describe('ids', () => {
  test('of two documents with one id the later gets a number and a finding that names the first', () => {
    const linked = linkIssues([document('a.md'), document('a-2.md'), document('b.md', { id: 'a' })])
    expect(linked.map(({ issue }) => issue.id)).toEqual(['a', 'a-2', 'a-3'])
    expect(messages(linked[2]!.findings)).toEqual(['1:1 duplicate-id'])
    expect(linked[2]!.findings[0]!.message).toContain('a.md')
  })

  test('cannot lead out of the folder of pages', () => {
    const [linked] = linkIssues([
      document('a.md', { id: '../../etc/passwd', aliases: ['Old Name'] }),
    ])
    expect(linked!.issue.id).toBe('etc-passwd')
    expect(linked!.issue.aliases).toEqual(['old-name'])
  })

  test('win over an alias of another document, which is reported at its place', () => {
    const linked = linkIssues([
      document('b.md', {
        aliases: ['a', 'old', '/issues/A/'],
        aliasPlaces: [1, 2, 3].map((line) => ({ line, column: 5 })),
      }),
      document('a.md'),
    ])
    expect(linked[0]!.issue.aliases).toEqual(['old'])
    expect(messages(linked[0]!.findings)).toEqual(['1:5 duplicate-alias', '3:5 duplicate-alias'])
    expect(linked[0]!.findings[0]!.message).toContain('a.md')
    expect(linked[1]!.findings).toEqual([])
  })

  test('collide where the frontmatter gives them', () => {
    const idPlace = { line: 2, column: 5 }
    const linked = linkIssues([document('a.md'), document('b.md', { id: 'a', idPlace })])
    expect(messages(linked[1]!.findings)).toEqual(['2:5 duplicate-id'])
  })
})

describe('aliases', () => {
  const aliases = (...texts: string[]) => linkIssues([document('a.md', { aliases: texts })])[0]!

  test('are published once, in one spelling', () => {
    const { issue, findings } = aliases('old', '/issues/old/', 'perf/a%20b', '/perf/a b/', 'a')
    expect(issue.aliases).toEqual(['old', '/perf/a b/'])
    expect(findings).toEqual([])
  })

  test('that cannot become a redirect are left out and reported', () => {
    const { issue, findings } = aliases('../../up', '/404.html', 'https://a.example/x', '/issues/A')
    expect(issue.aliases).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(Array(4).fill('bad-alias'))
  })

  test('that two documents name stay with the first', () => {
    const linked = linkIssues([
      document('a.md', { aliases: ['/perf/x/'] }),
      document('b.md', { aliases: ['/Perf/X'] }),
    ])
    expect(linked.map(({ issue }) => issue.aliases)).toEqual([['/perf/x/'], []])
    expect(messages(linked[1]!.findings)).toEqual(['1:1 duplicate-alias'])
  })
})

describe('a link', () => {
  const others = [
    document('slow/login.md', {
      title: 'Login takes 4 s',
      heading: 'PM-2026-033: Login takes 4 s',
    }),
    document('Issue 006 cache.md', {
      heading: 'Issue 006: Cold cache',
      aliases: ['cache', '/old/cold cache/'],
    }),
    document('perf-407.md'),
  ]
  const target = (file: string, link: Pick<DocumentLink, 'kind' | 'url'>) => {
    const [linked] = linkIssues([document(file, { links: [link] }), ...others])
    const [found] = linked!.targets.values()
    if (found?.kind === 'issue') return found.id + found.anchor
    if (found?.kind === 'section') return `section ${found.anchor}`
    return found?.kind === 'file' ? `file ${found.path}` : found?.kind
  }

  test.each([
    ['a.md', 'slow/login.md', 'slow-login'],
    ['a.md', './slow/login.md#root-cause', 'slow-login#root-cause'],
    ['a.md', 'slow/login', 'slow-login'],
    ['b/a.md', '../slow/login.md?plain=1', 'slow-login'],
    ['b/a.md', '../Issue%20006%20cache.md', 'issue-006-cache'],
    ['a.md', '/issues/cache/', 'issue-006-cache'],
    ['a.md', '/docs/issues/perf-407/', 'perf-407'],
    ['a.md', '/old/cold%20cache/', 'issue-006-cache'],
    ['a.md', 'nope.md', 'file nope.md'],
    ['b/a.md', '../../../../etc/passwd', 'file ../../../etc/passwd'],
    ['a.md', '%2e%2e/%2e%2e/x', 'file ../../x'],
    ['a.md', '..\\..\\x', 'file ../../x'],
    ['a.md', '%zz.md', 'file %zz.md'],
    ['a.md', 'https://a.example/slow/login.md', undefined],
    ['a.md', 'mailto:a@b.example', undefined],
    ['a.md', '//a.example/x', undefined],
    ['a.md', '#here', 'section #here'],
    ['a.md', 'javascript:alert(1)', undefined],
  ])('in %s to %s leads to %s', (file, url, expected) => {
    expect(target(file, { kind: 'link', url })).toBe(expected)
  })

  test.each([
    ['login', 'slow-login'],
    ['slow/login', 'slow-login'],
    ['Login takes 4 s', 'slow-login'],
    ['PM-2026-033', 'slow-login'],
    ['PM-2026-033#impact', 'slow-login#impact'],
    ['Issue 6', 'issue-006-cache'],
    ['issue #006', 'issue-006-cache'],
    ['cache', 'issue-006-cache'],
    ['PERF-407', 'perf-407'],
    ['PM-2026-0331', 'missing'],
    ['constructor', 'missing'],
  ])('[[%s]] leads to %s', (url, expected) => {
    expect(target('a.md', { kind: 'wikilink', url })).toBe(expected)
  })

  test('that names no issue is a finding at its place', () => {
    const [linked] = linkIssues([document('a.md', { links: [{ kind: 'wikilink', url: 'gone' }] })])
    expect(messages(linked!.findings)).toEqual(['3:7 broken-link'])
  })

  test('that names no issue is told once for each name, mildly', () => {
    const links = ['gone', 'lost', 'gone'].map((url) => ({ kind: 'wikilink', url }) as const)
    const [linked] = linkIssues([document('a.md', { links })])
    expect(linked!.findings).toMatchObject([
      { level: 'note', message: expect.stringContaining('[[gone]] names no issue here') },
      { level: 'note', message: expect.stringContaining('[[lost]]') },
    ])
    expect(linked!.findings[0]!.message).toContain('so it does in 1 more place.')
  })

  test('to a draft leads nowhere and is no finding', () => {
    const links = [
      { kind: 'wikilink', url: 'plan' } as const,
      { kind: 'link', url: 'plan.md#when' } as const,
    ]
    const [linked] = linkIssues([document('a.md', { links })], [document('plan.md')])
    expect(linked!.findings).toEqual([])
    expect([...linked!.targets.values()]).toEqual([{ kind: 'missing' }, { kind: 'missing' }])
  })
})

describe('an anchor', () => {
  const pair = (url: string) => {
    const texts = {
      'a.md': `# Slow *login*\n\n## Root cause\n\n## 2. Root cause\n\n<a name="Step_2"></a>\n\n[x](${url})\n`,
      'b.md': '# B\n\n## Größe: 日本\n\n<p id="x">x</p>\n',
    }
    const documents = Object.entries(texts).map(([file, text]) => readText(text, file))
    const { targets, findings } = linkIssues(documents)[0]!
    const target = targets.get(url)
    return [target && 'anchor' in target ? target.anchor : target, findings.map(({ code }) => code)]
  }

  test.each([
    ['#root-cause', '#root-cause'],
    ['#Root-Cause', '#root-cause'],
    ['#Root%20cause', '#root-cause'],
    ['#2-root_cause', '#2-root-cause'],
    ['#-2-root-cause', '#2-root-cause'],
    ['#slow-login', '#top'],
    ['#Step_2', '#user-content-Step_2'],
    ['#top', '#top'],
    ['#', '#'],
    ['b.md#gr%C3%B6%C3%9Fe-%E6%97%A5%E6%9C%AC', '#größe-日本'],
    ['b.md#x', '#user-content-x'],
    ['b.md', ''],
  ])('%s leads to %s', (url, anchor) => {
    expect(pair(url)).toEqual([anchor, []])
  })

  test.each([['#zzz'], ['b.md#root-cause'], ['b.md#__proto__']])('%s is a note', (url) => {
    expect(pair(url)).toEqual([url.slice(url.indexOf('#')), ['broken-anchor']])
  })
})

describe('a related issue', () => {
  const issues = [document('cache.md', { heading: 'Issue 08 – Cold cache' }), document('b.md')]
  const related = (text: string, url: string | null = null) => {
    const own = document('a.md', { related: [{ text, url, id: null, kind: 'related' }] })
    return linkIssues([own, ...issues])[0]!.issue.related[0]!.id
  }

  test.each([
    ['Prerequisite: Issue 08 first', null, 'cache'],
    ['see', 'cache', 'cache'],
    ['see', './b.md', 'b'],
    ['b', null, 'b'],
    ['Issue 8', 'https://github.com/o/r/issues/8', null],
    ['a', null, null],
    ['nothing like it', null, null],
  ])('%j with address %j is %j', (text, url, expected) => {
    expect(related(text, url)).toBe(expected)
  })
})
