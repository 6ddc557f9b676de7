import type { RatioBar } from './ratio-chart.ts'

/**
 * What a page hands a chart as JSON. A further kind of chart is one more member here, with its builder
 * and its rows in `plan-chart.ts`.
 */
export type ChartSpec = RatioSpec

/** Bars of after as a share of before. */
export interface RatioSpec {
  kind: 'ratios'
  bars: (RatioBar & { row: number })[]
}

/** The spec as the text of a `<script type="application/json">`, which no `<` may end. */
export const formatSpec = (spec: ChartSpec): string =>
  JSON.stringify(spec).replaceAll('<', '\\u003c')
