import { describe, expect, test } from 'vitest'
import { relateIssues } from '../../../src/core/insight/relations.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

type Stated = [kind: Issue['related'][number]['kind'], id: string]

const issue = (id: string, ...related: Stated[]): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  title: `Title ${id}`,
  related: related.map(([kind, other]) => ({ kind, text: other, url: null, id: other })),
})

const shown = (issues: Issue[], id: string): string[] =>
  (relateIssues(issues).get(id) ?? []).map((relation) => `${relation.kind} ${relation.id}`)

describe('a relation', () => {
  test.each([
    ['supersedes', 'superseded-by'],
    ['duplicate', 'has-duplicate'],
    ['caused-by', 'caused'],
    ['related', 'named-by'],
  ] as const)('%s is %s at its other end', (kind, inverse) => {
    const issues = [issue('a', [kind, 'b']), issue('b')]
    expect(shown(issues, 'a')).toEqual([`${kind} b`])
    expect(shown(issues, 'b')).toEqual([`${inverse} a`])
  })

  test('calls the other issue by its title', () => {
    const relations = relateIssues([issue('a', ['supersedes', 'b']), issue('b')])
    expect(relations.get('a')?.[0]?.text).toBe('Title b')
    expect(relations.get('b')?.[0]?.text).toBe('Title a')
  })

  test('that both state stands once on each side', () => {
    const issues = [issue('a', ['related', 'b']), issue('b', ['related', 'a'])]
    expect(shown(issues, 'a')).toEqual(['related b'])
    expect(shown(issues, 'b')).toEqual(['related a'])
  })

  test('says more than a mere mention from either side', () => {
    const issues = [issue('a', ['supersedes', 'b']), issue('b', ['related', 'a'])]
    expect(shown(issues, 'a')).toEqual(['supersedes b'])
    expect(shown(issues, 'b')).toEqual(['superseded-by a'])
  })

  test('of two that call each other duplicates is that, once', () => {
    const issues = [issue('a', ['duplicate', 'b']), issue('b', ['duplicate', 'a'])]
    expect(shown(issues, 'a')).toEqual(['duplicate b'])
    expect(shown(issues, 'b')).toEqual(['duplicate a'])
  })

  test('stated twice by one document stands once', () => {
    const issues = [issue('a', ['related', 'b'], ['related', 'b'], ['caused-by', 'b']), issue('b')]
    expect(shown(issues, 'a')).toEqual(['caused-by b'])
    expect(shown(issues, 'b')).toEqual(['caused a'])
  })

  test('that contradicts itself is shown as both state it', () => {
    const issues = [issue('a', ['supersedes', 'b']), issue('b', ['supersedes', 'a'])]
    expect(shown(issues, 'a')).toEqual(['superseded-by b', 'supersedes b'])
  })

  test('with several issues is ordered by what a reader must know first', () => {
    const issues = [
      issue('a', ['related', 'c'], ['supersedes', 'd']),
      issue('b', ['supersedes', 'a']),
      issue('c'),
      issue('d'),
    ]
    expect(shown(issues, 'a')).toEqual(['superseded-by b', 'supersedes d', 'related c'])
  })

  test('to something elsewhere keeps its words and its address', () => {
    const elsewhere = {
      ...issue('a'),
      related: [{ kind: 'related', text: 'PERF-7', url: 'https://t.example/7', id: null }],
    } satisfies Issue
    expect(relateIssues([elsewhere]).get('a')).toEqual([
      { kind: 'related', text: 'PERF-7', url: 'https://t.example/7', id: null },
    ])
  })

  test('to an issue that is not published is no link', () => {
    expect(relateIssues([issue('a', ['related', 'draft'])]).get('a')?.[0]).toMatchObject({
      text: 'draft',
      id: null,
    })
  })
})
