import { findClaims } from '../benchmark/claims.ts'
import { describeComputed } from '../benchmark/computed.ts'
import { directionOf } from '../benchmark/direction.ts'
import { judgeClaim } from '../benchmark/verdict.ts'
import { finding } from '../finding/finding.ts'
import type { Field } from '../markdown/field.ts'
import { formatFigure } from '../measure/format.ts'
import { isComparable, type ParsedQuantity, toQuantity } from '../measure/quantity.ts'
import { fieldsOf, type DocumentView } from './document-view.ts'
import type { GainedPair } from './judge-figures.ts'
import { readMetricFigures, readTargetFigure } from './read-figures.ts'
import type { Direction, Issue, Recomputed } from './schema.ts'

interface Known {
  gained: GainedPair | undefined
  targetComputed: boolean | null
  decimalComma: boolean
}

/** Two figures and what the author says of them. */
interface Stated {
  subject: Recomputed['subject']
  field: Field | undefined
  before: ParsedQuantity | undefined
  after: ParsedQuantity | undefined
  direction: Direction
  /** Stands between the two figures in a sentence. */
  joint: '→' | 'against'
  inGain: boolean
  /** Claims that were judged already: one in the same place is not reported twice. */
  claims: Issue['claims']
}

/**
 * Degradation, expected and achieved speedup and the target as the figures give them, each beside what the
 * author wrote. What is neither stated nor computed is left out. Contradictions are reported.
 */
export function recompute(view: DocumentView, issue: Issue, known: Known): Recomputed[] {
  const { gained, targetComputed, decimalComma } = known
  const { claims } = issue
  const { name, current, baseline } = readMetricFigures(view, decimalComma)
  const target = readTargetFigure(view, decimalComma)
  const before = [current, gained?.pair.before].find(
    (one) => one !== undefined && target !== undefined && isComparable(one, target),
  )
  return [
    judge(view, {
      subject: 'degradation',
      field: firstOf(view, 'degradation'),
      before: baseline,
      after: current,
      direction: current === undefined ? 'unknown' : directionOf(name ?? '', current),
      joint: 'against',
      inGain: false,
      claims,
    }),
    judge(view, {
      subject: 'expected-speedup',
      field: firstOf(view, 'expectedSpeedup'),
      before,
      after: target,
      direction: towards(before, target),
      joint: '→',
      inGain: true,
      claims,
    }),
    judge(view, {
      subject: 'speedup',
      field: firstOf(view, 'speedup'),
      before: gained?.pair.before,
      after: gained?.pair.after,
      direction: gained?.direction ?? 'unknown',
      joint: '→',
      inGain: true,
      claims,
    }),
    judgeTargetMet(view, issue, targetComputed),
  ].filter((one) => one !== undefined)
}

const firstOf = (view: DocumentView, key: Parameters<typeof fieldsOf>[1]): Field | undefined =>
  fieldsOf(view, key).find(({ value }) => value !== '')

/** What is aimed at is better than what is. */
function towards(
  before: ParsedQuantity | undefined,
  target: ParsedQuantity | undefined,
): Direction {
  if (before === undefined || target === undefined || before.value === target.value)
    return 'unknown'
  return target.value < before.value ? 'lower' : 'higher'
}

function judge(view: DocumentView, stated: Stated): Recomputed | undefined {
  const { subject, field, before, after } = stated
  const figures =
    before !== undefined && after !== undefined && isComparable(before, after)
      ? { before, after, computed: describeComputed(toQuantity(before), toQuantity(after)) }
      : undefined
  const computed = figures?.computed ?? null
  if (field === undefined) {
    // An expectation that nobody stated is the target itself.
    if (computed === null || subject !== 'degradation') return undefined
    return { subject, stated: null, computed, verdict: null, correction: null, line: null }
  }
  const said = { subject, stated: field.value, computed, line: field.valuePlace.line }
  const [claim] = findClaims(field.value)
  if (claim === undefined || figures === undefined)
    return { ...said, verdict: 'unverifiable', correction: null }
  const { direction, inGain, joint } = stated
  const { verdict, reading } = judgeClaim(claim, before, after, direction, inGain)
  const isKnown = stated.claims.some(
    (one) => one.line === field.valuePlace.line && one.verdict === 'mismatch',
  )
  if (verdict === 'mismatch' && !isKnown) report(view, subject, field, figures.computed)
  const sides = joint === '→' ? [before, after] : [after, before]
  const [from, to] = sides.map((side) => formatFigure(toQuantity(side!)))
  const fact = `${from} ${joint} ${to} is ${figures.computed}`
  const correction =
    verdict === 'mismatch'
      ? `${fact}, not “${field.value}”.`
      : verdict === 'ambiguous'
        ? `“${field.value}” holds only as ${reading ?? 'something else'}: ${fact}.`
        : null
  return { ...said, verdict, correction }
}

function report(
  view: DocumentView,
  subject: Recomputed['subject'],
  { value, valuePlace }: Field,
  computed: string,
): void {
  const code = subject === 'degradation' ? 'degradation-mismatch' : 'claim-mismatch'
  view.report(finding(code, valuePlace, { claim: value, computed }))
}

/** “Target met: Yes” beside what was measured; `judgeTarget` reports a contradiction. */
function judgeTargetMet(
  view: DocumentView,
  { resolution, target, gain, benchmarks }: Issue,
  computed: boolean | null,
): Recomputed | undefined {
  const field = firstOf(view, 'targetMet')
  const stated = resolution?.targetMet ?? null
  if (computed === null && stated === null) return undefined
  const reached = gain === null ? undefined : benchmarks[gain.benchmark]?.after
  const [wanted, result] = [target?.performance, reached].map((one) => one && formatFigure(one))
  const fact =
    computed === null
      ? null
      : `${computed ? 'met' : 'not met'}: ${result} against a target of ${wanted}`
  const said = { subject: 'target' as const, stated: field?.value ?? null, computed: fact }
  const line = field?.valuePlace.line ?? null
  if (stated === null) return { ...said, verdict: null, correction: null, line }
  if (computed === null) return { ...said, verdict: 'unverifiable', correction: null, line }
  if (stated === computed) return { ...said, verdict: 'match', correction: null, line }
  const correction = `The target of ${wanted} is ${computed ? 'met' : 'not met'}: the measured result is ${result}.`
  return { ...said, verdict: 'mismatch', correction, line }
}
