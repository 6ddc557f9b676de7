import { finding, type Place } from '../finding/finding.ts'
import { judgeClaim } from '../benchmark/verdict.ts'
import { findClaims } from '../benchmark/claims.ts'
import { directionOf } from '../benchmark/direction.ts'
import { parseQuantity, toQuantity, type ParsedQuantity } from '../measure/quantity.ts'
import { fieldText, fieldsOf, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'

const quantityOf = (parsed: ParsedQuantity | undefined) =>
  parsed === undefined ? null : toQuantity(parsed)

/** Metric, current value, baseline and degradation, as the template's Current Performance asks for them. */
export function readMetric(view: DocumentView, decimalComma: boolean): Issue['metric'] {
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
  const degradation = fieldsOf(view, 'degradation').find((field) => field.value !== '')
  if (name === null && current === undefined && baseline === undefined) return null
  if (degradation !== undefined && current !== undefined && baseline !== undefined) {
    checkDegradation(view, degradation.value, degradation.valuePlace, name ?? '', baseline, current)
  }
  return {
    name: name ?? '',
    current: quantityOf(current),
    baseline: quantityOf(baseline),
    degradation: degradation?.value ?? null,
  }
}

const parse = (text: string | null, decimalComma: boolean): ParsedQuantity | undefined =>
  text === null ? undefined : parseQuantity(text, { decimalComma })

function checkDegradation(
  view: DocumentView,
  text: string,
  place: Place,
  name: string,
  baseline: ParsedQuantity,
  current: ParsedQuantity,
): void {
  const [claim] = findClaims(text)
  if (claim === undefined) return
  const { verdict, computed } = judgeClaim(claim, baseline, current, directionOf(name, current))
  if (verdict !== 'mismatch') return
  view.report(finding('degradation-mismatch', place, { claim: text, computed }))
}

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
  const parsed = parse(fieldText(view, 'target'), decimalComma)
  const speedup = fieldText(view, 'expectedSpeedup')
  if (parsed === undefined && speedup === null) return null
  return { performance: quantityOf(parsed), comparator: parsed?.comparator ?? null, speedup }
}
