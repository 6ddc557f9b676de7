import type { Unit } from '../../measure/unit.ts'
import { readGoUnit } from './go-format.ts'

/** One figure of a table: the column says which of the compared files it is from. */
export interface Cell {
  column: string
  name: string
  unit: string
  /** As printed; times `factor` it is in base units. */
  value: number
  factor: number
  /** The interval's half width as a share of the value; null for ∞. */
  share: number | null
  count: number | null
  /** What `goos:` and the like said above the table. */
  settings: ReadonlyMap<string, string>
}

/** Old tables call their columns `time/op`, `alloc/op`, `speed`. */
const OLD_UNITS: Readonly<Record<string, string>> = {
  'time/op': 'ns/op',
  'alloc/op': 'B/op',
  speed: 'MB/s',
}
/** The base unit of a column, whatever the version calls it. */
export const baseUnit = (symbol: string, unit: Unit): Unit =>
  symbol in OLD_UNITS ? readGoUnit(OLD_UNITS[symbol]!) : unit

const OLD_HEAD = /^name {2,}.{0,500}(?:\/op|speed|delta)\b/m
/** Whether a text holds a table with the head of benchstat before 2023. */
export const isOldTable = (text: string): boolean => OLD_HEAD.test(text)

const OLD_FIGURE =
  /^(-?[\d.]+)(ns|µs|ms|s|B|kB|MB|GB|TB|kB\/s|MB\/s|GB\/s|B\/s|k|M|G)?(?: ?± ?(\d+)%)?$/
const OLD_SCALES: Readonly<Record<string, number>> = {
  ns: 1e-9,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  'B/s': 1,
  'kB/s': 1e3,
  'MB/s': 1e6,
  'GB/s': 1e9,
  k: 1e3,
  M: 1e6,
  G: 1e9,
}

/** The old format: columns apart by two spaces or more, `1.72µs ± 1%`, deltas behind. */
export function readOldTables(text: string): Cell[] {
  const cells: Cell[] = []
  let heads: { column: string; unit: string }[] = []
  for (const line of text.split('\n')) {
    const [name = '', ...fields] = line.trim().split(/\s{2,}/)
    if (/^name\b/.test(name)) {
      heads = fields.flatMap((field) => {
        const [, column = '', unit] = /^(?:(old|new) )?(\S+)$/.exec(field) ?? []
        return unit === undefined || unit === 'delta' ? [] : { column, unit }
      })
      continue
    }
    if (name === '' || name.startsWith('[Geo')) continue
    const counts = /\(.*n=(\d+)\+(\d+)\)/.exec(line)
    for (const [at, { column, unit }] of heads.entries()) {
      const [, digits, symbol = '', percent] = OLD_FIGURE.exec(fields[at] ?? '') ?? []
      if (digits === undefined) continue
      cells.push({
        column,
        name,
        unit,
        value: Number(digits),
        factor: OLD_SCALES[symbol] ?? 1,
        share: percent === undefined ? null : Number(percent) / 100,
        count: counts === null ? null : Number(counts[at + 1]),
        settings: new Map(),
      })
    }
  }
  return cells
}
