import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  LogarithmicScale,
  PointElement,
} from 'chart.js'
import type { ChartSpec } from './chart-spec.ts'
import { planChart, rowsOf } from './plan-chart.ts'
import { readTheme } from './read-theme.ts'

// Loaded when the first chart comes into view; only what is drawn is registered.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  LogarithmicScale,
  PointElement,
)

/** A chart on the page, in one theme. */
export interface DrawnChart {
  /** The table row of each mark, in the order in which a reader goes from mark to mark. */
  rows: readonly number[]
  resize: (width: number) => void
  /** Lights up one mark, or none. */
  choose: (mark: number | undefined) => void
  /** The mark at a place of the canvas, in CSS pixels from its upper left corner. */
  findMark: (x: number, y: number) => number | undefined
  /** Where a mark is; undefined where the chart does not tell. */
  placeOf: (mark: number) => { x: number; y: number } | undefined
  /** What the horizontal axis says at a place, within the axis. */
  valueAt: (x: number) => number
  destroy: () => void
}

/** Draws the spec into the canvas in the page's present colours, or in those for paper. */
export function drawChart(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  width: number,
  forPaper: boolean,
): DrawnChart {
  const plan = planChart(spec, readTheme(canvas, forPaper))
  canvas.width = width
  canvas.height = plan.height
  const chart = new Chart(canvas, plan.configuration)
  chart.resize(width, plan.height)
  return {
    rows: rowsOf(spec),
    resize: (newWidth) => chart.resize(newWidth, plan.height),
    choose: (mark) => {
      chart.setActiveElements(mark === undefined ? [] : plan.elementsOf(mark))
      chart.draw()
      if (mark !== undefined) plan.drawMark?.(chart, mark)
    },
    findMark: (x, y) => plan.findMark(chart, x, y),
    placeOf: (mark) => plan.placeOf?.(chart, mark),
    valueAt: (x) => {
      const { left, right } = chart.chartArea
      return chart.scales['x']?.getValueForPixel(Math.min(right, Math.max(left, x))) ?? 0
    },
    destroy: () => chart.destroy(),
  }
}
