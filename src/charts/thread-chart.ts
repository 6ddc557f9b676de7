import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { ThreadMark, ThreadPoint, ThreadSpec } from './chart-spec.ts'
import { type ChartTheme, scaleHeight } from './chart-theme.ts'
import type { ChartPlan } from './plan-chart.ts'
import { chooseTimeTicks } from './time-ticks.ts'

/** In CSS pixels at the usual size of text, known before anything is drawn. */
export const THREAD_HEIGHT = 300

/** How far from a point a pointer still means its step. */
const REACH = 28

type ThreadConfiguration = ChartConfiguration<'line', { x: number; y: number }[], string>

/**
 * Every issue as a solid line from what it opened with, a hollow disc, to what it left, a full one or a cross
 * where that is worse. Dashed lines lead to the next issue; those of relapses are wider, and said.
 */
export function planThreadChart(spec: ThreadSpec, theme: ChartTheme): ChartPlan {
  const after = [...spec.steps.keys()].filter((mark) => spec.steps[mark]!.after !== null)
  return {
    configuration: makeThreadChart(spec, theme),
    height: scaleHeight(THREAD_HEIGHT, theme),
    elementsOf: (mark) => [
      { datasetIndex: 0, index: mark },
      ...(after.includes(mark) ? [{ datasetIndex: 1, index: after.indexOf(mark) }] : []),
    ],
    findMark: (chart, x, y) => {
      const distances = spec.steps.map(({ before, after }) =>
        Math.min(
          ...[before, after].map((point) => {
            const spot = point && spotOf(chart, point)
            return spot ? Math.hypot(spot.x - x, spot.y - y) : Infinity
          }),
        ),
      )
      const nearest = Math.min(...distances)
      return nearest <= REACH ? distances.indexOf(nearest) : undefined
    },
  }
}

const spotOf = ({ scales }: Pick<Chart, 'scales'>, { at, value }: ThreadPoint) => ({
  x: scales['x']?.getPixelForValue(at) ?? 0,
  y: scales['y']?.getPixelForValue(value) ?? 0,
})

export function makeThreadChart(spec: ThreadSpec, theme: ChartTheme): ThreadConfiguration {
  const { steps, axis, periods, isEven } = spec
  const ends = steps.flatMap(({ after }) => after ?? [])
  const colours = ends.map(({ isWorse }) => (isWorse ? theme.worse : theme.better))
  const letters = { color: theme.muted, font: { family: theme.font, size: theme.size - 1 } }
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'Opened',
          data: steps.map(({ before }) => ({ x: before.at, y: before.value })),
          showLine: false,
          clip: 8,
          pointStyle: 'circle',
          pointRadius: 5,
          pointHoverRadius: 7,
          pointBackgroundColor: theme.paper,
          pointBorderColor: theme.ink,
          pointBorderWidth: 2,
          pointHoverBorderWidth: 3,
          pointHoverBorderColor: theme.ink,
        },
        {
          label: 'Left',
          data: ends.map(({ at, value }) => ({ x: at, y: value })),
          showLine: false,
          clip: 8,
          pointStyle: ends.map(({ isWorse }) => (isWorse ? 'crossRot' : 'circle')),
          pointRadius: 5.5,
          pointHoverRadius: 8,
          pointBackgroundColor: colours,
          pointBorderColor: colours,
          pointBorderWidth: 2,
          pointHoverBorderWidth: 2,
          pointHoverBorderColor: theme.ink,
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
        x: {
          type: 'linear',
          min: 0,
          max: periods.length,
          afterBuildTicks: (scale) => {
            scale.ticks = isEven
              ? chooseDayTicks(periods, scale.width, theme.size)
              : chooseTimeTicks(periods, scale.width, theme.size).map(({ index, lines }) => ({
                  value: index,
                  label: lines,
                }))
          },
          ticks: {
            ...letters,
            maxRotation: 0,
            autoSkip: false,
            callback: (_value, index, ticks) => ticks[index]?.label,
          },
          border: { color: theme.line },
          grid: { color: theme.line, drawOnChartArea: false, tickLength: 5 },
        },
        y: {
          type: axis.type,
          min: axis.min,
          max: axis.max,
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticks.map(({ value }) => ({ value }))
          },
          ticks: {
            ...letters,
            callback: (value) => axis.ticks.find((tick) => tick.value === value)?.text,
          },
          border: { display: false },
          grid: { color: theme.line, drawTicks: false },
        },
      },
    },
    plugins: [makeLines(spec, theme)],
  }
}

/** The days of steps below the middle of each, as many as have room. */
function chooseDayTicks(days: readonly string[], room: number, fontSize: number) {
  const every = Math.ceil((days.length * fontSize * 7) / Math.max(1, room))
  return [...days.keys()]
    .filter((index) => index % every === 0)
    .map((index) => ({ value: index + 0.5, label: days[index] ?? '' }))
}

/** The lines of the fixes and those between them, and the figures beside the points. */
function makeLines({ steps }: ThreadSpec, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'benchlore-thread',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart
      const draw = (from: ThreadPoint, to: ThreadPoint): void => {
        const [a, b] = [spotOf(chart, from), spotOf(chart, to)]
        ctx.beginPath()
        ctx.moveTo(a.x, a.y)
        ctx.lineTo(b.x, b.y)
        ctx.stroke()
      }
      ctx.save()
      for (const [index, { before, after, isRelapse }] of steps.entries()) {
        const earlier = steps[index - 1]
        if (earlier) {
          ctx.setLineDash(isRelapse ? [7, 4] : [2, 4])
          ctx.lineWidth = isRelapse ? 2.5 : 1.5
          ctx.strokeStyle = isRelapse ? theme.worse : theme.muted
          draw(earlier.after ?? earlier.before, before)
        }
        if (!after) continue
        ctx.setLineDash([])
        ctx.lineWidth = 2
        ctx.strokeStyle = after.isWorse ? theme.worse : theme.better
        draw(before, after)
      }
      ctx.restore()
    },
    afterDatasetsDraw(chart) {
      writeFigures(chart, steps, theme)
    },
  }
}

/** Each figure on the side of its point where its own line does not run; what has no room is in the table. */
function writeFigures(chart: Chart<'line'>, steps: readonly ThreadMark[], theme: ChartTheme): void {
  const { ctx, chartArea } = chart
  const taken: { left: number; right: number; y: number }[] = []
  const write = (text: string, at: { x: number; y: number }, isAbove: boolean): void => {
    const half = ctx.measureText(text).width / 2
    const x = Math.min(Math.max(at.x, chartArea.left + half), chartArea.right - half)
    const y = at.y + (isAbove ? -1 : 1) * (theme.size + 2)
    const isTaken = taken.some(
      (box) => x - half < box.right && x + half > box.left && Math.abs(y - box.y) < theme.size,
    )
    if (isTaken) return
    taken.push({ left: x - half - 2, right: x + half + 2, y })
    ctx.fillText(text, x, y)
  }
  ctx.save()
  ctx.font = `${theme.size - 1}px ${theme.font}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  for (const { before, after, isRelapse } of steps) {
    const from = spotOf(chart, before)
    const to = after && spotOf(chart, after)
    const isFalling = to === null || to.y >= from.y
    ctx.fillStyle = isRelapse ? theme.worse : theme.muted
    write(isRelapse ? `✗ ${before.text}, relapse` : before.text, from, isFalling)
    ctx.fillStyle = theme.muted
    if (after !== null && to !== null) write(after.text, to, !isFalling)
  }
  ctx.restore()
}
