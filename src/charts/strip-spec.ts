import type { Evidence, SampledSide } from '../core/issue/schema.ts'
import { formatQuantity } from '../core/measure/format.ts'
import { makeLogAxis, makeRangeAxis } from './axis.ts'
import type { Strip, StripSpec } from './chart-spec.ts'

/** Beyond this span the runs of the smaller side fall into one point. */
const WIDEST_LINEAR_SPAN = 20

/** The runs before and after on one axis; rows 0 and 1 of the table beside it. */
export function makeStripSpec({ before, after }: Evidence): StripSpec {
  const strips = [toStrip(before, 'Before', 0), toStrip(after, 'After', 1)]
  const all = strips.flatMap(({ value, spread, values }) => [
    ...(value === null ? [] : [value]),
    ...(spread === null ? [] : [spread.low, spread.high]),
    ...values,
  ])
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const isWide = least > 0 && most / least > WIDEST_LINEAR_SPAN
  const axis = isWide ? makeLogAxis(least, most) : makeRangeAxis(least, most)
  const { dimension, unit } = after
  const ticks = axis.ticks.map((value) => ({
    value,
    text: formatQuantity({ value, dimension, unit }),
  }))
  return { kind: 'strips', axis: { ...axis, ticks }, strips }
}

const toStrip = (side: SampledSide, label: string, row: number): Strip => ({
  row,
  label,
  text: `${formatQuantity(side)} ${side.statistic === 'value' ? '' : side.statistic}`.trim(),
  isMuted: row === 0,
  value: side.value,
  spread: side.spread,
  values: side.values,
})

/** What the chart says, for those who do not see it. */
export function describeStrips({ strips }: StripSpec): string {
  const sides = strips.map(
    ({ label, text, values }) =>
      `${label}: ${text}${values.length > 1 ? ` of ${values.length} runs` : ''}.`,
  )
  return ['Chart of the single runs before and after the change.', ...sides].join(' ')
}
