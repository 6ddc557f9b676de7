import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { HistorySpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'
import { chooseTimeTicks } from './time-ticks.ts'

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const HISTORY_HEIGHT = 320

/** Lines of so few points show each of them. */
const MOST_DOTS = 36

/**
 * Two panels over one time axis: above the open backlog as a stepped line, below openings and resolutions
 * as pairs of bars. A mark is a period with all three.
 */
export function planHistoryChart(spec: HistorySpec, theme: ChartTheme): ChartPlan {
  return {
    configuration: makeHistoryChart(spec, theme),
    height: scaleHeight(HISTORY_HEIGHT, theme),
    elementsOf: (index) => [0, 1, 2].map((datasetIndex) => ({ datasetIndex, index })),
    findMark: (chart, x) => {
      const index = chart.scales['x']?.getValueForPixel(x)
      if (index === undefined || x < chart.chartArea.left || x > chart.chartArea.right)
        return undefined
      return spec.periods[Math.round(index)] === undefined ? undefined : Math.round(index)
    },
  }
}

type HistoryConfiguration = ChartConfiguration<'bar' | 'line', number[], string>

export function makeHistoryChart(spec: HistorySpec, theme: ChartTheme): HistoryConfiguration {
  const { periods } = spec
  // The fewer the periods, the narrower the pair of bars in the middle of each.
  const bars = { barPercentage: 0.9, categoryPercentage: Math.min(0.8, periods.length * 0.05) }
  return {
    type: 'bar',
    data: {
      labels: periods.map(({ key }) => key),
      datasets: [
        {
          type: 'line',
          label: 'Open',
          yAxisID: 'open',
          data: periods.map(({ open }) => open),
          stepped: 'middle',
          borderColor: theme.ink,
          borderWidth: 2,
          clip: 8,
          pointRadius: periods.length > MOST_DOTS ? 0 : 2.5,
          pointHoverRadius: 4,
          pointBackgroundColor: theme.ink,
          pointHoverBackgroundColor: theme.ink,
        },
        {
          type: 'bar',
          label: 'Opened',
          yAxisID: 'flow',
          data: periods.map(({ opened }) => opened),
          backgroundColor: theme.before,
          borderColor: theme.muted,
          borderWidth: 1,
          ...bars,
        },
        {
          type: 'bar',
          label: 'Resolved',
          yAxisID: 'flow',
          data: periods.map(({ resolved }) => resolved),
          backgroundColor: theme.better,
          borderColor: theme.better,
          borderWidth: 1,
          ...bars,
        },
      ],
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { top: theme.size * 1.8, right: theme.size } },
      scales: {
        x: makeTimeScale(spec, theme),
        // Panels stand one upon another in this order. Above the bars is room for what they are called.
        flow: { ...makeCountScale(spec.flow, theme), max: spec.flow.max * 1.45, stackWeight: 4 },
        open: { ...makeCountScale(spec.open, theme), stackWeight: 3 },
      },
    },
    plugins: [makeNames(spec, theme)],
  }
}

function makeTimeScale({ periods }: HistorySpec, theme: ChartTheme) {
  const keys = periods.map(({ key }) => key)
  return {
    type: 'category' as const,
    offset: true,
    afterBuildTicks: (scale: {
      ticks: { value: number; label?: string | string[] }[]
      width: number
    }) => {
      const ticks = chooseTimeTicks(keys, scale.width, theme.size)
      scale.ticks = ticks.map(({ index, lines }) => ({ value: index, label: lines }))
    },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: theme.size - 1 },
      maxRotation: 0,
      autoSkip: false,
      callback: (_value: string | number, index: number, ticks: { label?: string | string[] }[]) =>
        ticks[index]?.label,
    },
    border: { color: theme.line },
    grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
  }
}

function makeCountScale(axis: HistorySpec['open'], theme: ChartTheme) {
  return {
    type: 'linear' as const,
    position: 'left' as const,
    stack: 'counts',
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value }))
    },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: theme.size - 1 },
      callback: (value: string | number) => axis.ticks.find((tick) => tick.value === value)?.text,
    },
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
  }
}

/** What each panel shows, beside a sample of its marks; and a band behind the chosen period. */
function makeNames({ periods, unit }: HistorySpec, theme: ChartTheme): Plugin<'bar' | 'line'> {
  return {
    id: 'benchlore-names',
    beforeDatasetsDraw(chart) {
      const [chosen] = chart.getActiveElements()
      if (!chosen) return
      const { top, bottom, width } = chart.chartArea
      const room = Math.max(width / periods.length, 6)
      chart.ctx.fillStyle = theme.band
      chart.ctx.fillRect(chosen.element.x - room / 2, top, room, bottom - top)
    },
    afterDatasetsDraw(chart) {
      const pen = startPen(chart, theme)
      pen.line(chart.chartArea.top - theme.size)
      pen.text(`Open at the end of each ${unit}, ${periods.at(-1)?.open ?? 0} now`)
      const flowTop = (chart.scales['flow']?.top ?? 0) + theme.size
      pen.box(flowTop, theme.before, theme.muted)
      pen.text('Opened')
      pen.box(flowTop, theme.better, theme.better, true)
      pen.text(`Resolved in each ${unit}`)
      pen.end()
    },
  }
}

/** Writes names from left to right, each after a sample of what it names. */
function startPen({ ctx, chartArea }: Chart<'bar' | 'line'>, theme: ChartTheme) {
  const side = Math.round(theme.size * 0.75)
  let x = 0
  let y = 0
  const moveTo = (at: number, goesOn = false): void => {
    x = goesOn ? x + theme.size : chartArea.left + 4
    y = Math.round(at)
  }
  ctx.save()
  ctx.font = `${theme.size}px ${theme.font}`
  ctx.textBaseline = 'middle'
  return {
    line: (at: number): void => {
      moveTo(at)
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 2
      ctx.beginPath()
      ctx.moveTo(x, y)
      ctx.lineTo(x + side * 1.5, y)
      ctx.stroke()
      x += side * 1.5 + 6
    },
    box: (at: number, fill: string, edge: string, goesOn = false): void => {
      moveTo(at, goesOn)
      ctx.lineWidth = 1
      ctx.fillStyle = fill
      ctx.strokeStyle = edge
      ctx.fillRect(x, y - side / 2, side, side)
      ctx.strokeRect(x + 0.5, y - side / 2 + 0.5, side - 1, side - 1)
      x += side + 6
    },
    text: (words: string): void => {
      ctx.fillStyle = theme.ink
      ctx.fillText(words, x, y)
      x += ctx.measureText(words).width
    },
    end: (): void => ctx.restore(),
  }
}
