import type { ChartConfiguration } from 'chart.js'
import type { SeriesSpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import { chooseDateTicks } from './date-ticks.ts'
import type { ChartPlan } from './plan-chart.ts'
import { drawChosen, makeSeriesMarks, topRoom } from './series-marks.ts'

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const SERIES_HEIGHT = 400

/** Lines of so few points show each of them. */
const MOST_DOTS = 120

/** A history over a time axis; a mark is a run, found by its place in time. */
export function planSeriesChart(spec: SeriesSpec, theme: ChartTheme): ChartPlan {
  return {
    configuration: makeSeriesChart(spec, theme),
    height: scaleHeight(SERIES_HEIGHT, theme),
    // The marks are drawn by what draws the issues too: what is drawn of a long history lacks most of them.
    elementsOf: () => [],
    drawMark: (chart, mark) => drawChosen(chart, spec, mark, theme),
    placeOf: ({ scales }, mark) => {
      const { x, y } = spec.marks[mark]!
      return {
        x: scales['x']?.getPixelForValue(x) ?? 0,
        y: scales['y']?.getPixelForValue(y) ?? 0,
      }
    },
    findMark: ({ scales, chartArea }, x) => {
      if (x < chartArea.left - 4 || x > chartArea.right + 4) return undefined
      return findNearest(spec.marks, scales['x']?.getValueForPixel(x) ?? 0)
    },
  }
}

/** The mark nearest in time, by halving. */
function findNearest(marks: SeriesSpec['marks'], time: number): number | undefined {
  let [low, high] = [0, marks.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (marks[middle]!.x < time) low = middle
    else high = middle
  }
  if (high < 0) return undefined
  return time - marks[low]!.x < marks[high]!.x - time ? low : high
}

type SeriesConfiguration = ChartConfiguration<'line', { x: number; y: number }[], string>

function makeSeriesChart(spec: SeriesSpec, theme: ChartTheme): SeriesConfiguration {
  const { x, y, lines } = spec
  const count = lines.reduce((sum, { points }) => sum + points.length, 0)
  const texts = new Map(y.ticks.map(({ value, text }) => [value, text]))
  return {
    type: 'line',
    data: {
      datasets: lines.map(({ points, isFaded }) => {
        const colour = isFaded ? theme.muted : theme.better
        return {
          data: points,
          borderColor: colour,
          borderWidth: count > MOST_DOTS ? 1 : 1.5,
          borderDash: isFaded ? [3, 3] : [],
          backgroundColor: isFaded ? theme.paper : colour,
          // A stretch of one run has no line.
          pointRadius: count > MOST_DOTS && points.length > 1 ? 0 : count > 60 ? 1.75 : 2.75,
          clip: 6,
        }
      }),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      events: [],
      layout: { padding: { top: topRoom(theme), right: theme.size } },
      scales: {
        x: {
          type: 'linear',
          min: x.min,
          max: x.max,
          afterBuildTicks: (scale) => {
            const ticks = chooseDateTicks(x.min, x.max, scale.width, theme.size)
            scale.ticks = ticks.map(({ at, lines }) => ({ value: at, label: lines }))
          },
          ticks: {
            ...letters(theme),
            maxRotation: 0,
            autoSkip: false,
            callback: (_value, index, ticks) => ticks[index]?.label,
          },
          border: { color: theme.line },
          grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
        },
        y: {
          type: y.type,
          min: y.min,
          max: y.max,
          afterBuildTicks: (scale) => {
            scale.ticks = y.ticks.map(({ value }) => ({ value }))
          },
          ticks: {
            ...letters(theme),
            autoSkip: false,
            callback: (value) => texts.get(Number(value)) ?? '',
          },
          border: { display: false },
          grid: { color: theme.line, drawTicks: false },
        },
      },
    },
    plugins: [makeSeriesMarks(spec, theme)],
  }
}

const letters = (theme: ChartTheme) => ({
  color: theme.muted,
  font: { family: theme.font, size: theme.size - 1 },
})
