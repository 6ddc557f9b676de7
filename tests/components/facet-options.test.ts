import { describe, expect, test } from 'vitest'
import { listOptions, nameFacetValues } from '../../src/components/facet-options.ts'
import {
  describeResolved,
  describeSpread,
  describeUnmeasured,
} from '../../src/components/group-words.ts'
import { narrowList } from '../../src/core/insight/facets.ts'
import type { GroupTally } from '../../src/core/insight/groups.ts'
import type { ListIssue } from '../../src/core/insight/list-file.ts'
import { type Facet, parseListState } from '../../src/core/insight/list-state.ts'

const issue = (more: Partial<ListIssue>): ListIssue => ({
  id: 'a',
  title: 'A',
  status: null,
  severity: null,
  date: null,
  component: [],
  cause: [],
  technique: [],
  hasLessons: false,
  gain: null,
  ...more,
})

const cache = { slug: 'cache', name: 'Cache' }
const auth = { slug: 'auth', name: 'auth' }
const LIST = [
  issue({ status: 'testing', date: '2019-01', component: [cache, auth] }),
  issue({ status: 'open', date: '2024-05-01', component: [cache] }),
  issue({}),
]

const options = (facet: Facet, query = '') => {
  const state = parseListState(new URLSearchParams(query))
  const { counts } = narrowList(LIST, state)
  return listOptions(facet, nameFacetValues(LIST), counts, state.chosen[facet]).map(
    ({ name, count }) => `${name} ${count}`,
  )
}

describe('a filter offers', () => {
  test('values in an order of their own, those without any last', () => {
    expect(options('status')).toEqual(['Open 1', 'Testing 1', 'No status 1'])
    expect(options('component')).toEqual(['auth 1', 'Cache 2', 'No component 1'])
    expect(options('year')).toEqual(['2024 1', '2019 1', 'No date 1'])
  })

  test('lessons and verified gains where there are any', () => {
    const gain = { speedup: 2, text: '', metric: '', verified: true }
    const list = [issue({ hasLessons: true }), issue({ gain }), issue({})]
    const state = parseListState(new URLSearchParams())
    const { counts } = narrowList(list, state)
    const namesOf = (facet: Facet) => listOptions(facet, nameFacetValues(list), counts, [])
    expect(namesOf('lessons')).toEqual([{ value: 'yes', name: 'Lessons learned', count: 1 }])
    expect(namesOf('verified')).toEqual([{ value: 'yes', name: 'Verified gain', count: 1 }])
    expect(options('lessons')).toEqual([])
  })

  test('what would leave something, and what is chosen, known or not', () => {
    expect(options('component', 'year=2024')).toEqual(['Cache 1'])
    expect(options('component', 'year=2024&component=auth')).toEqual(['auth 0', 'Cache 1'])
    expect(options('component', 'component=gone')).toContain('gone 0')
  })

  test('names no longer than its control', () => {
    const long = issue({ cause: [{ slug: 'long', name: 'word '.repeat(40) }] })
    expect(nameFacetValues([long]).cause.get('long')?.length).toBeLessThan(60)
  })
})

describe('the words of a group', () => {
  const tally: GroupTally = {
    slug: 'cache',
    name: 'Cache',
    all: 9,
    open: 1,
    resolved: 6,
    closed: 2,
    inferred: 0,
    measured: 4,
    gains: { mean: 2, count: 3, least: 0.5, most: 8 },
    failures: { worse: 1, unchanged: 0, unfixed: 1 },
    isFew: false,
  }

  test('give a mean with its number and range, and no mean of one', () => {
    const gains = { mean: 2, count: 3, least: 0.5, most: 8 }
    expect(describeSpread(gains)).toBe('geometric mean of 3, from 0.5× to 8×')
    expect(describeSpread({ ...gains, count: 1 })).toBe('one measured fix')
  })

  test('say what the mean does not hold', () => {
    expect(describeUnmeasured(tally)).toBe('1 more measured in other units, 2 without figures')
    expect(describeUnmeasured({ ...tally, resolved: 3, measured: 3 })).toBeUndefined()
    expect(describeResolved(tally)).toBe('of 9 issues, 2 closed')
  })
})
