import { measureFigure } from '../measured.ts'
import type { Adapter, Measurement, Report } from '../report.ts'
import { makeRun, qualifyNames } from '../run-facts.ts'
import { readToolDirection, readToolUnit } from '../tool-unit.ts'

const BENCH =
  /^test (.+?)\s+\.\.\. bench:\s+([\d,.]+) (\S+)\s+\(\+\/- ([\d,.]+)\)(?: = ([\d,.]+) MB\/s)?\s*$/
const OTHER = /^test (.+?)\s+\.\.\. (FAILED|failed|ignored)/
const TARGET = /^\s*Running (?:unittests |benches\/)?\s*(\S+)/
const MAX_LINE = 1_000

/**
 * `cargo bench` (libtest), also as Criterion's `--output-format bencher` prints it: the median, and a ±
 * that is the whole range in the one and a deviation in the other.
 */
export const cargoBench: Adapter = {
  format: 'cargo bench text',
  read({ text }) {
    const hasTests = /^running \d+ tests?$/m.test(text) && /^test result: /m.test(text)
    if (!hasTests && !/^test .{1,900} \.\.\. bench: /m.test(text)) return undefined
    const report: Report = { tool: 'cargo bench', suites: [], skipped: [] }
    const measurements = readBenchLines(text, report.skipped)
    report.suites.push({ name: null, runs: [makeRun({ measurements })] })
    return report
  },
}

/** All `test … bench:` lines; where two targets have a benchmark of one name, the target is added. */
export function readBenchLines(text: string, skipped: Report['skipped']): Measurement[] {
  const found: { name: string; group: string; match: RegExpExecArray }[] = []
  let group = ''
  for (const line of text.split('\n')) {
    if (line.length > MAX_LINE) continue
    const match = BENCH.exec(line)
    if (match !== null) {
      found.push({ name: match[1]!, group, match })
      continue
    }
    const [, name, state = ''] = OTHER.exec(line) ?? []
    if (name !== undefined) skipped.push({ name, reason: state.toLowerCase() })
    else group = TARGET.exec(line)?.[1] ?? group
  }
  return qualifyNames(found).flatMap(({ name, match }) => measure(name, match))
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''))

function measure(name: string, [, , value, symbol, range, rate]: RegExpExecArray): Measurement[] {
  const unit = readToolUnit(symbol!)
  const main = measureFigure(
    { name, unit, direction: readToolDirection(symbol!.includes('/iter') ? '' : name, unit) },
    {
      value: numberOf(value!),
      statistic: 'median',
      spread: { kind: 'unspecified', by: numberOf(range!) },
    },
  )
  if (rate === undefined) return [main]
  const throughput = { name, metric: 'throughput', unit: readToolUnit('MB/s'), direction: 'higher' }
  return [
    main,
    measureFigure(
      { ...throughput, direction: 'higher' },
      { value: numberOf(rate), statistic: 'value' },
    ),
  ]
}
