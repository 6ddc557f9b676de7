import { readReport } from '../../../../src/core/benchmark/read-report.ts'
import type { Measurement, Report } from '../../../../src/core/benchmark/report.ts'

/** A report that must be readable. */
export function read(text: string | object): Report {
  const report = readReport(typeof text === 'string' ? text : JSON.stringify(text))
  if ('refusal' in report) throw new Error(report.refusal)
  return report
}

/** The measurements of a report with a single run. */
export function readRun(text: string | object): Measurement[] {
  const { suites } = read(text)
  if (suites.length !== 1 || suites[0]!.runs.length !== 1) throw new Error('not a single run')
  return suites[0]!.runs[0]!.measurements
}

/** Why a text is refused. */
export function refusalOf(text: string | object): string {
  const report = readReport(typeof text === 'string' ? text : JSON.stringify(text))
  return 'refusal' in report ? report.refusal : `read as ${report.tool}`
}

/** One line a measurement: name, metric, figure to nine digits with its unit, direction. */
export const brief = (measurements: readonly Measurement[]): string[] =>
  measurements.map(({ name, metric, value, unit, direction }) =>
    [name, metric ?? '-', `${Number(value.toPrecision(9))} ${unit}`.trim(), direction].join(' | '),
  )
