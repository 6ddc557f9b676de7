import { finding, type Place } from '../finding/finding.ts'
import { formatKey, parseKey, type KeyWords } from '../vocabulary/keys.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { parseSeverity, parseStatus } from '../vocabulary/severity-status.ts'
import { parseDate } from './date.ts'
import type { Frontmatter, FrontmatterKey } from './frontmatter.ts'
import type { Finding, Issue } from './schema.ts'

/** Where the body says what the frontmatter may also say. */
export type BodyPlaces = Partial<Record<FrontmatterKey, Place>>

/** Writes what the frontmatter says over what the body says; a disagreement is a finding at the frontmatter. */
export function mergeFrontmatter(
  issue: Issue,
  front: Frontmatter,
  bodyPlaces: BodyPlaces,
  vocabulary: Vocabulary,
): Finding[] {
  const findings: Finding[] = []
  const { data } = front

  const agree = (key: FrontmatterKey, mine: string, body: string | null) => {
    const place = bodyPlaces[key]
    if (body === null || place === undefined || mine === body) return
    findings.push(
      finding('frontmatter-disagrees', front.placeOf(key), {
        key,
        front: mine,
        body,
        bodyLine: place.line,
      }),
    )
  }
  const readDate = (key: FrontmatterKey, text: string): string | null => {
    const date = parseDate(text)
    if (date !== undefined && date !== 'impossible') return date.iso
    findings.push(finding('bad-date', front.placeOf(key), { label: key, value: text }))
    return null
  }
  const mergeDate = (key: 'date' | 'updated' | 'resolvedDate' | 'due') => {
    const text = data[key]
    const date = text === undefined ? null : readDate(key, text)
    if (date === null) return
    const body = issue[key]
    const shared = Math.min(date.length, body?.length ?? 0)
    agree(key, date.slice(0, shared), body?.slice(0, shared) ?? null)
    issue[key] = date
  }

  if (data.title !== undefined && data.title !== '') {
    agree('title', data.title, issue.title)
    issue.title = data.title
  }
  for (const key of ['date', 'updated', 'resolvedDate', 'due'] as const) mergeDate(key)
  if (data.reviewBy !== undefined) {
    const reviewBy = readDate('reviewBy', data.reviewBy)
    for (const lesson of issue.lessons) lesson.reviewBy = reviewBy
  }
  if (data.status !== undefined) {
    const status = parseStatus(data.status, vocabulary.statuses)
    if (status === undefined)
      findings.push(finding('unknown-status', front.placeOf('status'), { value: data.status }))
    else {
      agree('status', status, issue.status)
      Object.assign(issue, { status, statusText: data.status })
    }
  }
  if (data.severity !== undefined) {
    const severity = parseSeverity(data.severity, vocabulary.severities)
    if (severity === undefined)
      findings.push(
        finding('unknown-severity', front.placeOf('severity'), { value: data.severity }),
      )
    else {
      agree('severity', severity, issue.severity)
      Object.assign(issue, { severity, severityText: issue.severityText ?? data.severity })
    }
  }
  mergeLists(issue, front, vocabulary)
  followHints(issue, front, vocabulary)
  return findings
}

/** Fills what neither the body nor our own keys say; what cannot be read is left, for it promised nothing. */
function followHints(issue: Issue, { hints }: Frontmatter, vocabulary: Vocabulary): void {
  for (const key of ['date', 'updated', 'resolvedDate', 'due'] as const) {
    const date = hints[key] === undefined ? undefined : parseDate(hints[key].join(', '))
    if (date !== undefined && date !== 'impossible') issue[key] ??= date.iso
  }
  for (const key of ['components', 'authors', 'tags'] as const) {
    if (issue[key].length === 0) issue[key] = hints[key] ?? []
  }
  const [statusText, severityText] = [
    hints.status?.join(', ') ?? '',
    hints.severity?.join(', ') ?? '',
  ]
  const status = parseStatus(statusText, vocabulary.statuses)
  if (issue.status === null && status !== undefined) Object.assign(issue, { status, statusText })
  const severity = parseSeverity(severityText, vocabulary.severities)
  if (issue.severity === null && severity !== undefined)
    Object.assign(issue, { severity, severityText: issue.severityText ?? severityText })
}

function mergeLists(issue: Issue, { data, placeOf }: Frontmatter, vocabulary: Vocabulary): void {
  issue.components = data.components ?? issue.components
  issue.tags = data.tags ?? issue.tags
  issue.authors = data.authors ?? issue.authors
  issue.aliases = data.aliases ?? []
  issue.series = data.series ?? []
  issue.draft = data.draft ?? false
  issue.lang = data.lang ?? null
  const named = (texts: readonly string[], kind: Issue['related'][number]['kind']) =>
    texts.map((text) => ({ text, url: /^https?:/.test(text) ? text : null, id: null, kind }))
  issue.related = [
    ...named(data.supersedes ?? [], 'supersedes'),
    ...named(data.related ?? [], 'related'),
    ...issue.related,
  ]
  const stated = (key: 'causes' | 'techniques', words: readonly KeyWords[]) => {
    const texts = data[key]
    if (texts === undefined) return
    const line = placeOf(key).line
    const own = texts.map((text) => {
      const found = parseKey(text, words) ?? (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : null)
      const name = found !== null && found === text ? formatKey(found) : text
      return { key: found, text: name, checked: null, inferred: false, line }
    })
    // What the author states makes guessing needless.
    issue[key] = [...own, ...issue[key].filter((one) => !one.inferred)]
  }
  stated('causes', vocabulary.causes)
  stated('techniques', vocabulary.techniques)
}
