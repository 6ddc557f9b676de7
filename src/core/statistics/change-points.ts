import { median } from 'simple-statistics'

/** Where the level of a series changed for good. */
export interface ChangePoint {
  /** The first point at the new level, from 0. */
  index: number
  /** Medians of the stretches before and after. */
  before: number
  after: number
}

interface ChangePointOptions {
  /** Smallest change that counts, as a share of the lower level: 0.075 is 7.5 %. */
  minMagnitude?: number
}

/** Fewer points tell a change from a fluke badly. */
export const MIN_POINTS = 10
/** A level must hold for this many points. */
export const MIN_SEGMENT = 3
/** Smaller changes are common between runs of unchanged code; the middle of the usual 5–10 %. */
export const MIN_MAGNITUDE = 0.075

/**
 * Change points of a series of positive values in order of time: the piecewise-constant fit to log(value)
 * with the least total absolute deviation plus a price for every change. The price is that of the Bayesian
 * information criterion under Laplace noise (Yao 1988, doi 10.1016/0167-7152(88)90118-6), its scale taken
 * from neighbouring points, so that noise costs more than it explains; absolute deviations keep a lone
 * outlier from becoming a level (Storath, Weinmann & Unser 2017, doi 10.1088/1361-6420/aa5ed7).
 * A level lasts at least three points; changes below the smallest magnitude are dissolved, the smallest
 * first. Empty below ten points and where a value is not positive, since its logarithm says nothing.
 */
export function findChangePoints(
  values: readonly number[],
  options: ChangePointOptions = {},
): ChangePoint[] {
  if (values.length < MIN_POINTS || values.some((value) => !(value > 0 && value < Infinity)))
    return []
  const logs = values.map(Math.log)
  const scale = estimateScale(logs)
  if (scale === 0 && new Set(logs).size === 1) return []
  const price = Math.max(scale, 1e-4) * 2 * Math.log(values.length)
  const starts = fitLevels(logs, price)
  return dissolveSmall(values, starts, Math.log1p(options.minMagnitude ?? MIN_MAGNITUDE))
}

/**
 * The mean absolute deviation of Laplace noise, from the differences of neighbours, which a change of
 * level hardly touches: the median of |x − y| for two such values is 1.146 times their scale.
 */
function estimateScale(logs: readonly number[]): number {
  const differences = logs.slice(1).map((value, at) => Math.abs(value - logs[at]!))
  return median(differences) / 1.146
}

/** Levels tried; more make the fit finer than any printed digit. */
const MAX_LEVELS = 400

/**
 * Starts of the stretches of the cheapest fit, without the first. Dynamic programming over (level, length
 * of the present stretch up to three): every point either goes on at the level or starts a new one, which
 * is allowed once the present has lasted. Time: points × levels.
 */
function fitLevels(logs: readonly number[], price: number): number[] {
  const levels = chooseLevels(logs)
  const [n, k] = [logs.length, levels.length]
  // cost[r * k + j]: least cost of a fit that ends at level j in a stretch of r + 1 points, the last r for "or more".
  let cost = new Float64Array(MIN_SEGMENT * k).fill(Infinity)
  levels.forEach((level, j) => (cost[j] = Math.abs(logs[0]! - level)))
  // Where the stretch of the ripe state (j) at point t began, to walk back along.
  const began = Array.from({ length: n }, () => new Int32Array(k))
  const youngBegan = Array.from({ length: MIN_SEGMENT - 1 }, (_, r) => -r)
  const cameFrom = new Int32Array(n).fill(-1)

  for (let t = 1; t < n; t++) {
    const next = new Float64Array(MIN_SEGMENT * k).fill(Infinity)
    const ripe = (MIN_SEGMENT - 1) * k
    let best = 0
    for (let j = 1; j < k; j++) if (cost[ripe + j]! < cost[ripe + best]!) best = j
    const fresh = cost[ripe + best]! + price
    cameFrom[t] = best
    for (let j = 0; j < k; j++) {
      const here = Math.abs(logs[t]! - levels[j]!)
      next[j] = fresh + here
      for (let r = 1; r < MIN_SEGMENT - 1; r++) next[r * k + j] = cost[(r - 1) * k + j]! + here
      const [young, old] = [cost[ripe - k + j]!, cost[ripe + j]!]
      next[ripe + j] = Math.min(young, old) + here
      began[t]![j] = old <= young ? began[t - 1]![j]! : t + youngBegan[MIN_SEGMENT - 2]! - 1
    }
    cost = next
  }
  return walkBack(cost, began, cameFrom, k, n)
}

/** From the cheapest ripe end back from stretch to stretch. */
function walkBack(
  cost: Float64Array,
  began: readonly Int32Array[],
  cameFrom: Int32Array,
  k: number,
  n: number,
): number[] {
  const ripe = cost.subarray((MIN_SEGMENT - 1) * k)
  let level = ripe.indexOf(Math.min(...ripe))
  const starts: number[] = []
  for (let end = n - 1; ;) {
    const start = began[end]![level]!
    if (start <= 0) return starts.toReversed()
    starts.push(start)
    level = cameFrom[start]!
    end = start - 1
  }
}

/** The values themselves, a median being one of them; evenly chosen by rank where there are very many. */
function chooseLevels(logs: readonly number[]): number[] {
  const unique = [...new Set(logs)].toSorted((a, b) => a - b)
  if (unique.length <= MAX_LEVELS) return unique
  return Array.from(
    { length: MAX_LEVELS },
    (_, at) => unique[Math.round((at / (MAX_LEVELS - 1)) * (unique.length - 1))]!,
  )
}

/**
 * Takes out changes until all are large enough and every level holds: first the edge of a stretch with
 * fewer than three points of its own (two outliers side by side are no level), then the smallest change.
 * Medians are taken anew each time.
 */
function dissolveSmall(
  values: readonly number[],
  starts: readonly number[],
  minLog: number,
): ChangePoint[] {
  const kept = [...starts]
  for (;;) {
    const stretches = [0, ...kept].map((start, at) => values.slice(start, kept[at]))
    const medians = stretches.map((stretch) => median(stretch))
    const points = kept.map((index, at) => ({
      index,
      before: medians[at]!,
      after: medians[at + 1]!,
    }))
    const weak = points.findIndex(
      ({ before, after }, at) =>
        countNear(stretches[at]!, before, after) < MIN_SEGMENT ||
        countNear(stretches[at + 1]!, after, before) < MIN_SEGMENT,
    )
    const sizes = points.map(({ before, after }) => Math.abs(Math.log(after / before)))
    const smallest = sizes.indexOf(Math.min(...sizes))
    if (weak < 0 && (points.length === 0 || sizes[smallest]! >= minLog)) return points
    kept.splice(weak < 0 ? smallest : weak, 1)
  }
}

/** How many values are nearer to their own level than to the other, as ratios. */
const countNear = (values: readonly number[], own: number, other: number): number =>
  values.filter((value) => Math.abs(Math.log(value / own)) < Math.abs(Math.log(value / other)))
    .length
