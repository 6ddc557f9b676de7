import type { Quantity } from '../core/issue/schema.ts'
import { formatFigure } from '../core/measure/format.ts'
import { nameMetric } from './metric-name.ts'

export { describeGain } from '../core/insight/gain-text.ts'

/** “Load time: 20 s → 1.5 s”: what a gain is made of. */
export function describePair(pair: {
  metric: string
  before: Quantity | null
  after: Quantity | null
}): string {
  const { metric, before, after } = pair
  if (!before || !after) return nameMetric(metric)
  const values = `${formatFigure(before)} → ${formatFigure(after)}`
  return metric === '' ? values : `${nameMetric(metric)}: ${values}`
}
