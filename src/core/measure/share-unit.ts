import { inUnit, isBare, type ParsedQuantity, withUnit } from './quantity.ts'
import { takesPrefix } from './si-units.ts'

/**
 * How far the figures of a pair may be apart for one to lend the other its unit. A unit behind the
 * second is meant for both (`2000 → 5 ms`); one behind the first alone may have been left out because
 * it changed: `0.5 s → 400` are hardly 400 seconds.
 */
const PLAUSIBLE = {
  fromAfter: { growth: 100, shrinkage: 2000 },
  fromBefore: { growth: 20, shrinkage: 200 },
} as const

/** A lower-case m that is not minutes, by the other figure or the name: milli of a core, metres. */
const OTHER_M: readonly { named: RegExp; base: string; factor: number; of: RegExp }[] = [
  { named: /\b(?:v?cpus?|cores?)\b/i, base: 'cores', factor: 1e-3, of: /^(?:v?cpus?|cores?)$/i },
  { named: /\b(?:distance|altitude|walk)\b/i, base: 'm', factor: 1, of: /^m$/ },
]
const ONLY_M = /\dm$/
const SPACED_M = /\d\s?m$/

/**
 * Two figures of one pair; a unit that only one of them has is meant for both (`12 → 1.1 s`) where the
 * ratio is plausible. `name` is what they measure: of a CPU, `500m` is half a core.
 */
export function shareUnit(
  before: ParsedQuantity,
  after: ParsedQuantity,
  name = '',
): [before: ParsedQuantity, after: ParsedQuantity] {
  const reread = (one: ParsedQuantity, other: ParsedQuantity): ParsedQuantity =>
    regroup(rereadBytes(rereadM(one, other, name), name), other)
  const [b, a] = [reread(before, after), reread(after, before)]
  if (isBare(b) === isBare(a)) return [b, a]
  const lender = isBare(b) ? a : b
  const unit = { symbol: '', dimension: lender.dimension, base: lender.unit, factor: lender.scale }
  const [first, second] = [withUnit(b, unit), withUnit(a, unit)]
  const { growth, shrinkage } = isBare(b) ? PLAUSIBLE.fromAfter : PLAUSIBLE.fromBefore
  // A count has one size only, so there is no other unit that could have been meant.
  const isNoun = lender.dimension === 'count' && lender.scale === 1 && !takesPrefix(lender.unit)
  const isPlausible =
    second.value <= first.value * growth && first.value <= second.value * shrinkage
  return isNoun || isPlausible || b.value <= 0 || a.value <= 0 ? [first, second] : [b, a]
}

const DOT_GROUPED = /^\D{0,3}[1-9]\d{0,2}\.\d{3}(?!\d|[.,]\d)/
const LARGE_INTEGER = /^\D{0,3}\d{3,}(?![\d.,])/
const STRANGE = 20

/**
 * `5.550ms` beside `463ms` as 5550 ms, whatever the document's decimal sign: nobody measures one side to the
 * microsecond and the other in whole milliseconds a hundred times as long.
 */
function regroup(quantity: ParsedQuantity, other: ParsedQuantity): ParsedQuantity {
  const isMeant =
    quantity.unit === other.unit &&
    quantity.scale === other.scale &&
    DOT_GROUPED.test(quantity.text) &&
    LARGE_INTEGER.test(other.text) &&
    other.value > quantity.value * STRANGE
  if (!isMeant) return quantity
  const half = 0.5 * quantity.scale
  const value = Number((quantity.value * 1000).toPrecision(15))
  return { ...quantity, value, low: value - half, high: value + half }
}

const MEMORY =
  /\b(?:memory|mem(?:_limit)?|heap|ram|rss|swap|buffers?|disk|storage|image size|payload|file ?size|memória|memoria|speicher)\b|内存|メモリ|堆/iu
const ONLY_PREFIX = /\d\s?[KMG]\b/i

/** `512m`, as container limits and virtual machines are given. */
const WHOLE_MEBIBYTES = /^[~<>≈]?\d{3,}m$/

/** `128M` of memory, which counts bytes, not things; `512m` of it is no time. */
function rereadBytes(quantity: ParsedQuantity, name: string): ParsedQuantity {
  if (quantity.dimension === 'time' && WHOLE_MEBIBYTES.test(quantity.text) && MEMORY.test(name))
    return inUnit(quantity, { symbol: 'm', dimension: 'size', base: 'B', factor: 2 ** 20 })
  const isMeant = isBare(quantity) && ONLY_PREFIX.test(quantity.text) && MEMORY.test(name)
  return isMeant ? { ...quantity, unit: 'B', dimension: 'size' } : quantity
}

/** `500m` beside cores, or named a CPU's, as half a core; `400 m` beside kilometres as metres. */
function rereadM(quantity: ParsedQuantity, other: ParsedQuantity, name: string): ParsedQuantity {
  if (quantity.dimension !== 'time' || quantity.scale !== 60) return quantity
  const meant = OTHER_M.find(({ named, of, factor }) => {
    if (!(factor === 1 ? SPACED_M : ONLY_M).test(quantity.text)) return false
    const isTime = other.dimension === 'time' && !SPACED_M.test(other.text)
    return of.test(other.unit) || (!isTime && named.test(name))
  })
  if (meant === undefined) return quantity
  const unit = { symbol: 'm', dimension: 'count', base: meant.base, factor: meant.factor } as const
  // A bare number beside `500m` counts whole cores.
  return { ...inUnit(quantity, unit), scale: 1 }
}
