/** What a text says about a date: an ISO text as exact as written, or that the date does not exist. */
export type ParsedDate = { iso: string; isAmbiguous?: true } | 'impossible'

/** The beginnings of the months' names, English and Portuguese. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'out'],
  ['nov'],
  ['dec', 'dez'],
]
const MONTH = `(jan(?:uary|eiro)?|feb(?:ruary)?|fev(?:ereiro)?|mar(?:ch|ço)?|apr(?:il)?|abr(?:il)?|may|maio?|june?|junho|july?|julho|aug(?:ust)?|ago(?:sto)?|sept?(?:ember)?|set(?:embro)?|oct(?:ober)?|out(?:ubro)?|nov(?:ember|embro)?|dec(?:ember)?|dez(?:embro)?)\\.?`
const TIME = `(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?(?: ?([AaPp])\\.?[Mm]\\b\\.?)?(?: ?(Z|UTC|GMT)(?![+-])| ?(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?)?)?`

const ISO_LIKE = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${TIME}`)
const CJK = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/
const MONTH_DAY_YEAR = new RegExp(
  `^${MONTH} +(\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–—] ?(?:[a-z]+ )?\\d{1,2})?,? +(\\d{4})`,
  'i',
)
const DAY_MONTH_YEAR = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|º)?\\.?(?: ?[-–—] ?\\d{1,2})?[ -]+(?:of +|de +)?${MONTH},?[ -]+(?:de +)?(\\d{4})`,
  'i',
)
const MONTH_YEAR = new RegExp(`^${MONTH},? +(?:de +)?(\\d{4})(?!\\d)`, 'i')
const DAY_FIRST = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/
/** The day of the week says nothing that the date does not. */
const WEEKDAY =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo)\.?,? +(?=[\p{L}\d])/iu
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const ISO_MONTH = /^(\d{4})-(\d{2})(?![-\d/.])/

/** A date is written in less. */
const MAX_DATE = 120

const pad = (n: number): string => String(n).padStart(2, '0')
const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase())) + 1

function makeDay(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? { iso: `${year}-${pad(month)}-${pad(day)}` } : 'impossible'
}

/** 12 AM is midnight and 12 PM is noon; 13 PM and the like do not exist. */
function toHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return 24
  return (hour % 12) + (half === 'P' ? 12 : 0)
}

/** The time of `ISO_LIKE`'s groups from 4 on: `T09:42:17`, with `Z` or an offset where written; undefined for 25:00. */
function makeTime(groups: readonly (string | undefined)[]): string | undefined {
  const [written, minute, second, half, utc, sign, zoneHour, zoneMinute] = groups
  const hour = written === undefined ? undefined : toHour(Number(written), half?.toUpperCase())
  if (hour === undefined || minute === undefined) return ''
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const zone =
    utc !== undefined
      ? 'Z'
      : sign === undefined
        ? ''
        : `${sign}${pad(Number(zoneHour))}:${zoneMinute ?? '00'}`
  return `T${pad(hour)}:${minute}${second === undefined ? '' : `:${second}`}${zone}`
}

/**
 * Reads the date that a text begins with, in the forms people use: ISO day, month and date-time,
 * `20251025`, `2025/10/25`, `March 3, 2025`, `Monday 3 March 2025`, `3 de março de 2025`, `January 2025`,
 * `2025年3月3日`, `25/12/2025` (day first unless only month first exists, and marked where both do and the
 * language of the document does not tell), the first day of a range. undefined where it begins with none, `impossible` for 30 February or 25:00.
 */
export function parseDate(
  text: string,
  { isDayFirst = false }: { isDayFirst?: boolean } = {},
): ParsedDate | undefined {
  const plain = text
    .slice(0, MAX_DATE)
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(WEEKDAY, '')
  const iso = ISO_LIKE.exec(plain)
  if (iso !== null) {
    const day = makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    const time = makeTime(iso.slice(4))
    if (day === 'impossible' || time === undefined) return 'impossible'
    return { iso: day.iso + time }
  }
  const cjk = CJK.exec(plain)
  if (cjk !== null) {
    return cjk[3] === undefined
      ? makeMonth(Number(cjk[1]), Number(cjk[2]))
      : makeDay(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]))
  }
  const monthDay = MONTH_DAY_YEAR.exec(plain)
  if (monthDay !== null)
    return makeDay(Number(monthDay[3]), monthOf(monthDay[1]!), Number(monthDay[2]))
  const dayMonth = DAY_MONTH_YEAR.exec(plain)
  if (dayMonth !== null)
    return makeDay(Number(dayMonth[3]), monthOf(dayMonth[2]!), Number(dayMonth[1]))
  const month = MONTH_YEAR.exec(plain)
  if (month !== null) return makeMonth(Number(month[2]), monthOf(month[1]!))
  const dayFirst = DAY_FIRST.exec(plain)
  if (dayFirst !== null) {
    const [a, b, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])]
    if (b > 12) return makeDay(year, a, b)
    const day = makeDay(year, b, a)
    return day === 'impossible' || isDayFirst || a > 12 || a === b
      ? day
      : { ...day, isAmbiguous: true }
  }
  const compact = COMPACT.exec(plain)
  if (compact !== null) return makeDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const isoMonth = ISO_MONTH.exec(plain)
  return isoMonth === null ? undefined : makeMonth(Number(isoMonth[1]), Number(isoMonth[2]))
}

const makeMonth = (year: number, month: number): ParsedDate =>
  month >= 1 && month <= 12 ? { iso: `${year}-${pad(month)}` } : 'impossible'
