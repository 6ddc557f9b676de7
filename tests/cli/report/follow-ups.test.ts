import { expect, test } from 'vitest'
import {
  type FiledFollowUp,
  formatFollowUps,
  summarizeFollowUps,
} from '../../../src/cli/report/follow-ups.ts'

const LEFT: FiledFollowUp = {
  id: 'action-a',
  kind: 'action',
  issue: 'a',
  title: 'A',
  file: 'a.md',
  path: 'docs/a.md',
  status: 'resolved',
  components: [],
  text: 'Set an alert',
  task: 'Set an alert',
  isQuoted: true,
  lang: null,
  owner: null,
  due: null,
  since: null,
  sinceEvent: 'opened',
  line: 7,
  state: 'undated',
  daysLeft: null,
  age: null,
}

const left = (more: Partial<FiledFollowUp>): FiledFollowUp => ({ ...LEFT, ...more })
const due = (daysLeft: number): Partial<FiledFollowUp> => ({
  due: '2026-06-01',
  daysLeft,
  state: daysLeft < 0 ? 'overdue' : 'soon',
})

test('says that nothing is left to do', () => {
  expect(formatFollowUps([], true)).toEqual([])
  expect(summarizeFollowUps([])).toBe('No follow-ups: nothing is left to do.')
})

test('groups what is left by its day, with the number of each', () => {
  const list = [
    left({ ...due(-45), text: 'Set an alert (Ida)', owner: 'Ida' }),
    left({ ...due(-40), task: 'Ask @ida for the dump', owner: 'ida' }),
    left(due(0)),
    left(due(3)),
    left({ ...due(200), state: 'later' }),
    left({ age: 90, line: null, kind: 'lessons', task: 'No lesson recorded' }),
    left({}),
  ]
  expect(formatFollowUps(list, false).join('\n\n')).toBe(`Overdue (2):
docs/a.md:7  action  Set an alert  (Ida, due 2026-06-01, 45 days overdue)
docs/a.md:7  action  Ask @ida for the dump  (due 2026-06-01, 40 days overdue)

Due (3):
docs/a.md:7  action  Set an alert  (due 2026-06-01, today)
docs/a.md:7  action  Set an alert  (due 2026-06-01)
docs/a.md:7  action  Set an alert  (due 2026-06-01)

Without a due date (2):
docs/a.md  lessons  No lesson recorded  (left for 2 months)
docs/a.md:7  action  Set an alert`)
  expect(summarizeFollowUps(list)).toBe(
    '7 follow-ups: 2 overdue, 2 due within 30 days, 1 due later, 2 without a due date.',
  )
})

test.each([
  ['Ask @ida for the dump', 'ida', false],
  ['Alert on misses', 'Al', true],
  ['Check the royal road with Al', 'Al', false],
  ['Identify slow queries of Ida-2', 'Identi', true],
  ['佐藤さんに聞く', '佐藤', false],
])('tells of “%s” that %s is its owner where it does not: %s', (task, owner, isTold) => {
  const line = formatFollowUps([left({ task, owner })], false)[0]
  expect(line?.endsWith(`  (${owner})`)).toBe(isTold)
})

test('prints nothing of a document that could steer a terminal', () => {
  const printed = formatFollowUps([left({ task: 'a\u001B[31mb', owner: '\u202Ec' })], false)[0]
  expect(printed).toContain('a�[31mb  (�c)')
})
