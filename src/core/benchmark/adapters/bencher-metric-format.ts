import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureFigure } from '../measured.ts'
import type { Adapter } from '../report.ts'
import { makeRun } from '../run-facts.ts'
import { toolNumber } from '../tool-number.ts'
import {
  BYTES,
  countOf,
  NANOSECONDS,
  PER_SECOND,
  readToolDirection,
  readToolUnit,
  SECONDS,
} from '../tool-unit.ts'

const fileSchema = z
  .record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({ value: toolNumber, lower_value: toolNumber, upper_value: toolNumber }),
    ),
  )
  // A figure that is null or NaN is named; an object without any figure is no such file.
  .refine((file) => Object.values(file).some((measures) => Object.keys(measures).length > 0))

/** The measures that Bencher itself has, with the units it gives them. */
const MEASURES: ReadonlyMap<string, Unit> = new Map([
  ['latency', NANOSECONDS],
  ['throughput', PER_SECOND],
  ['build-time', SECONDS],
  ['file-size', BYTES],
  ['instructions', countOf('instructions')],
  ['l1-accesses', countOf('accesses')],
  ['l2-accesses', countOf('accesses')],
  ['ram-accesses', countOf('accesses')],
  ['estimated-cycles', countOf('cycles')],
])
const COSTS = /^(?:instructions|.*-accesses|estimated-cycles)$/

/** Bencher Metric Format: no units, so the measure's name tells, as in `latency` or `p99_ms`. */
export const bencherMetricFormat: Adapter = {
  format: 'Bencher Metric Format',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const measurements = Object.entries(file).flatMap(([name, measures]) =>
      Object.entries(measures).map(([measure, { value, lower_value: low, upper_value: high }]) => {
        const key = measure.toLowerCase().replace(/[_ ]/g, '-')
        const unit = MEASURES.get(key) ?? unitInName(key)
        return measureFigure(
          {
            name,
            metric: key === 'latency' ? null : measure,
            unit,
            direction: COSTS.test(key) ? 'lower' : readToolDirection(measure, unit),
          },
          { value, statistic: 'value', spread: { kind: 'unspecified', low, high } },
        )
      }),
    )
    const suites = [{ name: null, runs: [makeRun({ measurements })] }]
    return { tool: 'Bencher', suites, skipped: [] }
  },
}

const COUNTED = /^(?:ops|operations|req|reqs|requests|events|messages|items|per)$/

/** The unit a name ends with, as in `p99-ms`, `ops-ms` and `binary-size-(bytes)`; none for `score`. */
function unitInName(measure: string): Unit {
  const words = measure.split('-')
  const last = words.at(-1)!.replace(/^\((.+)\)$/, '$1')
  const unit = words.length > 1 ? readToolUnit(last) : countOf('')
  // What is done in a time is a rate, whatever is done.
  if (unit.dimension === 'time' && COUNTED.test(words.at(-2)!)) {
    return { ...PER_SECOND, factor: 1 / unit.factor }
  }
  return last.length > 1 && ['time', 'size'].includes(unit.dimension) ? unit : countOf('')
}
