import { describe, expect, test } from 'vitest'
import { judgeThreadNow } from '../../../src/core/insight/thread-now.ts'
import { type Thread, findThreads } from '../../../src/core/insight/threads.ts'
import { makeStep } from './thread-steps.ts'

const threadOf = (...steps: Parameters<typeof makeStep>[]): Thread => {
  const [thread] = findThreads(
    steps.map((step) => makeStep(...step)),
    'UTC',
  )
  if (!thread) throw new Error('The issues make no thread.')
  return thread
}

describe('a benchmark through several issues stands', () => {
  test('where the last fix left it', () => {
    const thread = threadOf(
      ['a', '2026-01-05..2026-01-20', '45 s', '9.0 s'],
      ['b', '2026-03-01..2026-03-09', '14.0 s', '6.0 s'],
    )
    expect(judgeThreadNow(thread)).toMatchObject({
      first: { issue: 'a' },
      last: { issue: 'b' },
      figure: { text: '6.0 s' },
      isWaiting: false,
      speedup: 7.5,
      counts: { kept: 0, 'given-back': 0, relapse: 1 },
    })
  })

  test('where an issue has opened it again, not where it had been left', () => {
    const thread = threadOf(
      ['a', '2026-01-05..2026-01-20', '45 s', '9.0 s'],
      ['b', '2026-03-01', '15.0 s'],
    )
    // From 45 s to 15 s. Not to the 9 s that are gone.
    expect(judgeThreadNow(thread)).toMatchObject({
      figure: { text: '15.0 s' },
      isWaiting: true,
      speedup: 3,
    })
    expect(thread.total).toMatchObject({ speedup: 5 })
  })

  test('without a factor where it has come to zero', () => {
    const thread = threadOf(
      ['a', '2026-01-05..2026-01-20', '12', '4'],
      ['b', '2026-03-01..2026-03-02', '4', '0'],
    )
    expect(judgeThreadNow(thread)).toMatchObject({ speedup: null, figure: { value: 0 } })
  })
})
