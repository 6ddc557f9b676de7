import { type Axis, chooseDecimalStep, makeLinearAxis, makeLogAxis } from './axis.ts'

/** Beyond this span the smaller bars of a linear axis can no longer be told apart. */
const WIDEST_LINEAR_SPAN = 20

/**
 * The axis for some ratios after/before; 1 is “as before”. It always holds 1; it is linear from 0 unless
 * the ratios, with 1 among them, span more than 20 to 1, and logarithmic then.
 */
export function chooseRatioAxis(ratios: readonly number[]): Axis {
  const least = Math.min(1, ...ratios)
  const most = Math.max(1, ...ratios)
  return most / least > WIDEST_LINEAR_SPAN
    ? makeLogAxis(least, most)
    : makeLinearAxis(most, chooseDecimalStep(most))
}
