import { measureFigure } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { makeRun, qualifyNames } from '../run-facts.ts'
import { readToolDirection } from '../tool-unit.ts'
import { isOldTable, readColumnUnit, readOldTables, type Cell } from './benchstat-old.ts'
import { parseSetting, readSettings, trimNames } from './go-format.ts'

/**
 * Tables of benchstat, old (`name  old time/op  new time/op  delta`), new (with `│`) and CSV. Medians with
 * the ± of their interval (in old tables means with their range); one suite for each compared file.
 */
export const benchstat: Adapter = {
  format: 'benchstat text and CSV',
  read({ text }) {
    const cells = isNew(text)
      ? readNew(text)
      : isCsv(text)
        ? readCsv(text)
        : isOldTable(text)
          ? readOldTables(text)
          : undefined
    if (cells === undefined || cells.length === 0) return undefined
    const statistic = isOldTable(text) ? 'mean' : 'median'
    const { names, procs } = trimNames(cells.map(({ name }) => name))
    const named = qualifyNames(
      cells.map((cell, at) => ({
        ...cell,
        name: names[at]!,
        group: cell.settings.get('pkg') ?? '',
        run: readSettings(cell.settings, procs),
      })),
    )
    const columns = [...Map.groupBy(named, ({ column }) => column)]
    const suites = columns.map(([column, own]) => ({
      name: columns.length > 1 ? column : null,
      runs: [...Map.groupBy(own, ({ run }) => JSON.stringify(run)).values()].map((group) =>
        makeRun({
          ...group[0]!.run,
          measurements: group.map((cell) => measure(cell, statistic)),
        }),
      ),
    }))
    return { tool: 'benchstat', suites, skipped: [] } satisfies Report
  },
}

function measure(cell: Cell, statistic: 'median' | 'mean'): Measurement {
  const unit = readColumnUnit(cell.unit)
  const isTime = /^(?:sec|time|ns)\/op$/.test(cell.unit)
  const kind = statistic === 'median' ? 'confidence' : 'unspecified'
  return measureFigure(
    {
      name: cell.name,
      metric: isTime ? null : cell.unit,
      // A prefix stands with the figure; the unit is a base one, whatever it is called.
      unit: { ...unit, factor: cell.factor },
      direction: readToolDirection(cell.unit, unit),
    },
    {
      value: cell.value,
      statistic,
      spread: cell.share === null ? null : { kind, by: cell.share * Math.abs(cell.value) },
      count: cell.count,
    },
  )
}

/** The first column of the head is empty, unlike in other tables with bars. */
const isNew = (text: string): boolean => /^ {1,300}│.{0,2000}│/m.test(text)
const isCsv = (text: string): boolean => /^,[^,\n]{1,80},CI(?:,|$)/m.test(text)

/** A number with an SI or binary prefix, and the ± behind it. */
const FIGURE = /(-?\d[\d.]*(?:e[+-]?\d+)?)(Ki|Mi|Gi|Ti|n|µ|m|k|M|G|T)?(?:\s*±\s*(∞|[\d.]+%))?/u
const PREFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  µ: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
}

function readFigure(text: string): Pick<Cell, 'value' | 'factor' | 'share'> | undefined {
  const [, digits, prefix, plus] = FIGURE.exec(text) ?? []
  if (digits === undefined) return undefined
  const share = plus === undefined || plus === '∞' ? null : Number(plus.slice(0, -1)) / 100
  return { value: Number(digits), factor: prefix === undefined ? 1 : PREFIXES[prefix]!, share }
}

/** The new format: two head lines between bars say file and unit, cells stand below them. */
function readNew(text: string): Cell[] {
  const cells: Cell[] = []
  let settings: ReadonlyMap<string, string> = new Map()
  let heads: { edges: number[]; columns: string[] } | undefined
  let units: string[] = []
  for (const line of text.split('\n')) {
    if (line.includes('│')) {
      const parts = line.split('│')
      const words = parts.slice(1, -1).map((part) => part.trim())
      if (heads === undefined || units.length > 0) {
        heads = { edges: edgesOf(parts), columns: words }
        units = []
      } else units = words.map(unitOf)
      continue
    }
    if (line.trim() === '') heads = undefined
    if (heads === undefined) {
      const setting = parseSetting(line)
      if (setting !== undefined) settings = new Map(settings).set(setting.key, setting.value)
      continue
    }
    const { edges, columns } = heads
    const chars = Array.from(line)
    const name = chars.slice(0, edges[0]).join('').trim()
    if (name === '' || name === 'geomean' || /^[¹²³⁴⁵⁶⁷⁸⁹]/.test(name)) continue
    if (units.length === 0) {
      // Of one column (`-row .file`) the head says the unit only.
      units = columns.map(unitOf)
      columns.fill('')
    }
    for (const [at, column] of columns.entries()) {
      const part = chars.slice(edges[at], edges[at + 1]).join('')
      const figure = readFigure(part)
      if (figure === undefined) continue
      const count = /\(.*n=(\d+)(?:\+(\d+))?\)/.exec(chars.slice(edges[at]).join(''))
      cells.push({
        column,
        name,
        unit: units[at]!,
        ...figure,
        count: count === null ? null : Number(at > 0 ? (count[2] ?? count[1]) : count[1]),
        settings,
      })
    }
  }
  return cells
}

/** `sec/op      vs base`. */
const unitOf = (head: string): string => head.split(/\s{2,}/, 1)[0]!

/** Offsets of the bars in characters. */
function edgesOf(parts: readonly string[]): number[] {
  let at = 0
  return parts.slice(0, -1).map((part) => {
    at += Array.from(part).length + 1
    return at - 1
  })
}

/** CSV: `,old.txt,,new.txt,,,` then `,sec/op,CI,sec/op,CI,vs base,P`, exact values in base units. */
function readCsv(text: string): Cell[] {
  const cells: Cell[] = []
  let settings: ReadonlyMap<string, string> = new Map()
  let files: string[] = []
  let units: string[] = []
  for (const line of text.split('\n')) {
    const setting = parseSetting(line)
    if (setting !== undefined) {
      settings = new Map(settings).set(setting.key, setting.value)
      continue
    }
    const fields = line.split(',')
    const [name = ''] = fields
    if (fields[2] === 'CI') units = fields
    else if (name === '' && fields.length > 1) files = fields
    else if (name !== '' && name !== 'geomean' && fields.length > 2) {
      const counts = /n=(\d+)(?:\+(\d+))?/.exec(fields.at(-1) ?? '')
      for (let at = 1; at + 1 < fields.length && units[at + 1] === 'CI'; at += 2) {
        if (fields[at] === '') continue
        const share = /^([\d.]+)%$/.exec(fields[at + 1]!)?.[1]
        const count = at > 1 ? (counts?.[2] ?? counts?.[1]) : counts?.[1]
        cells.push({
          column: files[at] ?? '',
          name,
          unit: units[at]!,
          value: Number(fields[at]),
          factor: 1,
          share: share === undefined ? null : Number(share) / 100,
          count: count === undefined ? null : Number(count),
          settings,
        })
      }
    }
  }
  return cells
}
