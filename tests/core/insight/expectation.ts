import type { Expectation } from '../../../src/core/insight/expectations.ts'

/** A promised and a measured factor of an issue's time. */
export const makeExpectation = (
  issue: string,
  promised: number,
  achieved: number,
): Expectation => ({
  issue,
  title: issue,
  components: [],
  date: null,
  metric: 'Time',
  kind: 'speedup',
  text: `${promised}x`,
  promised,
  bound: null,
  achieved,
  ratio: achieved / promised,
  isMet: achieved >= promised,
})
