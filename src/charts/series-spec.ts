import { describeComputed } from '../core/benchmark/computed.ts'
import type { Quantity } from '../core/issue/schema.ts'
import { formatDateTime } from '../core/site/date-time.ts'
import type { SeriesSpec } from './chart-spec.ts'
import { decimate } from './decimate.ts'
import { chooseSeriesAxis } from './series-axis.ts'
import type { SeriesData } from './series-data.ts'
import { type SeriesIndex, type SeriesView, stretchOf } from './series-view.ts'

/** Columns of the drawing: with four runs in each no wider chart shows more. */
const COLUMNS = 400
/** More whiskers than this are a hedge. */
const MOST_WHISKERS = 60
const DAY = 86_400_000

/** A history as its chart draws it; rows are numbered as its runs. */
export function makeSeriesSpec(series: SeriesIndex, view: SeriesView): SeriesSpec {
  const { data, times } = series
  const { from, to, base } = view
  const scale = base === null ? 1 : 1 / data.values[base]!
  const ys = data.values.map((value) => value * scale)
  const isFaded = makeFade(data, base)
  const parts = data.stretches
    .map((part) => ({ from: Math.max(from, part.from), to: Math.min(to, part.to) }))
    .filter((part) => part.to > part.from)
  const x = chooseSpan(times[from]!, times[to - 1]!)
  const isSeen = (time: number): boolean => time >= x.min && time <= x.max
  const levels = data.levels.flatMap((level) => {
    const [first, last] = [Math.max(level.from, from), Math.min(level.to, to) - 1]
    if (last < first) return []
    const y = level.value * scale
    return [{ from: times[first]!, to: times[last]!, y, isFaded: isFaded(level.from) }]
  })
  const spread = makeSpread(series, view, parts, scale)
  const drawn = spread.parts.flat().flatMap(({ low, high }) => [low, high])
  const values = [...ys.slice(from, to), ...levels.map(({ y }) => y), ...(base === null ? [] : [1])]
  const unit =
    base === null
      ? { dimension: data.dimension, unit: data.unit }
      : ({ dimension: 'factor', unit: 'x' } as const)
  return {
    kind: 'series',
    x,
    y: chooseSeriesAxis(
      [...values, ...drawn.filter((value) => !view.isLog || value > 0)],
      view.isLog,
      unit,
    ),
    marks: Array.from({ length: to - from }, (_, at) => {
      const row = from + at
      return { row, x: times[row]!, y: ys[row]! }
    }),
    lines: parts.map((part) => ({
      points: decimate(times, ys, part.from, part.to, COLUMNS).map((index) => ({
        x: times[index]!,
        y: ys[index]!,
      })),
      isFaded: isFaded(part.from),
    })),
    spread,
    levels,
    changes: data.changes
      .filter(({ index }) => index >= from && index < to)
      .map(({ index, before, after, isBetter }) => ({
        x: times[index]!,
        text: describeComputed(figureOf(data, before), figureOf(data, after)),
        outcome: isBetter === null ? 'unknown' : isBetter ? 'better' : 'worse',
      })),
    breaks: data.breaks.flatMap(({ index }, at) =>
      index > from && index < to
        ? [{ from: times[index - 1]!, to: times[index]!, text: `Break ${at + 1}` }]
        : [],
    ),
    issues: data.issues
      .map(({ date, kind, title }) => ({ x: Date.parse(formatDateTime(date)), kind, text: title }))
      .filter((issue) => isSeen(issue.x)),
    base: base === null ? null : { x: times[base]! },
    pinned:
      view.pinned === null || view.pinned < from || view.pinned >= to
        ? null
        : { x: times[view.pinned]!, y: ys[view.pinned]! },
  }
}

/** A value of the series as the rest of core prints figures. */
export const figureOf = ({ unit, dimension }: SeriesData, value: number): Quantity => ({
  text: '',
  value,
  unit,
  dimension,
})

/** Whether the stretch of a run cannot be compared with the baseline. */
function makeFade(data: SeriesData, base: number | null): (index: number) => boolean {
  if (base === null) return () => false
  const { from, to } = stretchOf(data, base)
  return (index) => index < from || index >= to
}

/** From the first run to the last with air beside them; about a single moment a day. */
function chooseSpan(first: number, last: number): { min: number; max: number } {
  const air = last > first ? (last - first) * 0.015 : DAY / 2
  return { min: first - air, max: last + air }
}

/** In each column of a crowded chart the widest that any of its runs scatters. */
function makeSpread(
  { data, times }: SeriesIndex,
  { from, to }: SeriesView,
  parts: readonly { from: number; to: number }[],
  scale: number,
): SeriesSpec['spread'] {
  const isBand = to - from > MOST_WHISKERS
  const width = (times[to - 1]! - times[from]!) / COLUMNS || 1
  return {
    isBand,
    parts: parts.map((part) => {
      const bounds: { x: number; low: number; high: number }[] = []
      for (let index = part.from; index < part.to; index += 1) {
        const [low, high] = [data.low[index] ?? null, data.high[index] ?? null]
        if (low === null || high === null) continue
        const x = times[index]!
        const last = bounds.at(-1)
        if (isBand && last !== undefined && to - from > COLUMNS && x - last.x < width) {
          last.low = Math.min(last.low, low * scale)
          last.high = Math.max(last.high, high * scale)
        } else bounds.push({ x, low: low * scale, high: high * scale })
      }
      return bounds
    }),
  }
}
