import type { Level } from '../issue/schema.ts'
import { EXAMPLES, type Example } from './examples.ts'
import { EXPLANATIONS } from './explanations.ts'
import { DEFAULT_LEVELS, finding, type FindingCode } from './finding.ts'
import { levelRulesOf } from './levels.ts'

/** A document of an example as it is shown. */
interface ShownDocument {
  file: string
  lines: string[]
}

/** All that the page `/findings/<code>/` says. */
export interface FindingHelp {
  code: FindingCode
  title: string
  meaning: string
  cure: string
  level: Level
  /** Where it weighs something else. */
  rules: readonly { level: Level; when: string }[]
  /** `line` is the one that has the finding, from 1. */
  wrong: ShownDocument & { line: number }
  /** The finding as `check` prints it. */
  printed: string
  right: ShownDocument
  /** Other files of the example, by their names. */
  beside: string[]
  /** The comment that leaves the finding out in one place; null where no comment can. */
  ignore: string | null
}

/** What is wrong with a file that holds no text, and with the comments themselves. */
const WITHOUT_COMMENT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'unreadable-file',
  'bad-benchmarks',
  'bad-review',
  'review-code',
  'review-element',
  'review-prop',
  'empty-document',
  'not-utf8',
  'unknown-ignore',
  'unexplained-ignore',
  'unused-ignore',
])

/** Where the example's documents are said to be, and its benchmarks. */
const FOLDER = 'content/issues'
const shownPath = (file: string): string =>
  file.startsWith('../') ? `content/${file.slice('../'.length)}` : `${FOLDER}/${file}`

const splitLines = (text: string): string[] => text.replace(/\n$/, '').split('\n')

export function explainFinding(code: FindingCode): FindingHelp {
  const {
    file,
    wrong,
    right,
    at,
    facts,
    isLatin1,
    leadsTo,
    beside = {},
  } = EXAMPLES[code] as Example<FindingCode>
  const [line, column] = at
  const { level, message } = finding(code, { line, column }, facts as never)
  const path = shownPath(file)
  // What is no ASCII in the one encoding is nothing in the other, and shown as such.
  const text = isLatin1 === true ? wrong.replace(/[^\0-\x7F]/g, '\uFFFD') : wrong
  const shownWrong = leadsTo === undefined ? splitLines(text) : [`→ ${leadsTo}`]
  return {
    code,
    ...EXPLANATIONS[code],
    level: DEFAULT_LEVELS[code],
    rules: levelRulesOf(code).filter((rule) => rule.level !== level),
    wrong: { file: path, lines: shownWrong, line },
    printed: `${path}:${line}:${column}  ${level}  ${code}  ${message}`,
    right: { file: path, lines: splitLines(right) },
    beside: Object.keys(beside).map((name) => (name.startsWith('../') ? shownPath(name) : name)),
    ignore: WITHOUT_COMMENT.has(code) ? null : formatIgnore(code, wrong, line),
  }
}

/** In YAML a comment is another one than in markdown. */
function formatIgnore(code: FindingCode, text: string, line: number): string {
  const instruction = `benchlore-ignore ${code}: the reason`
  const end = text.startsWith('---\n') ? text.split('\n').indexOf('---', 1) + 1 : 0
  return line <= end ? `# ${instruction}` : `<!-- ${instruction} -->`
}
