import type { LevelSettings } from '../config/config.ts'
import type { Finding, Issue, Level } from '../issue/schema.ts'
import type { FindingCode } from './finding.ts'
import { applyIgnores, type Ignore } from './ignore.ts'

/** What reading a document found, before its comments and the configuration have their say. */
export interface Unsettled {
  findings: readonly Finding[]
  ignores: readonly Ignore[]
}

interface LevelRule {
  codes: readonly FindingCode[]
  level: Level
  /** Completes “… it is a note …”. */
  when: string
  applies: (issue: Pick<Issue, 'template' | 'status'>) => boolean
}

/** Where a code weighs something else than its default; the first rule that applies counts. */
const RULES: readonly LevelRule[] = [
  {
    // What the schema cannot hold: only a document from a template has promised to fit it.
    codes: ['bad-date', 'unknown-severity', 'unknown-status'],
    level: 'warning',
    when: 'in a document that follows neither template',
    applies: ({ template }) => template === 'other',
  },
  {
    codes: ['resolved-incomplete', 'placeholder-left'],
    level: 'note',
    when: 'in a document that follows neither template',
    applies: ({ template }) => template === 'other',
  },
  {
    codes: ['placeholder-left'],
    level: 'warning',
    when: 'in a resolved or closed issue that follows a template',
    applies: ({ status }) => status === 'resolved' || status === 'closed',
  },
]

/** Codes with cases that are notes from the start and stay it, whatever the configuration makes of the others. */
const MILD_CASES: ReadonlyMap<string, string> = new Map<FindingCode, string>([
  [
    'possible-secret',
    'always where pasted output has an e-mail address or an address of a private network',
  ],
  ['broken-link', 'always for a name in double square brackets'],
  ['frontmatter-unknown-key', 'always for keys that are like none of the known ones'],
])

/** The rules by which a code weighs something else than its default, in the order in which they count. */
export const levelRulesOf = (code: FindingCode): readonly Pick<LevelRule, 'level' | 'when'>[] => [
  ...RULES.filter(({ codes }) => codes.includes(code)),
  ...(MILD_CASES.has(code) ? [{ level: 'note', when: MILD_CASES.get(code)! } as const] : []),
]

/**
 * The findings that stand, in the order of their places: without those that a comment of the document
 * leaves out, each with its final level. That is the configuration's where it sets one (`off` drops the
 * finding), else the code's default, softened in a document from no template and hardened where a finished
 * issue has blanks. `isLinked` says that the findings of links and ids are among them.
 * What was found as a mild case of its code (`possible-secret` for an e-mail address) stays a note.
 */
export function settleFindings(
  { findings, ignores }: Unsettled,
  issue: Pick<Issue, 'template' | 'status'>,
  { levels = {}, isLinked }: { levels?: LevelSettings | undefined; isLinked: boolean },
): Finding[] {
  return applyIgnores(findings, ignores, isLinked)
    .flatMap((finding) => {
      const set = (levels as Record<string, Level | 'off'>)[finding.code]
      const level =
        isMild(finding) && set !== 'off' ? 'note' : (set ?? defaultLevel(finding, issue))
      return level === 'off' ? [] : [{ ...finding, level }]
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1))
}

function defaultLevel({ code, level }: Finding, issue: Pick<Issue, 'template' | 'status'>): Level {
  const rule = RULES.find(
    ({ codes, applies }) => codes.includes(code as FindingCode) && applies(issue),
  )
  return rule?.level ?? level
}

const isMild = ({ code, level }: Finding): boolean => MILD_CASES.has(code) && level === 'note'
