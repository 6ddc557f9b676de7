import { finding, type Place } from '../finding/finding.ts'
import { normalizeName, type TemplateShape } from '../template/shape.ts'
import type { Finding, Issue } from './schema.ts'

/** A resolution dated before the record was opened, by day; months are compared with months. */
export function checkDates(
  issue: Pick<Issue, 'date' | 'resolvedDate'>,
  place: Place | undefined,
): Finding[] {
  const { date, resolvedDate } = issue
  if (date === null || resolvedDate === null || place === undefined) return []
  const length = Math.min(date.length, resolvedDate.length, 10)
  if (resolvedDate.slice(0, length) >= date.slice(0, length)) return []
  return [
    finding('resolved-before-opened', place, {
      resolved: resolvedDate.slice(0, 10),
      opened: date.slice(0, 10),
    }),
  ]
}

/** What a resolved issue should say, the template's headings or labels that ask for it, and whether it is there. */
const EXPECTATIONS: readonly {
  missing: string
  askedBy: readonly string[]
  isThere: (issue: Issue) => boolean
}[] = [
  {
    missing: 'date of resolution',
    askedBy: ['resolved date'],
    isThere: ({ resolvedDate }) => resolvedDate !== null,
  },
  {
    missing: 'summary of what was done',
    askedBy: ['resolution summary'],
    isThere: ({ resolution }) => resolution?.summary != null,
  },
  {
    missing: 'figures before and after',
    askedBy: ['benchmark results', 'performance improvements achieved'],
    isThere: ({ benchmarks, notes }) =>
      benchmarks.some((pair) => !pair.expected) || (notes?.achieved ?? null) !== null,
  },
  {
    missing: 'lessons learned',
    askedBy: ['lessons learned'],
    isThere: ({ lessons }) => lessons.length > 0,
  },
]

/** What a resolved issue lacks of what its template asks for; without a template figures and lessons count. */
export function checkCompleteness(
  issue: Issue,
  shape: TemplateShape | undefined,
  place: Place,
): Finding[] {
  if (issue.status !== 'resolved' && issue.status !== 'closed') return []
  return EXPECTATIONS.filter(({ missing, askedBy, isThere }) => {
    const isAsked =
      shape === undefined
        ? missing.startsWith('figures') || missing.startsWith('lessons')
        : askedBy.some((label) => shape.asks.has(normalizeName(label)))
    return isAsked && !isThere(issue)
  }).map(({ missing }) => finding('resolved-incomplete', place, { missing }))
}
