/** The value axis of a ratio chart; 1 is “as before”. */
export interface RatioAxis {
  type: 'linear' | 'logarithmic'
  min: number
  max: number
  ticks: number[]
}

/** Beyond this span the smaller bars of a linear axis can no longer be told apart. */
const WIDEST_LINEAR_SPAN = 20

/**
 * The axis for some ratios after/before. It always holds 1; it is linear from 0 unless the ratios,
 * with 1 among them, span more than 20 to 1, and logarithmic then.
 */
export function chooseRatioAxis(ratios: readonly number[]): RatioAxis {
  const least = Math.min(1, ...ratios)
  const most = Math.max(1, ...ratios)
  return most / least > WIDEST_LINEAR_SPAN ? makeLogAxis(least, most) : makeLinearAxis(most)
}

function makeLinearAxis(most: number): RatioAxis {
  const step = chooseStep(most)
  const max = Math.ceil(most / step - 1e-9) * step
  const count = Math.round(max / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => round(index * step))
  return { type: 'linear', min: 0, max: round(max), ticks }
}

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives at most five intervals. */
function chooseStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5))
  return ([1, 2, 2.5, 5, 10].find((step) => most / (step * power) <= 5.000_001) ?? 10) * power
}

function makeLogAxis(least: number, most: number): RatioAxis {
  const from = Math.floor(Math.log10(least) + 1e-9)
  const to = Math.ceil(Math.log10(most) - 1e-9)
  const every = Math.ceil((to - from) / 5)
  const ticks: number[] = []
  for (let exponent = from; exponent <= to; exponent++) {
    if (exponent % every === 0) ticks.push(round(10 ** exponent))
  }
  return { type: 'logarithmic', min: round(10 ** from), max: round(10 ** to), ticks }
}

/** Sheds the dust of binary fractions (0.30000000000000004). */
const round = (value: number): number => Number(value.toPrecision(12))
