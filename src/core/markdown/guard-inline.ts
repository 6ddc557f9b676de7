import { matchInlineTag } from './guard-lines.ts'

/** A tag in raw HTML; the name is lower-case. */
export interface RawTag {
  name: string
  closing: boolean
  selfClosing: boolean
  attributes: number
}

/** What inline parsing costs: the marks it weighs against each other, and how deep they may nest. */
export interface InlineCost {
  /**
   * Runs of `*`, `_` and `~`, brackets, addresses and character references, outside of code; or,
   * if it is more, the longest run of punctuation beside an address, whose end is looked for at each.
   */
  marks: number
  /** References to footnotes, among the marks. */
  footnotes: number
  /** The most levels of emphasis one inside the other, never too small. */
  depth: number
  tags: RawTag[]
}

/** Levels that a run of one mark can open and close; both where it stands between two words. */
interface Run {
  opens: number
  closes: number
}

const toTag = (source: string, slash: string, name: string): RawTag => ({
  name: name.toLowerCase(),
  closing: slash !== '',
  selfClosing: source.endsWith('/>'),
  attributes: source.split(/\s+/).length - 1,
})

/** No visible character of ASCII. */
const isUnusual = (char: string): boolean => char <= ' ' || char > '~'
const isSpace = (char: string | undefined): boolean =>
  char === undefined || char === ' ' || (isUnusual(char) && /\s/.test(char))
const isWord = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** A mark of emphasis or code, an escape, a tag, or where a link, an address or a character reference may begin. */
const MARK = /[\\`<*_~[@&]|:\/\/|www\./g

/** The next mark from `from` on; the text's length where there is none. */
function findMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

/** The longest run of punctuation that an address may not end with. */
function countClosers(text: string): number {
  if (!text.includes('://') && !text.includes('www.')) return 0
  let longest = 0
  for (const [run] of text.matchAll(/[!"'),.:;?*_~\]]+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Runs of backticks: length → the places they begin at, the first one last. */
function findTicks(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  if (!text.includes('`')) return runs
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].toReversed()) {
    const places = runs.get(run.length)
    if (places === undefined) runs.set(run.length, [index])
    else places.push(index)
  }
  return runs
}

/** What text without any mark costs. */
const PLAIN: InlineCost = { marks: 0, footnotes: 0, depth: 0, tags: [] }

/** Reads the marks of one paragraph, heading or table cell, in time linear in it. */
export function measureInline(text: string): InlineCost {
  const first = findMark(text, 0)
  if (first === text.length) return PLAIN
  const ticks = findTicks(text)
  const tags: RawTag[] = []
  const runs: Record<string, Run[]> = { '*': [], _: [], '~': [] }
  let marks = 0
  let footnotes = 0
  for (let at = first; at < text.length; at = findMark(text, at)) {
    const char = text[at]
    if (char === '\\') at += 2
    else if (char === '`') {
      let end = at
      while (text[end] === '`') end++
      const places = ticks.get(end - at) ?? []
      while (places.length > 0 && places.at(-1)! < end) places.pop()
      at = places.length === 0 ? end : places.at(-1)! + end - at
    } else if (char === '<') {
      const match = matchInlineTag(text, at)
      if (match !== null) tags.push(toTag(match[0], match[1]!, match[2]!))
      // The end of a comment, instruction or declaration is looked for from each beginning.
      else if (text[at + 1] === '!' || text[at + 1] === '?') marks++
      at += match === null ? 1 : match[0].length
    } else if (char === '*' || char === '_' || char === '~') {
      let end = at
      while (text[end] === char) end++
      const before = text[at - 1]
      const after = text[end]
      const levels = Math.ceil((end - at) / 2)
      const intraword = char === '_' && isWord(before) && isWord(after)
      runs[char]!.push({
        opens: isSpace(after) || intraword ? 0 : levels,
        closes: isSpace(before) || intraword ? 0 : levels,
      })
      marks++
      at = end
    } else {
      if (char === '[' && text[at + 1] === '^') footnotes++
      marks++
      at++
    }
  }
  // Each kind nests for itself, and all of them one inside the other.
  const depth = Object.values(runs).reduce((sum, kind) => sum + nesting(kind), 0)
  return { marks: Math.max(marks, countClosers(text)), footnotes, depth, tags }
}

/** A run of marks that are still open, and how deep the emphasis nests that ended after it. */
interface OpenRun {
  levels: number
  inner: number
}

/** Levels of emphasis where every run closes the open ones nearest to it. */
function nesting(runs: readonly Run[]): number {
  const open: OpenRun[] = []
  let deepest = 0
  for (const { opens, closes } of runs) {
    let left = closes
    for (let last = open.at(-1); left > 0 && last !== undefined; last = open.at(-1)) {
      const closed = Math.min(left, last.levels)
      left -= closed
      last.levels -= closed
      last.inner += closed
      deepest = Math.max(deepest, last.inner)
      if (last.levels > 0) break
      open.pop()
      const outer = open.at(-1)
      if (outer !== undefined) outer.inner = Math.max(outer.inner, last.inner)
    }
    // What remains of a run after closing may still open.
    const opened = opens - (closes - left)
    if (opened > 0) open.push({ levels: opened, inner: 0 })
  }
  return deepest
}

/** Elements whose content is text, whatever stands in it. */
const RAW_TEXT = new Set(
  'script style textarea title xmp iframe noembed noframes plaintext'.split(' '),
)

/**
 * Reads the tags of an HTML block as a browser does, more leniently than inside a paragraph.
 * `isForeign`: inside SVG or MathML, where the content of `<style>` and `<title>` is markup.
 */
export function readBlockTags(text: string, isForeign: boolean): RawTag[] {
  const tags: RawTag[] = []
  const opening = /<!--|<([/]?)([a-z][^\s/>]*)/gi
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end =
      match[2] === undefined
        ? endOf(text, '-->', match.index + 2)
        : endOfTag(text, opening.lastIndex)
    if (end === undefined) break
    opening.lastIndex = end
    if (match[2] === undefined) continue
    const tag = toTag(text.slice(match.index, end), match[1]!, match[2])
    tags.push(tag)
    isForeign ||= tag.name === 'svg' || tag.name === 'math'
    if (!tag.closing && !isForeign && RAW_TEXT.has(tag.name)) {
      const close = new RegExp(`</${tag.name}`, 'gi')
      close.lastIndex = end
      const found = close.exec(text)
      if (found === null) break
      opening.lastIndex = found.index
    }
  }
  return tags
}

const endOf = (text: string, mark: string, from: number): number | undefined => {
  const at = text.indexOf(mark, from)
  return at === -1 ? undefined : at + mark.length
}

/** After the `>` of a tag; quotes shield one only as the value of an attribute. */
function endOfTag(text: string, from: number): number | undefined {
  const next = /=\s*(["'])|>/g
  next.lastIndex = from
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[1] === undefined) return next.lastIndex
    const end = endOf(text, match[1], next.lastIndex)
    if (end === undefined) return undefined
    next.lastIndex = end
  }
  return undefined
}
