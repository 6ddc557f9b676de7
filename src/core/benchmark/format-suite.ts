import type { Suite, SuiteRun, StoredMeasurement } from './suite.ts'

/**
 * A suite as the text of its file: keys in one order, a benchmark, a measurement and the head of a run in a
 * line each, so that a new run is a block of new lines in a diff and nothing else.
 */
export function formatSuite(suite: Suite): string {
  const { $schema, schemaVersion, name, description, source, breaks, benchmarks, runs } = suite
  const head = dropMissing({ $schema, schemaVersion, name, description, source })
  const members = [
    ...Object.entries(head).map(([key, value]) => `  ${member(key, value)}`),
    ...(breaks === undefined ? [] : [`  "breaks": ${block('[', breaks.map(inLine), ']', 2)}`]),
    `  "benchmarks": ${block(
      '{',
      Object.entries(benchmarks).map(
        ([key, { name, metric, unit, dimension, direction }]) =>
          `${JSON.stringify(key)}: ${inLine(dropMissing({ name, metric, unit, dimension, direction }))}`,
      ),
      '}',
      2,
    )}`,
    `  "runs": ${block('[', runs.map(formatRun), ']', 2)}`,
  ]
  return `{\n${members.join(',\n')}\n}\n`
}

function formatRun(run: SuiteRun): string {
  const { date, commit, commitDate, message, environment, tool, note, measurements } = run
  const head = dropMissing({ date, commit, commitDate, message, environment, tool, note })
  const members = Object.entries(head).map(([key, value]) => `      ${member(key, value)}`)
  const figures = measurements.map((one) => inLine(orderMeasurement(one)))
  return `{\n${members.join(',\n')},\n      "measurements": ${block('[', figures, ']', 6)}\n    }`
}

function orderMeasurement(measurement: StoredMeasurement): Record<string, unknown> {
  const { benchmark, value, statistic, spread, count, samples } = measurement
  const bounds = spread && { kind: spread.kind, low: spread.low, high: spread.high }
  return dropMissing({ benchmark, value, statistic, spread: bounds, count, samples })
}

/** `items` a line each, two columns further in than `indent`. */
function block(open: string, items: readonly string[], close: string, indent: number): string {
  if (items.length === 0) return open + close
  const inner = ' '.repeat(indent + 2)
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${' '.repeat(indent)}${close}`
}

const member = (key: string, value: unknown): string =>
  `${JSON.stringify(key)}: ${JSON.stringify(value)}`

/** JSON in one line, with spaces where people expect them. */
function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${inLine(one)}`,
  )
  return `{ ${members.join(', ')} }`
}

const dropMissing = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
