import type { ChartTheme } from '../../src/charts/chart-theme.ts'

/** Names in place of colours. */
export const theme: ChartTheme = {
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  band: 'band',
  paper: 'paper',
  before: 'grey',
  better: 'blue',
  worse: 'rust',
  series: ['one', 'two', 'three', 'four', 'five'],
  font: 'sans',
  size: 13,
  hatch: (colour) => `hatched ${colour}`,
}
