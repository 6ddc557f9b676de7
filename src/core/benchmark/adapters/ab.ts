import type { Unit } from '../../measure/unit.ts'
import { measureFigure } from '../measured.ts'
import type { Adapter, Measurement, Run } from '../report.ts'
import { joinFacts, makeRun } from '../run-facts.ts'
import { countOf, MILLISECONDS, PER_SECOND } from '../tool-unit.ts'

const KIBIBYTES_PER_SECOND: Unit = {
  symbol: 'KB/s',
  dimension: 'size-rate',
  base: 'B/s',
  factor: 1024,
}
const PERCENTILES = /^\s*(50|75|90|95|99|100)%\s+(\d+)/gm

/** What ab prints of a run begins with the server's name, even where the server has told none. */
const START = /^(?=Server Software:)/m

/**
 * What ApacheBench prints, one run after the other. The time of a request is its mean, with the deviation
 * of the table of connection times; a Kbyte is 1024 bytes.
 */
export const ab: Adapter = {
  format: 'ab (ApacheBench) text',
  read({ text }) {
    if (!/^Requests per second:/m.test(text) || !/^Time per request:/m.test(text)) return undefined
    const runs = text
      .split(START)
      .filter((part) => /^Requests per second:/m.test(part))
      .map(readRun)
    return { tool: 'ab', suites: [{ name: null, runs }], skipped: [] }
  },
}

function readRun(text: string): Run {
  const server = [fieldOf(text, 'Server Hostname'), fieldOf(text, 'Server Port')].filter(Boolean)
  const name = `${server.join(':')}${fieldOf(text, 'Document Path') ?? ''}` || 'requests'
  const concurrency = fieldOf(text, 'Concurrency Level')
  const count = numberOf(text, 'Complete requests')
  const failed = numberOf(text, 'Failed requests')
  const rate = numberOf(text, 'Requests per second')
  const mean = { statistic: 'mean', count } as const
  const measurements = [
    measureFigure(
      { name, unit: PER_SECOND, direction: 'higher' },
      { ...mean, value: count > 0 ? rate : NaN },
    ),
    measureFigure(timeOf(name, 'time per request'), {
      ...mean,
      value: numberOf(text, 'Time per request'),
      spread: { kind: 'deviation', by: readDeviation(text) },
    }),
    ...readPercentiles(name, text),
    measureFigure(
      { name, metric: 'transfer', unit: KIBIBYTES_PER_SECOND, direction: 'higher' },
      { value: numberOf(text, 'Transfer rate'), statistic: 'mean' },
    ),
    measureFigure(
      { name, metric: 'failed requests', unit: countOf('requests'), direction: 'lower' },
      { value: failed, statistic: 'value' },
    ),
    ...readBadResponses(name, text),
  ]
  const environment = joinFacts([
    fieldOf(text, 'Server Software'),
    concurrency && `concurrency ${concurrency}`,
  ])
  return makeRun({ environment, measurements })
}

const timeOf = (name: string, metric: string) =>
  ({ name, metric, unit: MILLISECONDS, direction: 'lower' }) as const

/** The first line of this label: the second `Time per request` is divided by the concurrency. */
function fieldOf(text: string, label: string): string | undefined {
  const line = new RegExp(`^${label}:[ \\t]*(\\S.*)?$`, 'm').exec(text)?.[1]
  return line?.trim() || undefined
}

const numberOf = (text: string, label: string): number =>
  Number(/^[\d.]+/.exec(fieldOf(text, label) ?? '')?.[0] ?? NaN)

/** Answers that were no success, which ab counts as complete all the same and names only where there were any. */
function readBadResponses(name: string, text: string): Measurement[] {
  const value = numberOf(text, 'Non-2xx responses')
  const subject = { name, metric: 'bad responses', unit: countOf('responses') } as const
  return Number.isNaN(value)
    ? []
    : [measureFigure({ ...subject, direction: 'lower' }, { value, statistic: 'value' })]
}

const readDeviation = (text: string): number =>
  Number(/^Total:\s+\d+\s+\d+\s+([\d.]+)/m.exec(text)?.[1] ?? NaN)

function readPercentiles(name: string, text: string): Measurement[] {
  return [...text.matchAll(PERCENTILES)].map(([, percent, value]) => {
    const metric = percent === '100' ? 'longest request' : `p${percent}`
    const statistic = percent === '50' ? 'median' : 'value'
    return measureFigure(timeOf(name, metric), { value: Number(value), statistic })
  })
}
