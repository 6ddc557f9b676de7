import type { Suite } from '../benchmark/suite.ts'
import type { SeriesPoint } from './series.ts'

/** A place that nothing may be compared across. */
export interface SeriesBreak {
  /** The first point after it. */
  index: number
  /** A sentence each, the author's own first. */
  reasons: string[]
}

/**
 * Where the points of a series stop being comparable: at a break that the file states, and where environment,
 * tool, the kind of figure, or single figures against several runs change. What a run does not tell is taken
 * to be as before.
 */
export function findBreaks(
  points: readonly SeriesPoint[],
  stated: NonNullable<Suite['breaks']>,
): SeriesBreak[] {
  const found: SeriesBreak[] = []
  const last: Partial<Record<'environment' | 'tool' | 'statistic' | 'runs', string>> = {}
  for (const [index, point] of points.entries()) {
    const before = index === 0 ? undefined : points[index - 1]
    const reasons = before === undefined ? [] : statedBetween(before, point, stated)
    for (const { key, value, tell } of methodOf(point)) {
      if (value === null) continue
      const was = last[key]
      if (was !== undefined && was !== value) reasons.push(tell(was, value))
      last[key] = value
    }
    if (reasons.length > 0) found.push({ index, reasons: [...new Set(reasons)] })
  }
  return found
}

/** By when they ran: a new machine measures old commits, too. */
const statedBetween = (
  before: SeriesPoint,
  after: SeriesPoint,
  stated: NonNullable<Suite['breaks']>,
): string[] =>
  stated
    .filter(({ date }) => isAfter(before.date, date) !== isAfter(after.date, date))
    .map(({ reason }) => reason)

const isAfter = (date: string, moment: string): boolean => Date.parse(date) >= Date.parse(moment)

const methodOf = ({ environment, tool, statistic, count }: SeriesPoint) =>
  [
    {
      key: 'environment',
      value: environment,
      tell: (was: string, is: string) => `The environment changed from “${was}” to “${is}”.`,
    },
    {
      key: 'tool',
      value: tool,
      tell: (was: string, is: string) => `Measured with ${is} from here on, with ${was} before.`,
    },
    {
      key: 'statistic',
      value: statistic,
      tell: (was: string, is: string) =>
        `The figure is ${FIGURES[is]} from here on, ${FIGURES[was]} before.`,
    },
    {
      key: 'runs',
      value: count === null ? null : count === 1 ? 'one' : 'several',
      tell: (was: string, is: string) =>
        `Each figure rests on ${RUNS[is]} from here on, on ${RUNS[was]} before.`,
    },
  ] as const

const FIGURES: Record<string, string> = {
  median: 'the median',
  mean: 'the mean',
  minimum: 'the minimum',
  value: 'a value of unknown kind',
}
const RUNS: Record<string, string> = { one: 'a single run', several: 'several runs' }
