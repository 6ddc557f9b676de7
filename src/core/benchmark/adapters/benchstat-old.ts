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

/** The unit of a column: old tables call it `time/op`, `p99-time/op`, `alloc/op` or `speed`. */
export const readColumnUnit = (symbol: string): Unit =>
  readGoUnit(
    symbol
      .replace(/(^|-)time(?=\/|$)/, '$1ns')
      .replace(/(^|-)alloc(?=\/)/, '$1B')
      .replace(/(^|-)speed$/, '$1MB/s'),
  )

/** One or two files have the unit in each column, more have it behind the name: `name \ time/op  a  b  c`. */
const OLD_HEAD = /^name(?: {2,}.{0,500}(?:\/op|speed|delta)\b| \\ \S+ {2,}\S)/m
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

/** What stands apart from its neighbours by two spaces or more. */
const FIELD = /\S+(?: \S+)*/g

interface Head {
  column: string
  unit: string
  at: number
}

/** The old format: columns apart by two spaces or more, `1.72µs ± 1%`, deltas behind. */
export function readOldTables(text: string): Cell[] {
  const cells: Cell[] = []
  let heads: Head[] = []
  for (const line of text.split('\n')) {
    const [{ 0: name } = { 0: '' }, ...fields] = line.matchAll(FIELD)
    if (/^name\b/.test(name)) {
      const shared = /^name \\ (\S+)$/.exec(name)?.[1]
      heads = fields.flatMap(({ 0: field, index: at }) => readHead(field, shared, at))
      continue
    }
    if (name === '' || name.startsWith('[Geo')) continue
    const counts = /\(.*n=(\d+)\+(\d+)\)/.exec(line)
    const figures = fields.flatMap(({ 0: field, index: at }) => {
      const match = OLD_FIGURE.exec(field)
      return match === null ? [] : [{ match, at }]
    })
    for (const [order, { match, at }] of figures.entries()) {
      // Only where a file lacks the benchmark it counts where a figure stands.
      const isWhole = figures.length === heads.length
      const file = isWhole ? order : heads.findLastIndex((head) => head.at <= at)
      const head = heads[file]
      if (head === undefined) continue
      const [, digits, symbol = '', percent] = match
      cells.push({
        column: head.column,
        name,
        unit: head.unit,
        value: Number(digits),
        factor: OLD_SCALES[symbol] ?? 1,
        share: percent === undefined ? null : Number(percent) / 100,
        count: counts === null ? null : Number(counts[file + 1]),
        settings: new Map(),
      })
    }
  }
  return cells
}

function readHead(field: string, shared: string | undefined, at: number): Head[] {
  if (field === 'delta') return []
  if (shared !== undefined) return [{ column: field, unit: shared, at }]
  const [, column = '', unit] = /^(?:(old|new) )?(\S+)$/.exec(field) ?? []
  return unit === undefined ? [] : [{ column, unit, at }]
}
