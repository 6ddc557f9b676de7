/**
 * Digits in documents that measure nothing: dates, times of day, versions, tickets, line numbers,
 * identifiers. Every test looks at a bounded stretch of text, so a scan stays linear.
 */

const DATE =
  /\d{4}-\d{2}(?:-\d{2})?(?![\d.])|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)|\d{4}\/\d{1,2}(?:\/\d{1,2})?(?!\d)/y
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?![\d:])/y
const DOTTED = /\d{1,9}(?:\.\d{1,9}){2,9}/y
const GROUPED = /^\d{1,3}(?:\.\d{3}){2}$/
/** An ordinal, an exponent-free hash, `4xlarge`, `90-day`, `8-core`, `24/7`. */
const TAIL = /^(?:(?:st|nd|rd|th)\b|[-‐][A-Za-z]|\/\d)/
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const MONTH_BEFORE = new RegExp(`(?:^|[^a-z])(?:${MONTHS})\\.?,?\\s{1,2}(?:\\d{1,2},\\s)?$`, 'i')
const MONTH_AFTER = new RegExp(`^\\s{1,2}(?:${MONTHS})(?![a-z])`, 'i')
const YEAR = /^(?:19|20)\d\d$/
const YEAR_BEFORE = /(?:in|since|until|by|during|of|q[1-4])\s$/i
/** What a bare number behind these words names instead of measuring. */
const LABEL_BEFORE =
  /(?:^|[^\p{L}\p{N}])(?<!\bper )(?:v|ver|versions?|release|build|step|phase|stage|lines?|linhas?|page|port|pid|issue|ticket|pr|mr|rfc|adr|cve|section|chapter|figure|fig|table|round|iteration|sprint|task|rev|revision|part|tier|node(?:\.?js)?|python|java|jdk|jre|php|ruby|golang|go|rust|postgres(?:ql)?|mysql|mariadb|redis|mongodb|ubuntu|debian|alpine|rails|django|react|angular|vue|astro|typescript|kotlin|swift|\.net|dotnet|spring(?: boot)?|gradle|chrome|firefox|safari|android|ios|elasticsearch|kafka|nginx|windows|kubernetes|k8s|http|tls|gpt|pm|sev|level|exit code|status|code|error code)[ \u00A0]{1,2}#?$/iu

/** How far behind `at` a label may reach. */
const LOOK_BACK = 24

const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** The first part of a dotted number has no more. */
const MAX_DIGITS = 9

/** How long the non-figure beginning at the digit `at` is; 0 when it may be a figure. */
export function nonFigureLength(text: string, at: number): number {
  let end = at + 1
  while (isDigit(text.charCodeAt(end)) && end - at < MAX_DIGITS) end++
  // All of them go on behind their first digits with one of these.
  const next = text[end]
  if (next !== '.' && next !== '-' && next !== ':' && next !== '/') return 0
  for (const pattern of [DATE, CLOCK]) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length
    if (length) return length
  }
  DOTTED.lastIndex = at
  const dotted = DOTTED.exec(text)?.[0]
  return dotted !== undefined && !GROUPED.test(dotted) ? dotted.length : 0
}

/** Whether the digit at `at` continues a word, path, hash or number: `p95`, `PERF-407`, `#6`, `:360`. */
export function continuesWord(text: string, at: number): boolean {
  if (at === 0 || text[at - 1] === ' ') return false
  const before = text.slice(Math.max(0, at - 2), at)
  // Chinese and Japanese set no space between a word and its figure.
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u.test(before)) return false
  return /[\p{L}\p{N}_#@\\/.^]$/u.test(before) || /[\p{L}\p{N}_)\]][-:‐]$/u.test(before)
}

/** Whether a figure without unit, from `at` to `end`, is a name, a date or a place after all. */
export function isBareNonFigure(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const digits = text.slice(at, end)
  const after = text.slice(end, end + 12)
  if (/^[\p{L}_]/u.test(after) || TAIL.test(after)) return true
  if (before.endsWith('[') && after.startsWith(']')) return true
  if (/[×*]\s?$/.test(before) || /^\s?[x×*]\s?\d/.test(after)) return true
  if (LABEL_BEFORE.test(before) || MONTH_BEFORE.test(before)) return true
  if (/^\d{1,2}$/.test(digits) && MONTH_AFTER.test(after)) return true
  return YEAR.test(digits) && YEAR_BEFORE.test(before)
}

/** Whether numbers behind this name are names themselves: "Version", "Node.js", "step". */
export const isNamedNumber = (name: string): boolean =>
  LABEL_BEFORE.test(`${name.slice(-LOOK_BACK)} `)
