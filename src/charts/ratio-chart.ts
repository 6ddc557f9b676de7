import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import { OUTCOME_WORDS, type Outcome, type RatioRow, formatShare } from './before-after.ts'
import type { ChartTheme } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'
import { type RatioAxis, chooseRatioAxis } from './ratio-axis.ts'

/** What a bar needs of its row. */
export type RatioBar = Pick<RatioRow, 'label' | 'ratio' | 'outcome' | 'expected'>

type RatioConfiguration = ChartConfiguration<'bar', [number, number][], string>

const ROW_HEIGHT = 48
const AXIS_HEIGHT = 26

/** Height in CSS pixels for so many bars, known before anything is drawn. */
export const ratioChartHeight = (count: number): number => count * ROW_HEIGHT + AXIS_HEIGHT

/**
 * Horizontal bars of after as a share of before. On a linear axis they start at 0 before a paler bar
 * of what was; a logarithmic axis has no 0, so they start at 100 %.
 */
export function makeRatioChart(bars: readonly RatioBar[], theme: ChartTheme): RatioConfiguration {
  const axis = chooseRatioAxis(bars.map(({ ratio }) => ratio))
  const from = axis.type === 'linear' ? 0 : 1
  const colours = bars.map(({ outcome }) => colourOf(outcome, theme))
  const fills = bars.map(({ expected }, index) =>
    expected ? theme.hatch(colours[index] ?? theme.muted) : (colours[index] ?? theme.muted),
  )
  return {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          label: 'After',
          data: bars.map(({ ratio }): [number, number] => [from, ratio]),
          backgroundColor: fills,
          borderColor: colours,
          borderWidth: bars.map(({ expected }) => (expected ? 1.5 : 0)),
          borderSkipped: false,
          barThickness: 10,
          grouped: false,
          minBarLength: 2,
        },
        {
          label: 'Before',
          data: bars.map((): [number, number] => [from, 1]),
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

/** The chart with its bars as marks, each found by its band. */
export function planRatioChart(bars: readonly RatioBar[], theme: ChartTheme): ChartPlan {
  return {
    configuration: makeRatioChart(bars, theme) as ChartPlan['configuration'],
    height: ratioChartHeight(bars.length),
    elementsOf: (index) => [{ datasetIndex: 0, index }],
    findMark: ({ chartArea }, _x, y) => {
      const index = Math.floor(((y - chartArea.top) / chartArea.height) * bars.length)
      return index >= 0 && index < bars.length ? index : undefined
    },
  }
}

function colourOf(outcome: Outcome, theme: ChartTheme): string {
  if (outcome === 'better') return theme.better
  return outcome === 'worse' ? theme.worse : theme.muted
}

function makeValueScale(axis: RatioAxis, theme: ChartTheme) {
  return {
    type: axis.type,
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map((value) => ({ value }))
    },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: 12 },
      maxRotation: 0,
      align: 'inner' as const,
      callback: (value: string | number) => formatShare(Number(value)),
    },
    border: { display: false },
    grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
  }
}

/** The line at 100 %, the name and the value of each bar above it, and a band behind the chosen one. */
function makeLabels(bars: readonly RatioBar[], theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'benchlore-labels',
    beforeDatasetsDraw(chart) {
      const [chosen] = chart.getActiveElements()
      if (!chosen) return
      const { left, width } = chart.chartArea
      chart.ctx.fillStyle = theme.band
      chart.ctx.fillRect(left, chosen.element.y - ROW_HEIGHT / 2 - 4, width, ROW_HEIGHT)
    },
    afterDatasetsDraw(chart) {
      drawReference(chart, theme)
      const marks = chart.getDatasetMeta(0).data
      for (const [index, bar] of bars.entries()) {
        const y = (marks[index]?.y ?? 0) - 17
        drawLabel(chart, bar, y, theme)
      }
    },
  }
}

/** Beside the bars only, so that it never runs through a name. */
function drawReference(chart: Chart<'bar'>, theme: ChartTheme): void {
  const { ctx, scales } = chart
  const x = Math.round(scales['x']?.getPixelForValue(1) ?? 0)
  ctx.save()
  ctx.strokeStyle = theme.ink
  ctx.setLineDash([2, 3])
  ctx.beginPath()
  for (const { y } of chart.getDatasetMeta(0).data) {
    ctx.moveTo(x - 0.5, y - 8)
    ctx.lineTo(x - 0.5, y + 18)
  }
  ctx.stroke()
  ctx.restore()
}

function drawLabel(chart: Chart<'bar'>, bar: RatioBar, y: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart
  const { mark, word } = OUTCOME_WORDS[bar.outcome]
  const words = [mark === '' ? [] : `${mark} ${word}`, bar.expected ? 'expected' : []].flat()
  const value = [formatShare(bar.ratio), words.join(', ')].join('  ').trimEnd()
  ctx.save()
  ctx.textBaseline = 'middle'
  ctx.font = `600 13px ${theme.font}`
  ctx.fillStyle = theme.ink
  ctx.textAlign = 'right'
  ctx.fillText(value, chartArea.right, y)
  const room = chartArea.width - ctx.measureText(value).width - 16
  ctx.textAlign = 'left'
  ctx.font = `13px ${theme.font}`
  ctx.fillText(
    fitText(bar.label, room, (text) => ctx.measureText(text).width),
    chartArea.left,
    y,
  )
  ctx.restore()
}

/** The text, or as much of its beginning as fits with an ellipsis; found by halving. */
export function fitText(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text
  let fits = 0
  let tooLong = text.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= room) fits = middle
    else tooLong = middle
  }
  return `${text.slice(0, fits).trimEnd()}…`
}
