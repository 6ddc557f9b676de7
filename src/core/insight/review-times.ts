import { countDays } from './days.ts'
import type { IssueRow } from './issue-row.ts'
import type { ReviewSpan } from './review-spans.ts'

/** How long resolved issues took, each for itself: a mean would hide the one that took a year. */
export interface ResolveTimes {
  /** The shortest first; whole days from opening to resolution. */
  known: { row: IssueRow; days: number }[]
  /** Of `known`: the middle one, or what lies halfway between the middle two; null where there are none. */
  median: number | null
  /** Why the others have no time; each counts issues. */
  leftOut: {
    /** Nobody says when it was opened. */
    undated: number
    /** It is dated as opened after today, or before there was software. */
    misdated: number
    /** Of one of the two days only the month or year is known. */
    inexact: number
    /** Resolved before it was opened. */
    reversed: number
  }
}

/** Collects the times of issues that are resolved on a known date. */
export function collectTimes(spans: readonly ReviewSpan[]): ResolveTimes {
  const known: ResolveTimes['known'] = []
  const leftOut = { undated: 0, misdated: 0, inexact: 0, reversed: 0 }
  for (const { row, opened, ended } of spans) {
    if (row.date === null || ended === null) leftOut.undated += 1
    else if (opened === null) leftOut.misdated += 1
    else if (opened.length < 10 || ended.length < 10) leftOut.inexact += 1
    else {
      const days = countDays(opened, ended) ?? -1
      if (days < 0) leftOut.reversed += 1
      else known.push({ row, days })
    }
  }
  known.sort((a, b) => a.days - b.days || (a.row.id < b.row.id ? -1 : 1))
  return { known, median: medianOf(known.map(({ days }) => days)), leftOut }
}

/** The middle one of values in ascending order, or what lies halfway between the middle two; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const [low, high] = [
    values[Math.floor((values.length - 1) / 2)],
    values[Math.floor(values.length / 2)],
  ]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
