import { describe, expect, test } from 'vitest'
import { summarizePromises } from '../../../src/core/insight/promises.ts'
import { makeExpectation as promise } from './expectation.ts'

describe('promises against results', () => {
  test('have the middle of an odd number', () => {
    const summary = summarizePromises([
      promise('a', 10, 5),
      promise('b', 2, 1.8),
      promise('c', 4, 40),
    ])
    // Not the mean of 0.5, 0.9 and 10, which is 3.8 though two of three fell short.
    expect(summary).toEqual({ count: 3, median: expect.closeTo(0.9), short: 2, isFew: true })
  })

  test('have the geometric middle of an even number', () => {
    // Half and twice as much as promised cancel out; the arithmetic middle would say 1.25.
    const summary = summarizePromises([promise('a', 4, 2), promise('b', 4, 8)])
    expect(summary).toMatchObject({ median: expect.closeTo(1) as number, short: 1 })
  })

  test('count once for each issue, by the first', () => {
    const summary = summarizePromises([
      promise('a', 10, 5),
      promise('a', 10, 20),
      promise('a', 10, 20),
      promise('b', 10, 5),
    ])
    // Counted singly the two of one author would lift the middle to 1.
    expect(summary).toMatchObject({ count: 2, median: expect.closeTo(0.5) as number, short: 2 })
  })

  test('say nothing where there are none, and warn of few', () => {
    expect(summarizePromises([])).toBeNull()
    const five = ['a', 'b', 'c', 'd', 'e'].map((issue) => promise(issue, 2, 2))
    expect(summarizePromises(five)).toMatchObject({ short: 0, isFew: false })
    expect(summarizePromises(five.slice(1))).toMatchObject({ isFew: true })
  })
})
