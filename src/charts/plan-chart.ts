import type { ActiveElement, Chart, ChartConfiguration } from 'chart.js'
import { planBarChart } from './bar-chart.ts'
import type { ChartSpec } from './chart-spec.ts'
import type { ChartTheme } from './chart-theme.ts'
import { planGainsChart } from './gains-chart.ts'
import { planHistoryChart } from './history-chart.ts'
import { planSeriesChart } from './series-chart.ts'
import { planStripChart } from './strip-chart.ts'
import { planPromisesChart } from './promises-chart.ts'
import { planThreadChart } from './thread-chart.ts'

/** All that drawing needs of one kind of chart. A mark is what the reader chooses: a bar, a point, a month. */
export interface ChartPlan {
  configuration: ChartConfiguration
  /** In CSS pixels. */
  height: number
  /** The parts of the chart that light up with a mark. */
  elementsOf: (mark: number) => Pick<ActiveElement, 'datasetIndex' | 'index'>[]
  /** The mark at a place of the canvas, in CSS pixels from its upper left corner. */
  findMark: (chart: Chart, x: number, y: number) => number | undefined
  /** Draws a mark that is no part of the chart's own, once it is chosen. */
  drawMark?: (chart: Chart, mark: number) => void
  /** The place of a mark in the canvas. */
  placeOf?: (chart: Chart, mark: number) => { x: number; y: number }
}

/** The plan of a chart in the colours of `theme`. */
export function planChart(spec: ChartSpec, theme: ChartTheme): ChartPlan {
  switch (spec.kind) {
    case 'bars':
      return planBarChart(spec, theme)
    case 'history':
      return planHistoryChart(spec, theme)
    case 'gains':
      return planGainsChart(spec, theme)
    case 'strips':
      return planStripChart(spec, theme)
    case 'thread':
      return planThreadChart(spec, theme)
    case 'promises':
      return planPromisesChart(spec, theme)
    case 'series':
      return planSeriesChart(spec, theme)
  }
}

/** The table row (its `data-row`) of each mark, in the order in which the arrow keys go. */
export function rowsOf(spec: ChartSpec): number[] {
  switch (spec.kind) {
    case 'bars':
      return spec.bars.map(({ row }) => row)
    case 'history':
      return spec.periods.map(({ row }) => row)
    case 'gains':
    case 'promises':
      return spec.points.map(({ row }) => row)
    case 'strips':
      return spec.strips.map(({ row }) => row)
    case 'thread':
      return spec.steps.map(({ row }) => row)
    case 'series':
      return spec.marks.map(({ row }) => row)
  }
}
