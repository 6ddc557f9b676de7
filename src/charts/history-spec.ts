import { chooseDecimalStep, makeLinearAxis, makeLogAxis } from './axis.ts'
import type { AxisSpec, GainsSpec, HistorySpec } from './chart-spec.ts'
import { type GainHistory, nameSeries } from '../core/insight/gain-history.ts'
import type { History } from '../core/insight/history.ts'
import { monthOf, periodOf, placeInPeriod } from '../core/insight/periods.ts'
import { formatFactor } from '../core/measure/format.ts'

/** The history as its chart draws it; rows are numbered from the first period. */
export function makeHistorySpec({ unit, periods }: History): HistorySpec {
  return {
    kind: 'history',
    unit,
    periods: periods.map((period, row) => ({ row, ...period })),
    open: makeCountAxis(periods.map(({ open }) => open)),
    flow: makeCountAxis(periods.flatMap(({ opened, resolved }) => [opened, resolved])),
  }
}

/** Issues are counted whole. */
function makeCountAxis(counts: readonly number[]): AxisSpec {
  const most = Math.max(1, ...counts)
  const { ticks, ...axis } = makeLinearAxis(most, Math.max(1, Math.ceil(chooseDecimalStep(most))))
  return { ...axis, ticks: ticks.map((value) => ({ value, text: String(value) })) }
}

/** The gains as their chart draws them over the periods of the history; rows are numbered as the points. */
export function makeGainsSpec(
  { points }: GainHistory,
  { unit, periods }: History,
  timeZone: string,
): GainsSpec {
  const { names, places } = nameSeries(points)
  const keys = periods.map(({ key }) => key)
  const indexes = new Map(keys.map((key, index) => [key, index]))
  const marks = points.flatMap(({ title, date, gain }, row) => {
    const index = indexes.get(periodOf(monthOf(date, timeZone), unit))
    if (index === undefined) return []
    const at = Number((index + placeInPeriod(date, unit, timeZone)).toFixed(3))
    return [{ row, title, at, speedup: gain.speedup, series: places[row] ?? -1 }]
  })
  return {
    kind: 'gains',
    axis: makeGainAxis(marks.map(({ speedup }) => speedup)),
    periods: keys,
    names,
    points: marks,
  }
}

/** More ticks than this are decades only. */
const MOST_TICKS = 10

const FINE_ANCHORS = [1, 2, 5]

/** The anchors 1, 2, 5, 10, … by whole numbers, 0.5 for -1. */
const fineAnchorAt = (index: number): number => {
  const decade = Math.floor(index / 3)
  return Number(((FINE_ANCHORS[index - decade * 3] ?? 1) * 10 ** decade).toPrecision(12))
}

/**
 * Always with 1, which is “as before”, and no wider than from one of 1, 2, 5 to another; these have ticks
 * while they are few.
 */
function makeGainAxis(speedups: readonly number[]): AxisSpec {
  const least = Math.min(1, ...speedups)
  const most = Math.max(2, ...speedups)
  const { type, min, max } = makeLogAxis(least, most, fineAnchorAt)
  const isInside = (value: number): boolean => value >= min && value <= max
  const first = Math.floor(Math.log10(min)) * 3
  const fine = Array.from({ length: 3 * MOST_TICKS }, (_, index) => fineAnchorAt(first + index))
  const inside = fine.filter(isInside)
  const ticks =
    inside.length <= MOST_TICKS ? inside : makeLogAxis(least, most).ticks.filter(isInside)
  return { type, min, max, ticks: ticks.map((value) => ({ value, text: formatFactor(value) })) }
}
