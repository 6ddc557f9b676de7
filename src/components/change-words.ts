import type { BeforeAfterRow } from '../charts/before-after.ts'
import type { Issue, Quantity } from '../core/issue/schema.ts'
import { formatDifference, formatFactor } from '../core/measure/format.ts'
import { isComparable } from '../core/measure/quantity.ts'

/** The change from before to after: a signed share, a difference where one of them is 0, or why there is none. */
export function describeChange({ before, after }: BeforeAfterRow): string {
  if (!before || !after) return ''
  return isComparable(before, after) ? formatDifference(before, after) : 'not comparable'
}

/** What the author's words say beyond the value: a sign to set before it, or all of them to set below. */
export interface Qualifier {
  /** `~`, `<`, `≤`, `>`, `≥`, or nothing. */
  sign: string
  /** “1.2 s ± 0.1 s”, “10-20 ms”: what one sign cannot say. */
  asWritten: string | undefined
}

const SIGNS: readonly [RegExp, string][] = [
  [/^(?:[~≈≃]|(?:about|around|approx(?:imately|\.)?|circa|ca\.|roughly)(?=\s))\s*/i, '~'],
  [/^(?:<=|≤|(?:up to|at most)(?=\s))\s*/i, '≤'],
  [/^(?:>=|≥|at least(?=\s))\s*/i, '≥'],
  [/^(?:<|(?:under|below|less than)(?=\s))\s*/i, '<'],
  [/^(?:>|(?:over|above|more than)(?=\s))\s*/i, '>'],
]

/** Reads what “~15 ms” or “10-20 ms” says beyond 15 ms. */
export function readQualifier({ text }: Quantity): Qualifier {
  const [pattern, sign] = SIGNS.find(([leading]) => leading.test(text)) ?? [/^/, '']
  const rest = text.replace(pattern, '')
  const saysMore = /[~≈<>≤≥±]|\d\s*[a-zµμ%]*\s*(?:–|-|to|\/)\s*\d/i.test(rest)
  return saysMore ? { sign: '', asWritten: text } : { sign, asWritten: undefined }
}

/** Current value as so many times the baseline: “4.5×”; undefined where the two cannot be compared. */
export function describeDegradation(metric: NonNullable<Issue['metric']>): string | undefined {
  const { current, baseline } = metric
  if (!current || !baseline || !isComparable(current, baseline)) return undefined
  if (baseline.value <= 0 || current.value <= 0) return undefined
  const times = formatFactor(current.value / baseline.value)
  return current.dimension === 'time' ? `${times} as long` : `${times} as much`
}

/** Whether the target was reached: by the figures first, then as the document states it. */
export function describeTarget(
  resolution: Issue['resolution'],
): { mark: 'yes' | 'no' | 'unsure'; text: string } | undefined {
  const { targetMet: stated = null, targetComputed: computed = null } = resolution ?? {}
  if (computed === null) {
    if (stated === null) return undefined
    return { mark: 'unsure', text: `stated as ${stated ? 'met' : 'not met'}, cannot be checked` }
  }
  const verdict = `${computed ? 'met' : 'not met'} by the figures`
  const contrary = stated === null || stated === computed ? '' : contradiction(stated)
  return { mark: computed ? 'yes' : 'no', text: verdict + contrary }
}

const contradiction = (stated: boolean): string =>
  `, though the document says ${stated ? 'it is met' : 'it is not'}`
