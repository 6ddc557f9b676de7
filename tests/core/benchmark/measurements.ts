import { measureFigure, measureSamples } from '../../../src/core/benchmark/measured.ts'
import type { Measurement, Spread } from '../../../src/core/benchmark/report.ts'
import { SECONDS } from '../../../src/core/benchmark/tool-unit.ts'

const subject = { name: 'export', unit: SECONDS, direction: 'lower' } as const

/** Times with their single runs, in seconds. */
export const timed = (...runs: number[]): Measurement => measureSamples(subject, runs)

/** A time without its runs, in seconds. */
export const figure = (
  value: number,
  spread: Spread | { kind: Spread['kind']; by: number } | null = null,
  count: number | null = null,
): Measurement => measureFigure(subject, { value, statistic: 'mean', spread, count })
