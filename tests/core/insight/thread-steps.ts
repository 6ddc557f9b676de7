import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import { computeSpeedup } from '../../../src/core/benchmark/speedup.ts'
import type { Issue, Quantity } from '../../../src/core/issue/schema.ts'
import { parseQuantity, toQuantity } from '../../../src/core/measure/quantity.ts'
import { makePair } from '../../charts/pairs.ts'

const figure = (text: string): Quantity => toQuantity(parseQuantity(text)!)

/**
 * An issue about the report export. `when` is `2026-01-05`, or `2026-01-05..2026-01-20` with the day of its
 * resolution; without a figure after it still waits. Rates get better upwards.
 */
export function makeStep(id: string, when: string, before: string, after?: string): Issue {
  const [date = null, resolvedDate = null] = when.split('..')
  const from = figure(before)
  const to = after === undefined ? null : figure(after)
  const direction = from.dimension === 'rate' ? 'higher' : 'lower'
  const gained = to === null ? { speedup: null, bound: null } : computeSpeedup(from, to, direction)
  return {
    ...emptyIssue(`${id}.md`, id),
    title: `Issue ${id}`,
    components: ['Export'],
    status: resolvedDate === null ? 'open' : 'resolved',
    date,
    resolvedDate,
    benchmarks: [
      makePair({ metric: 'Report export', direction, before: from, after: to, ...gained }),
    ],
  }
}
