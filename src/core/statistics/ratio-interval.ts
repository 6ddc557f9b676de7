import { medianSorted, quantileSorted } from 'simple-statistics'
import { makeRandom } from './random.ts'

/** A 95 % interval, both ends included. */
export interface Interval {
  low: number
  high: number
}

/** With fewer values a side resampling only repeats them and its interval is far too narrow. */
export const MIN_SAMPLES = 5
const RESAMPLES = 2_000
const SEED = 20_260_101
/** Resampling more than these costs time and moves no printed digit. */
const MAX_SAMPLES = 1_000

/**
 * The 95 % percentile bootstrap interval of median(over) / median(under) (Efron 1979,
 * doi 10.1214/aos/1176344552): both sides are drawn anew 2,000 times, with a fixed seed.
 * Undefined with fewer than five values a side, or where a median of `under` can be 0.
 */
export function computeRatioInterval(
  over: readonly number[],
  under: readonly number[],
): Interval | undefined {
  if (over.length < MIN_SAMPLES || under.length < MIN_SAMPLES) return undefined
  const random = makeRandom(SEED)
  const [first, second] = [thin(over), thin(under)]
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const top = drawMedian(first, random)
    return top / drawMedian(second, random)
  })
  if (!ratios.every(Number.isFinite)) return undefined
  ratios.sort((a, b) => a - b)
  return { low: quantileSorted(ratios, 0.025), high: quantileSorted(ratios, 0.975) }
}

function drawMedian(values: readonly number[], random: () => number): number {
  const drawn = Float64Array.from(values, () => values[Math.floor(random() * values.length)]!)
  drawn.sort()
  return medianSorted(drawn as unknown as number[])
}

/** Evenly spaced order statistics, which keep the median and the shape. */
function thin(values: readonly number[]): readonly number[] {
  if (values.length <= MAX_SAMPLES) return values
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from(
    { length: MAX_SAMPLES },
    (_, at) => sorted[Math.floor(((at + 0.5) / MAX_SAMPLES) * sorted.length)]!,
  )
}
