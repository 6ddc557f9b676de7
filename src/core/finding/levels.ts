import type { LevelSettings } from '../config/config.ts'
import type { Finding, Issue, Level } from '../issue/schema.ts'
import { applyIgnores, type Ignore } from './ignore.ts'

/** What reading a document found, before its comments and the configuration have their say. */
export interface Unsettled {
  findings: readonly Finding[]
  ignores: readonly Ignore[]
}

/** Findings about what the schema cannot hold: only a document from a template has promised to fit it. */
const SCHEMA_CODES = new Set(['bad-date', 'unknown-severity', 'unknown-status'])

/** What a document that follows no template never promised to have. */
const TEMPLATE_CODES = new Set(['resolved-incomplete', 'placeholder-left'])

/**
 * The findings that stand, in the order of their places: without those that a comment of the document
 * leaves out, each with its final level. That is the configuration's where it sets one (`off` drops the
 * finding), else the code's default, softened in a document from no template and hardened where a finished
 * issue has blanks. `isLinked` says that the findings of links and ids are among them.
 */
export function settleFindings(
  { findings, ignores }: Unsettled,
  issue: Pick<Issue, 'template' | 'status'>,
  { levels = {}, isLinked }: { levels?: LevelSettings | undefined; isLinked: boolean },
): Finding[] {
  return applyIgnores(findings, ignores, isLinked)
    .flatMap((finding) => {
      const level =
        (levels as Record<string, Level | 'off'>)[finding.code] ?? defaultLevel(finding, issue)
      return level === 'off' ? [] : [{ ...finding, level }]
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1))
}

function defaultLevel(
  { code, level }: Finding,
  { template, status }: Pick<Issue, 'template' | 'status'>,
): Level {
  const isFinished = status === 'resolved' || status === 'closed'
  if (template === 'other' && SCHEMA_CODES.has(code)) return 'warning'
  if (template === 'other' && TEMPLATE_CODES.has(code)) return 'note'
  if (code === 'placeholder-left' && isFinished) return 'warning'
  return level
}
