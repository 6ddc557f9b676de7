import type { Direction } from '../issue/schema.ts'
import type { FoundClaim } from './claims.ts'
import {
  amountGain,
  amountHarm,
  excess,
  negate,
  ratiosOf,
  scale,
  shortfall,
  type Sides,
  type Span,
} from './ratios.ts'

export interface Reading {
  /** What the claim then means, to follow when read as. */
  name: string
  /** The values the claim would have to give, in per cent or as a factor. */
  span: Span
  /** Holds from a zero baseline as well. */
  allowsZero?: boolean
}

const signed = (claim: FoundClaim, span: Span): Span => (claim.sign < 0 ? negate(span) : span)

/**
 * What the claim's figure must be as its words stand. `inGain` is a claim in a place for what was gained,
 * such as an Improvement column: a bare factor there says how many times as good it became.
 */
export function literalReading(claim: FoundClaim, sides: Sides, inGain: boolean): Span | undefined {
  const ratios = ratiosOf(sides)
  const { growth, shrinkage, gain, harm } = ratios
  if (claim.kind === 'points') return pointsSpan(claim, sides)
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
        if (inGain && claim.sign === 0) return gain
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
export function otherReadings(claim: FoundClaim, sides: Sides, inGain: boolean): Reading[] {
  switch (claim.kind) {
    case 'factor':
      return factorReadings(claim, sides, inGain)
    case 'percent':
      return percentReadings(claim, sides, inGain)
    case 'points': {
      const { growth } = ratiosOf(sides)
      const falls = growth.low + growth.high < 2
      return [{ name: 'a relative change', span: falls ? shortfall(growth) : excess(growth) }]
    }
  }
}

function factorReadings(claim: FoundClaim, sides: Sides, inGain: boolean): Reading[] {
  const { dimension } = sides
  const { growth, shrinkage, gain, harm } = ratiosOf(sides)
  switch (claim.words) {
    case 'increase':
      return [{ name: 'so many times as much', span: growth }]
    case 'more': {
      const onTop = { name: 'so many times on top of what it was', span: scale(growth, 1, -1) }
      // "4x more backups" for an interval that fell from 24 h to 6 h.
      return dimension === 'time'
        ? [onTop, { name: 'so many times as often', span: shrinkage }]
        : [onTop]
    }
    case 'faster':
    case 'improvement': {
      const onTop = { name: 'so many times on top of the old speed', span: scale(gain, 1, -1) }
      // A size may be room that was given instead of room that was taken: "heap 4 GB → 16 GB, 4x better".
      return dimension === 'size'
        ? [onTop, { name: 'so many times as much', span: growth }]
        : [onTop]
    }
    case 'slower':
    case 'regression':
      return [{ name: 'so many times on top of what it was', span: scale(harm, 1, -1) }]
    case 'ratio':
      return [{ name: 'old to new instead of new to old', span: shrinkage }]
    case 'less':
      return []
    case 'none':
      if (claim.sign === 0) {
        return inGain
          ? [
              { name: 'a change for the worse', span: harm },
              { name: 'new to old', span: growth },
            ]
          : []
      }
      return [
        { name: 'the growth on top of what it was', span: scale(growth, 1, -1) },
        { name: 'a gain, whatever the sign', span: gain },
      ]
  }
}

function percentReadings(claim: FoundClaim, sides: Sides, inGain: boolean): Reading[] {
  const { growth, shrinkage, cost } = ratiosOf(sides)
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
      // "79% ↑" among improvements, of a time that fell by 79 %: an arrow for what is better.
      if (inGain && direction === 'lower')
        readings.push({ name: 'a gain instead of a rise', span: shortfall(growth) })
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
const pointsReading = (claim: FoundClaim, sides: Sides): Reading => ({
  name: 'percentage points',
  span: pointsSpan(claim, sides),
  allowsZero: true,
})

/** The difference in points, as the words and the sign of the claim count it. */
function pointsSpan(claim: FoundClaim, { before, after, direction, dimension }: Sides): Span {
  const points = dimension === 'share' ? 100 : 1
  const difference = {
    low: (after.low - before.high) * points,
    high: (after.high - before.low) * points,
  }
  const falls =
    claim.sign !== 0
      ? claim.sign < 0
      : claim.words === 'less' ||
        (claim.words !== 'more' &&
          claim.words !== 'increase' &&
          betterIsLess(claim, direction, difference))
  return falls ? negate(difference) : difference
}

function betterIsLess(claim: FoundClaim, direction: Direction, difference: Span): boolean {
  const isWorse = claim.words === 'slower' || claim.words === 'regression'
  if (direction === 'unknown') return difference.low + difference.high < 0
  return (direction === 'lower') !== isWorse
}
