import type { Recurrence } from '../core/insight/recurring.ts'
import { countNoun } from './words.ts'

/**
 * How often a cause was seen again, and where: “Came back twice in 3 issues (in the same component)”. What was
 * never seen again where it had been resolved did not come back; it was only seen again.
 */
export function describeReturns({ all, returns }: Pick<Recurrence, 'all' | 'returns'>): string {
  const near = returns.filter(({ components }) => components.length > 0).length
  const count = `${countTimes(returns.length)} in ${countNoun(all, 'issue')}`
  if (near === 0) return `Seen again ${count}`
  if (near === returns.length) return `Came back ${count} (in the same component)`
  return `Seen again ${count} (${countTimes(near)} in the same component)`
}

/** “once”, “twice”, “5 times”. */
export const countTimes = (count: number): string =>
  ['never', 'once', 'twice'][count] ?? `${count.toLocaleString('en')} times`
