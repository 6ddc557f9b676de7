import { describe, expect, test } from 'vitest'
import {
  describeDirection,
  describeGivenBack,
  describeNow,
  describeOpening,
  describeStep,
  describeStepGain,
  describeThread,
  describeThreadChart,
  describeTurns,
} from '../../src/components/thread-words.ts'
import { judgeThreadNow } from '../../src/core/insight/thread-now.ts'
import { type Thread, findThreads } from '../../src/core/insight/threads.ts'
import { makeStep } from '../core/insight/thread-steps.ts'

const threadOf = (...steps: Parameters<typeof makeStep>[]): Thread => {
  const [thread] = findThreads(
    steps.map((step) => makeStep(...step)),
    'UTC',
  )
  if (!thread) throw new Error('The issues make no thread.')
  return thread
}

/** With plain spaces, as people type them. */
const plain = (text: string | undefined) => text?.replaceAll('\u202F', ' ')

const relapsed = threadOf(
  ['a', '2026-01-05..2026-01-20', '45 s', '9.0 s'],
  ['b', '2026-03-01..2026-03-09', '14.0 s', '6.0 s'],
)

describe('a later figure beside the best before it', () => {
  test.each<[string, string, string, string]>([
    // Not “1.56× slower”, nor “56 % slower”, which are read in two ways.
    ['45 s', '9.0 s', '14.0 s', 'opened at 14 s, 1.56× as long as the 9 s'],
    ['45 s', '9.0 s', '9.0 s', 'opened at 9 s, the 9 s'],
    ['45 s', '9.0 s', '7.2 s', 'opened at 7.2 s, 0.8× as long as the 9 s'],
    // Of a rate less is worse: 250 is 0.625 of 400, not 1.6 times.
    ['100 req/s', '400 req/s', '250 req/s', 'opened at 250 req/s, 0.625× as much as the 400 req/s'],
    ['800 MB', '200 MB', '500 MB', 'opened at 500 MB, 2.5× as much as the 200 MB'],
    ['12', '0', '3', 'opened at 3, not the 0'],
  ])('of %s → %s, opened with %s', (before, after, opens, text) => {
    const thread = threadOf(
      ['a', '2026-01-05..2026-01-20', before, after],
      ['b', '2026-03-01', opens],
    )
    expect(plain(describeOpening(thread.turns[0]!, thread))).toBe(text)
  })

  test('says how much of the gain was gone, of the gain and not of the figure', () => {
    // 5 s of the 36 s that had been gained. Not 5 of 9 s.
    expect(plain(describeGivenBack(relapsed.turns[0]!))).toBe('13.9 % of that gain was gone')
    expect(describeGivenBack({ givenBack: 1.2 })).toBe('all of that gain was gone')
    expect(describeGivenBack({ givenBack: 0 })).toBeUndefined()
    expect(describeGivenBack({ givenBack: null })).toBeUndefined()
  })
})

describe('a thread', () => {
  test('is told step by step', () => {
    expect(relapsed.steps.map((step) => plain(describeStep(step)))).toEqual([
      '45 s → 9 s',
      '14 s → 6 s',
    ])
    expect(relapsed.steps.map(describeStepGain)).toEqual(['5× as fast', '2.33× as fast'])
  })

  test('of memory is never called fast', () => {
    const memory = threadOf(
      ['a', '2026-01-05..2026-01-20', '800 MB', '200 MB'],
      ['b', '2026-03-01..2026-03-02', '200 MB', '100 MB'],
    )
    expect(plain(describeStepGain(memory.steps[0]!))).toBe('−75 %')
    expect(plain(describeNow(judgeThreadNow(memory)))).toBe('−87.5 % since the first')
  })

  test('stands where an open issue says', () => {
    const open = threadOf(
      ['a', '2026-01-05..2026-01-20', '45 s', '9.0 s'],
      ['b', '2026-03-01', '15.0 s'],
    )
    expect(describeNow(judgeThreadNow(open))).toBe('3× as fast as at first')
    expect(plain(describeThread(open))).toBe(
      'Report export through 2 issues, from 45 s to 15 s now.',
    )
  })

  test('counts what became of its gains, the worst first', () => {
    expect(describeTurns(judgeThreadNow(relapsed))).toBe('1 relapse')
    expect(describeTurns({ counts: { kept: 2, 'given-back': 1, relapse: 2 } })).toBe(
      '2 relapses, 1 partly given back, 2 gains kept',
    )
    expect(describeTurns({ counts: { kept: 0, 'given-back': 0, relapse: 0 } })).toBeUndefined()
  })

  test('says which way is better', () => {
    expect(describeDirection('lower')).toBe('Lower is better.')
    expect(describeDirection('higher')).toBe('Higher is better.')
    expect(describeDirection('unknown')).toBe('')
  })

  test('is told to those who do not see its chart', () => {
    expect(plain(describeThreadChart(relapsed))).toBe(
      'Report export through 2 issues over time. 2026-01-05: 45 s → 9 s. 2026-03-01: 14 s → 6 s. Lower is better. Earlier gains: 1 relapse.',
    )
  })
})
