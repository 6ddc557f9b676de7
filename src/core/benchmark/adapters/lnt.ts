import { z } from 'zod'
import type { Unit } from '../../measure/unit.ts'
import { measureSamples } from '../measured.ts'
import type { Adapter, Measurement } from '../report.ts'
import { joinFacts, makeRun, parseCommit, parseRunDate } from '../run-facts.ts'
import { BYTES, countOf, SECONDS } from '../tool-unit.ts'

const text = z.string().nullish().catch(null)

const fileSchema = z.object({
  format_version: z.literal(['2', 2]),
  machine: z.looseObject({ name: text, hardware: text }),
  run: z.looseObject({ start_time: text, end_time: text, git_sha: text, compiler_version: text }),
  tests: z.array(z.looseObject({ name: z.string() })),
})

/** The metrics of LNT's test suite `nts`; `execution_time` stands for a test. */
const METRICS: readonly (readonly [key: string, unit: Unit, direction: 'lower' | 'higher'])[] = [
  ['execution_time', SECONDS, 'lower'],
  ['compile_time', SECONDS, 'lower'],
  ['score', countOf(''), 'higher'],
  ['mem_bytes', BYTES, 'lower'],
  ['code_size', BYTES, 'lower'],
]

/** A report of LLVM's LNT, format 2: seconds, single runs in lists. */
export const lnt: Adapter = {
  format: 'LNT report JSON',
  read({ json }) {
    const file = fileSchema.safeParse(json).data
    if (file === undefined) return undefined
    const { machine, run, tests } = file
    const measurements = tests.flatMap((test) =>
      METRICS.flatMap(([key, unit, direction]): Measurement[] => {
        const runs = [test[key]].flat().filter((one): one is number => typeof one === 'number')
        const metric = key === 'execution_time' ? null : key.replace('_', ' ')
        return runs.length === 0
          ? []
          : [measureSamples({ name: test.name, metric, unit, direction }, runs)]
      }),
    )
    const skipped = tests
      .filter((test) => !measurements.some(({ name }) => name === test.name))
      .map(({ name }) => ({ name, reason: 'no value' }))
    const facts = makeRun({
      date: parseRunDate(run.start_time),
      commit: parseCommit(run.git_sha),
      environment: joinFacts([machine.name, machine.hardware, run.compiler_version]),
      measurements,
    })
    return { tool: 'LNT', suites: [{ name: null, runs: [facts] }], skipped }
  },
}
