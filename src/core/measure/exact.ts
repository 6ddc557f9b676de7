import type { Quantity } from '../issue/schema.ts'
import { groupDigits } from './format.ts'

type Measured = Pick<Quantity, 'value' | 'dimension' | 'unit'>

/** Narrow no-break space, as in all figures. */
const THIN = '\u202F'

const SECONDS: readonly [number, string][] = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
]
const BYTES: readonly [number, string][] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
]

/**
 * A figure with all of its digits, where {@link formatQuantity} gives three: 0.0123456 s → “12.3456 ms”,
 * 612.43 s → “612.43 s”. Twelve digits at most, since what binary fractions leave behind them is no figure.
 */
export function formatExact(measured: Measured): string {
  const { value, dimension, unit } = measured
  if (value < 0) return `−${formatExact({ ...measured, value: -value })}`
  const number = (scaled: number): string => groupDigits(Number(scaled.toPrecision(12)))
  switch (dimension) {
    case 'time': {
      const [size, symbol] = chooseScale(value, SECONDS)
      return number(value / size) + THIN + symbol
    }
    case 'size':
    case 'size-rate': {
      const [size, prefix] = chooseScale(value, BYTES)
      return `${number(value / size)}${THIN}${prefix}B${dimension === 'size' ? '' : '/s'}`
    }
    case 'share':
      return `${number(value * 100)}${THIN}%`
    case 'rate':
      return `${number(value)}${THIN}/s`
    case 'factor':
      return `${number(value)}×`
    case 'count':
      return unit === '' ? number(value) : number(value) + THIN + unit
  }
}

/** The largest unit of which there is one at least; of nothing the base unit. */
function chooseScale(value: number, scales: readonly [number, string][]): [number, string] {
  const base = scales.find(([size]) => size === 1)!
  return value === 0 ? base : (scales.find(([size]) => value >= size) ?? scales.at(-1)!)
}
