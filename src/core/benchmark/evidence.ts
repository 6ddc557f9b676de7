import { MIN_SAMPLES } from '../statistics/ratio-interval.ts'
import { SIGNIFICANCE, type Comparison } from './compare-measurements.ts'

/** How much a before/after comparison can be trusted, best first. */
export type Grade = 'strong' | 'fair' | 'weak' | 'single'

/** What a comparison rests on beside its figures. */
export interface EvidenceContext {
  /** The machine and system of each side as stated; null where the result does not tell. */
  environments: readonly [before: string | null, after: string | null]
  /** In how many separate runs of the tool the comparison was repeated; 1 for a single pair. */
  repeats: number
}

/** The grade, and one sentence for each thing that lowers it. */
export interface Evidence {
  grade: Grade
  reasons: string[]
}

/** As many runs a side make the interval of a median narrow enough to tell small changes. */
const MANY_SAMPLES = 10

/**
 * Grades a comparison. `single`: one figure on a side. `weak`: scatter unknown, fewer than five runs on a side,
 * different environments, or a difference that chance explains. `fair`: five runs or more, or a stated
 * scatter. `strong`: ten runs or more a side in one stated environment, repeated, and the difference significant.
 */
export function gradeEvidence(comparison: Comparison, context: EvidenceContext): Evidence {
  const { counts, interval, p } = comparison
  const [before, after] = counts
  const fewest = before === null || after === null ? null : Math.min(before, after)
  if (before === 1 || after === 1 || (interval === null && fewest === null && p === null)) {
    return { grade: 'single', reasons: [describeSingle(counts)] }
  }
  const weak: string[] = []
  const fair: string[] = []
  const isTooFew = fewest !== null && fewest < MIN_SAMPLES
  if (isTooFew) {
    const where = before === after ? 'a side' : 'on one side'
    weak.push(`Only ${fewest} runs ${where}: too few to tell a difference from chance.`)
  } else if (interval === null) {
    weak.push('The results do not tell how far single runs scatter.')
  } else if (fewest === null || fewest < MANY_SAMPLES) {
    fair.push(`Fewer than ${MANY_SAMPLES} runs a side are known.`)
  }
  if (p !== null && p > SIGNIFICANCE && !isTooFew) {
    weak.push('Chance alone would explain the difference.')
  } else if (interval !== null && holdsOne(interval)) {
    weak.push('The interval holds 1×, so there may be no difference.')
  }
  const [first, second] = context.environments
  if (first === null || second === null) fair.push('The environment is not stated.')
  else if (first !== second) weak.push('Before and after were measured in different environments.')
  if (p === null && interval !== null) {
    fair.push('Single runs are not given, so significance was not tested.')
  }
  if (context.repeats < 2)
    fair.push('Measured once: a repeat on another day would show what a day adds.')
  return settle(weak, fair)
}

const describeSingle = ([before, after]: Comparison['counts']): string => {
  if (before === 1 && after === 1) return 'One sample a side, so there is no interval.'
  if (before === 1) return 'One sample before the change, so there is no interval.'
  if (after === 1) return 'One sample after the change, so there is no interval.'
  return 'One figure a side, without its runs or their scatter, so there is no interval.'
}

const holdsOne = ({ low, high }: { low: number; high: number }): boolean => low <= 1 && 1 <= high

const settle = (weak: string[], fair: string[]): Evidence =>
  weak.length > 0
    ? { grade: 'weak', reasons: [...weak, ...fair] }
    : { grade: fair.length > 0 ? 'fair' : 'strong', reasons: fair }
