import { z } from 'zod'
import type { Direction } from '../../issue/schema.ts'
import { measureFigure } from '../measured.ts'
import { parseToolJson } from '../parse-tool-json.ts'
import type { Adapter, Measurement, Report, Run } from '../report.ts'
import { formatTimestamp, makeRun, parseCommit, parseRunDate } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import { readToolDirection, readToolUnit } from '../tool-unit.ts'

const word = z.union([z.string(), z.number()]).transform(String)
const benchSchema = z.object({
  name: word,
  value: toolNumber,
  unit: word.nullish(),
  range: z.union([z.string(), z.number()]).nullish().catch(null),
  extra: z.string().nullish().catch(null),
})
type Bench = z.infer<typeof benchSchema>

const listSchema = z.array(benchSchema.extend({ unit: word })).min(1)

const entrySchema = z.object({
  commit: z.object({
    id: z.string().nullish(),
    message: z.string().nullish(),
    timestamp: z.string().nullish(),
  }),
  date: toolNumber,
  tool: z.string(),
  benches: z.array(benchSchema),
})
type Entry = z.infer<typeof entrySchema>
const historySchema = z.object({ entries: z.record(z.string(), z.array(entrySchema)) })

const TOOL = 'github-action-benchmark'

/**
 * The list that `customBiggerIsBetter` and `customSmallerIsBetter` take. Which of the two it is stands in
 * the workflow only, so the direction is told by unit and name.
 */
export const customBenchmarks: Adapter = {
  format: `custom JSON of ${TOOL}`,
  read({ json }) {
    const list = listSchema.safeParse(json).data
    if (list === undefined) return undefined
    const measurements = list.map((bench) => measure(bench, undefined))
    return { tool: TOOL, suites: [{ name: null, runs: [makeRun({ measurements })] }], skipped: [] }
  },
}

const ASSIGNMENT = /^\s*(?:window\.)?BENCHMARK_DATA\s*=\s*/

/**
 * The history `data.js`, one suite or several. The tool of each run tells the direction; people's names
 * and addresses are not taken over.
 */
export const benchmarkHistory: Adapter = {
  format: `data.js of ${TOOL}`,
  read({ text, json }) {
    const start = ASSIGNMENT.exec(text)?.[0].length
    let data = json
    if (start !== undefined) {
      const parsed = parseToolJson(text.slice(start).trimEnd().replace(/;$/, ''))
      if ('line' in parsed) {
        return `This data.js of ${TOOL} is broken on line ${parsed.line}: ${parsed.found} cannot stand there.`
      }
      data = parsed.value
    }
    const history = historySchema.safeParse(data).data
    if (history === undefined) {
      return start === undefined
        ? undefined
        : `This data.js of ${TOOL} holds no “entries” that can be read.`
    }
    const report: Report = { tool: TOOL, suites: [], skipped: [] }
    for (const [name, entries] of Object.entries(history.entries)) {
      report.suites.push({ name, runs: readEntries(entries, report.skipped) })
    }
    return report
  },
}

function readEntries(entries: readonly Entry[], skipped: Report['skipped']): Run[] {
  const seen = new Set<string>()
  return entries.flatMap((entry) => {
    const { commit, date, tool, benches } = entry
    const key = `${commit.id} ${date}`
    if (seen.has(key)) {
      skipped.push({ name: `run of ${commit.id?.slice(0, 7)}`, reason: 'stored twice' })
      return []
    }
    seen.add(key)
    return makeRun({
      date: formatTimestamp(date),
      commit: parseCommit(commit.id),
      commitDate: parseRunDate(commit.timestamp),
      message: readMessage(commit.message ?? ''),
      measurements: benches.map((bench) => measure(bench, tool)),
    })
  })
}

/** The first line without e-mail addresses. */
function readMessage(message: string): string | null {
  const [first = ''] = message.split('\n', 1)
  const clean = first
    .replace(/<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === '' ? null : clean
}

function measure(bench: Bench, tool: string | undefined): Measurement {
  // Older versions took all further metrics of a Go benchmark into the unit.
  const unit = readToolUnit((bench.unit ?? '').split(/\t| {2,}/, 1)[0]!)
  return measureFigure(
    {
      name: bench.name.trim(),
      unit,
      direction: toolDirection(tool) ?? readToolDirection(bench.name, unit),
    },
    {
      value: bench.value,
      statistic: 'value',
      spread: readRange(bench),
      count: Number(
        /(\d+) (?:samples|runs sampled)|rounds: (\d+)/
          .exec(bench.extra ?? '')
          ?.slice(1)
          .find(Boolean) ?? NaN,
      ),
    },
  )
}

function toolDirection(tool: string | undefined): Direction | undefined {
  if (tool === 'customBiggerIsBetter' || tool === 'benchmarkjs' || tool === 'pytest')
    return 'higher'
  return tool === 'customSmallerIsBetter' ? 'lower' : undefined
}

const RANGE = /^(?:±|\+\/?-|\+-)?\s*([\d.,]+(?:e[+-]?\d+)?)\s*(%)?$/i

/** `9.5 - 11.5`, from the lowest to the highest. */
const BOUNDS = /^(\d+(?:\.\d+)?)\s*(?:-|–|\.{2,3}|…)\s*(\d+(?:\.\d+)?)$/

/** `± 2.3%` is relative, `± 521` in the unit of the figure; a labelled one (`stddev: …`) is in another. */
function readRange({ range, value }: Bench) {
  const [, low, high] = BOUNDS.exec(String(range ?? '').trim()) ?? []
  if (low !== undefined) {
    return { kind: 'unspecified', low: Number(low), high: Number(high) } as const
  }
  const [, digits, percent] = RANGE.exec(String(range ?? '').trim()) ?? []
  if (digits === undefined) return null
  const by = Number(digits.replaceAll(',', ''))
  return {
    kind: 'unspecified',
    by: percent === undefined ? by : (Math.abs(value) * by) / 100,
  } as const
}
