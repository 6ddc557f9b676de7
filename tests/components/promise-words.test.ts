import { describe, expect, test } from 'vitest'
import {
  describePromises,
  describePromisesChart,
  describeUncompared,
  formatPromised,
} from '../../src/components/promise-words.ts'
import { summarizeRatios } from '../../src/core/insight/gains.ts'
import { summarizePromises } from '../../src/core/insight/promises.ts'
import { makeExpectation } from '../core/insight/expectation.ts'

const say = (...pairs: [promised: number, achieved: number][]): string => {
  const all = pairs.map(([promised, achieved], at) => makeExpectation(`${at}`, promised, achieved))
  const summary = summarizeRatios(all.map(({ ratio }) => ratio))
  return describePromises(summarizePromises(all)!, summary!).replaceAll('\u202F', ' ')
}

describe('what promises were worth', () => {
  test('is told by how many fell short, the median, the mean and the range', () => {
    expect(say([10, 5], [2, 1.8], [4, 4], [4, 2], [2, 4])).toBe(
      'Of 5 issues that can be compared, 3 fell short of what was promised. The median of achieved to promised is 90 %: half of the issues reached that part of the promised factor or less. The geometric mean is 85.2 %, from 50 % to 200 %.',
    )
  })

  test('warns where they are few', () => {
    expect(say([2, 2], [2, 3])).toMatch(
      /^Of 2 issues that can be compared, none fell short\. .* So few cases say little of the next promise\.$/,
    )
  })

  test('has no middle of one', () => {
    expect(say([10, 5])).toBe(
      'One issue can be compared: it reached 50 % of the promised factor, which says nothing of the next.',
    )
  })

  test('says what could not be compared', () => {
    expect(describeUncompared(0)).toBe('')
    expect(describeUncompared(2)).toMatch(/^2 more resolved issues promised something/)
  })
})

test('a promise keeps its bound', () => {
  expect(formatPromised({ ...makeExpectation('a', 10, 5), bound: 'at-least' })).toBe('at least 10×')
})

test('the chart of promises is told in words', () => {
  expect(describePromisesChart([makeExpectation('a', 10, 5), makeExpectation('b', 2, 4)])).toMatch(
    /^Scatter chart of 2 promises: .* 1 fell short\. The table lists them\.$/,
  )
})
