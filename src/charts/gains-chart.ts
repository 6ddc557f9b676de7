import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { GainsSpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'
import { chooseTimeTicks } from './time-ticks.ts'
import { writeLabels } from './write-labels.ts'

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const GAINS_HEIGHT = 340

/** How far from a point a pointer still means it. */
const REACH = 28

/** Shapes of the named components in their order; what has no name of its own is a cross. */
const SHAPES = [
  { pointStyle: 'circle', rotation: 0 },
  { pointStyle: 'rect', rotation: 0 },
  { pointStyle: 'triangle', rotation: 0 },
  { pointStyle: 'rectRot', rotation: 0 },
  { pointStyle: 'triangle', rotation: 180 },
] as const
const OTHERS = { pointStyle: 'crossRot', rotation: 0 } as const

type GainsConfiguration = ChartConfiguration<'line', { x: number; y: number }[], string>

/** Every gain as a point at its day on a logarithmic axis, one data set a component. */
export function planGainsChart(spec: GainsSpec, theme: ChartTheme): ChartPlan {
  const sets = splitBySeries(spec)
  const places = new Map(
    sets.flatMap((marks, datasetIndex) =>
      marks.map((mark, index) => [mark, { datasetIndex, index }] as const),
    ),
  )
  return {
    configuration: makeGainsChart(spec, theme),
    height: scaleHeight(GAINS_HEIGHT, theme),
    elementsOf: (mark) => [places.get(mark)].filter((place) => place !== undefined),
    findMark: (chart, x, y) => {
      const distances = spec.points.map((_point, mark) => {
        const place = places.get(mark)
        const element = place && chart.getDatasetMeta(place.datasetIndex).data[place.index]
        return element ? Math.hypot(element.x - x, element.y - y) : Infinity
      })
      const nearest = Math.min(...distances)
      return nearest <= REACH ? distances.indexOf(nearest) : undefined
    },
  }
}

/** The points of each component by their numbers, in the order of the names; those of all others last. */
function splitBySeries({ points, names }: GainsSpec): number[][] {
  return [...names.keys(), -1].map((series) =>
    [...points.keys()].filter((mark) => points[mark]?.series === series),
  )
}

export function makeGainsChart(spec: GainsSpec, theme: ChartTheme): GainsConfiguration {
  const { points, names, axis, periods } = spec
  return {
    type: 'line',
    data: {
      datasets: splitBySeries(spec).map((marks, place) => {
        const isNamed = place < names.length
        const colour = isNamed ? (theme.series[place] ?? theme.muted) : theme.muted
        return {
          label: names[place] ?? 'Others',
          data: marks.map((mark) => ({ x: points[mark]?.at ?? 0, y: points[mark]?.speedup ?? 1 })),
          showLine: false,
          clip: 8,
          ...(isNamed ? (SHAPES[place] ?? OTHERS) : OTHERS),
          radius: 5.5,
          hoverRadius: 8,
          borderColor: isNamed ? theme.paper : colour,
          borderWidth: isNamed ? 1 : 2,
          hoverBorderWidth: 2,
          hoverBorderColor: theme.ink,
          backgroundColor: colour,
        }
      }),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { top: 8, right: theme.size } },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: periods.length,
          afterBuildTicks: (scale) => {
            const ticks = chooseTimeTicks(periods, scale.width, theme.size)
            scale.ticks = ticks.map(({ index, lines }) => ({ value: index, label: lines }))
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
          type: 'logarithmic',
          min: axis.min,
          max: axis.max,
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticks.map(({ value }) => ({ value }))
          },
          ticks: {
            ...letters(theme),
            callback: (value) => axis.ticks.find((tick) => tick.value === value)?.text,
          },
          border: { display: false },
          grid: { color: theme.line, drawTicks: false },
        },
      },
    },
    plugins: [makeNotes(spec, theme)],
  }
}

const letters = (theme: ChartTheme) => ({
  color: theme.muted,
  font: { family: theme.font, size: theme.size - 1 },
})

/** The dashed line at 1×, “as before”, and the titles of the largest gains, as far as they have room. */
function makeNotes(spec: GainsSpec, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'benchlore-notes',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart
      const y = Math.round(scales['y']?.getPixelForValue(1) ?? 0) - 0.5
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.setLineDash([2, 3])
      ctx.beginPath()
      ctx.moveTo(chartArea.left, y)
      ctx.lineTo(chartArea.right, y)
      ctx.stroke()
      ctx.restore()
    },
    afterDatasetsDraw(chart) {
      writeTitles(chart, spec, theme)
    },
  }
}

function writeTitles(chart: Chart<'line'>, spec: GainsSpec, theme: ChartTheme): void {
  const marks = splitBySeries(spec).flatMap((marks, set) =>
    marks.map((mark, index) => ({ mark, element: chart.getDatasetMeta(set).data[index] })),
  )
  const spots = marks.map(({ element }) => ({ x: element?.x ?? 0, y: element?.y ?? 0 }))
  const named = marks
    .map(({ mark }, index) => ({ point: spec.points[mark], at: spots[index] }))
    .toSorted((a, b) => (b.point?.speedup ?? 0) - (a.point?.speedup ?? 0))
    .flatMap(({ point, at }) => (point && at ? [{ text: point.title, at }] : []))
  writeLabels(chart, named, spots, theme)
}
