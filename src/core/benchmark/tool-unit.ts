import type { Direction } from '../issue/schema.ts'
import { scanUnit, type Unit } from '../measure/unit.ts'
import { directionOf } from './direction.ts'

export const SECONDS: Unit = { symbol: 's', dimension: 'time', base: 's', factor: 1 }
export const MILLISECONDS: Unit = { symbol: 'ms', dimension: 'time', base: 's', factor: 1e-3 }
export const NANOSECONDS: Unit = { symbol: 'ns', dimension: 'time', base: 's', factor: 1e-9 }
export const BYTES: Unit = { symbol: 'B', dimension: 'size', base: 'B', factor: 1 }
export const PER_SECOND: Unit = { symbol: '/s', dimension: 'rate', base: '/s', factor: 1 }
export const SHARE: Unit = { symbol: '', dimension: 'share', base: 'share', factor: 1 }

/** A unit that is counted as the tool names it. */
export const countOf = (word: string): Unit => ({
  symbol: word,
  dimension: 'count',
  base: word,
  factor: 1,
})

/**
 * The unit a tool names as a whole: `ns/op`, `MB/s`, `ops/ms`, `Percent`. What is not wholly understood
 * is counted as the tool writes it: `MS/s` is no time, and of `ns/GC` only the tool knows the sense.
 */
export function readToolUnit(symbol: string): Unit {
  const text = symbol.trim()
  const scanned = scanUnit(text, 0)
  if (scanned === undefined || scanned.end !== text.length) return countOf(text)
  // A time per time is none: MS/s are megasamples a second.
  return scanned.unit.dimension === 'time' && /\/\s?m?s$/i.test(text) ? countOf(text) : scanned.unit
}

/** What one operation costs is better when less; what happens in a second, when more. */
const COST = /\/(?:op|ops|iter|iteration|call|run)s?$/i
const SPEED = /(?:\/|\bper )\s?(?:s|sec|second|min|minute)$/i

/** Which way a figure gets better by its unit, else by the words of its name; `unknown` where neither tells. */
export function readToolDirection(name: string, unit: Unit): Direction {
  const told = directionOf(name.replaceAll('_', ' '), {
    dimension: unit.dimension,
    unit: unit.base,
  })
  if (told !== 'unknown') return told
  if (COST.test(unit.symbol)) return 'lower'
  return SPEED.test(unit.symbol) ? 'higher' : 'unknown'
}
