import type { Dimension, Direction } from '../issue/schema.ts'

/** The values from `low` to `high`, both included; `high` may be Infinity. */
export interface Span {
  low: number
  high: number
}

/** The two figures of a claim as intervals in base units, none below zero. */
export interface Sides {
  before: Span
  after: Span
  direction: Direction
  dimension: Dimension
}

/** All quotients of two intervals of positive numbers. */
const divide = (over: Span, under: Span): Span => ({
  low: under.high === Infinity ? 0 : over.low / under.high,
  high: under.low === 0 ? Infinity : over.high / under.low,
})
/** The interval times `factor`, then `plus` added. */
export const scale = ({ low, high }: Span, factor: number, plus = 0): Span => {
  const ends = [low * factor + plus, high * factor + plus]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}
/** Per cent by which a ratio exceeds 1: 4.5 → 350. */
export const excess = (ratio: Span): Span => scale(ratio, 100, -100)
/** Per cent by which a ratio falls short of 1: 0.18 → 82. */
export const shortfall = (ratio: Span): Span => scale(ratio, -100, 100)
/** The interval mirrored at zero. */
export const negate = (span: Span): Span => scale(span, -1)

interface Ratios {
  /** after/before: how much there is now. */
  growth: Span
  /** before/after. */
  shrinkage: Span
  /** How many times as good it is now; the larger of both ways where the direction is unknown. */
  gain: Span
  /** How many times as bad. */
  harm: Span
  /** The inverse of the gain: what one unit of work now costs of what it cost. */
  cost: Span
}

/** The ratios that claims are made of, each with what rounding allows. */
export function ratiosOf({ before, after, direction }: Sides): Ratios {
  const growth = divide(after, before)
  const shrinkage = divide(before, after)
  const middle = (span: Span): number => span.low + span.high
  const larger = middle(growth) >= middle(shrinkage) ? growth : shrinkage
  const smaller = larger === growth ? shrinkage : growth
  switch (direction) {
    case 'lower':
      return { growth, shrinkage, gain: shrinkage, harm: growth, cost: growth }
    case 'higher':
      return { growth, shrinkage, gain: growth, harm: shrinkage, cost: shrinkage }
    case 'unknown':
      return { growth, shrinkage, gain: larger, harm: larger, cost: smaller }
  }
}

/** Per cent as the amount changed for the better: what fell where lower is better, else what rose. */
export function amountGain({ growth, shrinkage }: Ratios, direction: Direction): Span {
  if (direction === 'lower') return shortfall(growth)
  if (direction === 'higher') return excess(growth)
  return growth.low + growth.high >= shrinkage.low + shrinkage.high
    ? excess(growth)
    : shortfall(growth)
}

/** Per cent as the amount changed for the worse. */
export function amountHarm(ratios: Ratios, direction: Direction): Span {
  if (direction === 'unknown') return amountGain(ratios, direction)
  return negate(amountGain(ratios, direction))
}
