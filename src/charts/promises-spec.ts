import type { Expectation } from '../core/insight/expectations.ts'
import type { PromisesSpec } from './chart-spec.ts'
import { makeGainAxis } from './gain-axis.ts'

/** Promises as their chart draws them; rows are numbered as they come. */
export function makePromisesSpec(expectations: readonly Expectation[]): PromisesSpec {
  return {
    kind: 'promises',
    axis: makeGainAxis(expectations.flatMap(({ promised, achieved }) => [promised, achieved])),
    points: expectations.map(({ title, promised, achieved, isMet }, row) => ({
      row,
      title,
      promised,
      achieved,
      isMet,
    })),
  }
}
