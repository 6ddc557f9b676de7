import { rememberBy } from '../memory/remember.ts'
import { SECTION_KEYS, SECTION_NAMES, type SectionKey } from './section-names.ts'

/** What a heading says: the kind of its section, and what follows the kind (`Root Cause: no index`). */
export interface HeadingMeaning {
  key: SectionKey
  /** The words after the kind; `` where the heading is nothing but the kind. */
  tail: string
}

/** Normalised headings by meaning; null says that a wording means nothing. */
export type HeadingWords = ReadonlyMap<string, SectionKey | null>

/** Nobody writes a longer kind of section; longer texts are sentences. */
const MAX_KIND = 60

/** `1.`, `2.3)`, `IV.`, `A)`, `Step 2:`, `一、`, `#4`: what numbers a heading. */
const NUMBER =
  /^(?:#+\s*)?(?:\d+(?:\.\d+)*(?:[.):、）-]+\s*|\s+)|[ivx]{1,4}[.)]\s+|[a-z][.)]\s+|(?:step|phase|part|section) \d+\s*[:.–—-]?\s+|[（(]?[一二三四五六七八九十]+[)）、.]\s*)/u
/** Pictures with what joins and encloses them. */
const SYMBOLS = /\p{Extended_Pictographic}|\uFE0F|\u200D|\u20E3/gu

const ASCII = /^[ -~]*$/
/** White space that is not one plain space already. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g
/** Nothing to strip: words with one space between them. */
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/

/** `## 3. 🔍 Root Cause (draft):` → `root cause`: lower case, without number, emoji, brackets at the end and colon. */
export function normalizeHeading(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN_WORDS.test(lower)) return lower
  // The patterns of pictures are long, and ASCII has none.
  return (ASCII.test(lower) ? lower : lower.replace(SYMBOLS, ''))
    .trim()
    .replace(NUMBER, '')
    .replace(/\s*(?:\([^()]*\)|（[^（）]*）)\s*[:：]?\s*$/u, '')
    .replace(/^[\s✓✔✗✘•▪*_-]+|[\s:：.!?？✓✔✗✘*_–—-]+$/gu, '')
    .replaceAll('’', "'")
    .replace(UNEVEN_SPACE, ' ')
}

/** The words of built-in and own headings in one table; own wordings win over built-in ones. */
export function makeHeadingWords(
  own: Partial<Record<SectionKey | 'none', readonly string[]>> = {},
): HeadingWords {
  const words = new Map<string, SectionKey | null>()
  for (const key of SECTION_KEYS) {
    for (const names of SECTION_NAMES[key]) {
      for (const name of names.split(', ')) words.set(name, key)
    }
  }
  for (const [key, names] of Object.entries(own)) {
    for (const name of names)
      words.set(normalizeHeading(name), key === 'none' ? null : (key as SectionKey))
  }
  return words
}

/** Wordings of a cause, lessons or files with words around them: too many to list one by one. */
const PATTERNS: readonly [RegExp, SectionKey][] = [
  [
    /^(?:the |our |\w+ )?(?:root )?causes? (?:analysis|summary|identified|identification|found|confirmed|explained|explanation|details|hypothesis|investigation)(?: summary)?$/,
    'root-cause',
  ],
  [
    /^(?:the |our |technical |confirmed |likely |probable |suspected |possible |potential |primary |real |actual )?root causes?$/,
    'root-cause',
  ],
  [
    /^why (?:(?:it|this|that|was|is|did|does|the) ){1,2}(?:\S+ ){0,3}(?:happen(?:ed|s)?|slow|fail(?:ed|s)?|broke|occur(?:red)?|crash(?:ed|es)?)$/,
    'root-cause',
  ],
  [/^por ?que (?:\S+ ){1,4}(?:lent[oa]|falh\p{L}+|acontec\p{L}+|ocorr\p{L}+)$/u, 'root-cause'],
  [
    /^(?:key |main |general |important |other |technical |process |critical )*(?:lessons?|learnings|takeaways)(?: learn(?:ed|t))?(?: (?:from|for|about|in|of|and|&) .{1,40})?$/,
    'lessons',
  ],
  [
    /^(?:追加の?|主な|主要な?|重要な?|技術的な?|技術面の|組織的な?|その他の?)(?:学び|教訓|知見)$/,
    'lessons',
  ],
]

/** One of these stands in whatever `PATTERNS` know. */
const MAY_MEAN = /cause|why |por|lesson|learnings|takeaways|学び|教訓|知見/

function parseKind(kind: string, words: HeadingWords): SectionKey | null | undefined {
  const known = words.get(kind)
  if (known !== undefined || kind.length < 3) return known
  return MAY_MEAN.test(kind) ? PATTERNS.find(([pattern]) => pattern.test(kind))?.[1] : undefined
}

/** A colon in any width, or a dash between spaces. */
const SEPARATOR = /[:：]\s*|\s+[-–—|]\s+/u
/** `Root Cause #4`, `Root cause 2`: one of several. */
const COUNTED = /\s+#?\d{1,2}$/

/**
 * What a heading means; undefined where it says nothing known. `Root Cause #2: no index` is a root cause
 * with the tail `no index`.
 */
export const parseHeading: (
  heading: string,
  words: HeadingWords,
) => Readonly<HeadingMeaning> | undefined = rememberBy(findMeaning)

function findMeaning(heading: string, words: HeadingWords): HeadingMeaning | undefined {
  if (heading.length > 300) return undefined
  const whole = normalizeHeading(heading)
  const key = whole.length > MAX_KIND ? undefined : parseKind(whole, words)
  if (key === null) return undefined
  if (key !== undefined) return { key, tail: '' }
  const separator = SEPARATOR.exec(heading)
  const head = separator === null ? whole : normalizeHeading(heading.slice(0, separator.index))
  const tail = separator === null ? '' : heading.slice(separator.index + separator[0].length).trim()
  if (head.length > MAX_KIND) return undefined
  const meant = parseKind(head, words)
  if (meant !== undefined) return meant === null ? undefined : { key: meant, tail }
  // Counted problems, fixes or phases are parts of something larger; a counted cause is a cause.
  const isCause = COUNTED.test(head) && parseKind(head.replace(COUNTED, ''), words) === 'root-cause'
  return isCause ? { key: 'root-cause', tail } : undefined
}
