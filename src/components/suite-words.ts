import type { Direction } from '../core/issue/schema.ts'
import { countNoun } from './words.ts'

/** Which way is better, as a sentence. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  lower: 'Lower is better.',
  higher: 'Higher is better.',
  unknown: 'Whether lower or higher is better is not known.',
}

/** “12 benchmarks, 340 runs from 2026-01-02 to 2026-03-05.” */
export function describeSuite({
  count,
  runs,
  from,
  to,
}: {
  count: number
  runs: number
  from: string | null
  to: string | null
}): string {
  const span =
    from === null || to === null ? '' : from === to ? ` on ${from}` : ` from ${from} to ${to}`
  return `${countNoun(count, 'benchmark')}, ${countNoun(runs, 'run')}${span}.`
}
