import { describe, expect, test } from 'vitest'
import {
  type FollowUp,
  type FollowUpOptions,
  collectFollowUps,
  countFollowUps,
} from '../../../src/core/insight/follow-ups.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { makePair, seconds } from '../../charts/pairs.ts'

const OPTIONS: FollowUpOptions = { today: '2026-07-01', timeZone: 'UTC' }

/** A resolved issue with everything said and done. */
const done = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  title: id,
  status: 'resolved',
  date: '2026-01-01',
  resolvedDate: '2026-02-01',
  benchmarks: [makePair()],
  lessons: [{ text: 'Measure first.', line: 90, reviewBy: null }],
  ...more,
})

const open = (id: string, more: Partial<Issue> = {}): Issue => ({
  ...done(id),
  status: 'open',
  resolvedDate: null,
  benchmarks: [],
  lessons: [],
  ...more,
})

const box = (text: string, checked: boolean | null, line = 1) => ({ text, checked, line })
const action = (text: string, more: Partial<Issue['actions'][number]> = {}) => ({
  text,
  owner: null,
  due: null,
  checked: false,
  line: 1,
  ...more,
})

const collect = (issues: Issue[], more: Partial<FollowUpOptions> = {}): FollowUp[] =>
  collectFollowUps(issues, { ...OPTIONS, ...more })
const say = (list: readonly FollowUp[]): string[] =>
  list.map(({ kind, text }) => `${kind}: ${text}`)

describe('follow-ups', () => {
  test('are none where all is said and done', () => {
    expect(collect([done('a'), open('b')])).toEqual([])
    expect(countFollowUps([])).toEqual({ overdue: 0, soon: 0, later: 0, undated: 0 })
  })

  test('say where each stands, whose it is, when it is due and since when it is left', () => {
    const issue = done('a', {
      lang: 'de',
      components: ['Reports (old)'],
      actions: [action('Alarm einrichten (Ida)', { owner: 'Ida', due: 'March 3, 2026', line: 40 })],
    })
    expect(collect([issue])).toEqual([
      {
        id: expect.stringMatching(/^action-a-[0-9a-f]{8}$/),
        kind: 'action',
        issue: 'a',
        title: 'a',
        file: 'a.md',
        status: 'resolved',
        components: ['Reports'],
        text: 'Alarm einrichten (Ida)',
        task: 'Alarm einrichten',
        isQuoted: true,
        lang: 'de',
        owner: 'Ida',
        due: '2026-03-03',
        since: '2026-02-01',
        sinceEvent: 'resolved',
        line: 40,
        state: 'overdue',
        daysLeft: -120,
        age: 150,
      },
    ])
  })

  test('of tests are those that a fixed issue left unticked, those of watching apart', () => {
    const testing = [
      box('Load testing completed', false, 1),
      box('Production monitoring plan in place', false, 2),
      box('No regression', true, 3),
      box('Manual run', null, 4),
    ]
    const monitoring = [box('Alert above 2 s', false, 5), box('Dashboard', true, 6)]
    const left = [
      'testing: Load testing completed',
      'monitoring: Production monitoring plan in place',
      'monitoring: Alert above 2 s',
    ]
    expect(say(collect([done('a', { testing, monitoring })]))).toEqual(left)
    expect(say(collect([done('a', { testing, monitoring, status: 'closed' })]))).toEqual(left)
    // Work in progress, and work that was given up.
    expect(collect([open('a', { testing, monitoring })])).toEqual([])
    expect(collect([open('a', { testing, monitoring, status: 'closed' })])).toEqual([])
  })

  test.each<[string, 'over' | 'open', Partial<Issue['actions'][number]>, boolean]>([
    ['an unticked action of an issue that is over', 'over', {}, true],
    ['a ticked one', 'over', { checked: true, due: '2026-01-05', owner: 'Ida' }, false],
    ['one without a box', 'over', { checked: null }, false],
    ['one without a box but with an owner', 'over', { checked: null, owner: 'Ida' }, true],
    ['an unticked step of work that goes on', 'open', {}, false],
    ['one with an owner', 'open', { owner: 'Ida' }, true],
    ['one with a day', 'open', { due: '2026-08-01' }, true],
  ])('of actions: %s', (_, state, more, isLeft) => {
    const issue = (state === 'over' ? done : open)('a', { actions: [action('Do it', more)] })
    expect(collect([issue])).toHaveLength(isLeft ? 1 : 0)
  })

  test('never count choices of a template, nor one line twice', () => {
    const choice = { key: 'caching', text: 'Caching', checked: false, inferred: false, line: 20 }
    const issue = done('a', {
      causes: [choice],
      techniques: [choice],
      testing: [box('Load test', false, 30)],
      actions: [action('Load test', { line: 30 })],
    })
    expect(say(collect([issue]))).toEqual(['action: Load test'])
  })

  test.each<[string, Partial<Issue>, string[]]>([
    ['without figures', { benchmarks: [] }, ['verification: No figures before and after the fix']],
    [
      'with expected figures only',
      { benchmarks: [{ ...makePair(), expected: true }] },
      ['verification: No figures before and after the fix'],
    ],
    ['without lessons', { lessons: [] }, ['lessons: No lesson recorded']],
    ['closed without a fix', { status: 'closed', benchmarks: [], lessons: [] }, []],
    ['closed as fixed without lessons', { status: 'closed', lessons: [] }, []],
    [
      'with a target never measured',
      { target: { performance: { ...seconds(1), text: '<1 s' }, comparator: '<', speedup: null } },
      ['verification: No figure tells whether the target of <1 s was met'],
    ],
    [
      'with a promise in other figures',
      { target: { performance: null, comparator: null, speedup: '5x fewer queries, or 80 %' } },
      ['promise: No figure tells whether the promise “5x fewer queries, or 80 %” was kept'],
    ],
  ])('ask to verify an issue %s', (_, more, said) => {
    expect(say(collect([done('a', more)]))).toEqual(said)
  })

  test.each([
    [false, true, 'Target not met: 2 s against a target of 1 s'],
    [null, false, 'Target not met, as the document says'],
    [true, false, undefined],
    [null, true, undefined],
  ])('say that a target was missed: by the figures %s, as stated %s', (computed, stated, said) => {
    const issue = done('a', {
      resolution: {
        summary: null,
        commits: [],
        targetMet: stated,
        targetComputed: computed,
        speedup: null,
        monitoring: null,
      },
      recomputed: [
        {
          subject: 'target',
          stated: null,
          computed: 'not met: 2 s against a target of 1 s',
          verdict: null,
          correction: null,
          line: 70,
        },
      ],
    })
    const list = collect([issue])
    expect(say(list)).toEqual(said === undefined ? [] : [`verification: ${said}`])
    expect(list.every(({ line, lang }) => line === 70 && lang === null)).toBe(true)
  })

  test('lessons are looked at again together, from a month before their day', () => {
    const lessons = ['2026-06-30', '2026-06-30', '2026-07-31', '2026-08-01'].map((reviewBy, i) => ({
      text: `Lesson ${i}`,
      line: i + 1,
      reviewBy,
    }))
    expect(
      collect([done('a', { lessons })]).map(({ text, state, due, line }) => [
        text,
        state,
        due,
        line,
      ]),
    ).toEqual([
      ['2 lessons to be looked at again', 'overdue', '2026-06-30', 1],
      ['Its lesson to be looked at again', 'soon', '2026-07-31', 3],
    ])
  })

  test.each([
    ['is overdue the day after it was due', '2026-06-30', 'overdue', -1],
    ['is in time on the day itself', '2026-07-01', 'soon', 0],
    ['is due soon for a month', '2026-07-31', 'soon', 30],
    ['is due soon in a month that is not over', '2026-07', 'soon', 30],
  ])('an open issue %s', (_, due, state, daysLeft) => {
    expect(collect([open('a', { due })])).toMatchObject([
      { kind: 'target', text: 'To be resolved', state, daysLeft },
    ])
    expect(collect([done('a', { due })])).toEqual([])
  })

  test('an open issue is no follow-up long before its day', () => {
    expect(collect([open('a', { due: '2026-08-01' })])).toEqual([])
  })

  test('an issue without a due date is due by its severity where the team has said so', () => {
    const issue = open('a', { severity: 'high', date: '2026-06-01' })
    expect(collect([issue], { dueAfter: { high: 14 } })).toMatchObject([
      { text: 'To be resolved within 14 days of its opening', due: '2026-06-15', daysLeft: -16 },
    ])
    expect(collect([issue], { dueAfter: { low: 14 } })).toEqual([])
  })

  test('are judged by the day in the time zone of the site', () => {
    const issue = open('a', { due: '2026-06-30T22:30:00Z' })
    const stateIn = (timeZone: string) => collect([issue], { timeZone })[0]?.state
    expect([stateIn('UTC'), stateIn('Europe/Berlin')]).toEqual(['overdue', 'soon'])
  })

  // 23:30 in Los Angeles is the next day in UTC and in Tokyo.
  test.each([
    ['UTC', '2026-07-01', 'soon', '2026-03-01'],
    ['America/Los_Angeles', '2026-06-30', 'overdue', '2026-02-28'],
    ['Asia/Tokyo', '2026-07-01', 'soon', '2026-03-01'],
  ])('have the days of %s', (timeZone, due, state, since) => {
    const late = '2026-06-30T23:30-07:00'
    const lessons = [{ text: 'Measure first.', line: 90, reviewBy: late }]
    const resolvedDate = '2026-02-28T23:30-08:00'
    const left = done('a', { lessons, resolvedDate, actions: [action('Do it', { due: late })] })
    const days = { due, state, since }
    expect(collect([left], { timeZone })).toMatchObject(
      ['action', 'review'].map((kind) => ({ kind, ...days })),
    )
    const begun = open('b', { date: resolvedDate, actions: [action('Do it', { owner: 'Ida' })] })
    expect(collect([begun], { timeZone })).toMatchObject([{ due: null, since }])
  })

  test.each([
    ['a month', '2026-06', 'overdue', '2026-06-30'],
    ['this month', '2026-07', 'soon', '2026-07-31'],
    ['a month in words', 'end of February 2026', 'overdue', '2026-02-28'],
    ['a month in Japanese', '2026年6月', 'overdue', '2026-06-30'],
    ['one of two days', '3/2/2026', 'undated', null],
  ])('are due at the end of %s', (_, due, state, last) => {
    const list = collect([done('a', { actions: [action(`Do it (due: ${due})`, { due })] })])
    const task = last === null ? `Do it (due: ${due})` : 'Do it'
    expect(list).toMatchObject([{ state, due: last, task }])
  })

  test('are left since an issue was opened while it is not over, however it was resolved before', () => {
    const actions = [action('Do it', { owner: 'Ida' })]
    expect(collect([open('a', { actions, resolvedDate: '2026-03-01' })])).toMatchObject([
      { since: '2026-01-01', sinceEvent: 'opened', age: 181 },
    ])
    expect(collect([done('a', { actions, resolvedDate: null })])).toMatchObject([
      { since: '2026-01-01', sinceEvent: 'opened' },
    ])
    expect(collect([done('a', { actions, status: 'closed' })])).toMatchObject([
      { sinceEvent: 'closed' },
    ])
  })

  test('are left since no day that has not come', () => {
    const actions = [action('Do it', { owner: 'Ida' })]
    expect(collect([done('a', { actions, resolvedDate: '2026-07-02' })])).toMatchObject([
      { since: null, age: null },
    ])
    expect(collect([done('a', { actions, resolvedDate: '2026-07-01' })])).toMatchObject([
      { age: 0 },
    ])
  })

  test('are a target of an issue only where its status says that it is open', () => {
    const due = '2026-06-01'
    const isTarget = (status: Issue['status']) =>
      collect([open('a', { due, status })]).some(({ kind }) => kind === 'target')
    expect((['open', 'in-progress', 'testing'] as const).filter(isTarget)).toHaveLength(3)
    expect(([null, 'resolved', 'closed'] as const).filter(isTarget)).toEqual([])
  })

  test('come overdue first, then by their day, then by owner, what was left last first', () => {
    const actions = (...items: ReturnType<typeof action>[]) => ({
      actions: items.map((item, index) => ({ ...item, line: index + 1 })),
    })
    const list = collect([
      done('old', { resolvedDate: '2025-01-01', ...actions(action('old')) }),
      done('new', {
        resolvedDate: '2026-03-01',
        ...actions(
          action('new'),
          action('later', { due: '2027-01-01' }),
          action('of Zoe', { owner: 'Zoe' }),
          action('of ann', { owner: 'ann' }),
          action('of Ben', { owner: 'Ben' }),
          action('of Ann', { owner: 'Ann' }),
          action('soon', { due: '2026-07-15' }),
          action('overdue', { due: '2026-06-01' }),
          action('long overdue', { due: '2026-05-01' }),
        ),
      }),
    ])
    expect(list.map(({ text }) => text)).toEqual([
      'long overdue',
      'overdue',
      'soon',
      'later',
      'of ann',
      'of Ann',
      'of Ben',
      'of Zoe',
      'new',
      'old',
    ])
    expect(countFollowUps(list)).toEqual({ overdue: 2, soon: 1, later: 1, undated: 6 })
  })

  test('without a day come by sort: actions, what is not verified, unticked boxes, lessons', () => {
    const testing = [box('Load test', false, 3), box('Monitor production', false, 2)]
    const actions = [action('Clean up', { line: 9 })]
    const list = collect([
      done('new', { resolvedDate: '2026-03-01', testing, lessons: [] }),
      done('old', { resolvedDate: '2025-01-01', testing, benchmarks: [], actions }),
    ])
    expect(list.map(({ issue, kind }) => `${kind} of ${issue}`)).toEqual([
      'action of old',
      'verification of old',
      'monitoring of new',
      'testing of new',
      'monitoring of old',
      'testing of old',
      'lessons of new',
    ])
  })

  test('keep their names when others come before them, and are told apart', () => {
    const idsOf = (...texts: string[]) =>
      collect([done('a', { testing: texts.map((text, i) => box(text, false, i + 1)) })]).map(
        ({ id }) => id,
      )
    const [own] = idsOf('Load test')
    expect(idsOf('Unit test', 'Load test')[1]).toBe(own)
    expect(idsOf('Load test', 'Load test')).toEqual([own, `${own}-2`])
  })
})
