import { measureFigure, toBase } from '../measured.ts'
import type { Adapter, Measurement, Report, Run } from '../report.ts'
import { joinFacts, makeRun } from '../run-facts.ts'
import { countOf, PER_SECOND, readToolUnit } from '../tool-unit.ts'

const HEAD = /^Running .{1,40} test @ (\S+)/m
const LOAD = /^\s*(\d+) threads? and (\d+) connections?/m
const LATENCY =
  /^\s*Latency\s+([\d.]+)(us|ms|s|m|h)\s+([\d.]+)(us|ms|s|m|h)\s+([\d.]+)(us|ms|s|m|h)/m
const PERCENTILE = /^\s*(\d+(?:\.\d+)?)%\s+([\d.]+)(us|ms|s|m|h)\s*$/gm
/** wrk counts bytes by 1024. */
const BYTES: Readonly<Record<string, number>> = {
  '': 1,
  K: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
  T: 1024 ** 4,
}
const PERCENTILES = new Set([50, 75, 90, 95, 99, 99.9, 99.99])

const START = /^(?=Running .{1,40} test @ )/m
const NO_ANSWER = /^\s*0 requests in /m
/** With `-u`, wrk2 prints a second distribution, which leaves out how long requests waited to be sent. */
const UNCORRECTED = /^\s*Latency Distribution \(HdrHistogram - Uncorrected/m

/**
 * What wrk and wrk2 print, one run after the other. `0.95m` is minutes. Percentiles stand where
 * `--latency` printed them.
 */
export const wrk: Adapter = {
  format: 'wrk and wrk2 text',
  read({ text }) {
    if (!HEAD.test(text) || !/^Requests\/sec:/m.test(text)) return undefined
    const tool = /HdrHistogram|Thread calibration/.test(text) ? 'wrk2' : 'wrk'
    const report: Report = { tool, suites: [], skipped: [] }
    const runs = text.split(START).flatMap((part) => readRun(part, report.skipped))
    report.suites.push({ name: null, runs })
    return report
  },
}

function readRun(text: string, skipped: Report['skipped']): Run[] {
  const name = HEAD.exec(text)?.[1]
  if (name === undefined) return []
  if (NO_ANSWER.test(text)) {
    skipped.push({ name, reason: 'no request was answered' })
    return []
  }
  const [, threads, connections] = LOAD.exec(text) ?? []
  const environment = joinFacts([
    countNoun(threads, 'thread'),
    countNoun(connections, 'connection'),
  ])
  const measurements = [
    readRate(name, text),
    ...readLatency(name, text.split(UNCORRECTED, 1)[0]!),
    ...readTransfer(name, text),
    ...readErrors(name, text),
  ]
  return [makeRun({ environment, measurements })]
}

const countNoun = (count: string | undefined, noun: string): string | undefined =>
  count && `${count} ${noun}${count === '1' ? '' : 's'}`

function readRate(name: string, text: string): Measurement {
  const digits = /^Requests\/sec:\s+([\d.]+)/m.exec(text)?.[1]
  const value = digits === undefined ? NaN : Number(digits)
  return measureFigure(
    { name, unit: PER_SECOND, direction: 'higher' },
    { value, statistic: 'mean' },
  )
}

const secondsOf = (digits: string, symbol: string): number =>
  toBase(Number(digits), readToolUnit(symbol).factor)

function readLatency(name: string, text: string): Measurement[] {
  const subject = (metric: string) =>
    ({ name, metric, unit: readToolUnit('s'), direction: 'lower' }) as const
  const [, mean, meanUnit, deviation, deviationUnit, max, maxUnit] = LATENCY.exec(text) ?? []
  if (mean === undefined) return []
  const percentiles = [...text.matchAll(PERCENTILE)]
    .map(([, share, digits, symbol]) => ({
      share: Number(share),
      value: secondsOf(digits!, symbol!),
    }))
    .filter(({ share }) => PERCENTILES.has(share))
  return [
    measureFigure(subject('latency mean'), {
      value: secondsOf(mean, meanUnit!),
      statistic: 'mean',
      spread: { kind: 'deviation', by: secondsOf(deviation!, deviationUnit!) },
    }),
    ...percentiles.map(({ share, value }) =>
      measureFigure(subject(`latency p${share}`), {
        value,
        statistic: share === 50 ? 'median' : 'value',
      }),
    ),
    measureFigure(subject('latency max'), {
      value: secondsOf(max!, maxUnit!),
      statistic: 'value',
    }),
  ]
}

function readTransfer(name: string, text: string): Measurement[] {
  const [, digits, prefix] = /^Transfer\/sec:\s+([\d.]+)([KMGT]?)B/m.exec(text) ?? []
  if (digits === undefined) return []
  const unit = { ...readToolUnit('B/s'), factor: BYTES[prefix ?? '']! }
  const subject = { name, metric: 'transfer', unit, direction: 'higher' } as const
  return [measureFigure(subject, { value: Number(digits), statistic: 'mean' })]
}

/** Errors of sockets and bad answers: wrk prints them only where there were any. */
function readErrors(name: string, text: string): Measurement[] {
  const [, ...sockets] =
    /^\s*Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/m.exec(text) ?? []
  const bad = /^\s*Non-2xx or 3xx responses: (\d+)/m.exec(text)?.[1]
  const count = (metric: string, noun: string, value: number) =>
    measureFigure(
      { name, metric, unit: countOf(noun), direction: 'lower' },
      { value, statistic: 'value' },
    )
  return [
    ...(sockets.length > 0
      ? [
          count(
            'socket errors',
            'errors',
            sockets.reduce((sum, one) => sum + Number(one), 0),
          ),
        ]
      : []),
    ...(bad === undefined ? [] : [count('bad responses', 'responses', Number(bad))]),
  ]
}
