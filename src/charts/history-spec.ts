import { chooseDecimalStep, makeLinearAxis } from './axis.ts'
import type { AxisSpec, GainsSpec, HistorySpec } from './chart-spec.ts'
import { makeGainAxis } from './gain-axis.ts'
import { type GainHistory, nameSeries } from '../core/insight/gain-history.ts'
import type { History } from '../core/insight/history.ts'
import { monthOf, periodOf, placeInPeriod } from '../core/insight/periods.ts'

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
export function makeGainsSpec({ points }: GainHistory, { unit, periods }: History): GainsSpec {
  const { names, places } = nameSeries(points)
  const keys = periods.map(({ key }) => key)
  const indexes = new Map(keys.map((key, index) => [key, index]))
  const marks = points.flatMap(({ title, date, gain }, row) => {
    const index = indexes.get(periodOf(monthOf(date), unit))
    if (index === undefined) return []
    const at = Number((index + placeInPeriod(date, unit)).toFixed(3))
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
