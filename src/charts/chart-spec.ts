import type { Outcome } from './before-after.ts'

/**
 * What a page hands a chart as JSON, all texts ready. A further kind of chart is one more member here,
 * with its builder and its rows in `plan-chart.ts`.
 */
export type ChartSpec =
  BarSpec | HistorySpec | GainsSpec | StripSpec | ThreadSpec | PromisesSpec | SeriesSpec

/** Horizontal bars of what is after over paler ones of what was before. */
export interface BarSpec {
  kind: 'bars'
  axis: AxisSpec
  bars: Bar[]
}

/** A value axis; each tick has the text that stands below it. */
export interface AxisSpec {
  type: 'linear' | 'logarithmic'
  min: number
  max: number
  ticks: { value: number; text: string }[]
}

export interface Bar {
  /** The row of the table that it stands for, by its `data-row`. */
  row: number
  label: string
  /** What may stand above the bar's end; the first does that leaves its name whole or half of the width. */
  texts: string[]
  before: number
  after: number
  outcome: Outcome
  /** An estimate: hatched, outlined, and said. */
  expected: boolean
}

/** Openings, resolutions and the backlog, period by period. */
export interface HistorySpec {
  kind: 'history'
  /** What a period is called: “month”. */
  unit: string
  /** Consecutive, with the row of each. */
  periods: { row: number; key: string; opened: number; resolved: number; open: number }[]
  /** Axes of the backlog, and of openings and resolutions. */
  open: AxisSpec
  flow: AxisSpec
}

/** Gains over time, each a point. */
export interface GainsSpec {
  kind: 'gains'
  axis: AxisSpec
  /** Keys of consecutive periods. */
  periods: string[]
  /** The components that have a shape of their own. */
  names: string[]
  points: GainMark[]
}

export interface GainMark {
  row: number
  title: string
  /** Periods since the beginning of the first. */
  at: number
  speedup: number
  /** Place of its component among the names; -1 for all others. */
  series: number
}

/** Single values as points, one strip for each row of them, with the figure that stands for them. */
export interface StripSpec {
  kind: 'strips'
  axis: AxisSpec
  strips: Strip[]
}

export interface Strip {
  row: number
  /** “Before”, “After”. */
  label: string
  /** The figure in words: “45 s median”. */
  text: string
  /** Stands behind the others: what was before. */
  isMuted: boolean
  /** Where the line stands; null for none. */
  value: number | null
  /** Quartiles, deviation or the like; null where nothing is known. */
  spread: { low: number; high: number } | null
  /** Ascending. */
  values: number[]
}

/** One benchmark through several issues, in its own unit. */
export interface ThreadSpec {
  kind: 'thread'
  axis: AxisSpec
  /** Keys of consecutive periods; of steps too near to each other, which are spaced evenly, their days. */
  periods: string[]
  isEven: boolean
  /** In the order of time. */
  steps: ThreadMark[]
}

/** What one issue opened with, and what it left. */
export interface ThreadMark {
  row: number
  before: ThreadPoint
  after: (ThreadPoint & { isWorse: boolean }) | null
  /** It opened worse than an earlier issue had left it. */
  isRelapse: boolean
}

export interface ThreadPoint {
  /** Periods since the beginning of the first. */
  at: number
  value: number
  text: string
}

/** What was promised against what was measured, both as factors on axes of one scale. */
export interface PromisesSpec {
  kind: 'promises'
  axis: AxisSpec
  points: PromiseMark[]
}

export interface PromiseMark {
  row: number
  title: string
  promised: number
  achieved: number
  isMet: boolean
}

/** The history of one benchmark, or a part of it, as it is to be seen. Times are in milliseconds. */
export interface SeriesSpec {
  kind: 'series'
  x: { min: number; max: number }
  y: AxisSpec
  /** Every run in the part that is seen, in order; the arrow keys go through all of them. */
  marks: { row: number; x: number; y: number }[]
  /** What is drawn of them, a line for each stretch; faded where it cannot be compared with the baseline. */
  lines: { points: { x: number; y: number }[]; isFaded: boolean }[]
  /** How far each figure scatters: as whiskers where they are few, else as a band. */
  spread: { isBand: boolean; parts: { x: number; low: number; high: number }[][] }
  /** Levels between changes: the median of their runs. */
  levels: { from: number; to: number; y: number; isFaded: boolean }[]
  changes: { x: number; text: string; outcome: Outcome }[]
  /** From the last run before to the first one after. */
  breaks: { from: number; to: number; text: string }[]
  issues: { x: number; kind: 'opened' | 'resolved'; text: string }[]
  /** The run that is 1; null where the values themselves are drawn. */
  base: { x: number } | null
  /** The run whose facts stand below. */
  pinned: { x: number; y: number } | null
}

/** Data as the text of a `<script type="application/json">`, which no `<` may end. */
export const formatJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c')
