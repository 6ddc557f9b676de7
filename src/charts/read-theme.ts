import { type ChartTheme, SERIES_COLOURS } from './chart-theme.ts'

/**
 * Reads the chart's colours from the style sheet's custom properties, as they are beside `canvas`.
 * A probe resolves `light-dark()`, which the property itself gives back as it is written.
 */
export function readTheme(canvas: HTMLCanvasElement, forPaper: boolean): ChartTheme {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.setProperty('forced-color-adjust', 'none')
  if (forPaper) probe.style.colorScheme = 'light'
  probe.style.fontSize = 'var(--tiny)'
  canvas.after(probe)
  const colour = (name: string): string => {
    probe.style.color = `var(--chart-${name})`
    return getComputedStyle(probe).color
  }
  const theme: ChartTheme = {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    band: colour('band'),
    paper: colour('paper'),
    before: colour('before'),
    better: colour('better'),
    worse: colour('worse'),
    series: Array.from({ length: SERIES_COLOURS }, (_, index) => colour(`series-${index + 1}`)),
    font: getComputedStyle(canvas).fontFamily,
    size: Number.parseFloat(getComputedStyle(probe).fontSize),
    hatch: (fill) => makeHatch(canvas, fill),
  }
  probe.remove()
  return theme
}

/** Diagonal lines in the colour, on nothing. */
function makeHatch(canvas: HTMLCanvasElement, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 6
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.25
  pen.beginPath()
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift - 1, 7)
    pen.lineTo(shift + 7, -1)
  }
  pen.stroke()
  return canvas.getContext('2d')?.createPattern(tile, 'repeat') ?? colour
}
