import { parseQuantity, toQuantity, type ParsedQuantity } from '../measure/quantity.ts'
import { fieldText, fieldsOf, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'

const quantityOf = (parsed: ParsedQuantity | undefined) =>
  parsed === undefined ? null : toQuantity(parsed)

/** Metric, current value, baseline and degradation, as the template's Current Performance asks for them. */
export function readMetric(view: DocumentView, decimalComma: boolean): Issue['metric'] {
  const { name, current, baseline } = readMetricFigures(view, decimalComma)
  const degradation = fieldsOf(view, 'degradation').find((field) => field.value !== '')
  if (name === null && current === undefined && baseline === undefined) return null
  return {
    name: name ?? '',
    current: quantityOf(current),
    baseline: quantityOf(baseline),
    degradation: degradation?.value ?? null,
  }
}

interface MetricFigures {
  name: string | null
  current: ParsedQuantity | undefined
  baseline: ParsedQuantity | undefined
}

/** The issue's own metric with what is needed to hold claims against it. */
export function readMetricFigures(view: DocumentView, decimalComma: boolean): MetricFigures {
  const name = fieldText(view, 'metric')
  const within = sectionsOf(view, 'current-performance')
  const current = parse(
    fieldText(view, 'current', name === null ? within : undefined),
    decimalComma,
  )
  const baseline = parse(
    fieldText(view, 'baseline', name === null ? within : undefined),
    decimalComma,
  )
  return { name, current, baseline }
}

const parse = (text: string | null, decimalComma: boolean): ParsedQuantity | undefined =>
  text === null ? undefined : parseQuantity(text, { decimalComma })

/** CPU, memory, disk and network as written; null where none of them is given. */
export function readSystemImpact(view: DocumentView): Issue['systemImpact'] {
  const within = sectionsOf(view, 'system-impact')
  const impact = {
    cpu: fieldText(view, 'cpu', within),
    memory: fieldText(view, 'memory', within),
    disk: fieldText(view, 'disk', within),
    network: fieldText(view, 'network', within),
  }
  return Object.values(impact).some((value) => value !== null) ? impact : null
}

/** What is to be reached, with the comparator that was written before it. */
export function readTarget(view: DocumentView, decimalComma: boolean): Issue['target'] {
  const parsed = readTargetFigure(view, decimalComma)
  const speedup = fieldText(view, 'expectedSpeedup')
  if (parsed === undefined && speedup === null) return null
  return { performance: quantityOf(parsed), comparator: parsed?.comparator ?? null, speedup }
}

/** The figure to be reached, with what is needed to hold claims against it. */
export const readTargetFigure = (
  view: DocumentView,
  decimalComma: boolean,
): ParsedQuantity | undefined => parse(fieldText(view, 'target'), decimalComma)
