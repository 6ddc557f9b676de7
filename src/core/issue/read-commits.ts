import type { Block, Section, TextLine } from '../markdown/document.ts'
import { firstLine, walkBlocks } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelMeans } from '../vocabulary/labels.ts'
import { fieldsOf, isFilled, type DocumentView } from './document-view.ts'

/** Not part of a path, a UUID or a colour. */
const HASH = /(?<![\w/.#-])[0-9a-f]{7,40}(?![\w/-])/gi
const SHORTEST_HASH = 7

const isHexadecimal = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70)

/** Whether a text has seven hexadecimal digits side by side: a document without them names no commit. */
function mayNameHash(text: string): boolean {
  // From end to beginning of each stretch of seven: the first other character rules out all before it.
  let start = 0
  while (start + SHORTEST_HASH <= text.length) {
    let at = start + SHORTEST_HASH - 1
    while (at >= start && isHexadecimal(text.charCodeAt(at))) at--
    if (at < start) return true
    start = at + 1
  }
  return false
}

/** At the web site of a host: `…/commit/5ade148`, `…/-/commit/5ade148`. */
const COMMIT_URL = /\/commits?\/([0-9a-f]{7,40})(?![\w-])/i

/** The hashes in a text that speaks of commits; `decade` and 20250804 are none. */
function findHashes(text: string): string[] {
  return (text.match(HASH) ?? []).filter((hash) => /\d/.test(hash) && !/^\d{8}$/.test(hash))
}

interface Named {
  hash: string
  line: number
}

const at = (line: TextLine, hashes: readonly string[]): Named[] =>
  hashes.map((hash) => ({ hash: hash.toLowerCase(), line: line.place.line }))

/** The hashes of a line: as text, else those its links lead to. */
function hashesOf(line: TextLine): string[] {
  const found = findHashes(line.text)
  if (found.length > 0) return found
  return line.segments.flatMap(({ url }) => COMMIT_URL.exec(url ?? '')?.[1] ?? [])
}

/**
 * Commit hashes that the record gives as its own change, in lower case, in the order of the document,
 * each once: labelled values, headings, lists and table columns of commits, and sentences that say what
 * was done with a commit. Commits that brought the problem, or undid something, are none of them.
 */
export function readCommits(view: DocumentView): string[] {
  if (!mayNameHash(view.text)) return []
  const labelled = fieldsOf(view, 'commits').flatMap((field) => {
    const hashes = findHashes(field.value)
    const items = field.list?.items ?? []
    return [
      ...at(field.line, hashes.length > 0 ? hashes : hashesOf(field.line)),
      ...items.flatMap((item) => listedHash(firstLine(item))),
    ]
  })
  const named = [...labelled, ...view.sections.flatMap(commitsIn)]
  return [...new Set(named.toSorted((a, b) => a.line - b.line).map(({ hash }) => hash))]
}

const COMMIT_WORD = /commit|提交|コミット/i
/** `Commits`, `Git Commits (2)`, `Commits Created`, `Fix commits:`, `提交历史`: what announces a list of them. */
const COMMITS_HEADING =
  /^[^\p{L}]*(?:(?:git|related|fix|key|main|final|relevant|implementation|all|our|the) ){0,2}(?:commits?(?: (?:history|log|list|summary|messages?|details|hash(?:es)?|made|created|included|involved|relacionados|realizados|consolidados|aplicados|criados))?|histórico de commits|(?:git ?)?(?:本次|相关|待推送|修复)?提交(?:记录|历史|信息|列表)?|(?:修正|関連)?コミット(?:履歴|一覧)?)(?:\s*[(（:：].*)?$/iu
/** `Commit 5ade148 - cache`, `Cache the rows (commit 5ade148)`. */
const COMMIT_HEADING =
  /(?:^[^\p{L}]*commit\s*[:#]?|[([（]commit:?|[-–—] commit)\s*`?([0-9a-f]{7,40})(?![\w-])/iu
/** A line of a log: `5ade148 perf(rows): cache`, `5ade148 - fix: …`. */
const LOGGED =
  /^\W{0,4}[0-9a-f]{7,40}\W{1,5}(?:feat|fix|perf|refactor|docs|chore|tests?|style|build|ci|wip)(?:\([^()]{0,40}\))?!?:/i

/** Where commits are told that led to the problem. */
const OF_PROBLEM = new Set(['root-cause', 'timeline', 'reproduction', 'references', 'related'])

function commitsIn(section: Section): Named[] {
  const { heading } = section
  const isList = isBelowCommits(section)
  const said = heading?.text ?? ''
  const own = isList
    ? said
    : COMMIT_WORD.test(said) && !NOT_OWN.test(said)
      ? COMMIT_HEADING.exec(said)?.[1]
      : undefined
  const ofHeading = heading === undefined ? [] : at(heading, findHashes(own ?? '').slice(0, 1))
  const below = walkBlocks(section.blocks)
  if (OF_PROBLEM.has(section.key ?? '')) return [...ofHeading, ...below.flatMap(fixesIn)]
  return [
    ...ofHeading,
    ...below.flatMap((block, i) => commitsOfBlock(block, isList || announces(below[i - 1]))),
  ]
}

/** `**Commits to push**:` in front of a list or a log. */
function announces(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false
  const text = block.lines.at(-1)?.text ?? ''
  return /[:：]$/.test(text) && isCommitsHeading(text)
}

const FIXED_BY =
  /\b(?:fixed|resolved|corrected|patched|corrigid[oa]|resolvid[oa])\b[^.;。]{0,60}\bcommit/i

/** “… which is resolved now (commit 5ade148)”, at the end of what is told of the problem. */
const fixesIn = (block: Block): Named[] =>
  block.kind === 'paragraph'
    ? block.lines
        .filter(({ text }) => COMMIT_WORD.test(text) && FIXED_BY.test(text))
        .flatMap(commitsOfSentence)
    : []

/** The heading of commits may stand above those of the single commits. */
const isBelowCommits = (section: Section): boolean =>
  [section, section.parent].some((one) => isCommitsHeading(one?.heading?.text ?? ''))

const isCommitsHeading = (text: string): boolean =>
  COMMIT_WORD.test(text) && COMMITS_HEADING.test(text)

function commitsOfBlock(block: Block, isList: boolean): Named[] {
  if (block.kind === 'table') {
    const column = block.header.findIndex(({ text }) =>
      /^(?:commits?(?: sha| hash| id)?|git sha|提交|コミット)$/i.test(text),
    )
    return column < 0 ? [] : block.rows.flatMap((row) => listedHash(row[column]))
  }
  if (block.kind === 'fence')
    return block.lines.filter(({ text }) => isList || LOGGED.test(text)).flatMap(listedHash)
  if (block.kind === 'list')
    return block.items.flatMap((item) => {
      const line = firstLine(item)
      return isList || LOGGED.test(line?.text ?? '') ? listedHash(line) : []
    })
  return block.kind === 'paragraph' ? block.lines.flatMap(commitsOfSentence) : []
}

/** The first hash of an entry; further ones are what its message speaks of. */
const listedHash = (line: TextLine | undefined): Named[] =>
  isFilled(line) && !/\breverted\b/i.test(line.text) ? at(line, hashesOf(line).slice(0, 1)) : []

const NAMED = /\bcommit(?:s|ted)?\b[\s:]{0,3}(?:as |in |hash )?[`[(]?[0-9a-f]{7,40}(?![\w-])/i
const DONE =
  /\b(?:fix(?:es|ed)?|resolved|committed|merged|landed|implemented|deployed|shipped|released|applied|patched|hotfix|remediat\w+|corrigid\w+|resolvid\w+|implementad\w+|aplicad\w+)\b|修复|已提交|修正済み/i
const NOT_OWN =
  /\b(?:introduc\w+|regress\w+|revert(?:ed|s|ing)?|roll(?:ed)?[ -]?back|caus(?:e|ed|es)|broke|broken|bisect\w*|culprit|since|upstream|previous(?:ly)?|original(?:ly)?|introduz\w+|causad\w+|revertid\w+)\b|引入|导致|回滚|導入|原因/i

/** “All three fixed and committed (commit 5ade148)”. */
function commitsOfSentence(line: TextLine): Named[] {
  const { text } = line
  if (!COMMIT_WORD.test(text) || !NAMED.test(text) || NOT_OWN.test(text) || !DONE.test(text))
    return []
  const field = parseLabel(line)
  if (field !== undefined && labelMeans(field.label, 'commits')) return []
  return at(line, findHashes(text))
}
