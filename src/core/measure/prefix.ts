/** How a figure is bounded by the words or sign before it. */
export type Comparator = '<' | '<=' | '>' | '>=' | '~'

const COMPARATORS: readonly [RegExp, Comparator][] = [
  [
    /^(?:~|∼|≈|about|around|approx(?:\.|imately)?|roughly|circa|ca\.?|nearly|almost|cerca de|約|约|大约|大約|およそ|etwa)$/i,
    '~',
  ],
  [/^(?:<=|≤|at most|up to|max\.?|no more than|até|最大|最多|最高|至多)$/i, '<='],
  [/^(?:<|under|below|less than|fewer than|abaixo de|unter|不到|不足|少于|低于|小于)$/i, '<'],
  [/^(?:>=|≥|at least|min\.?|no (?:less|fewer) than|upwards? of|pelo menos|至少|最少)$/i, '>='],
  [/^(?:>|over|above|more than|in excess of|acima de|über|超过|超過|大于|高于)$/i, '>'],
]
const WORDS =
  'about|around|approx(?:\\.|imately)?|roughly|circa|ca\\.?|nearly|almost|cerca de|etwa|at most|up to|max\\.?|no more than|até|under|below|less than|fewer than|abaixo de|unter|at least|min\\.?|no (?:less|fewer) than|upwards? of|pelo menos|over|above|more than|in excess of|acima de|über'
/** Those that Chinese and Japanese write without a space. */
const JOINED_WORDS =
  '大?[約约]|およそ|最大|最多|最高|至多|不到|不足|少于|低于|小于|至少|最少|超[过過]|大于|高于'
/** Comparators, sign and currency right before a digit; looked for in a bounded stretch. */
const PREFIX = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(${WORDS})\\s{1,2}|(${JOINED_WORDS})\\s{0,2}|(?<![-=<>])(<=|>=|[<>≤≥~∼≈])\\s?)?(?:[~≈]\\s?)?([-+−–]|(?<=^\\s{0,2}|[(,;:|≈~=]\\s{0,2})[+−]\\s|(?<=^\\s{0,2}|\\(\\s{0,2})[-–]\\s)?(?:(?<![\\p{L}\\p{N}])|(?<=${JOINED_WORDS}))((?:(?:US|R|A|C|NT|HK|S)?\\$|[€£¥₹])\\s?)?$`,
  'iu',
)
const PREFIX_REACH = 18
/** What a prefix can end with: behind anything else there is none, and the long pattern need not look. */
const PREFIX_END = /(?:[<>=≤≥~∼≈+\-−–$€£¥₹约約そ大多高到足于少过過]|[\p{L}.]\s)\s?$/u

/** What stands before the digits of a figure and belongs to it. */
export interface Prefix {
  length: number
  comparator: Comparator | undefined
  isNegative: boolean
  currency: string | undefined
}

const NO_PREFIX: Prefix = {
  length: 0,
  comparator: undefined,
  isNegative: false,
  currency: undefined,
}

/** Comparator, sign and currency right before the digit `at`: `about −$`. */
export function readPrefix(text: string, at: number): Prefix {
  if (!PREFIX_END.test(text.slice(Math.max(0, at - 3), at))) return NO_PREFIX
  // A letter stands for what was cut off, so that only the text's own beginning is one.
  const cut = at > PREFIX_REACH ? 'x' : ''
  const match = PREFIX.exec(cut + text.slice(Math.max(0, at - PREFIX_REACH), at))
  const [whole = '', word, joined, sign, minus, currency] = match ?? []
  const written = word ?? joined ?? sign
  const comparator =
    COMPARATORS.find(([pattern]) => written !== undefined && pattern.test(written))?.[1] ??
    (/[~≈]/.test(whole) ? '~' : undefined)
  // A hyphen behind a word or number joins ("2-3", "PERF-7"); it is a sign only at a beginning.
  const signAt = at - (currency?.length ?? 0) - (minus?.length ?? 0)
  const isSign = minus !== undefined && !/[\p{L}\p{N}%)]/u.test(text[signAt - 1] ?? '')
  const length = minus !== undefined && !isSign ? (currency?.length ?? 0) : whole.length
  return {
    length,
    comparator,
    isNegative: isSign && minus.trim() !== '+',
    currency: currency?.trim(),
  }
}

const BOUND_BEHIND =
  /^\sor\s(more|less|fewer|so)(?![\p{L}\p{N}])|^\s?(?:(以上)|(以下|以内|未満|未满)|(左右|程度|前後))/u

/** “20 s or more”, “50 ms or less”, “an hour or so”, 100ms以下: the bound right behind a figure. */
export function readBoundBehind(text: string, at: number): Pick<Prefix, 'length' | 'comparator'> {
  const match = BOUND_BEHIND.exec(text.slice(at, at + 10))
  if (match === null) return { length: 0, comparator: undefined }
  const [{ length }, word, above, , about] = match
  const isAbout = word === 'so' || about !== undefined
  const isAbove = word === 'more' || above !== undefined
  return { length, comparator: isAbout ? '~' : isAbove ? '>=' : '<=' }
}
