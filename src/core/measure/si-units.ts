import { isKnownNoun } from './unit-table.ts'

/** What a letter before a counted noun or a rate stands for: `ktokens`, `Mpps`, `kRPS`. */
export const LARGE_PREFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
])
const SMALL_PREFIXES: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['µ', 1e-6],
  ['μ', 1e-6],
  ['m', 1e-3],
])
const SI_PREFIXES: ReadonlyMap<string, number> = new Map([
  ...SMALL_PREFIXES,
  ...LARGE_PREFIXES,
  ['P', 1e15],
])
const WORD_PREFIXES: ReadonlyMap<string, number> = new Map([
  ['nano', 1e-9],
  ['micro', 1e-6],
  ['milli', 1e-3],
  ['', 1],
  ['kilo', 1e3],
  ['mega', 1e6],
  ['giga', 1e9],
  ['tera', 1e12],
])
/** Symbols that take every prefix and stand alone as well; their case counts, since mW is not MW. */
const SI_SYMBOLS: ReadonlySet<string> = new Set(['W', 'J', 'Wh', 'Hz', 'V', 'VA', 'eV', 'Pa'])
/** Symbols that are other units, or none, without a prefix: `m` is minutes. */
const PREFIXED_SYMBOLS: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['km', ['m', 1e3]],
  ['cm', ['m', 1e-2]],
  ['mm', ['m', 1e-3]],
  ['µm', ['m', 1e-6]],
  ['μm', ['m', 1e-6]],
  ['nm', ['m', 1e-9]],
  ['kg', ['g', 1e3]],
  ['mg', ['g', 1e-3]],
  ['mA', ['A', 1e-3]],
  ['mAh', ['Ah', 1e-3]],
  ['kcal', ['cal', 1e3]],
])
const SI_NAMES: ReadonlyMap<string, string> = new Map([
  ['watt', 'W'],
  ['joule', 'J'],
  ['hertz', 'Hz'],
  ['volt', 'V'],
])
const SI_NAME = /^(nano|micro|milli|kilo|mega|giga|tera|)(watt|joule|hertz|volt)s?$/i

/** A physical unit by its symbol or name, with the prefix read: `kJ` → 1000 J, `milliwatts` → 0.001 W. */
export function findSiUnit(word: string): { base: string; factor: number } | undefined {
  if (SI_SYMBOLS.has(word)) return { base: word, factor: 1 }
  const prefixed = PREFIXED_SYMBOLS.get(word)
  if (prefixed !== undefined) return { base: prefixed[0], factor: prefixed[1] }
  const factor = SI_PREFIXES.get(word.charAt(0))
  if (factor !== undefined && SI_SYMBOLS.has(word.slice(1))) return { base: word.slice(1), factor }
  const [, prefix = '', name = ''] = SI_NAME.exec(word) ?? []
  const base = SI_NAMES.get(name.toLowerCase())
  if (base === undefined) return undefined
  return { base, factor: WORD_PREFIXES.get(prefix.toLowerCase()) ?? 1 }
}

const SI_BASES: ReadonlySet<string> = new Set([
  ...SI_SYMBOLS,
  ...[...PREFIXED_SYMBOLS.values()].map(([base]) => base),
])

/** Whether figures in this unit are printed with a prefix: 80 000 J as 80 kJ. */
export const takesPrefix = (unit: string): boolean => SI_BASES.has(unit)

/** A counted noun with a prefix: `ktokens` → 1000 tokens, `mCPU` and `millicores` → 0.001 cores. */
export function findPrefixedNoun(word: string): { base: string; factor: number } | undefined {
  const milli = /^m(?:illi)?(v?cpus?|cores?)$/i.exec(word)?.[1]
  if (milli !== undefined) return { base: milli, factor: 1e-3 }
  const factor = LARGE_PREFIXES.get(word.charAt(0))
  const base = word.slice(1)
  if (factor === undefined || isKnownNoun(word) || !isKnownNoun(base)) return undefined
  return { base, factor }
}
