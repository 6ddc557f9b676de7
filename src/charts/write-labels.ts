import type { Chart } from 'chart.js'
import type { ChartTheme } from './chart-theme.ts'
import { fitText } from './fit-text.ts'
import { type Spot, placeLabels } from './place-labels.ts'

/** A label longer than this is cut. */
const LABEL_WIDTH = 230

/** Writes names beside their points, the first ones first, as far as they have room between all `spots`. */
export function writeLabels(
  { ctx, chartArea }: Chart<'line'>,
  named: readonly { text: string; at: Spot }[],
  spots: readonly Spot[],
  theme: ChartTheme,
): void {
  ctx.save()
  ctx.font = `${theme.size - 1}px ${theme.font}`
  ctx.fillStyle = theme.muted
  ctx.textBaseline = 'middle'
  const measure = (text: string): number => ctx.measureText(text).width
  const labels = named.map(({ text, at }) => {
    const shown = fitText(text, Math.min(LABEL_WIDTH, chartArea.width / 3), measure)
    return { text: shown, at, width: measure(shown) }
  })
  const area = {
    left: chartArea.left,
    right: chartArea.right,
    top: chartArea.top - 8,
    bottom: chartArea.bottom,
  }
  for (const { text, x, y } of placeLabels(labels, spots, area, theme.size))
    ctx.fillText(text, x, y)
  ctx.restore()
}
