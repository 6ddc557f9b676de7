import { parseDate } from '../issue/date.ts'
import { parseStatus } from '../vocabulary/severity-status.ts'

/** What is written, where in the text it begins, and what to write instead. */
export interface Respelling {
  start: number
  from: string
  to: string
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Quotes and marks that may stand before a value. */
const LEAD = /^["'“*_\s]*/
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/
/** Year first, with any stroke between: `2025–03–01`, `2025 / 3 / 1`, `２０２５－０３－０１`. */
const YEAR_FIRST =
  /^[\d０-９]{4} ?[-‐‑‒–—−－_./／ ] ?[\d０-９]{1,2} ?[-‐‑‒–—−－_./／ ] ?[\d０-９]{1,2}(?![\d０-９])/
const DAY_NAMED = /^(\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?)([a-z]{4,10})(\.?,? \d{4})(?!\d)/i
const NAMED_DAY = /^([a-z]{4,10})(\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)/i
/** The forms that mean one day and nothing else; a range such as `March 3-5, 2025` is none of them. */
const READABLE = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/,
  /^\d{8}(?!\d)/,
  /^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)/,
  /^\d{4}年\d{1,2}月\d{1,2}日/,
  /^\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[a-z]{3,9}\.?,? \d{4}(?!\d)/i,
  /^[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)/i,
]

/**
 * Whether `word` is `meant` with a letter too many or too few, or two neighbours swapped. A letter in
 * place of another makes too often a word of its own: “cloned”, “revolved”.
 */
function isTypo(word: string, meant: string): boolean {
  const [short, long] = word.length < meant.length ? [word, meant] : [meant, word]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (at === 0) return false
  if (short.length === long.length) {
    const swapped = `${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
    return at + 1 < word.length && swapped === meant.slice(at)
  }
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at)
}

/** The one day that a spelling means; undefined for a month, and where day and month could be swapped. */
function dayOf(text: string): string | undefined {
  const date = parseDate(text)
  if (date === undefined || date === 'impossible' || date.isAmbiguous) return undefined
  return ISO_DAY.exec(date.iso)?.[0]
}

function correctMonth(text: string): { from: string; meant: string } | undefined {
  const dayFirst = DAY_NAMED.exec(text)
  const match = dayFirst ?? NAMED_DAY.exec(text)
  if (match === null) return undefined
  const word = (dayFirst === null ? match[1]! : match[2]!).toLowerCase()
  const [month, ...others] = MONTHS.filter((name) => isTypo(word, name))
  if (month === undefined || others.length > 0) return undefined
  const meant = dayFirst === null ? month + match[2]! : match[1]! + month + match[3]!
  return { from: match[0], meant }
}

/**
 * The date that `text` begins with as YYYY-MM-DD, where it is written otherwise and means one day for
 * sure; with slips of the pen in the name of the month, and strokes and digits of any kind.
 */
export function respellDate(text: string): Respelling | undefined {
  const start = LEAD.exec(text)![0].length
  const rest = text.slice(start, start + 60)
  if (ISO_DAY.test(rest)) return undefined
  const readable = READABLE.map((form) => form.exec(rest)?.[0]).find((one) => one !== undefined)
  const known = readable === undefined ? undefined : dayOf(readable)
  if (readable !== undefined && known !== undefined) return { start, from: readable, to: known }

  const yearFirst = YEAR_FIRST.exec(rest)?.[0]
  const slip =
    yearFirst === undefined
      ? correctMonth(rest)
      : { from: yearFirst, meant: yearFirst.normalize('NFKC').replace(/\D+/g, '-') }
  const to = slip && dayOf(slip.meant)
  return slip && to !== undefined ? { start, from: slip.from, to } : undefined
}

const STATUS_WORDS = ['open', 'testing', 'resolved', 'closed', 'completed']

/** Writes `word` in small letters, with capitals or in capitals as `like` is. */
function matchCase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase()
  return like[0] === like[0]?.toUpperCase()
    ? word.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    : word
}

/**
 * The status that `text` begins with, where it is one of the known ones with a slip of the pen: “Resloved”,
 * “in_progess”. A verb that tells what to do (“Close after the release”) is none.
 */
export function respellStatus(text: string): Respelling | undefined {
  const start = /^[^\p{L}\p{N}]*/u.exec(text.slice(0, 40))![0].length
  const rest = text.slice(start, start + 40)
  const change = (from: string, to: string): Respelling | undefined =>
    parseStatus(from) === undefined ? { start, from, to: matchCase(to, from) } : undefined

  const progress = /^in[ _.-]{0,3}[a-z]{6,10}(?![\p{L}\p{N}])/iu.exec(rest)?.[0]
  if (progress !== undefined) {
    const letters = progress.toLowerCase().replace(/[^a-z]/g, '')
    if (letters === 'inprogress' || isTypo(letters, 'inprogress')) {
      return change(progress, 'in progress')
    }
  }
  const word = /^[a-z]{3,12}(?![\p{L}\p{N}])/iu.exec(rest)?.[0]
  if (word === undefined) return undefined
  const small = word.toLowerCase()
  const meant = STATUS_WORDS.find((one) => isTypo(small, one) && !one.startsWith(small))
  return meant === undefined ? undefined : change(word, meant)
}
