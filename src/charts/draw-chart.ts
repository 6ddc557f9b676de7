import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LogarithmicScale,
} from 'chart.js'
import { type RatioBar, makeRatioChart, ratioChartHeight } from './ratio-chart.ts'
import { readTheme } from './read-theme.ts'

// Loaded when the first chart comes into view; only what is drawn is registered.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, LogarithmicScale)

/** A chart on the page, in one theme. */
export interface DrawnChart {
  resize: (width: number) => void
  /** Marks one bar, or none. */
  choose: (index: number | undefined) => void
  /** The bar at this distance from the canvas's upper edge. */
  findBar: (offsetY: number) => number | undefined
  destroy: () => void
}

/** Draws the bars into the canvas in the page's present colours, or in those for paper. */
export function drawChart(
  canvas: HTMLCanvasElement,
  bars: readonly RatioBar[],
  width: number,
  forPaper: boolean,
): DrawnChart {
  const height = ratioChartHeight(bars.length)
  canvas.width = width
  canvas.height = height
  const chart = new Chart(canvas, makeRatioChart(bars, readTheme(canvas, forPaper)))
  chart.resize(width, height)
  return {
    resize: (newWidth) => chart.resize(newWidth, height),
    choose: (index) => {
      chart.setActiveElements(index === undefined ? [] : [{ datasetIndex: 0, index }])
      chart.draw()
    },
    findBar: (offsetY) => {
      const { top, height: area } = chart.chartArea
      const index = Math.floor(((offsetY - top) / area) * bars.length)
      return index >= 0 && index < bars.length ? index : undefined
    },
    destroy: () => chart.destroy(),
  }
}
