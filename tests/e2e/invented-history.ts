import type { Suite, SuiteRun } from '../../src/core/benchmark/suite.ts'

interface Options {
  count: number
  /** The value of each run before it is scattered. */
  levelAt: (index: number) => number
  environmentAt?: (index: number) => string
  daysApart?: number
}

/** A history that no one has measured, of one benchmark; the same for the same options. */
export function inventHistory(name: string, options: Options): Suite {
  const { count, levelAt, environmentAt = () => '4 cores', daysApart = 1 } = options
  const runs = Array.from({ length: count }, (_, index): SuiteRun => {
    const value = Number((levelAt(index) * (1 + scatter(index) * 0.02)).toPrecision(6))
    const date = new Date(Date.UTC(2020, 0, 1) + index * daysApart * 86_400_000)
    return {
      date: date.toISOString().slice(0, 19) + 'Z',
      commit: (0x1000000 + index * 7).toString(16).padStart(12, 'a'),
      message: `Change ${index}`,
      environment: environmentAt(index),
      tool: 'hyperfine',
      measurements: [
        {
          benchmark: 'export',
          value,
          statistic: 'median',
          spread: { kind: 'confidence', low: value * 0.97, high: value * 1.03 },
          count: 10,
        },
      ],
    }
  })
  return {
    schemaVersion: 1,
    name,
    description: 'Invented.',
    benchmarks: {
      export: { name: 'Export of a month', unit: 's', dimension: 'time', direction: 'lower' },
    },
    runs,
  }
}

/** From -1 to 1, as if drawn by lot. */
function scatter(index: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 31 - 1
}
