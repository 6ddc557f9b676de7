import { z } from 'zod'
import { parseReviewPeriod } from '../insight/review-period.ts'
import { STATUSES } from '../issue/schema.ts'

const period = z
  .string()
  .refine(
    (text) => parseReviewPeriod(text) !== undefined,
    'must be a quarter or a year, such as 2026-Q3 or 2026',
  )

const limit = z.int().min(1, 'must be 1 or more').max(100, 'must be 100 at most').optional()

/** By what a live component narrows the issues that it speaks of. */
const narrowed = {
  cause: z.string().min(1).optional(),
  technique: z.string().min(1).optional(),
  component: z.string().min(1).optional(),
}

/**
 * What a hand-written review may show of the issues as they are when the site is built, and the props of
 * each. The components themselves are the site's; nothing has to be imported.
 */
export const LIVE_SCHEMAS = {
  /** Opened, resolved and open over time; or the history of a benchmark. */
  Trend: z.strictObject({ ...narrowed, series: z.string().min(1).optional() }),
  /** Lessons, the newest first. */
  Lessons: z.strictObject({
    ...narrowed,
    issue: z.string().min(1).optional(),
    period: period.optional(),
    limit,
  }),
  /** A table of issues, the newest first. */
  Issues: z.strictObject({
    ...narrowed,
    ids: z.array(z.string().min(1)).min(1).optional(),
    status: z.enum(STATUSES).optional(),
    opened: period.optional(),
    resolved: period.optional(),
    limit,
  }),
  /** What one fix gained, within a sentence. */
  Gain: z.strictObject({ issue: z.string().min(1) }),
  /** The figures of a quarter or year. */
  Review: z.strictObject({ period }),
} as const satisfies Record<string, z.ZodObject>

export type LiveName = keyof typeof LIVE_SCHEMAS
export const LIVE_NAMES = Object.keys(LIVE_SCHEMAS) as LiveName[]

type LiveProps = { [Name in LiveName]: z.infer<(typeof LIVE_SCHEMAS)[Name]> }

/** A live component with its props, as a review has it. */
export type LiveUse = { [Name in LiveName]: { name: Name; props: LiveProps[Name] } }[LiveName]

export const liveUseSchema = z.discriminatedUnion(
  'name',
  LIVE_NAMES.map((name) => z.object({ name: z.literal(name), props: LIVE_SCHEMAS[name] })) as never,
) as unknown as z.ZodType<LiveUse>

/** One text for one use, whatever the order of its props: what is made ready for it is found by this. */
export const formatLiveKey = ({ name, props }: { name: string; props: object }): string =>
  JSON.stringify([
    name,
    ...Object.entries(props)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
