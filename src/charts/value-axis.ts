import type { Dimension } from '../core/issue/schema.ts'
import { type Axis, chooseDecimalStep, makeLinearAxis, makeLogAxis } from './axis.ts'

/** Beyond this span of values, more than one and a half decades, the smaller bars would be slivers. */
const WIDEST_LINEAR_SPAN = 50

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Steps that read well where minutes, hours and days are printed as such. */
const TIME_STEPS = [
  20,
  30,
  ...[1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5].map((days) => days * DAY),
]

/** Anchors of a logarithmic axis of time above ten seconds; below them stand the powers of ten. */
const LONG_TIMES = [MINUTE, 10 * MINUTE, HOUR, 10 * HOUR]

const timeAnchorAt = (index: number): number => {
  if (index < 2) return Number((10 ** index).toPrecision(12))
  return LONG_TIMES[index - 2] ?? DAY * 10 ** (index - 2 - LONG_TIMES.length)
}

/**
 * The axis for values of one unit, in base units, none of them negative: linear from 0 unless those above
 * 0 span more than 50 to 1, and logarithmic then. A logarithmic axis has no place for 0.
 */
export function chooseValueAxis(values: readonly number[], dimension: Dimension): Axis {
  const above = values.filter((value) => value > 0)
  const least = Math.min(...above)
  const most = Math.max(...above)
  if (above.length === 0) return makeLinearAxis(1, 1)
  if (most / least > WIDEST_LINEAR_SPAN) {
    return dimension === 'time' ? makeLogAxis(least, most, timeAnchorAt) : makeLogAxis(least, most)
  }
  return makeLinearAxis(most, chooseStep(most, dimension))
}

/** A step that gives few intervals up to `most`, in base units. */
export const chooseStep = (most: number, dimension: Dimension): number =>
  dimension === 'time' ? chooseTimeStep(most) : chooseDecimalStep(most)

function chooseTimeStep(most: number): number {
  if (most < MINUTE) return chooseDecimalStep(most)
  return TIME_STEPS.find((step) => most / step <= 4.000_001) ?? chooseDecimalStep(most / DAY) * DAY
}
