import type { Dimension } from '../core/issue/schema.ts'
import { formatExact } from '../core/measure/exact.ts'
import { formatQuantity } from '../core/measure/format.ts'
import { makeLinearAxis, makeLogAxis } from './axis.ts'
import type { AxisSpec } from './chart-spec.ts'
import { chooseStep } from './value-axis.ts'

/** A linear axis begins at 0 where the least value is below this share of the largest. */
const FROM_ZERO = 0.4
/** A logarithmic axis of a smaller span has even steps, since it would have hardly a power of ten. */
const NARROW_SPAN = 3
/** More ticks of 1, 2, 5 than this are powers of ten only. */
const MOST_TICKS = 8

interface Measured {
  dimension: Dimension
  unit: string
}

/**
 * The axis of a history, in base units: as narrow as the values allow, since a level that changed by a tenth
 * must be seen, and from 0 only where the values come near it. Logarithmic for values above 0 only.
 */
export function chooseSeriesAxis(
  values: readonly number[],
  isLog: boolean,
  { dimension, unit }: Measured,
): AxisSpec {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const { ticks, ...axis } =
    isLog && most / least > NARROW_SPAN
      ? makeWideLogAxis(least, most)
      : !isLog && least >= 0 && least <= most * FROM_ZERO
        ? makeLinearAxis(most || 1, chooseStep(most || 1, dimension))
        : makeNarrowAxis(least, most, dimension)
  const type = isLog ? 'logarithmic' : 'linear'
  const format = (value: number): string => formatTick({ value, dimension, unit })
  return { ...axis, type, ticks: ticks.map((value) => ({ value, text: format(value) })) }
}

/** Around the values, from one whole step to another; a single value gets a tenth on both sides. */
function makeNarrowAxis(least: number, most: number, dimension: Dimension) {
  const room = Math.max(most - least, Math.abs(most) * 0.02) || 1
  const step = chooseStep(room, dimension)
  const first = Math.floor((least - room * 0.04) / step)
  const last = Math.ceil((most + room * 0.04) / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step))
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks }
}

/** From one of 1, 2, 5 times a power of ten to another. */
function makeWideLogAxis(least: number, most: number) {
  const { min, max } = makeLogAxis(least, most, anchorAt)
  const isInside = (value: number): boolean => value >= min && value <= max
  const first = Math.floor(Math.log10(min)) * 3
  const fine = Array.from({ length: 3 * 12 }, (_, at) => anchorAt(first + at)).filter(isInside)
  const ticks = fine.length <= MOST_TICKS ? fine : makeLogAxis(least, most).ticks.filter(isInside)
  return { min, max, ticks }
}

const ANCHORS = [1, 2, 5]

const anchorAt = (index: number): number => {
  const decade = Math.floor(index / 3)
  return round(ANCHORS[index - decade * 3]! * 10 ** decade)
}

/** With all digits that a tick has; whole seconds from two minutes on as minutes and hours. */
function formatTick(tick: Measured & { value: number }): string {
  const { value, dimension } = tick
  const isLong = dimension === 'time' && value >= 120 && value < 172_800 && value % 60 === 0
  return isLong ? formatQuantity(tick) : formatExact(tick)
}

const round = (value: number): number => Number(value.toPrecision(12))
