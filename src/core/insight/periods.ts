/** Calendar periods by their keys: `2024-03`, `2024-Q1`, `2024`. Keys of one unit sort by time. */

export type PeriodUnit = 'month' | 'quarter' | 'year'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The month of an ISO date, `2024-03`, as the date tells it. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** The period that a month lies in. */
export function periodOf(month: string, unit: PeriodUnit): string {
  if (unit === 'month') return month
  const year = month.slice(0, 4)
  return unit === 'year' ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

/** How many months from one to another, both counted. */
export const countMonths = (from: string, to: string): number => numberOf(to) - numberOf(from) + 1

/** Up to so many columns a chart can still be read. */
const MOST_PERIODS = 60

/** The unit in which so many months are at most 60 periods; beyond 60 quarters years, however many. */
export function choosePeriodUnit(months: number): PeriodUnit {
  if (months <= MOST_PERIODS) return 'month'
  return months <= 3 * MOST_PERIODS ? 'quarter' : 'year'
}

/** Every period from that of one month to that of another, without gaps. */
export function listPeriods(from: string, to: string, unit: PeriodUnit): string[] {
  const first = numberOf(from)
  const months = Array.from({ length: countMonths(from, to) }, (_, index) => first + index)
  return [...new Set(months.map((number) => periodOf(monthAt(number), unit)))]
}

/** A period as people write it: “Mar 2024”, “Q1 2024”, “2024”. */
export function formatPeriod(key: string): string {
  const year = key.slice(0, 4)
  const part = formatPart(key)
  return part === '' ? year : `${part} ${year}`
}

/** What a period is in its year: “Mar”, “Q1”, nothing for the year itself. */
export function formatPart(key: string): string {
  const part = key.slice(5)
  return part.startsWith('Q') ? part : (MONTHS[Number(part) - 1] ?? '')
}

/** Months since the year 0. */
const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthAt = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/**
 * Where in its period a date lies, 0 at its beginning, below 1 at its end; of a month without a day the
 * middle of the month.
 */
export function placeInPeriod(date: string, unit: PeriodUnit): number {
  const day = date.length < 10 ? 16 : Number(date.slice(8, 10))
  const inMonth = (day - 0.5) / 31
  if (unit === 'month') return inMonth
  const index = Number(date.slice(5, 7)) - 1
  return unit === 'quarter' ? ((index % 3) + inMonth) / 3 : (index + inMonth) / 12
}
