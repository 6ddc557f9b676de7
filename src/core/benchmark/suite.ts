import { z } from 'zod'
import { DIMENSIONS, DIRECTIONS } from '../issue/schema.ts'

/** The version of the stored format; it changes only where old files could be misread. */
export const SUITE_VERSION = 1

const spreadSchema = z.object({
  kind: z
    .enum(['deviation', 'confidence', 'range', 'quartiles', 'unspecified'])
    .describe(
      'What the two bounds are: figure ± standard deviation, an interval of the figure, smallest to largest run, quartiles, or a ± that the tool does not explain.',
    ),
  low: z.number(),
  high: z.number(),
})

const measurementSchema = z.strictObject({
  benchmark: z
    .string()
    .min(1)
    .describe('Which of the suite’s benchmarks; its key in `benchmarks`.'),
  value: z.number().describe('The figure in base units: seconds, bytes, shares, per second.'),
  statistic: z.enum(['median', 'mean', 'minimum', 'value']).describe('What the figure is.'),
  spread: spreadSchema.optional(),
  samples: z.array(z.number()).optional().describe('Single runs in order, in base units.'),
  count: z.number().int().positive().optional().describe('How many runs the figure rests on.'),
})

const runSchema = z.strictObject({
  date: z.string().describe('When it ran: ISO date or date-time.'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .optional(),
  commitDate: z.string().optional().describe('When the commit was made; the order of the history.'),
  message: z.string().optional().describe('First line of the commit’s message.'),
  environment: z
    .string()
    .optional()
    .describe('Machine, system and runtime. A run in another environment is not compared.'),
  tool: z.string().describe('The tool that measured.'),
  note: z.string().optional().describe('What a reader must know of this run.'),
  measurements: z.array(measurementSchema),
})

/** A file of `content/benchmarks`: the history of one suite of benchmarks. */
export const suiteSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(SUITE_VERSION),
    name: z.string().min(1).describe('The suite; the first part of its series’ ids.'),
    description: z.string().optional().describe('What is measured, one or two sentences.'),
    source: z
      .string()
      .optional()
      .describe('Where the results come from: an address or a sentence.'),
    breaks: z
      .array(
        z.strictObject({
          date: z.string().describe('The first date after the break.'),
          reason: z
            .string()
            .min(1)
            .describe('Why earlier runs cannot be compared with later ones.'),
        }),
      )
      .optional()
      .describe('Changes of machine, method or workload that the runs themselves do not tell.'),
    benchmarks: z
      .record(
        z.string(),
        z.strictObject({
          name: z.string().min(1),
          metric: z.string().optional(),
          unit: z.string().describe('Base unit; for counts the counted noun.'),
          dimension: z.enum(DIMENSIONS),
          direction: z.enum(DIRECTIONS).describe('Which way is better.'),
        }),
      )
      .describe('The benchmarks by key; a series’ id is the suite’s name, a slash and the key.'),
    runs: z.array(runSchema).describe('Runs in the order of commit date, else run date.'),
  })
  .describe('A history of benchmark results as Benchlore stores it.')

export type Suite = z.infer<typeof suiteSchema>
