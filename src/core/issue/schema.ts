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

/** A figure that the author states and the other figures of the document give as well. */
export const recomputedSchema = z.object({
  subject: z.enum(['degradation', 'expected-speedup', 'speedup', 'target']),
  /** As written; null where the document does not say it. */
  stated: text,
  /** What the figures give; null where they give nothing. */
  computed: text,
  /** Null where nothing is stated. */
  verdict: z.enum(VERDICTS).nullable(),
  /** The sentence that sets it right; null where nothing is wrong. */
  correction: text,
  line: line.nullable(),
})

const boundsSchema = z.object({ low: z.number(), high: z.number() })

/** The results of one side of a pair, in base units. */
const sampledSideSchema = z.object({
  files: z.array(
    z.object({
      /** Path relative to the content folder. */
      file: z.string(),
      /** Where the site has the file for download; null where it is not published. */
      download: text,
      /** SHA-256 of the file, 16 hex digits. */
      digest: z.string(),
    }),
  ),
  tool: z.string(),
  /** The benchmark and metric as the tool names them. */
  name: z.string(),
  metric: text,
  dimension: z.enum(DIMENSIONS),
  unit: z.string(),
  /** The median of the single runs where there are any. */
  value: z.number(),
  statistic: z.enum(['median', 'mean', 'minimum', 'value']),
  spread: boundsSchema
    .extend({ kind: z.enum(['deviation', 'confidence', 'range', 'quartiles', 'unspecified']) })
    .nullable(),
  count: z.number().int().nullable(),
  environment: text,
  /** The single runs, ascending; of more than 200 evenly spaced ones of that order. */
  values: z.array(z.number()),
})

/** What the results behind a measured pair say, and how far they can be trusted. */
export const evidenceSchema = z.object({
  /** Place of the pair among `benchmarks`. */
  benchmark: z.number().int(),
  before: sampledSideSchema,
  after: sampledSideSchema,
  /** How many times as good, by the results; null where a ratio says nothing. */
  speedup: z.number().nullable(),
  /** 95 % interval of the speedup, or what stands for one. */
  interval: boundsSchema.nullable(),
  /** Seeded bootstrap of the ratio of medians, error propagation, or division of intervals. */
  method: z.enum(['samples', 'deviation', 'intervals']).nullable(),
  /** Two-sided Mann–Whitney p-value; null without single runs on both sides. */
  p: z.number().nullable(),
  grade: z.enum(['strong', 'fair', 'weak', 'single']),
  /** One sentence for each thing that lowers the grade. */
  reasons: z.array(z.string()),
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
  /** What is to be watched: items with a box below a monitoring heading; its prose is in the resolution. */
  monitoring: z.array(z.object({ text: z.string(), checked: z.boolean().nullable(), line })),
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
  /** Degradation, expected and achieved speedup and the target, each held against the figures. */
  recomputed: z.array(recomputedSchema),
  /** The results of benchmark tools behind the pairs that have some. */
  evidence: z.array(evidenceSchema),
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
export type Recomputed = z.infer<typeof recomputedSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type SampledSide = Evidence['before']
export type Verdict = Claim['verdict']
export type Direction = Benchmark['direction']
export type Status = NonNullable<Issue['status']>
export type Severity = NonNullable<Issue['severity']>
export type Template = Issue['template']
export type Level = (typeof LEVELS)[number]
export type Finding = z.infer<typeof findingSchema>
