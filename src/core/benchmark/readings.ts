import type { Dimension, Direction } from '../issue/schema.ts'
import type { FoundClaim } from './claims.ts'

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

export interface Reading {
  /** What the claim then means, to follow when read as. */
  name: string
  /** The values the claim would have to give, in per cent or as a factor. */
  span: Span
  /** Holds from a zero baseline as well. */
  allowsZero?: boolean
}

/** All quotients of two intervals of positive numbers. */
const divide = (over: Span, under: Span): Span => ({
  low: under.high === Infinity ? 0 : over.low / under.high,
  high: under.low === 0 ? Infinity : over.high / under.low,
})
const scale = ({ low, high }: Span, factor: number, plus = 0): Span => {
  const ends = [low * factor + plus, high * factor + plus]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}
/** Per cent by which a ratio exceeds 1, and by which it falls short of 1. */
const excess = (ratio: Span): Span => scale(ratio, 100, -100)
const shortfall = (ratio: Span): Span => scale(ratio, -100, 100)
const negate = (span: Span): Span => scale(span, -1)

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

function ratiosOf({ before, after, direction }: Sides): Ratios {
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
function amountGain({ growth, shrinkage }: Ratios, direction: Direction): Span {
  if (direction === 'lower') return shortfall(growth)
  if (direction === 'higher') return excess(growth)
  return growth.low + growth.high >= shrinkage.low + shrinkage.high
    ? excess(growth)
    : shortfall(growth)
}

/** Per cent as the amount changed for the worse. */
function amountHarm(ratios: Ratios, direction: Direction): Span {
  if (direction === 'unknown') return amountGain(ratios, direction)
  return negate(amountGain(ratios, direction))
}

const signed = (claim: FoundClaim, span: Span): Span => (claim.sign < 0 ? negate(span) : span)

/** What the claim's figure must be as its words stand. */
export function literalReading(claim: FoundClaim, sides: Sides): Span | undefined {
  const ratios = ratiosOf(sides)
  const { growth, shrinkage, gain, harm } = ratios
  if (claim.kind === 'factor') {
    switch (claim.words) {
      // "5x increase" says by how much it grew; 5 times as much is another reading.
      case 'increase':
        return scale(growth, 1, -1)
      case 'more':
      case 'ratio':
        return growth
      case 'less':
        return shrinkage
      case 'faster':
      case 'improvement':
        return gain
      case 'slower':
      case 'regression':
        return harm
      // "x9.1" names no direction, so it is the ratio of the two, whichever way it is above 1.
      case 'none':
        if (claim.sign < 0) return shrinkage
        if (claim.sign > 0) return growth
        return claim.value >= 1 === middleAboveOne(growth) ? growth : shrinkage
    }
  }
  switch (claim.words) {
    case 'ratio':
      return scale(growth, 100)
    case 'more':
    case 'increase':
      return excess(growth)
    case 'less':
      return shortfall(growth)
    // Speed: "N % faster" is a speed N % above the old one; of a time, that is before/after.
    case 'faster':
      return excess(gain)
    // "350 % slower" is 4.5 times as long, "95 % slower" a rate that fell by 95 %.
    case 'slower':
    case 'regression':
      return amountHarm(ratios, sides.direction)
    case 'improvement':
      return amountGain(ratios, sides.direction)
    case 'none':
      if (claim.sign !== 0) return signed(claim, excess(growth))
      return amountGain(ratios, sides.direction)
  }
}

const middleAboveOne = ({ low, high }: Span): boolean => low + high >= 2

/** The other usual readings of such a claim, most usual first. */
export function otherReadings(claim: FoundClaim, sides: Sides): Reading[] {
  return claim.kind === 'factor' ? factorReadings(claim, sides) : percentReadings(claim, sides)
}

function factorReadings(claim: FoundClaim, sides: Sides): Reading[] {
  const { growth, shrinkage, gain, harm } = ratiosOf(sides)
  switch (claim.words) {
    case 'increase':
      return [{ name: 'so many times as much', span: growth }]
    case 'more':
      return [{ name: 'so many times on top of what it was', span: scale(growth, 1, -1) }]
    case 'faster':
    case 'improvement':
      return [{ name: 'so many times on top of the old speed', span: scale(gain, 1, -1) }]
    case 'slower':
    case 'regression':
      return [{ name: 'so many times on top of what it was', span: scale(harm, 1, -1) }]
    case 'ratio':
      return [{ name: 'old to new instead of new to old', span: shrinkage }]
    case 'less':
      return []
    case 'none':
      if (claim.sign === 0) return []
      return [
        { name: 'the growth on top of what it was', span: scale(growth, 1, -1) },
        { name: 'a gain, whatever the sign', span: gain },
      ]
  }
}

function percentReadings(claim: FoundClaim, sides: Sides): Reading[] {
  const { shrinkage, cost } = ratiosOf(sides)
  const { dimension, direction } = sides
  const isSpeed = dimension === 'time' || dimension === 'rate' || dimension === 'size-rate'
  const quantity = dimension === 'time' ? 'time' : isSpeed ? 'rate' : 'amount'
  const inverse = dimension === 'time' ? 'speed' : isSpeed ? 'time each takes' : 'amount before'
  const readings: Reading[] = dimension === 'share' ? [pointsReading(claim, sides)] : []

  switch (claim.words) {
    case 'faster':
      // Of a time, the cut of the time; of a rate, the cut of the time that each takes.
      readings.push({
        name: direction === 'higher' ? `${inverse} saved` : `${quantity} saved`,
        span: shortfall(cost),
      })
      break
    case 'improvement':
      readings.push(
        direction === 'higher'
          ? { name: `a fall of the ${inverse}`, span: shortfall(shrinkage) }
          : { name: `a rise of the ${inverse}`, span: excess(shrinkage) },
      )
      break
    case 'slower':
    case 'regression':
      readings.push(
        direction === 'higher'
          ? { name: `a rise of the ${inverse}`, span: excess(shrinkage) }
          : {
              name: isSpeed ? `a fall of the ${inverse}` : 'a share of the new amount',
              span: shortfall(shrinkage),
            },
      )
      break
    case 'less':
      readings.push({ name: 'a share of the new amount', span: excess(shrinkage) })
      if (dimension === 'rate' || dimension === 'size-rate') {
        readings.push({ name: `less of the ${inverse}`, span: shortfall(shrinkage) })
      }
      break
    case 'more':
    case 'increase':
      readings.push({ name: 'a share of the new amount', span: shortfall(shrinkage) })
      if (dimension === 'time')
        readings.push({ name: 'a rise of the speed', span: excess(shrinkage) })
      break
    case 'ratio':
      readings.push({ name: 'old to new instead of new to old', span: scale(shrinkage, 100) })
      break
    case 'none':
      readings.push(...unnamedReadings(claim, sides))
  }
  return readings
}

/** "-28.78%" or "29%" without a word that says of what. */
function unnamedReadings(claim: FoundClaim, sides: Sides): Reading[] {
  const { growth, shrinkage } = ratiosOf(sides)
  const { direction, dimension } = sides
  const inverse = dimension === 'time' ? 'the change of speed' : 'the change against the new value'
  if (claim.sign === 0) {
    return [
      {
        name: 'a change for the worse',
        span: direction === 'higher' ? shortfall(growth) : excess(growth),
      },
      { name: inverse, span: excess(shrinkage) },
      { name: inverse, span: shortfall(shrinkage) },
    ]
  }
  const readings: Reading[] = [
    { name: inverse, span: signed(claim, excess(shrinkage)) },
    { name: `${inverse}, with the sign turned round`, span: signed(claim, shortfall(shrinkage)) },
  ]
  if (direction === 'lower') {
    // "+44 %" for a time that fell by 44 %: a plus for what is better.
    readings.push({ name: 'a gain instead of a change', span: signed(claim, shortfall(growth)) })
  }
  return readings
}

/** CPU 62 % → 48 % called "14 %": the difference, not the change. */
function pointsReading(claim: FoundClaim, { before, after, direction }: Sides): Reading {
  const difference = { low: (after.low - before.high) * 100, high: (after.high - before.low) * 100 }
  const falls =
    claim.sign !== 0
      ? claim.sign < 0
      : claim.words === 'less' ||
        (claim.words !== 'more' &&
          claim.words !== 'increase' &&
          betterIsLess(claim, direction, difference))
  return {
    name: 'percentage points',
    span: falls ? negate(difference) : difference,
    allowsZero: true,
  }
}

function betterIsLess(claim: FoundClaim, direction: Direction, difference: Span): boolean {
  const isWorse = claim.words === 'slower' || claim.words === 'regression'
  if (direction === 'unknown') return difference.low + difference.high < 0
  return (direction === 'lower') !== isWorse
}
