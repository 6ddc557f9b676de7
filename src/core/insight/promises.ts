import type { Expectation } from './expectations.ts'

/** How far promises were kept, one an issue. */
export interface PromiseSummary {
  /** How many issues it is told of. */
  count: number
  /** The middle of achieved / promised: half of the issues reached this part of their promise or less. */
  median: number
  /** Issues that reached less than they promised, rounding and bounds forgiven. */
  short: number
  /** Too few issues for their middle to say anything of the next promise. */
  isFew: boolean
}

/** The middle of fewer says nothing. */
const FEW_PROMISES = 5

/**
 * Sums up what was achieved of what was promised, by the first promise of each issue, since one issue with ten
 * promises is still one author's guess. The middle is that of the logarithms: of half and of twice as much as
 * promised it is 1, not 1.25. null where nothing can be compared.
 */
export function summarizePromises(expectations: readonly Expectation[]): PromiseSummary | null {
  const firsts = [...Map.groupBy(expectations, ({ issue }) => issue).values()].map(([one]) => one!)
  const logs = firsts.map(({ ratio }) => Math.log(ratio)).toSorted((a, b) => a - b)
  if (logs.length === 0) return null
  const middle = (logs.length - 1) / 2
  const median = Math.exp((logs[Math.floor(middle)]! + logs[Math.ceil(middle)]!) / 2)
  return {
    count: firsts.length,
    median,
    short: firsts.filter(({ isMet }) => !isMet).length,
    isFew: firsts.length < FEW_PROMISES,
  }
}
