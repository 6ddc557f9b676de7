import { expect, test } from 'vitest'
import { listFollowUpItems } from '../../../src/core/site/follow-up-feed.ts'
import { makeFollowUp } from '../insight/left.ts'

const OVERDUE = { state: 'overdue', due: '2026-03-31', owner: 'Ida' } as const

test('a follow-up is told of from the day after its last one', () => {
  const text = 'Set an alert — Ida, 2026-03-31'
  const followUp = makeFollowUp({
    ...OVERDUE,
    text,
    task: 'Set an alert',
    daysLeft: -1,
    lang: 'de',
  })
  expect(listFollowUpItems([followUp])).toEqual([
    {
      name: '/issues/a/#follow-up-action-a-1',
      title: 'Overdue: Set an alert',
      path: '/issues/a/',
      published: '2026-04-01T00:00:00Z',
      authors: ['Ida'],
      categories: ['action', 'Reports'],
      summary: 'Slow export: due 2026-03-31.',
      lang: 'de',
    },
  ])
})

test('an item stays as it is from day to day', () => {
  const tell = (daysLeft: number, age: number) =>
    listFollowUpItems([makeFollowUp({ ...OVERDUE, daysLeft, age }), makeFollowUp({ age })])
  expect(tell(-1, 60)).toEqual(tell(-200, 260))
})

test('what has no day is told of at once for an issue, from the day on which it was left', () => {
  const items = listFollowUpItems([
    makeFollowUp(),
    makeFollowUp({ kind: 'lessons', text: 'No lesson recorded' }),
    makeFollowUp({ issue: 'b', title: 'Slow import', since: '2026-02' }),
  ])
  expect(items).toMatchObject([
    {
      name: '/issues/a/#follow-ups',
      title: 'Left to do: Slow export',
      published: '2026-02-01T00:00:00Z',
      categories: ['action', 'lessons', 'Reports'],
      summary: 'Set an alert; No lesson recorded',
    },
    { name: '/issues/b/#follow-ups', published: '2026-02-01T00:00:00Z' },
  ])
})

test('what is due later, and what nobody has dated, is in no feed', () => {
  const later = makeFollowUp({ state: 'soon', due: '2026-07-15', daysLeft: 3 })
  expect(listFollowUpItems([later, makeFollowUp({ since: null })])).toEqual([])
})
