import { describe, expect, test } from 'vitest'
import {
  type IssueGroup,
  groupIssues,
  nameGroups,
  namesOfMarked,
  tallyGroup,
} from '../../../src/core/insight/groups.ts'
import { findLessonsAnchor } from '../../../src/core/insight/lessons-anchor.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { bytes, makePair } from '../../charts/pairs.ts'

const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  ...more,
})

const item = (key: string | null, more: Partial<Issue['causes'][number]> = {}) => ({
  key,
  text: key ?? '',
  checked: null,
  inferred: false,
  line: 1,
  ...more,
})

const resolvedWith = (id: string, speedup: number, more: Partial<Issue> = {}): Issue =>
  issue(id, {
    status: 'resolved',
    benchmarks: [makePair({ speedup })],
    gain: { speedup, benchmark: 0, verified: true },
    ...more,
  })

const names = (groups: readonly IssueGroup[]) => groups.map(({ name }) => name)
const idsOf = (group: IssueGroup | undefined) => group?.members.map(({ entry }) => entry.row.id)

describe('what an issue is grouped by', () => {
  test('is what is ticked, stated or inferred, not what is left unticked', () => {
    expect(
      namesOfMarked([
        item('n-plus-one', { checked: true }),
        item('caching', { checked: false }),
        item('hot-partition'),
        item('memory-leak', { inferred: true }),
      ]),
    ).toEqual([
      { slug: 'n-plus-one', name: 'N+1 queries', isInferred: false },
      { slug: 'hot-partition', name: 'Hot partition', isInferred: false },
      { slug: 'memory-leak', name: 'Memory leak', isInferred: true },
    ])
  })

  test('goes by its wording where the vocabulary has no key, as the same words in frontmatter do', () => {
    const ticked = item(null, { text: 'Hot partition', checked: true })
    expect(namesOfMarked([ticked])[0]?.slug).toBe(namesOfMarked([item('hot-partition')])[0]?.slug)
  })

  test('counts once, and as stated where it is stated and inferred', () => {
    const both = [item('caching', { inferred: true }), item('caching', { checked: true })]
    expect(namesOfMarked(both)).toEqual([{ slug: 'caching', name: 'Caching', isInferred: false }])
  })

  test('is the folder and the date in the file name where the document says neither', () => {
    const [entry] = nameGroups([issue('x', { file: 'billing/2024-05-02-slow.md' })], 'UTC')
    expect(entry?.component.map(({ slug }) => slug)).toEqual(['billing'])
    expect(entry?.year.map(({ slug }) => slug)).toEqual(['2024'])
  })
})

describe('groups', () => {
  test('unite spellings under the most frequent, the largest group first', () => {
    const groups = groupIssues(
      nameGroups(
        [
          issue('a', { components: ['Block storage'], date: '2025-03-01' }),
          issue('b', { components: ['Block Storage', 'Cache'], date: '2025-02-01' }),
          issue('c', { components: ['block  storage', 'Block Storage'], date: '2025-01-01' }),
          issue('d', { components: ['Block Storage'] }),
        ],
        'UTC',
      ),
      'component',
    )
    expect(names(groups)).toEqual(['Block Storage', 'Cache'])
    expect(idsOf(groups[0])).toEqual(['a', 'b', 'c', 'd'])
  })

  test('of years stand from the latest on, without undated issues', () => {
    const entries = nameGroups(
      [
        issue('old', { date: '2019-01' }),
        issue('older', { date: '2019-01-01' }),
        issue('new', { date: '2024-02-03T10:00' }),
        issue('undated'),
      ],
      'UTC',
    )
    expect(names(groupIssues(entries, 'year'))).toEqual(['2024', '2019'])
  })

  test('are told by status, with the geometric mean of what is measured and resolved', () => {
    const causes = [item('caching')]
    const [group] = groupIssues(
      nameGroups(
        [
          resolvedWith('fast', 8, { causes }),
          resolvedWith('slower', 0.5, { causes: [item('caching', { inferred: true })] }),
          resolvedWith('small', 10, {
            causes,
            benchmarks: [makePair({ before: bytes(100), after: bytes(10) })],
          }),
          issue('unmeasured', { causes, status: 'resolved' }),
          issue('open', { causes, status: 'testing' }),
          issue('closed', { causes, status: 'closed' }),
          issue('silent', { causes }),
        ],
        'UTC',
      ),
      'cause',
    )
    const tally = group && tallyGroup(group)
    expect(tally).toMatchObject({
      slug: 'caching',
      all: 7,
      open: 1,
      resolved: 4,
      closed: 1,
      inferred: 1,
      measured: 3,
      gains: { count: 2, least: 0.5, most: 8 },
    })
    expect(tally?.gains?.mean).toBeCloseTo(2, 12)
  })

  test('without measured fixes have no gain', () => {
    const entries = nameGroups([issue('open', { status: 'open', components: ['Cache'] })], 'UTC')
    expect(groupIssues(entries, 'component').map(tallyGroup)).toMatchObject([{ gains: null }])
    expect(groupIssues(entries, 'cause')).toEqual([])
  })
})

test('the lessons of a document stand below the heading that says so', () => {
  const headings = [
    { id: 'summary', key: 'summary' },
    { id: '7-what-we-learned', key: 'lessons' },
  ]
  expect(findLessonsAnchor(headings)).toBe('7-what-we-learned')
  expect(findLessonsAnchor(headings.slice(0, 1))).toBeUndefined()
})
