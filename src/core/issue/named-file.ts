import type { TextLine } from '../markdown/document.ts'
import { parseEdit, parseEditBehind, parseFilesHeading } from '../vocabulary/file-words.ts'
import { parseFileReference } from './file-reference.ts'
import type { Issue } from './schema.ts'

type File = Issue['files'][number]
type State = File['state']

/** Written by programs or for eyes: no source that a fix edits. */
const NO_SOURCE =
  /\.(?:log|csv|tsv|png|jpe?g|gif|svg|webp|pdf|zip|t?gz|tar|bak|backup|tmp|pid|sock|out|dump|hprof|prof|parquet|sqlite)$|^(?!requirements|CMakeLists)[^/]*\.txt$|(?:^|\/)(?:logs?|reports?|results?|outputs?)\/.*\.txt$|^[\w-]+\.(?:com|org|io|dev|net)(?:\/|$)/i
/** `Node.js`, `Next.js`: products, not files. */
const PRODUCT =
  /^(?:node|next|vue|react|nuxt|express|three|d3|chart|socket|asp|web|alpine|ember)\.(?:js|io|net)$/i
/** What a name without a folder must end in to be no `Object.member`. */
const SOURCE_END =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|csproj|cc|cpp|hpp|[chm]|mm|rb|php|swift|scala|sql|sh|bash|ps1|ya?ml|toml|json|xml|html|s?css|vue|svelte|tf|conf|cfg|ini|env|properties|props|gradle|proto|exs?|erl|lua|dart|r|jl|pl|service|lock|md|mdx|rst|txt)$|^[^.]*$/

/** The path that begins a text, where it can be a source file. */
function parsePath(text: string): string | undefined {
  const path = parseFileReference(text)?.path
  if (path === undefined || NO_SOURCE.test(path) || PRODUCT.test(path)) return undefined
  if (!path.includes('/') && !SOURCE_END.test(path)) return undefined
  // A pattern such as `conf.d/site.backup_*` names no file.
  return /^[^\s`"',;|→]*[^\s*]\*/.test(text.replace(/^[`*_"'[]+/, '')) ? undefined : path
}

const LEAD = /^[^\p{L}\p{N}`./~@_$[{(]+/u

/** The file that begins a cell or a value, with what follows it as note. */
export function parseNamedFile(text: string, state: State): File | undefined {
  const file = parseListedFile(text, state)
  return file?.path.endsWith('/') === true ? undefined : file
}

/** As `parseNamedFile`, for lists of files, where a folder stands for all files in it. */
export function parseListedFile(text: string, state: State): File | undefined {
  const plain = text.replace(LEAD, '')
  const path = parsePath(plain)
  if (path === undefined) return undefined
  const token = /^\S+/.exec(plain)![0]
  const isLabel = /[:：—→]$/.test(token)
  return { path, note: parseNote((isLabel ? '-' : '') + plain.slice(token.length)), state }
}

const isDocument = (path: string): boolean => /\.(?:mdx?|rst|adoc|txt)$/i.test(path)

/** `` `src/a.ts` — what was done``: the item of a list of changes that has a path in front and a remark behind. */
export function parseNotedFile({ text, segments }: TextLine, state: State): File | undefined {
  const [first, second] = segments
  const isMarked = first?.kind === 'code' || first?.kind === 'link' || first?.kind === 'strong'
  if (!isMarked || !first.text.includes('/') || !/^\s*[-–—:：]+\s/.test(second?.text ?? ''))
    return undefined
  const file = parseNamedFile(text, state)
  return file === undefined || isDocument(file.path) ? undefined : file
}

/** What is said behind a path: `(lines 3, 9)`, `- what was done`, `# NEW`; null where it is no remark. */
export function parseNote(rest: string): string | null {
  const note = /^\s*(?:[-–—:→←#]+\s*|(?=[(（]))(\S.*)$/.exec(rest)?.[1]?.trim() ?? ''
  return note === '' ? null : note.replace(/^[(（]([^()（）]*)[)）]$/, '$1')
}

const NOT_EDITED =
  /\b(?:backups?|docs?|documentation|guides?|logs?|output|reports?|results?|run|usage|troubleshooting|urls?|endpoints?|routes?|example|reference|see|before|current|original|documenta\w+|relatório|antes|atual)\b|文档|报告|参考|日志|来源|参照|ログ|報告/i

/** `**Migration**: \`db/0042_index.sql\``: a label of any kind whose whole value is a path. */
export function parseLabelledFile(
  { label, value }: { label: string; value: string },
  state: State,
): File | undefined {
  if (NOT_EDITED.test(label) || !/^\S+(?:\s*[(（].*)?$/.test(value)) return undefined
  const file = parseNamedFile(value, state)
  // A path from the root is a place on a machine; only its settings are edited.
  return file !== undefined && /^[^/]+\/.*\.[a-z]+$|^\/etc\//i.test(file.path) ? file : undefined
}

const NUMBER = /^(?:\d+(?:\.\d+)*[.)]?|step \d+:?)\s+/i

/** `### 1. \`src/a.ts\` (NEW)`, `#### New file: src/a.ts`: a heading that is a path, not one that mentions it. */
export function parsePathHeading(heading: TextLine, { state }: { state: State }): File | undefined {
  const text = heading.text.replace(LEAD, '').replace(NUMBER, '').replace(LEAD, '')
  const colon = text.search(/[:：]\s/)
  if (colon > 0 && /^(?:files?|arquivos?|文件|ファイル)(?: ?\d+)?$/i.test(text.slice(0, colon)))
    return parseNamedFile(text.slice(colon + 1).trim(), state)
  const listed = colon > 0 ? parseFilesHeading(text.slice(0, colon)) : undefined
  if (listed !== undefined) return parseNamedFile(text.slice(colon + 1).trim(), listed)
  const isAlone = /^\S+(?:\s*[(（].*|\s+[-–—].*)?$/.test(text)
  const edited = (isAlone ? parseNamedFile(text, state) : undefined) ?? parseEditedHeading(text)
  if (edited !== undefined) return edited
  return state === null ? undefined : parseBracketed(text, state)
}

const STEP =
  /^(?:steps?|actions?|tasks?|phase|passo|ação|tarefa|fase|步骤|任务) ?\d+(?:\.\d+)* ?[:：.–-] ?/iu
/** A verb, a word that leads to the name, and the name. */
const EDITED = /^(\p{L}+) (?:(?:the|to|new|file|o|a|no|na|em|arquivo) ){0,2}(\S+)/u

/** `Update requirements.txt`, `Step 2: Add to src/a.ts`. */
function parseEditedHeading(text: string): File | undefined {
  const match = EDITED.exec(text.replace(STEP, ''))
  const edit = match === null ? undefined : parseEdit(match[1]!)
  const path = edit === undefined ? undefined : parsePath(match![2]!)
  return path === undefined ? undefined : { path, note: null, state: edit! }
}

const BRACKETED = /[(（]([^\s()（）]+)[)）]\s*[:：]?$/

/** `Code added (src/a.ts:386-407)`. */
function parseBracketed(text: string, state: State): File | undefined {
  const path = parsePath(BRACKETED.exec(text)?.[1] ?? '')
  return path === undefined ? undefined : { path, note: null, state }
}

const MAX_WORDS_BEFORE = 40

/** “Updated `src/a.ts` with …”, “In `src/a.ts`:” before code: a sentence that says which file is edited. */
export function parseEditedFile(
  line: TextLine,
  leadsCode: boolean,
  state: State,
): File | undefined {
  const bracketed = leadsCode ? parseBracketed(line.text, state) : undefined
  if (bracketed !== undefined) return bracketed
  const at = line.segments.findIndex(({ kind, text }) => kind !== 'text' && parsePath(text))
  const named = line.segments[at]
  if (named === undefined) return undefined
  const before = line.segments
    .slice(0, at)
    .map(({ text }) => text)
    .join('')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
  if (before.length > MAX_WORDS_BEFORE) return undefined
  const path = parsePath(named.text)!
  const after = line.segments
    .slice(at + 1)
    .map(({ text }) => text)
    .join('')
  const edit = parseEdit(before) ?? parseEditBehind(before, after)
  if (edit !== undefined) return { path, note: null, state: edit }
  const isIntro =
    (/^(?:in|em|no|na|在|file|arquivo)$/i.test(before) && /[:：]$/.test(line.text)) ||
    (before === '' && state !== null && /^\s*(?:[(（][^()（）]*[)）])?\s*[:：]?$/.test(after))
  return isIntro && leadsCode ? { path, note: null, state } : undefined
}

const COMMENT = /^(?:\/\/|#|--|;|\/\*|<!--)\s*(?:file(?:name)?:\s*|in\s+|arquivo:\s*)?(\S+)(.*)$/i

/** Code as it was, not as it shall be. */
const OLD_CODE =
  /\b(?:before|current|original|old|incomplete|wrong|bad|antes|atual)\b|优化前|修改前|変更前|修正前/i

/** The file that the first line of a code block names in a comment. */
export function parseFenceFile(line: TextLine, lang: string, state: State): File | undefined {
  if (lang === 'markdown' || lang === 'md') return undefined
  const match = COMMENT.exec(line.text)
  if (match === null) return undefined
  const path = parsePath(match[1]!)
  const isAlone = /^\s*(?:$|\*\/|-->|[-–—(:,]|line|linha|第)/i.test(match[2]!)
  if (OLD_CODE.test(match[2]!)) return undefined
  return path === undefined || !isAlone || path.endsWith('/')
    ? undefined
    : { path, note: null, state }
}

/** `/etc/samba/smb.conf - what was set`: a system's own file on a line of its own, no command. */
export function parseSystemFile(text: string, state: State): File | undefined {
  return /^\/etc\/\S+(?:\s+[-–—#].*)?$/.test(text) ? parseNamedFile(text, state) : undefined
}
