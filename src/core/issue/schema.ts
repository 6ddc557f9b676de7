import { z } from 'zod'

/**
 * The published issue: the object of `/issues/<id>.json` and of one line of `benchlore read`.
 * Field names are public; absent scalars are `null`, absent lists `[]`.
 */

export const SCHEMA_VERSION = 1

export const STATUSES = ['open', 'in-progress', 'testing', 'resolved', 'closed'] as const
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
const TEMPLATES = ['performance', 'api', 'other'] as const
const RELATIONS = ['related', 'supersedes', 'duplicate', 'caused-by'] as const
const VERDICTS = ['match', 'ambiguous', 'mismatch', 'unverifiable'] as const
export const DIRECTIONS = ['lower', 'higher', 'unknown'] as const
export const DIMENSIONS = ['time', 'size', 'share', 'rate', 'size-rate', 'factor', 'count'] as const
const BOUNDS = ['at-least', 'at-most', 'about'] as const
export const LEVELS = ['error', 'warning', 'note'] as const

const text = z.string().nullable()
const line = z.number().int().min(1)

/** A figure: `text` as written, `value` in the base unit of its dimension (`s`, `B`, `share`, `/s`, `B/s`, `x`, or the counted noun). */
export const quantitySchema = z.object({
  text: z.string(),
  value: z.number(),
  unit: z.string(),
  dimension: z.enum(DIMENSIONS),
})

/** An ISO day, month or date-time, as exact as the author gave it. */
const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?$/)

export const findingSchema = z.object({
  code: z.string(),
  level: z.enum(LEVELS),
  line,
  column: z.number().int().min(1),
  message: z.string(),
})

export const benchmarkSchema = z.object({
  name: z.string(),
  metric: z.string(),
  direction: z.enum(DIRECTIONS),
  before: quantitySchema.nullable(),
  after: quantitySchema.nullable(),
  speedup: z.number().nullable(),
  /** How exactly the speedup is known, where a figure is a bound or an approximation: `<1 s`, `~6 min`. */
  bound: z.enum(BOUNDS).nullable(),
  expected: z.boolean(),
  series: text,
  line,
})

export const claimSchema = z.object({
  text: z.string(),
  /** `points`: a difference in percentage points, or in points of a score. */
  kind: z.enum(['percent', 'factor', 'points']),
  value: z.number(),
  benchmark: z.number().int().nullable(),
  verdict: z.enum(VERDICTS),
  computed: text,
  /** For `ambiguous`: what the claim must mean to hold. */
  reading: text,
  line,
})

const checkedSchema = z.object({
  key: text,
  text: z.string(),
  checked: z.boolean().nullable(),
  inferred: z.boolean(),
  line,
})

export const issueSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string(),
  template: z.enum(TEMPLATES),
  title: text,
  lang: text,
  draft: z.boolean(),
  file: z.string(),
  aliases: z.array(z.string()),
  /** Ids of the benchmark series that the document names; those of single figures are among them. */
  series: z.array(z.string()),
  status: z.enum(STATUSES).nullable(),
  statusText: text,
  severity: z.enum(SEVERITIES).nullable(),
  severityText: text,
  date: dateSchema.nullable(),
  updated: dateSchema.nullable(),
  resolvedDate: dateSchema.nullable(),
  due: dateSchema.nullable(),
  components: z.array(z.string()),
  tags: z.array(z.string()),
  authors: z.array(z.string()),
  related: z.array(z.object({ text: z.string(), url: text, id: text, kind: z.enum(RELATIONS) })),
  summary: text,
  metric: z
    .object({
      name: z.string(),
      current: quantitySchema.nullable(),
      baseline: quantitySchema.nullable(),
      degradation: text,
    })
    .nullable(),
  systemImpact: z.object({ cpu: text, memory: text, disk: text, network: text }).nullable(),
  profile: z.array(
    z.object({ name: z.string(), share: z.number().nullable(), seconds: z.number().nullable() }),
  ),
  logs: z.array(z.object({ text: z.string(), line })),
  images: z.array(z.object({ alt: z.string(), src: z.string(), line })),
  environment: z.array(z.object({ label: z.string(), text: z.string() })),
  reproduction: z.array(z.object({ text: z.string() })),
  rootCause: text,
  bottleneck: z.object({ file: text, function: text, operation: text }).nullable(),
  causes: z.array(checkedSchema),
  techniques: z.array(checkedSchema),
  testing: z.array(z.object({ text: z.string(), checked: z.boolean().nullable(), line })),
  workarounds: z.array(z.object({ text: z.string() })),
  impact: z.array(z.object({ label: z.string(), text: z.string() })),
  target: z
    .object({ performance: quantitySchema.nullable(), comparator: text, speedup: text })
    .nullable(),
  strategy: text,
  phases: z.array(z.object({ name: z.string(), text: z.string(), timeline: text })),
  risks: z.array(z.object({ text: z.string() })),
  /** How to undo the change: a step each. */
  rollback: z.array(z.object({ text: z.string() })),
  /** What else was considered. */
  alternatives: z.array(z.object({ text: z.string() })),
  /** What keeps it from coming back. */
  prevention: z.array(z.object({ text: z.string() })),
  files: z.array(
    z.object({ path: z.string(), note: text, state: z.enum(['planned', 'changed']).nullable() }),
  ),
  changes: z.array(z.object({ text: z.string(), file: text, line: line.nullable() })),
  benchmarks: z.array(benchmarkSchema),
  claims: z.array(claimSchema),
  gain: z
    .object({ speedup: z.number(), benchmark: z.number().int(), verified: z.boolean() })
    .nullable(),
  resolution: z
    .object({
      summary: text,
      commits: z.array(z.string()),
      targetMet: z.boolean().nullable(),
      targetComputed: z.boolean().nullable(),
      speedup: text,
      monitoring: text,
    })
    .nullable(),
  lessons: z.array(z.object({ text: z.string(), line, reviewBy: dateSchema.nullable() })),
  timeline: z.array(z.object({ when: z.string(), text: z.string() })),
  actions: z.array(
    z.object({ text: z.string(), owner: text, due: text, checked: z.boolean().nullable(), line }),
  ),
  references: z.array(z.object({ text: z.string(), url: text })),
  notes: z.object({ started: text, decisions: text, challenges: text, achieved: text }).nullable(),
  findings: z.array(findingSchema),
})

export type Issue = z.infer<typeof issueSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type Dimension = Quantity['dimension']
export type Benchmark = z.infer<typeof benchmarkSchema>
export type Bound = NonNullable<Benchmark['bound']>
export type Claim = z.infer<typeof claimSchema>
export type Verdict = Claim['verdict']
export type Direction = Benchmark['direction']
export type Status = NonNullable<Issue['status']>
export type Severity = NonNullable<Issue['severity']>
export type Template = Issue['template']
export type Level = (typeof LEVELS)[number]
export type Finding = z.infer<typeof findingSchema>
