import type { Series } from './series.ts'

/** A history in small: lines of points in a box, x to the right and y downwards, a line for each stretch. */
export type Sparkline = { x: number; y: number }[][]

const WIDTH = 120
const HEIGHT = 24
/** Rounder figures cannot be told apart. */
const COLUMNS = 60

/**
 * The history by its order, on a logarithmic axis where all values are above 0, so that a halving looks
 * alike everywhere; each column is the median of its runs. Empty for fewer than two runs.
 */
export function drawSparkline({ points, stretches }: Series): Sparkline {
  if (points.length < 2) return []
  const isLog = points.every(({ value }) => value > 0)
  const size = Math.max(1, Math.ceil(points.length / COLUMNS))
  const parts = stretches.map(({ from, to }) => {
    const columns: { at: number; value: number }[] = []
    for (let at = from; at < to; at += size) {
      const end = Math.min(at + size, to)
      const sorted = points
        .slice(at, end)
        .map(({ value }) => value)
        .toSorted((a, b) => a - b)
      const value = sorted[Math.floor(sorted.length / 2)]!
      columns.push({ at: (at + end - 1) / 2, value: isLog ? Math.log(value) : value })
    }
    return columns
  })
  const values = parts.flat().map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // A history that hardly moves is a flat line, not a mountain range.
  const span = Math.max(most - least, isLog ? 0.1 : Math.abs(most) * 0.1) || 1
  const middle = (most + least) / 2
  const round = (value: number): number => Math.round(value * 10) / 10
  return parts.map((columns) =>
    columns.map(({ at, value }) => ({
      x: round(1 + (at / (points.length - 1)) * (WIDTH - 2)),
      y: round(HEIGHT / 2 - ((value - middle) / span) * (HEIGHT - 4)),
    })),
  )
}
