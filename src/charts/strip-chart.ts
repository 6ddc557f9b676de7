import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { StripSpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'

const ROW_HEIGHT = 62
const AXIS_HEIGHT = 28

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const stripChartHeight = (count: number): number => count * ROW_HEIGHT + AXIS_HEIGHT

type StripConfiguration = ChartConfiguration<'line', { x: number; y: number }[], string>

/** Runs as points, the spread as a box, the figure as a line through it; each strip is found by its band. */
export function planStripChart(spec: StripSpec, theme: ChartTheme): ChartPlan {
  return {
    configuration: makeStripChart(spec, theme),
    height: scaleHeight(stripChartHeight(spec.strips.length), theme),
    elementsOf: (mark) => [{ datasetIndex: mark, index: 0 }],
    findMark: ({ chartArea }, _x, y) => {
      const mark = Math.floor(((y - chartArea.top) / chartArea.height) * spec.strips.length)
      return mark >= 0 && mark < spec.strips.length ? mark : undefined
    },
  }
}

/** How far points lie from the middle of their strip, so that equal runs can be told apart. */
const scatter = (index: number): number => (((index * 7) % 5) - 2) * 0.045

/** The middle of a strip, a little below its label. */
const middleOf = (strip: number): number => strip + 0.62

export function makeStripChart({ axis, strips }: StripSpec, theme: ChartTheme): StripConfiguration {
  const texts = new Map(axis.ticks.map(({ value, text }) => [value, text]))
  return {
    type: 'line',
    data: {
      datasets: strips.map(({ label, values, isMuted }, strip) => ({
        label,
        data: values.map((x, index) => ({ x, y: middleOf(strip) + scatter(index) })),
        showLine: false,
        clip: 8,
        pointStyle: isMuted ? ('circle' as const) : ('rectRot' as const),
        radius: isMuted ? 3.5 : 4,
        hoverRadius: isMuted ? 3.5 : 4,
        borderColor: theme.paper,
        borderWidth: 0.75,
        backgroundColor: isMuted ? theme.muted : (theme.series[0] ?? theme.ink),
      })),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { left: 2, right: 6 } },
      scales: {
        x: {
          type: axis.type,
          min: axis.min,
          max: axis.max,
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticks.map(({ value }) => ({ value }))
          },
          ticks: {
            color: theme.muted,
            font: { family: theme.font, size: theme.size * 0.92 },
            maxRotation: 0,
            autoSkipPadding: 14,
            align: 'inner',
            callback: (value) => texts.get(Number(value)) ?? '',
          },
          border: { color: theme.line },
          grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
        },
        y: { type: 'linear', min: 0, max: strips.length, reverse: true, display: false },
      },
    },
    plugins: [makeBoxes(strips, theme)],
  }
}

/** The band behind the chosen strip, boxes of the spread, the figure's line, names and values. */
function makeBoxes(strips: StripSpec['strips'], theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'benchlore-boxes',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const height = chartArea.height / strips.length
      ctx.save()
      const [chosen] = chart.getActiveElements()
      if (chosen) {
        ctx.fillStyle = theme.band
        const top = chartArea.top + chosen.datasetIndex * height
        ctx.fillRect(chartArea.left, top, chartArea.width, height)
      }
      for (const [strip, { spread }] of strips.entries()) {
        if (spread === null) continue
        const { y, half } = rowOf(chart, strip)
        const [low, high] = [xOf(chart, spread.low), xOf(chart, spread.high)]
        const width = Math.max(3, high - low)
        ctx.fillStyle = theme.band
        ctx.strokeStyle = theme.muted
        ctx.fillRect(low, y - half, width, half * 2)
        ctx.strokeRect(Math.round(low) - 0.5, Math.round(y - half) - 0.5, width, half * 2)
      }
      ctx.restore()
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      ctx.save()
      ctx.textBaseline = 'middle'
      for (const [strip, { label, text, value }] of strips.entries()) {
        const { y, half, top } = rowOf(chart, strip)
        if (value !== null) {
          const x = Math.round(xOf(chart, value)) - 0.5
          ctx.strokeStyle = theme.ink
          ctx.lineWidth = 2
          ctx.beginPath()
          ctx.moveTo(x, y - half - 3)
          ctx.lineTo(x, y + half + 3)
          ctx.stroke()
        }
        ctx.fillStyle = theme.ink
        ctx.font = `${theme.size}px ${theme.font}`
        ctx.textAlign = 'left'
        ctx.fillText(label, chartArea.left, top + theme.size * 0.8)
        ctx.font = `600 ${theme.size}px ${theme.font}`
        ctx.textAlign = 'right'
        ctx.fillText(text, chartArea.right, top + theme.size * 0.8)
      }
      ctx.restore()
    },
  }
}

const xOf = (chart: Chart<'line'>, value: number): number =>
  chart.scales['x']?.getPixelForValue(value) ?? 0

function rowOf({ chartArea, scales }: Chart<'line'>, strip: number) {
  const height = (scales['y']?.getPixelForValue(1) ?? 0) - chartArea.top
  const y = scales['y']?.getPixelForValue(middleOf(strip)) ?? 0
  return { y, half: height * 0.19, top: chartArea.top + strip * height }
}
