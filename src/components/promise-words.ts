import type { Expectation } from '../core/insight/expectations.ts'
import type { GainSummary } from '../core/insight/gains.ts'
import type { PromiseSummary } from '../core/insight/promises.ts'
import { boundWords } from '../core/measure/bound.ts'
import { formatFactor, formatQuantity } from '../core/measure/format.ts'
import { countNoun } from './words.ts'

/** “82 %”: how much of a promised factor was reached. */
export const formatPart = (ratio: number): string =>
  formatQuantity({ value: ratio, dimension: 'share', unit: 'share' })

/** “at least 10×”: the promised factor. */
export const formatPromised = ({ promised, bound }: Expectation): string =>
  boundWords(bound) + formatFactor(promised)

/**
 * What promises were worth, in a few sentences: how many fell short, the middle of achieved to promised, its
 * geometric mean and range. Of one there is no middle.
 */
export function describePromises(
  { count, median, short, isFew }: PromiseSummary,
  summary: GainSummary,
): string {
  if (count === 1) {
    const part = formatPart(median)
    return `One issue can be compared: it reached ${part} of the promised factor, which says nothing of the next.`
  }
  const kept = short === 0 ? 'none fell short' : `${short} fell short of what was promised`
  const range = `from ${formatPart(summary.least)} to ${formatPart(summary.most)}`
  return [
    `Of ${count} issues that can be compared, ${kept}.`,
    `The median of achieved to promised is ${formatPart(median)}: half of the issues reached that part of the promised factor or less.`,
    `The geometric mean is ${formatPart(summary.mean)}, ${range}.`,
    isFew ? 'So few cases say little of the next promise.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Issues that cannot be compared, a sentence; nothing where all can. */
export const describeUncompared = (count: number): string =>
  count === 0
    ? ''
    : `${countNoun(count, 'more resolved issue')} promised something, but nothing was measured that it could be held against, or the promise can be read in two ways (“50 % faster”).`

/** The chart of promises, for those who do not see it. */
export function describePromisesChart(expectations: readonly Expectation[]): string {
  const short = expectations.filter(({ isMet }) => !isMet).length
  return `Scatter chart of ${countNoun(expectations.length, 'promise')}: the promised factor to the right, the measured one upwards, on logarithmic axes of one scale. ${short} fell short. The table lists them.`
}
