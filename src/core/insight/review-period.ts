/** The quarters and years that are looked back on, by their keys: `2026-Q3`, `2026`. */

export interface ReviewPeriod {
  /** `2026-Q3` or `2026`. */
  key: string
  unit: 'quarter' | 'year'
  /** Its first and its last day, YYYY-MM-DD. */
  first: string
  last: string
}

/** The period with this key; undefined where the text is none. */
export function parseReviewPeriod(key: string): ReviewPeriod | undefined {
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(key) ?? []
  if (year === undefined) return undefined
  if (quarter === undefined) {
    return { key, unit: 'year', first: `${year}-01-01`, last: `${year}-12-31` }
  }
  const month = String(Number(quarter) * 3).padStart(2, '0')
  const from = String(Number(quarter) * 3 - 2).padStart(2, '0')
  return { key, unit: 'quarter', first: `${year}-${from}-01`, last: lastDayOf(`${year}-${month}`) }
}

/** The days that a date may mean, YYYY-MM-DD each: one day, all of a month or all of a year, as exact as it is. */
export function daysOf(date: string): { first: string; last: string } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` }
  if (date.length === 7) return { first: `${date}-01`, last: lastDayOf(date) }
  const day = date.slice(0, 10)
  return { first: day, last: day }
}

/** Whether all days that a date may mean lie in a period: a month in its quarter, a year in no quarter. */
export function isInPeriod(
  date: string | null,
  { first, last }: Pick<ReviewPeriod, 'first' | 'last'>,
): boolean {
  if (date === null) return false
  const days = daysOf(date)
  return first <= days.first && days.last <= last
}

/** The keys of the periods that a date lies in: its quarter where that is known, and its year. */
export function periodKeysOf(date: string): string[] {
  const { first, last } = daysOf(date)
  const year = first.slice(0, 4)
  const [from, to] = [quarterOf(first), quarterOf(last)]
  return from === to ? [`${year}-Q${from}`, year] : [year]
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  // Day 0 of the month after. A year below 100 is no year of the 20th century here.
  const end = new Date(Date.UTC(2000, number, 0))
  end.setUTCFullYear(year, number, 0)
  return `${month}-${String(end.getUTCDate()).padStart(2, '0')}`
}
