import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { Outcome } from './before-after.ts'
import type { AxisSpec, Bar, BarSpec } from './chart-spec.ts'
import type { ChartTheme } from './chart-theme.ts'
import { fitText } from './fit-text.ts'
import type { ChartPlan } from './plan-chart.ts'

/** Heights in CSS pixels where labels have their usual size; they grow with the reader's text. */
const ROW_HEIGHT = 48
const AXIS_HEIGHT = 26
const USUAL_SIZE = 13

/** Height in CSS pixels for so many bars, known before anything is drawn. */
export const barChartHeight = (count: number, size = USUAL_SIZE): number =>
  Math.round((count * ROW_HEIGHT + AXIS_HEIGHT) * (size / USUAL_SIZE))

/** Bars below each other; each is found by its band, however short it is. */
export function planBarChart(spec: BarSpec, theme: ChartTheme): ChartPlan {
  return {
    configuration: makeBarChart(spec, theme),
    height: barChartHeight(spec.bars.length, theme.size),
    elementsOf: (index) => [{ datasetIndex: 0, index }],
    findMark: ({ chartArea }, _x, y) => {
      const index = Math.floor(((y - chartArea.top) / chartArea.height) * spec.bars.length)
      return index >= 0 && index < spec.bars.length ? index : undefined
    },
  }
}

type Range = [from: number, to: number]

/**
 * Horizontal bars of what is after over paler ones of what was: a short one is little left. On a linear
 * axis both start at 0; a logarithmic axis has no 0, so that they start at its left end.
 */
export function makeBarChart(
  { axis, bars }: BarSpec,
  theme: ChartTheme,
): ChartConfiguration<'bar', (Range | null)[], string> {
  const isLinear = axis.type === 'linear'
  const reach = (value: number): Range | null => (isLinear || value > 0 ? [axis.min, value] : null)
  const colours = bars.map(({ outcome }) => colourOf(outcome, theme))
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          label: 'After',
          data: bars.map(({ after }) => reach(after)),
          backgroundColor: bars.map(({ expected }, index) =>
            expected ? theme.hatch(colours[index]!) : colours[index]!,
          ),
          borderColor: colours,
          borderWidth: bars.map(({ expected }) => (expected ? 1.5 : 0)),
          borderSkipped: false,
          barThickness: 10,
          grouped: false,
          minBarLength: 3,
        },
        {
          label: 'Before',
          data: bars.map(({ before }) => reach(before)),
          backgroundColor: theme.before,
          barThickness: 16,
          grouped: false,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: false,
      maintainAspectRatio: false,
      // Figures do not dance; pointer and keys are the element's.
      animation: false,
      events: [],
      layout: { padding: { right: 1 } },
      scales: { x: makeValueScale(axis, theme), y: { type: 'category', display: false } },
    },
    plugins: [makeLabels(bars, theme)],
  }
}

function colourOf(outcome: Outcome, theme: ChartTheme): string {
  if (outcome === 'better') return theme.better
  return outcome === 'worse' ? theme.worse : theme.muted
}

function makeValueScale(axis: AxisSpec, theme: ChartTheme) {
  const texts = new Map(axis.ticks.map(({ value, text }) => [value, text]))
  return {
    type: axis.type,
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value }))
    },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: theme.size * 0.92 },
      maxRotation: 0,
      autoSkipPadding: 14,
      align: 'inner' as const,
      callback: (value: string | number) => texts.get(Number(value)) ?? '',
    },
    border: { display: false },
    grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
  }
}

/** A line at each value before, the name and the value of each bar above it, and a band behind the chosen one. */
function makeLabels(bars: readonly Bar[], theme: ChartTheme): Plugin<'bar'> {
  const scale = theme.size / USUAL_SIZE
  return {
    id: 'benchlore-labels',
    beforeDatasetsDraw(chart) {
      const [chosen] = chart.getActiveElements()
      if (!chosen) return
      const { left, width } = chart.chartArea
      const height = ROW_HEIGHT * scale
      chart.ctx.fillStyle = theme.band
      chart.ctx.fillRect(left, middleOf(chart, chosen.index) - height / 2 - 4, width, height)
    },
    afterDatasetsDraw(chart) {
      drawReferences(chart, bars, theme)
      for (const [index, bar] of bars.entries()) {
        drawLabel(chart, bar, middleOf(chart, index) - 17 * scale, theme)
      }
    },
  }
}

/** By the axis, since what cannot be drawn has no bar to ask. */
const middleOf = (chart: Chart<'bar'>, index: number): number =>
  chart.scales['y']?.getPixelForValue(index) ?? 0

/** Beside the bars only, so that it never runs through a name. */
function drawReferences(chart: Chart<'bar'>, bars: readonly Bar[], theme: ChartTheme): void {
  const { ctx, scales } = chart
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.setLineDash([2, 3])
  ctx.beginPath()
  for (const [index, { before }] of bars.entries()) {
    if (before <= 0) continue
    const x = Math.round(scales['x']?.getPixelForValue(before) ?? 0)
    const y = middleOf(chart, index)
    ctx.moveTo(x - 0.5, y - 8)
    ctx.lineTo(x - 0.5, y + 18)
  }
  ctx.stroke()
  ctx.restore()
}

function drawLabel(chart: Chart<'bar'>, bar: Bar, y: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart
  ctx.save()
  ctx.textBaseline = 'middle'
  ctx.font = `600 ${theme.size}px ${theme.font}`
  ctx.fillStyle = theme.ink
  const measure = (text: string): number => ctx.measureText(text).width
  const rooms = bar.texts.map((text) => chartArea.width - measure(text) - 16)
  const usual = `${theme.size}px ${theme.font}`
  ctx.font = usual
  const needed = Math.min(measure(bar.label), chartArea.width / 2)
  const fitting = rooms.findIndex((room) => room >= needed)
  const chosen = fitting < 0 ? rooms.length - 1 : fitting
  ctx.fillText(fitText(bar.label, rooms[chosen] ?? 0, measure), chartArea.left, y)
  ctx.font = `600 ${usual}`
  ctx.textAlign = 'right'
  ctx.fillText(bar.texts[chosen] ?? '', chartArea.right, y)
  ctx.restore()
}
