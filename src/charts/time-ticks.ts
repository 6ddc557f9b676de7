import { type PeriodUnit, formatPart } from '../core/insight/periods.ts'

/** A labelled place of a time axis: the period's number, and its label line by line. */
export interface TimeTick {
  index: number
  lines: string[]
}

/** Room for “2024” or “Mar” with air on both sides, in widths of a character. */
const LABEL_WIDTH = 5.5

/** How many periods lie between two labels, so that years begin on one. */
const STEPS: Record<PeriodUnit, readonly number[]> = {
  month: [1, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20, 50, 100],
}

const IN_A_YEAR: Record<PeriodUnit, number> = { month: 12, quarter: 4, year: 1 }

/**
 * The periods that get a label in `room` pixels: as many as fit, at even steps, years below the first
 * label and below the first of each year. `keys` are consecutive periods of one unit.
 */
export function chooseTimeTicks(
  keys: readonly string[],
  room: number,
  fontSize: number,
): TimeTick[] {
  const unit = unitOf(keys[0] ?? '')
  const perYear = IN_A_YEAR[unit]
  const fitting = Math.max(1, Math.floor(room / (LABEL_WIDTH * fontSize)))
  const step = STEPS[unit].find((step) => keys.length / step <= fitting) ?? 100
  const chosen = [...keys.keys()].filter((index) => numberOf(keys[index] ?? '') % step === 0)
  const shown = chosen.length === 0 ? [0] : chosen
  return shown
    .filter((index) => index < keys.length)
    .map((index, position) => {
      const key = keys[index] ?? ''
      const year = key.slice(0, 4)
      const part = formatPart(key)
      if (part === '' || (step >= perYear && chosen.length > 0)) return { index, lines: [year] }
      const isFirst = position === 0 || numberOf(key) % perYear === 0
      return { index, lines: isFirst ? [part, year] : [part] }
    })
}

const unitOf = (key: string): PeriodUnit =>
  key.includes('Q') ? 'quarter' : key.length > 4 ? 'month' : 'year'

/** A period's number since the year 0; the first of a year is a multiple of a year's periods. */
function numberOf(key: string): number {
  const perYear = IN_A_YEAR[unitOf(key)]
  const part = Number(key.slice(5).replace('Q', '')) || 1
  return Number(key.slice(0, 4)) * perYear + part - 1
}
