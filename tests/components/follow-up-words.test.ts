import { describe, expect, test } from 'vitest'
import {
  type LeftIssue,
  groupFollowUps,
  listChoices,
} from '../../src/components/follow-up-facts.ts'
import { followUpMarks } from '../../src/components/follow-up-marks.ts'
import { describeDue, summarizeFollowUps } from '../../src/components/follow-up-words.ts'
import type { FollowUp } from '../../src/core/insight/follow-ups.ts'
import { makeFollowUp } from '../core/insight/left.ts'

describe('follow-ups in words', () => {
  test.each<[FollowUp['state'], number | null, string]>([
    ['overdue', -1, '1 day overdue'],
    ['overdue', -230, '7 months overdue'],
    ['soon', 0, 'today'],
    ['soon', 12, 'in 12 days'],
    ['undated', null, ''],
  ])('%s by %s days', (state, daysLeft, said) => {
    expect(describeDue({ state, daysLeft })).toBe(said)
  })

  test.each<[FollowUp['state'][], string]>([
    [[], 'Nothing is left to do.'],
    [['undated'], 'Nothing is overdue. 1 follow-up has no due date.'],
    [
      ['soon', 'undated', 'undated'],
      'Nothing is overdue. 1 follow-up is due within 30 days, 2 have no due date.',
    ],
    [['overdue', 'overdue', 'later'], '2 follow-ups are overdue, 1 is due later.'],
  ])('summed up: %s', (states, said) => {
    expect(summarizeFollowUps(states.map((state) => makeFollowUp({ state })))).toBe(said)
  })
})

const place = (more: Partial<FollowUp>) => ({
  ...makeFollowUp(more),
  href: '',
  source: undefined,
})
const sayIssues = (issues: readonly LeftIssue[]): string[] =>
  issues.map(({ first, items }) => `${first.issue} ${items.length}`)

test('those without a day stand by kind, of each issue together', () => {
  const groups = groupFollowUps([
    place({ state: 'overdue' }),
    place({ kind: 'lessons' }),
    place({ kind: 'testing', text: 'Load test' }),
    place({ kind: 'testing', issue: 'b' }),
    place({ kind: 'verification' }),
    place({ kind: 'monitoring', text: 'Alert' }),
    place({}),
  ])
  expect(groups.map(({ name, count, recent }) => [name, count, sayIssues(recent)])).toEqual([
    ['actions', 1, ['a 1']],
    ['verification', 1, ['a 1']],
    ['checks', 3, ['a 2', 'b 1']],
    ['lessons', 1, ['a 1']],
  ])
})

test('those of issues resolved over a year ago stand apart, and count in the whole', () => {
  const [group] = groupFollowUps([
    place({ issue: 'leap-year', age: 366 }),
    place({ issue: 'old', age: 367 }),
    place({ issue: 'old', age: 367 }),
    place({ issue: 'open', age: 900, status: 'open' }),
    place({ issue: 'no-date', age: null }),
    place({ issue: 'older', age: 4000 }),
  ])
  expect(group?.count).toBe(6)
  expect(sayIssues(group?.recent ?? [])).toEqual(['leap-year 1', 'open 1', 'no-date 1'])
  expect(sayIssues(group?.old ?? [])).toEqual(['old 2', 'older 1'])
})

test('owners to choose from: most follow-ups first, those of nobody last', () => {
  const owners = [null, 'Zoe', 'Ann', null, 'Zoe', 'Bob', null]
  const choices = listChoices(
    owners.map((owner) => makeFollowUp({ owner })),
    ({ owner }) => (owner === null ? [] : [{ value: owner, name: owner }]),
  )
  expect(choices.map(({ name, value, count }) => [name, value, count])).toEqual([
    ['Zoe', 'Zoe', 2],
    ['Ann', 'Ann', 1],
    ['Bob', 'Bob', 1],
    ['None', '-', 3],
  ])
})

test.each([
  [
    ['ida', 'Ida', 'Bob', 'Ida', 'IDA'],
    [
      ['Ida', 4],
      ['Bob', 1],
    ],
  ],
  [['ida', 'Ida'], [['ida', 2]]],
])('owners to choose from: %j in their commonest spelling', (owners, said) => {
  const choices = listChoices(
    owners.map((owner) => makeFollowUp({ owner })),
    ({ owner }) => [{ value: owner!, name: owner! }],
  )
  expect(choices.map(({ value, count }) => [value, count])).toEqual(said)
})

test('a follow-up is found by its owner and its components', () => {
  expect(
    followUpMarks(makeFollowUp({ owner: 'Ida B.', components: ['Block Store', 'API'] })),
  ).toEqual({
    'data-part': 'item',
    'data-owner': 'Ida B.',
    'data-component': 'block-store api',
  })
  expect(followUpMarks(makeFollowUp({ components: [] }))).toMatchObject({
    'data-owner': '-',
    'data-component': '-',
  })
})
