import { expect, test } from 'vitest'
import { describeFix } from '../../../src/core/insight/fix-text.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

type Techniques = Issue['techniques']

const technique = (text: string, more: Partial<Techniques[number]> = {}) => ({
  key: null,
  text,
  checked: true,
  inferred: false,
  line: 1,
  ...more,
})

const resolution = (summary: string): Issue['resolution'] => ({
  summary,
  commits: [],
  targetMet: null,
  targetComputed: null,
  speedup: null,
  monitoring: null,
})

const issue = (more: Partial<Issue>): Issue => ({
  ...emptyIssue('a.md', 'a'),
  status: 'resolved',
  ...more,
})

test.each<[string, Partial<Issue>, string | null]>([
  [
    'the beginning of its resolution',
    { resolution: resolution('An index was added.'), strategy: 'Add an index.' },
    'An index was added.',
  ],
  ['its strategy where it does not tell', { strategy: 'Add an index.' }, 'Add an index.'],
  [
    'its strategy where the resolution only announces a list',
    { resolution: resolution('We fixed three things:'), strategy: 'Add an index.' },
    'Add an index.',
  ],
  [
    'the techniques it names, each once, by the names of their keys',
    {
      techniques: [
        technique('memoize', { key: 'caching' }),
        technique('cache results', { key: 'caching' }),
        technique('Sharding'),
        technique('scaling', { checked: false }),
        technique('batching', { inferred: true, checked: null }),
      ],
    },
    'Caching, Sharding',
  ],
  ['nothing where it does not say', {}, null],
  ['nothing while it is slow still', { status: 'testing', strategy: 'Add an index.' }, null],
])('what fixed an issue is %s', (_what, more, fix) => {
  expect(describeFix(issue(more))).toBe(fix)
})

test('takes a line or two', () => {
  const text = 'Rows are read in one query instead of one for each of them. '.repeat(9)
  const fix = describeFix(issue({ resolution: resolution(text) }))
  expect(fix?.length).toBeLessThanOrEqual(161)
  expect(fix?.length).toBeGreaterThan(80)
})
