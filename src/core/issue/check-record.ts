import { finding, type Place } from '../finding/finding.ts'
import { normalizeName, type TemplateShape } from '../template/shape.ts'
import type { Finding, Issue } from './schema.ts'

const HAS_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/

/** Instants where both have a zone; else by day, and months with months. */
function isBefore(a: string, b: string): boolean {
  if (HAS_ZONE.test(a) && HAS_ZONE.test(b) && a.includes('T') && b.includes('T')) {
    return Date.parse(a) < Date.parse(b)
  }
  const length = Math.min(a.length, b.length, 10)
  return a.slice(0, length) < b.slice(0, length)
}

/** A resolution dated before the record was opened. */
export function checkDates(
  issue: Pick<Issue, 'date' | 'resolvedDate'>,
  place: Place | undefined,
): Finding[] {
  const { date, resolvedDate } = issue
  if (date === null || resolvedDate === null || place === undefined) return []
  if (!isBefore(resolvedDate, date)) return []
  return [
    finding('resolved-before-opened', place, {
      resolved: resolvedDate.slice(0, 10),
      opened: date.slice(0, 10),
    }),
  ]
}

const FIGURES = 'measured figures before and after'
const LESSONS = 'lessons learned'

/** What a resolved issue should say, the template's headings or labels that ask for it, and whether it is there. */
const EXPECTATIONS: readonly {
  missing: string
  askedBy: readonly string[]
  isThere: (issue: Issue, isGiven: { resolvedDate: boolean }) => boolean
}[] = [
  {
    missing: 'date of resolution',
    askedBy: ['resolved date'],
    isThere: ({ resolvedDate }, isGiven) => resolvedDate !== null || isGiven.resolvedDate,
  },
  {
    missing: 'summary of what was done',
    askedBy: ['resolution summary'],
    isThere: ({ resolution }) => resolution?.summary != null,
  },
  {
    missing: FIGURES,
    askedBy: ['benchmark results', 'performance improvements achieved'],
    isThere: ({ benchmarks, notes }) =>
      benchmarks.some((pair) => !pair.expected) || (notes?.achieved ?? null) !== null,
  },
  {
    missing: LESSONS,
    askedBy: ['lessons learned'],
    isThere: ({ lessons }) => lessons.length > 0,
  },
]

/** Said of what was resolved or closed without a change of which figures or lessons could tell. */
const NO_CHANGE =
  /\bnot a (?:bug|problem|issue)\b|\b(?:as designed|by design)\b|\bwon['’]?t ?fix\b|\bwontfix\b|\b(?:cannot|can['’]?t|could not) (?:be )?reproduce|\bno longer (?:needed|relevant|applies)\b/i
/** Said of what was closed for the same reason; a resolved issue may have “duplicate queries removed”. */
const DISMISSED =
  /\bduplicate\b|\babandoned\b|\bobsolete\b|\binvalid\b|\bsuperseded\b|\brejected\b|\bdeclined\b|\bcancell?ed\b|\bnot planned\b|\bstale\b|\b(?:duplicad|abandonad|cancelad|rejeitad|descartad)[oa]\b|重复|废弃|取消|不修复|重複|却下|中止|対応不要/i
const PERFORMANCE =
  /perform|optimi|otimi|latenc|latên|slow|lent[oai]|speed|fast|throughput|benchmark|time-?out|memory|memóri|\bcpu\b|\bn\+1\b|leak|cache|性能|优化|最適化|遅|レイテンシ|メモリ|内存|延迟/i

/** Whether an issue from no template is about something that is measured; others come without figures. */
const isOfPerformance = ({
  title,
  metric,
  benchmarks,
  claims,
  causes,
  techniques,
}: Issue): boolean =>
  metric !== null ||
  [benchmarks, claims, causes, techniques].some((facts) => facts.length > 0) ||
  PERFORMANCE.test(title ?? '')

/** What a resolved issue lacks of what its template asks for; without a template lessons count, and figures of performance. */
export function checkCompleteness(
  issue: Issue,
  shape: TemplateShape | undefined,
  place: Place,
  isGiven: { resolvedDate: boolean },
): Finding[] {
  if (issue.status !== 'resolved' && issue.status !== 'closed') return []
  const said = issue.statusText ?? ''
  if (NO_CHANGE.test(said) || (issue.status === 'closed' && DISMISSED.test(said))) return []
  const lacking = EXPECTATIONS.filter(({ missing, askedBy, isThere }) => {
    const isAsked =
      shape === undefined
        ? missing === LESSONS || (missing === FIGURES && isOfPerformance(issue))
        : askedBy.some((label) => shape.asks.has(normalizeName(label)))
    return isAsked && !isThere(issue, isGiven)
  }).map(({ missing }) => missing)
  if (lacking.length === 0) return []
  const missing = [lacking.slice(0, -1).join(', no '), lacking.at(-1)]
    .filter(Boolean)
    .join(' and no ')
  return [finding('resolved-incomplete', place, { status: issue.status, missing })]
}
