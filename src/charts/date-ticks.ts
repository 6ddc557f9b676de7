import { formatPart } from '../core/insight/periods.ts'

/** A labelled moment of a time axis, in milliseconds, and its label line by line. */
export interface DateTick {
  at: number
  lines: string[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What lies between two labels, the shortest first: hours, days of a month, months or years. */
type Step = { unit: 'hour' | 'day' | 'month' | 'year'; count: number; length: number }

const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((count): Step => ({ unit: 'hour', count, length: count * HOUR })),
  ...[1, 2, 5, 10].map((count): Step => ({ unit: 'day', count, length: count * DAY })),
  ...[1, 2, 3, 6].map((count): Step => ({ unit: 'month', count, length: count * 30 * DAY })),
  ...[1, 2, 5, 10, 20, 50].map((count): Step => ({
    unit: 'year',
    count,
    length: count * 365 * DAY,
  })),
]

/** Room for “14:00” or “Mar” with air on both sides, in widths of a character. */
const LABEL_WIDTH = 6.5

/**
 * The moments between two that get a label in `room` pixels, in UTC: as many as fit, at even steps of the
 * calendar. What a label leaves open (the day of an hour, the year of a month) stands below the first one
 * and wherever it changes.
 */
export function chooseDateTicks(
  from: number,
  to: number,
  room: number,
  fontSize: number,
): DateTick[] {
  const fitting = Math.max(1, Math.floor(room / (LABEL_WIDTH * fontSize)))
  const step = STEPS.find(({ length }) => (to - from) / length <= fitting) ?? STEPS.at(-1)!
  let whole = ''
  return listMoments(from, to, step).map((at) => {
    const [part, rest] = nameMoment(new Date(at), step)
    const lines = rest === '' || rest === whole ? [part] : [part, rest]
    whole = rest
    return { at, lines }
  })
}

function listMoments(from: number, to: number, { unit, count, length }: Step): number[] {
  const moments: number[] = []
  if (unit === 'hour') {
    for (let at = Math.ceil(from / length) * length; at <= to; at += length) moments.push(at)
    return moments
  }
  const start = new Date(from)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()]
  if (unit === 'day') {
    for (let index = 0; ; index += 1) {
      const first = Date.UTC(year, month + index, 1)
      if (first > to) break
      const days = new Date(Date.UTC(year, month + index + 1, 0)).getUTCDate()
      // A label for the 30th would touch that of the 1st.
      for (let day = 0; day <= days - Math.max(1, count * 0.6); day += count)
        moments.push(first + day * DAY)
    }
  } else {
    const months = unit === 'month' ? count : count * 12
    const begin = Math.floor((year * 12 + month) / months) * months
    for (let number = begin; ; number += months) {
      const at = Date.UTC(Math.floor(number / 12), number % 12)
      if (at > to) break
      moments.push(at)
    }
  }
  return moments.filter((at) => at >= from && at <= to)
}

/** What stands at a moment, and what stands below it. */
function nameMoment(date: Date, { unit }: Step): [string, string] {
  const iso = date.toISOString()
  const year = iso.slice(0, 4)
  const month = formatPart(iso.slice(0, 7))
  const day = `${date.getUTCDate()} ${month}`
  if (unit === 'hour') return [iso.slice(11, 16), `${day} ${year}`]
  if (unit === 'day') return [day, year]
  return unit === 'month' ? [month, year] : [year, '']
}
