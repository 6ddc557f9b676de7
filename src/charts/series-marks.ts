import type { Chart, Plugin } from 'chart.js'
import { OUTCOME_WORDS } from './before-after.ts'
import type { SeriesSpec } from './chart-spec.ts'
import type { ChartTheme } from './chart-theme.ts'
import { fitText } from './fit-text.ts'

/** Above the runs stand two lines of words: issues, then changes and breaks. */
const LANES = 2
/** A break is seen as a gap even where two runs follow each other closely. */
const LEAST_GAP = 9

/** Height of a lane in CSS pixels. */
const laneHeight = ({ size }: ChartTheme): number => Math.round(size * 1.55)

/** What the lanes take above the chart. */
export const topRoom = (theme: ChartTheme): number => laneHeight(theme) * LANES + 4

type LineChart = Chart<'line'> | Chart

/** What a history shows beside its runs: spread, levels, changes, breaks, issues, the baseline. */
export function makeSeriesMarks(spec: SeriesSpec, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'benchlore-series',
    beforeDatasetsDraw(chart) {
      withinArea(chart, () => {
        drawGaps(chart, spec, theme)
        drawSpread(chart, spec, theme)
      })
      drawFlags(chart, spec, theme)
    },
    afterDatasetsDraw(chart) {
      withinArea(chart, () => {
        drawLevels(chart, spec, theme)
        drawBase(chart, spec, theme)
      })
      if (spec.pinned) drawRing(chart, spec.pinned, theme)
    },
  }
}

/** Lights up a run: a line through its moment, and a ring around it. */
export function drawChosen(
  chart: LineChart,
  spec: SeriesSpec,
  mark: number,
  theme: ChartTheme,
): void {
  const place = spec.marks[mark]
  if (!place) return
  const { ctx, chartArea } = chart
  const x = pixelX(chart, place.x)
  ctx.save()
  ctx.strokeStyle = theme.muted
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(x, chartArea.top)
  ctx.lineTo(x, chartArea.bottom)
  ctx.stroke()
  ctx.restore()
  drawRing(chart, place, theme)
}

function drawRing(chart: LineChart, { x, y }: { x: number; y: number }, theme: ChartTheme): void {
  const { ctx } = chart
  ctx.save()
  ctx.beginPath()
  ctx.arc(pixelX(chart, x), pixelY(chart, y), 5.5, 0, 2 * Math.PI)
  ctx.fillStyle = theme.paper
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = 2.5
  ctx.fill()
  ctx.stroke()
  ctx.restore()
}

const pixelX = (chart: LineChart, value: number): number =>
  chart.scales['x']?.getPixelForValue(value) ?? 0

/** On a logarithmic axis what is not above 0 lies at its foot. */
const pixelY = (chart: LineChart, value: number): number => {
  const scale = chart.scales['y']
  if (!scale) return 0
  return scale.type === 'logarithmic' && value <= 0 ? scale.bottom : scale.getPixelForValue(value)
}

function withinArea({ ctx, chartArea }: LineChart, draw: () => void): void {
  const { left, top, width, height } = chartArea
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top - 1, width, height + 2)
  ctx.clip()
  draw()
  ctx.restore()
}

/** Hatched, with an edge on both sides. */
function drawGaps(chart: LineChart, { breaks }: SeriesSpec, theme: ChartTheme): void {
  const { ctx, chartArea } = chart
  for (const gap of breaks) {
    const [left, right] = gapEdges(chart, gap)
    ctx.fillStyle = theme.paper
    ctx.fillRect(left, chartArea.top, right - left, chartArea.height)
    ctx.fillStyle = theme.hatch(theme.muted)
    ctx.fillRect(left, chartArea.top, right - left, chartArea.height)
    ctx.strokeStyle = theme.muted
    ctx.lineWidth = 1
    for (const x of [left, right]) {
      ctx.beginPath()
      ctx.moveTo(x, chartArea.top)
      ctx.lineTo(x, chartArea.bottom)
      ctx.stroke()
    }
  }
}

/** A wide gap leaves some room to the runs beside it; it is never wider than it must be to be seen. */
function gapEdges(chart: LineChart, { from, to }: { from: number; to: number }): [number, number] {
  const [start, end] = [pixelX(chart, from), pixelX(chart, to)]
  const half = Math.min(Math.max((end - start) / 2 - 5, LEAST_GAP / 2), 14)
  const middle = (start + end) / 2
  return [middle - half, middle + half]
}

function drawSpread(chart: LineChart, { spread }: SeriesSpec, theme: ChartTheme): void {
  const { ctx } = chart
  ctx.save()
  for (const part of spread.parts) {
    const places = part.map(({ x, low, high }) => ({
      x: pixelX(chart, x),
      low: pixelY(chart, low),
      high: pixelY(chart, high),
    }))
    if (!spread.isBand) {
      ctx.strokeStyle = theme.muted
      ctx.lineWidth = 1
      for (const place of places) drawWhisker(ctx, place)
    } else if (places.length > 0) {
      ctx.fillStyle = theme.before
      ctx.globalAlpha = 0.6
      ctx.beginPath()
      for (const { x, high } of places) ctx.lineTo(x, high)
      for (const { x, low } of places.toReversed()) ctx.lineTo(x, low)
      ctx.closePath()
      ctx.fill()
    }
  }
  ctx.restore()
}

function drawWhisker(
  ctx: CanvasRenderingContext2D,
  { x, low, high }: { x: number; low: number; high: number },
): void {
  ctx.beginPath()
  ctx.moveTo(x, low)
  ctx.lineTo(x, high)
  for (const y of [low, high]) {
    ctx.moveTo(x - 3, y)
    ctx.lineTo(x + 3, y)
  }
  ctx.stroke()
}

function drawLevels(chart: LineChart, { levels }: SeriesSpec, theme: ChartTheme): void {
  const { ctx } = chart
  ctx.lineWidth = 2
  for (const { from, to, y, isFaded } of levels) {
    const level = Math.round(pixelY(chart, y))
    ctx.strokeStyle = isFaded ? theme.muted : theme.ink
    ctx.beginPath()
    ctx.moveTo(pixelX(chart, from) - 3, level)
    ctx.lineTo(pixelX(chart, to) + 3, level)
    ctx.stroke()
  }
}

/** A dotted line at 1, and a filled mark at the run itself. */
function drawBase(chart: LineChart, { base }: SeriesSpec, theme: ChartTheme): void {
  if (!base) return
  const { ctx, chartArea } = chart
  const y = Math.round(pixelY(chart, 1)) - 0.5
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = 1
  ctx.setLineDash([2, 3])
  ctx.beginPath()
  ctx.moveTo(chartArea.left, y)
  ctx.lineTo(chartArea.right, y)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.fillStyle = theme.ink
  ctx.fillRect(pixelX(chart, base.x) - 4, y - 4, 8, 8)
}

/** A line in a lane: its place, its mark before the words, and the words as far as they fit. */
interface Flag {
  x: number
  text: string
  colour: string
  isDashed: boolean
  draw: (x: number, y: number) => void
}

function drawFlags(chart: LineChart, spec: SeriesSpec, theme: ChartTheme): void {
  const { ctx } = chart
  const side = Math.round(theme.size * 0.34)
  const issues = spec.issues.map(({ x, kind, text }): Flag => {
    const draw = (x: number, y: number): void => {
      ctx.beginPath()
      ctx.arc(x, y, side, 0, 2 * Math.PI)
      if (kind === 'resolved') ctx.fill()
      else ctx.stroke()
    }
    const word = kind === 'resolved' ? 'resolved' : 'opened'
    const colour = kind === 'resolved' ? theme.better : theme.worse
    return { x: pixelX(chart, x), text: `${word}: ${text}`, colour, isDashed: true, draw }
  })
  const changes = spec.changes.map(({ x, text, outcome }): Flag => {
    const { mark } = OUTCOME_WORDS[outcome]
    const colour = { better: theme.better, worse: theme.worse, same: theme.ink, unknown: theme.ink }
    const draw = (x: number, y: number): void => {
      ctx.beginPath()
      ctx.moveTo(x - side, y)
      ctx.lineTo(x, y - side)
      ctx.lineTo(x + side, y)
      ctx.lineTo(x, y + side)
      ctx.fill()
    }
    return {
      x: pixelX(chart, x),
      text: `${mark} ${text}`.trim(),
      colour: colour[outcome],
      isDashed: false,
      draw,
    }
  })
  const breaks = spec.breaks.map((gap): Flag => {
    const [left, right] = gapEdges(chart, gap)
    const draw = (x: number, y: number): void => {
      ctx.beginPath()
      for (const shift of [-2, 2]) {
        ctx.moveTo(x + shift - 2, y + side)
        ctx.lineTo(x + shift + 2, y - side)
      }
      ctx.stroke()
    }
    return {
      x: (left + right) / 2,
      text: gap.text,
      colour: theme.muted,
      isDashed: false,
      draw,
    }
  })
  const top = chart.chartArea.top - laneHeight(theme) * LANES
  drawLane(chart, issues, top, theme)
  drawLane(chart, [...changes, ...breaks], top + laneHeight(theme), theme)
}

/** Words that have less room than this are left out; the mark alone stays. */
const LEAST_WORDS = 40

function drawLane(chart: LineChart, flags: readonly Flag[], top: number, theme: ChartTheme): void {
  const { ctx, chartArea } = chart
  const y = top + laneHeight(theme) / 2
  const sorted = flags.toSorted((a, b) => a.x - b.x)
  ctx.save()
  ctx.font = `${theme.size - 1}px ${theme.font}`
  ctx.textBaseline = 'middle'
  for (const [at, { x, text, colour, isDashed, draw }] of sorted.entries()) {
    ctx.strokeStyle = colour
    ctx.fillStyle = colour
    ctx.lineWidth = 1
    ctx.setLineDash(isDashed ? [1, 3] : [])
    ctx.beginPath()
    ctx.moveTo(x, y + theme.size * 0.5)
    ctx.lineTo(x, isDashed ? chartArea.bottom : chartArea.top + 6)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.lineWidth = 1.75
    draw(x, y)
    const start = x + theme.size * 0.7
    const room = (sorted[at + 1]?.x ?? chartArea.right + theme.size) - start - theme.size * 0.7
    const measure = (words: string): number => ctx.measureText(words).width
    if (room < Math.min(LEAST_WORDS, measure(text))) continue
    ctx.fillStyle = theme.ink
    ctx.fillText(fitText(text, room, measure), start, y)
  }
  ctx.restore()
}
