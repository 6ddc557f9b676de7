import type { SeriesData } from './series-data.ts'
import { type SeriesState, rangeOf } from './series-state.ts'

/** A state held against a history: what is seen, and against what. */
export interface SeriesView {
  /** The runs that are seen: `from` to before `to`. */
  from: number
  to: number
  isZoomed: boolean
  isLog: boolean
  /** The run that all are divided by. */
  base: number | null
  pinned: number | null
}

/** What the browser asks of a history again and again. */
export interface SeriesIndex {
  data: SeriesData
  /** When each run is drawn, in milliseconds, rising. */
  times: readonly number[]
  /** What a run is called in an address: its commit, else its time, each where no other run has it. */
  keys: readonly string[]
}

export function indexSeries(data: SeriesData): SeriesIndex {
  const { at, hashes } = data
  const counts = new Map<string, number>()
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [index, moment] of at.entries()) {
    count(moment)
    if (hashes[index]) count(hashes[index])
  }
  const keys = at.map((moment, index) => {
    const names = [hashes[index] ?? '', moment, `n${index + 1}`]
    return names.find((name) => name !== '' && (counts.get(name) ?? 0) <= 1)!
  })
  return { data, times: at.map((moment) => Date.parse(moment)), keys }
}

/** What a state shows; a range that holds no run, or a run that is no more, is taken for none. */
export function viewSeries(series: SeriesIndex, state: SeriesState): SeriesView {
  const { times, keys, data } = series
  const [start, end] = rangeOf(state)
  const from = times.findIndex((time) => time >= start)
  const to = times.findLastIndex((time) => time <= end) + 1
  const isEmpty = from < 0 || to <= from
  const find = (key: string | null): number | null => {
    const index = key === null ? -1 : keys.indexOf(key)
    return index < 0 ? null : index
  }
  const base = find(state.base)
  return {
    from: isEmpty ? 0 : from,
    to: isEmpty ? times.length : to,
    isZoomed: !isEmpty && (from > 0 || to < times.length),
    isLog: state.axis === 'log' && hasLogAxis(data),
    base: base !== null && canBeBase(data, base) ? base : null,
    pinned: find(state.run),
  }
}

/** The logarithm of 0 and below says nothing. */
export const hasLogAxis = ({ values }: SeriesData): boolean => values.every((value) => value > 0)

/** Nothing can be divided by 0, and a ratio to what is below 0 says nothing. */
export const canBeBase = ({ values }: SeriesData, index: number): boolean =>
  (values[index] ?? 0) > 0

/** The stretch of a run: what it can be compared with. */
export const stretchOf = ({ stretches }: SeriesData, index: number): { from: number; to: number } =>
  stretches.find(({ from, to }) => from <= index && index < to) ?? { from: index, to: index + 1 }
