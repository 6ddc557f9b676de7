import type { RelationKind } from '../core/insight/relations.ts'
import type { Level, Severity, Status, Claim } from '../core/issue/schema.ts'

export const STATUS_WORDS: Record<Status, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  testing: 'Testing',
  resolved: 'Resolved',
  closed: 'Closed',
}

export const SEVERITY_WORDS: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const LEVEL_WORDS: Record<Level, string> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
}

export const RELATION_WORDS: Record<RelationKind, string> = {
  related: 'Related to',
  'named-by': 'Referred to by',
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  duplicate: 'Duplicate of',
  'has-duplicate': 'Has duplicate',
  'caused-by': 'Caused by',
  caused: 'Caused',
}

/** What the figures say about a claim. */
export function describeVerdict({ verdict, computed, reading }: Claim): string {
  const figures =
    computed === null ? '' : `: ${verdict === 'match' ? '' : 'figures give '}${computed}`
  switch (verdict) {
    case 'match':
      return `holds${figures}`
    case 'ambiguous':
      return `holds only as ${reading ?? 'something else'}${figures}`
    case 'mismatch':
      return `does not hold${figures}`
    case 'unverifiable':
      return computed === null ? 'cannot be checked' : `cannot be checked: ${computed}`
  }
}

/** “1 issue”, “3 issues”. */
export const countNoun = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** An item of a list without the emoji in front, whose say the page gives by marks and headings of its own. */
export const withoutEmoji = (text: string): string =>
  text.replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+(?=\S)/u, '')
