import type { FoundClaim } from '../benchmark/claims.ts'
import type { Place } from '../finding/finding.ts'
import type { ParsedQuantity } from '../measure/quantity.ts'

/** A claim where it is written. */
export interface PlacedClaim {
  claim: FoundClaim
  place: Place
  /** Stands where gains stand: an Improvement column or list. */
  inGain: boolean
}

/** Two figures of the same thing before and after a change, with what is claimed beside them. */
export interface ReadPair {
  /** The test or scenario, `` where the document names none. */
  name: string
  metric: string
  before: ParsedQuantity
  after: ParsedQuantity
  source: 'block' | 'table' | 'text'
  /** Stands where figures illustrate something else, so it is never the gain of the issue. */
  aside: boolean
  /** The after figure is a hope, not a measurement. */
  expected: boolean
  /** Of the after figure. */
  place: Place
  claims: PlacedClaim[]
}
