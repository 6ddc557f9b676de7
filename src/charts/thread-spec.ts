import {
  choosePeriodUnit,
  countMonths,
  listPeriods,
  monthOf,
  periodOf,
  placeInPeriod,
} from '../core/insight/periods.ts'
import type { Thread, ThreadStep } from '../core/insight/threads.ts'
import type { Dimension, Quantity } from '../core/issue/schema.ts'
import { formatFigure, formatQuantity } from '../core/measure/format.ts'
import { isComparable } from '../core/measure/quantity.ts'
import { type Axis, chooseDecimalStep, makeLinearAxis, makeLogAxis } from './axis.ts'
import type { AxisSpec, ThreadMark, ThreadPoint, ThreadSpec } from './chart-spec.ts'
import { fineAnchorAt } from './gain-axis.ts'

/**
 * A thread as its chart draws it; rows are numbered as its steps. The axis is logarithmic, or linear from 0 where
 * a figure is 0. What cannot be compared with the first figure, and figures below 0, have no place; undefined
 * where fewer than two steps remain.
 */
export function makeThreadSpec(thread: Thread): ThreadSpec | undefined {
  const { steps, turns } = thread
  const base = steps[0]!.before
  const drawable = (figure: Quantity): boolean => figure.value >= 0 && isComparable(base, figure)
  const drawn = steps.flatMap((step, row) => (drawable(step.before) ? [{ step, row }] : []))
  if (drawn.length < 2) return undefined
  const months = drawn.flatMap(({ step }) => [step.date, endOf(step)].map(monthOf))
  const [from, to] = [months.toSorted()[0]!, months.toSorted().at(-1)!]
  const unit = choosePeriodUnit(countMonths(from, to))
  const periods = listPeriods(from, to, unit)
  const place = (date: string, figure: Quantity): ThreadPoint => {
    const index = periods.indexOf(periodOf(monthOf(date), unit))
    const at = Number((index + placeInPeriod(date, unit)).toFixed(3))
    return { at, value: figure.value, text: formatFigure(figure) }
  }
  const marks = drawn.map(({ step, row }) => {
    const { before, after, date } = step
    const isWorse =
      after !== null &&
      (thread.direction === 'lower' ? after.value > before.value : after.value < before.value)
    return {
      row,
      before: place(date, before),
      after: after !== null && drawable(after) ? { ...place(endOf(step), after), isWorse } : null,
      isRelapse: turns.some(({ step, kind }) => step === row && kind === 'relapse'),
    }
  })
  const values = marks.flatMap(({ before, after }) =>
    after === null ? [before.value] : [before.value, after.value],
  )
  const axis = makeFigureAxis(values, base)
  if (!isCrowded(marks, periods.length))
    return { kind: 'thread', axis, periods, isEven: false, steps: marks }
  return {
    kind: 'thread',
    axis,
    periods: drawn.map(({ step }) => step.date.slice(0, 10)),
    isEven: true,
    steps: marks.map(spaceEvenly),
  }
}

/** Nearer to each other than this part of the axis two issues cover each other on a phone. */
const NEAREST = 0.06

const isCrowded = (marks: readonly ThreadMark[], width: number): boolean =>
  marks.some(
    ({ before }, index) => index > 0 && before.at - marks[index - 1]!.before.at < NEAREST * width,
  )

const spaceEvenly = ({ before, after, ...mark }: ThreadMark, index: number): ThreadMark => ({
  ...mark,
  before: { ...before, at: index + 0.3 },
  after: after && { ...after, at: index + 0.7 },
})

/** When what an issue left was there. */
const endOf = ({ date, resolvedDate }: ThreadStep): string =>
  resolvedDate !== null && resolvedDate > date ? resolvedDate : date

function makeFigureAxis(values: readonly number[], like: Quantity): AxisSpec {
  const { dimension, unit, text } = like
  const axis = chooseAxis(values, dimension)
  const format = (value: number): string => formatQuantity({ value, dimension, unit, text })
  return { ...axis, ticks: axis.ticks.map((value) => ({ value, text: format(value) })) }
}

function chooseAxis(values: readonly number[], dimension: Dimension): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (most === 0) return makeLinearAxis(1, 1)
  if (least === 0) return makeLinearAxis(most, chooseDecimalStep(most))
  return makeLogAxis(least, most, dimension === 'time' ? timeAnchorAt : fineAnchorAt)
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After 1, 2, 5, 10 and 20 s. */
const LONG_TIMES = [1, 2, 5, 10, 20].map((minutes) => minutes * MINUTE)
const LONGER_TIMES = [1, 2, 5, 12].map((hours) => hours * HOUR)
const TIMES = [...LONG_TIMES, ...LONGER_TIMES]
const SHORT = 5

/** 0.5 s, 1 s, … 20 s, 1 min, 2 min, … 20 min, 1 h, … 12 h, 1 d, 2 d, 5 d, …; 1 s for 0. */
const timeAnchorAt = (index: number): number =>
  index < SHORT
    ? fineAnchorAt(index)
    : (TIMES[index - SHORT] ?? DAY * fineAnchorAt(index - SHORT - TIMES.length))
