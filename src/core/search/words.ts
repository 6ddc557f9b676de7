/** A word of a text as the search knows it. */
export interface SearchWord {
  /**
   * The whole word in lower case: `export`, `getuserbyid`, `pg_stat_statements`, `n+1`, `o(n²)`,
   * `src/db/pool.ts`, `java.lang.outofmemoryerror`, `504`. Of a text without spaces (Chinese, Japanese,
   * Thai) two neighbouring characters each.
   */
  text: string
  /**
   * What an identifier or path is made of, in order: what dots and slashes divide, then what case, digits,
   * `_` and `-` divide within that. Empty for a plain word. `src/db/connPool.ts` has `src`, `db`,
   * `connpool`, `conn`, `pool`, `ts`; two characters of a text without spaces have each.
   */
  parts: string[]
}

/** Stands, with a space behind it, where the index divides what the author wrote in one. */
const INVISIBLE_BREAK = '\u2060'
const GAP = `${INVISIBLE_BREAK} `

/** Characters of languages that are written without spaces. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー'

/** `O(n²)` is one word, whatever stands in its brackets. */
const BIG_O = /(?<![\p{L}\p{N}])[OΘ]\([^()\s]{1,12}\)/giu

/** Signs between letters; `-`, `_`, `+`, `#` and apostrophes join them, `.`, `,` and `:` join digits. */
const DIVIDES =
  /(?<=[\p{L}\p{M}\p{N}_+#])(?!(?<=\p{N})[.,:]\p{N})[^\p{L}\p{M}\p{N}\s_+#'’-]+(?=[\p{L}\p{N}_+#-])/gu

const BESIDE_UNSPACED = new RegExp(
  `(?<=[${UNSPACED}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?<![${UNSPACED}])(?=[${UNSPACED}])`,
  'gu',
)
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')

/** Ends a piece of a name that goes on: `java.lang`, `src/db`, `std::vec`, `C:\\temp`, `a@b`. */
const NAME_GOES_ON = /[./\\:@]$/

/** Most words, which need no further look. */
const PLAIN = /^[A-Z]?[a-z]+$/

/** What case, digits and joining signs divide: `getUserById`, `XMLReader`, `log4j`, `pg_stat_statements`. */
const HUMPS =
  /[_+#-]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u

/**
 * The text with an invisible sign and a space wherever a word of the index ends inside of what the author
 * wrote without space, so that an index that divides at white space alone has both: `worker=7`, `a/b.ts`
 * and every character of a language without spaces. {@link joinBroken} gives the text back.
 */
export function breakWords(text: string): string {
  let result = ''
  let end = 0
  for (const { 0: bigO, index } of text.matchAll(BIG_O)) {
    result += breakPlain(text.slice(end, index)) + bigO
    end = index + bigO.length
  }
  return result + breakPlain(text.slice(end))
}

const breakPlain = (text: string): string =>
  text.replace(DIVIDES, (signs) => signs + GAP).replace(BESIDE_UNSPACED, GAP)

/** A text of the index as the author wrote it. */
export const joinBroken = (text: string): string => text.replaceAll(GAP, '')

/** The words of a text, in order, as often as they stand in it. */
export function splitWords(text: string): SearchWord[] {
  return text.normalize('NFC').split(/\s+/).flatMap(splitWritten)
}

/** The words of what is written without space. */
function splitWritten(written: string): SearchWord[] {
  if (PLAIN.test(written)) return [{ text: written.toLowerCase(), parts: [] }]
  const groups: string[][] = []
  for (const piece of breakWords(written).split(GAP)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belongTogether(last, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((pieces) =>
    isUnspaced(pieces[0]!) ? pairCharacters(pieces.map(trim)) : nameWord(pieces),
  )
}

function belongTogether(last: string, next: string): boolean {
  if (isUnspaced(last) || isUnspaced(next)) return isUnspaced(last) && isUnspaced(next)
  // The line behind a file is none of its name.
  return NAME_GOES_ON.test(last) && !(last.endsWith(':') && /^\d/.test(next))
}

const isUnspaced = (piece: string): boolean => STARTS_UNSPACED.test(piece)

function pairCharacters(characters: readonly string[]): SearchWord[] {
  if (characters.length === 1) return [{ text: characters[0]!, parts: [] }]
  return characters.slice(1).map((character, index) => {
    const before = characters[index]!
    return { text: before + character, parts: [before, character] }
  })
}

function nameWord(pieces: readonly string[]): SearchWord[] {
  const name = trim(pieces.join(''))
  const text = name.toLowerCase()
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const parts = pieces.map(trim).flatMap((piece) => {
    const humps = piece.split(HUMPS).filter((hump) => hump.length > 1)
    return pieces.length > 1 ? [piece, ...humps] : humps
  })
  const distinct = new Set(parts.map((part) => part.toLowerCase()))
  distinct.delete(text)
  distinct.delete('')
  return [{ text, parts: name.includes('(') ? [] : [...distinct] }]
}

/** Without the signs around it. */
const trim = (piece: string): string =>
  piece.match(BIG_O)?.[0] ?? BETWEEN_SIGNS.exec(piece)?.[0] ?? ''

const BETWEEN_SIGNS = /[\p{L}\p{N}+#](?:.*[\p{L}\p{M}\p{N}+#])?/su

/**
 * A word, or a part of one, as the index has it: letters and digits, `+` and `#` in lower case without
 * diacritics, so that `pg_stat_statements` and `time-out` are `pgstatstatements` and `timeout`.
 */
export const indexForm = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}+#]+/gu, '')
