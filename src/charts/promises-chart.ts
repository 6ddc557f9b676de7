import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { AxisSpec, PromisesSpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'
import { writeLabels } from './write-labels.ts'

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const PROMISES_HEIGHT = 400

/** How far from a point a pointer still means it. */
const REACH = 28

type PromisesConfiguration = ChartConfiguration<'line', { x: number; y: number }[], string>

/**
 * Promised factors to the right, measured ones upwards, both logarithmic and of one scale: on the diagonal a
 * promise is kept to the letter, below it the fix fell short. Kept promises are discs, the others hollow
 * triangles that point down.
 */
export function planPromisesChart(spec: PromisesSpec, theme: ChartTheme): ChartPlan {
  const sets = splitByOutcome(spec)
  const places = new Map(
    sets.flatMap((marks, datasetIndex) =>
      marks.map((mark, index) => [mark, { datasetIndex, index }] as const),
    ),
  )
  return {
    configuration: makePromisesChart(spec, theme),
    height: scaleHeight(PROMISES_HEIGHT, theme),
    elementsOf: (mark) => [places.get(mark)].filter((place) => place !== undefined),
    findMark: (chart, x, y) => {
      const distances = spotsOf(chart, spec).map((spot) => Math.hypot(spot.x - x, spot.y - y))
      const nearest = Math.min(...distances)
      return nearest <= REACH ? distances.indexOf(nearest) : undefined
    },
  }
}

/** The numbers of the points that were kept, and of those that were not. */
const splitByOutcome = ({ points }: PromisesSpec): [kept: number[], short: number[]] => [
  [...points.keys()].filter((mark) => points[mark]!.isMet),
  [...points.keys()].filter((mark) => !points[mark]!.isMet),
]

const spotsOf = ({ scales }: Pick<Chart, 'scales'>, { points }: PromisesSpec) =>
  points.map(({ promised, achieved }) => ({
    x: scales['x']?.getPixelForValue(promised) ?? 0,
    y: scales['y']?.getPixelForValue(achieved) ?? 0,
  }))

export function makePromisesChart(spec: PromisesSpec, theme: ChartTheme): PromisesConfiguration {
  const { points, axis } = spec
  const [kept, short] = splitByOutcome(spec).map((marks) =>
    marks.map((mark) => ({ x: points[mark]!.promised, y: points[mark]!.achieved })),
  )
  const shared = {
    showLine: false,
    clip: 8,
    pointHoverBorderWidth: 2,
    pointHoverBorderColor: theme.ink,
  }
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...shared,
          label: 'Kept',
          data: kept ?? [],
          pointStyle: 'circle',
          pointRadius: 5.5,
          pointHoverRadius: 8,
          pointBorderColor: theme.paper,
          pointBorderWidth: 1,
          pointBackgroundColor: theme.better,
        },
        {
          ...shared,
          label: 'Fell short',
          data: short ?? [],
          pointStyle: 'triangle',
          pointRotation: 180,
          pointRadius: 6,
          pointHoverRadius: 8,
          pointBorderColor: theme.worse,
          pointBorderWidth: 2,
          pointBackgroundColor: theme.paper,
        },
      ],
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { top: theme.size * 2, right: theme.size } },
      scales: {
        x: makeFactorScale(axis, theme, 'promised'),
        y: makeFactorScale(axis, theme),
      },
    },
    plugins: [makeDiagonal(spec, theme)],
  }
}

function makeFactorScale(axis: AxisSpec, theme: ChartTheme, title?: string) {
  const font = { family: theme.font, size: theme.size - 1 }
  return {
    type: 'logarithmic' as const,
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value }))
    },
    ticks: {
      color: theme.muted,
      font,
      maxRotation: 0,
      callback: (value: string | number) => axis.ticks.find((tick) => tick.value === value)?.text,
    },
    ...(title !== undefined && {
      title: { display: true, text: title, align: 'end' as const, color: theme.muted, font },
    }),
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
  }
}

/** The line on which a promise is kept to the letter, with its name, and the titles of what is farthest from it. */
function makeDiagonal(spec: PromisesSpec, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'benchlore-diagonal',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const { left, right, top, bottom } = chartArea
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.setLineDash([2, 3])
      ctx.beginPath()
      ctx.moveTo(left, bottom)
      ctx.lineTo(right, top)
      ctx.stroke()
      ctx.font = `${theme.size - 1}px ${theme.font}`
      ctx.fillStyle = theme.muted
      ctx.textBaseline = 'bottom'
      ctx.textAlign = 'left'
      ctx.fillText('measured', left, top - theme.size * 0.6)
      ctx.textAlign = 'right'
      ctx.fillText('as promised', right, top - theme.size * 0.6)
      ctx.restore()
    },
    afterDatasetsDraw(chart) {
      const spots = spotsOf(chart, spec)
      const farthest = spec.points
        .map(({ title, promised, achieved }, mark) => ({
          text: title,
          at: spots[mark]!,
          off: Math.abs(Math.log(achieved / promised)),
        }))
        .toSorted((a, b) => b.off - a.off)
      writeLabels(chart, farthest, spots, theme)
    },
  }
}
