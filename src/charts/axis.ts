/** The value axis of a chart, with the values that have a tick. */
export interface Axis {
  type: 'linear' | 'logarithmic'
  min: number
  max: number
  ticks: number[]
}

/** From 0 in steps of `step` to the first that reaches `most`. */
export function makeLinearAxis(most: number, step: number): Axis {
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => round(index * step))
  return { type: 'linear', min: 0, max: round(count * step), ticks }
}

/** From the last step below `least` to the first above `most`; not from 0, so for points and never for bars. */
export function makeRangeAxis(least: number, most: number): Axis {
  const span = most - least || Math.abs(most) || 1
  const step = chooseDecimalStep(span)
  const from = Math.floor(least / step - 0.25)
  const to = Math.ceil(most / step + 0.25)
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => round((from + index) * step))
  const kept = least >= 0 ? ticks.filter((tick) => tick >= 0) : ticks
  return { type: 'linear', min: kept[0]!, max: kept.at(-1)!, ticks: kept }
}

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives at most five intervals. */
export function chooseDecimalStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5))
  return ([1, 2, 2.5, 5, 10].find((step) => most / (step * power) <= 5.000_001) ?? 10) * power
}

/**
 * Between two anchors that hold `least` and `most`, both above 0, with at most seven of them as ticks.
 * `anchorAt` gives the anchors in rising order for all whole numbers: powers of ten, or 1 s, 10 s, 1 min.
 */
export function makeLogAxis(
  least: number,
  most: number,
  anchorAt: (index: number) => number = (index) => round(10 ** index),
): Axis {
  let from = Math.floor(Math.log10(least))
  while (anchorAt(from) > least * DUST) from -= 1
  while (anchorAt(from + 1) <= least * DUST) from += 1
  let to = from + 1
  while (anchorAt(to) < most / DUST) to += 1
  const every = Math.ceil((to - from) / 6)
  const ticks: number[] = []
  for (let index = from; index <= to; index += 1) {
    if (index % every === 0) ticks.push(anchorAt(index))
  }
  return { type: 'logarithmic', min: anchorAt(from), max: anchorAt(to), ticks }
}

/** What binary fractions may be off. */
const DUST = 1 + 1e-9

/** Sheds the dust of binary fractions (0.30000000000000004). */
const round = (value: number): number => Number(value.toPrecision(12))
