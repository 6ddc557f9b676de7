/** Colours and type of the page at the moment of drawing. */
export interface ChartTheme {
  ink: string
  muted: string
  line: string
  band: string
  paper: string
  before: string
  better: string
  worse: string
  /** Colours of series that mean neither better nor worse; their shapes tell them apart too. */
  series: readonly string[]
  font: string
  /** Size of labels in CSS pixels; it follows the reader's own text size. */
  size: number
  /** A fill for expected values: the colour as hatching. */
  hatch: (colour: string) => CanvasPattern | string
}

/** How many `--chart-series-…` colours the style sheet has. */
export const SERIES_COLOURS = 5

/** What `--tiny` measures in CSS pixels where a reader has not changed the size of text. */
const USUAL_SIZE = 13

/** A height that grows with the reader's text, so that labels keep their room. */
export const scaleHeight = (height: number, { size }: ChartTheme): number =>
  Math.round((height * Math.max(size, USUAL_SIZE)) / USUAL_SIZE)
