import { z } from 'zod'
import { DIMENSIONS, DIRECTIONS } from '../issue/schema.ts'

/** The version of the stored format; it changes only where old files could be misread. */
export const SUITE_VERSION = 1

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** A day, or a time of day with its zone; days that the calendar does not have are refused. */
export const momentSchema = z
  .string()
  .regex(MOMENT, 'must be written as 2026-03-01 or 2026-03-01T14:05:00Z')
  .refine((text) => !MOMENT.test(text) || isMoment(text), 'must be a day or time that exists')
const moment = (description: string) => momentSchema.describe(description)

/** A commit in whole or shortened. */
export const COMMIT = /^[0-9a-f]{7,64}$/

/** A date such as 31 February is read as one in March, and so comes out differently. */
function isMoment(text: string): boolean {
  const day = text.slice(0, 10)
  const midnight = new Date(`${day}T00:00:00Z`)
  return (
    !Number.isNaN(Date.parse(text)) &&
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(day)
  )
}

const spreadSchema = z
  .strictObject({
    kind: z
      .enum(['deviation', 'confidence', 'range', 'quartiles', 'unspecified'])
      .describe(
        'What the two bounds are: figure ± standard deviation, an interval of the figure, smallest to largest run, quartiles, or a ± that the tool does not explain.',
      ),
    low: z.number().describe('The lower bound in base units.'),
    high: z.number().describe('The upper bound in base units.'),
  })
  .describe('How far the figure scatters.')

const measurementSchema = z.strictObject({
  benchmark: z.string().min(1).describe('Which of the suite’s benchmarks: a key of `benchmarks`.'),
  value: z.number().describe('The figure in base units: seconds, bytes, shares, per second.'),
  statistic: z.enum(['median', 'mean', 'minimum', 'value']).describe('What the figure is.'),
  spread: spreadSchema.optional(),
  samples: z.array(z.number()).optional().describe('Single runs in order, in base units.'),
  count: z.number().int().positive().optional().describe('How many runs the figure rests on.'),
})

const runSchema = z.strictObject({
  date: moment('When it ran.'),
  commit: z
    .string()
    .regex(COMMIT, 'must be a commit: 7 to 64 of 0-9 and a-f')
    .optional()
    .describe('The commit that was measured.'),
  commitDate: moment('When the commit was made; the order of the history.').optional(),
  message: z.string().optional().describe('First line of the commit’s message.'),
  environment: z
    .string()
    .min(1)
    .optional()
    .describe('Machine, system and runtime. A run in another environment is not compared.'),
  tool: z.string().min(1).describe('The tool that measured.'),
  note: z.string().optional().describe('What a reader must know of this run.'),
  measurements: z.array(measurementSchema).describe('At most one of each benchmark.'),
})

const breakSchema = z.strictObject({
  date: moment('The first date after the break.'),
  reason: z.string().min(1).describe('Why earlier runs cannot be compared with later ones.'),
})

const seriesSchema = z.strictObject({
  name: z.string().min(1).describe('The benchmark as its tool names it.'),
  metric: z
    .string()
    .min(1)
    .optional()
    .describe('What was measured, where the benchmark has several metrics.'),
  unit: z.string().describe('Base unit: `s`, `B`, `share`, `/s`, `B/s`, `x`, or the counted noun.'),
  dimension: z.enum(DIMENSIONS).describe('What kind of quantity it is.'),
  direction: z.enum(DIRECTIONS).describe('Which way is better.'),
})

/** A file of `content/benchmarks`: the history of one suite of benchmarks. */
export const suiteSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The JSON Schema that editors check this file by.'),
    schemaVersion: z.literal(SUITE_VERSION).describe('The version of this format.'),
    name: z
      .string()
      .min(1)
      .describe('The suite as pages call it. Its series’ ids begin with the name of the file.'),
    description: z.string().optional().describe('What is measured, one or two sentences.'),
    source: z
      .string()
      .optional()
      .describe('Where the results come from: an address or a sentence.'),
    breaks: z
      .array(breakSchema)
      .optional()
      .describe('Changes of machine, method or workload that the runs themselves do not tell.'),
    benchmarks: z
      .record(
        z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
        seriesSchema,
      )
      .describe(
        'The benchmarks by key; a series’ id is the name of the file, a slash and the key.',
      ),
    runs: z.array(runSchema).describe('Runs in the order of commit date, else run date.'),
  })
  .superRefine(({ benchmarks, runs }, context) => {
    for (const [at, { measurements }] of runs.entries()) {
      const seen = new Set<string>()
      for (const [index, { benchmark, spread }] of measurements.entries()) {
        const path = ['runs', at, 'measurements', index]
        const report = (message: string, more: string[]): void =>
          context.addIssue({ code: 'custom', message, path: [...path, ...more] })
        if (!Object.hasOwn(benchmarks, benchmark))
          report(`must be a key of “benchmarks”, and “${benchmark}” is none`, ['benchmark'])
        if (seen.has(benchmark))
          report(`must not measure “${benchmark}” a second time`, ['benchmark'])
        seen.add(benchmark)
        if (spread !== undefined && spread.low > spread.high)
          report('must have its lower bound below the upper one', ['spread'])
      }
    }
  })
  .describe('A history of benchmark results as Benchlore stores it.')

export type Suite = z.infer<typeof suiteSchema>
export type SuiteRun = Suite['runs'][number]
export type StoredMeasurement = SuiteRun['measurements'][number]
export type SuiteBenchmark = Suite['benchmarks'][string]
