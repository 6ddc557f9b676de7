import { z } from 'zod'
import { parseReviewPeriod } from '../insight/review-period.ts'
import { findingSchema } from '../issue/schema.ts'
import { liveUseSchema } from './live-components.ts'

/** The frontmatter of a hand-written review. */
export const reviewFrontmatterSchema = z.strictObject({
  title: z.string().min(1).describe('What the review is called.'),
  period: z
    .union(
      [z.string(), z.int().transform(String)],
      'must be a quarter or a year, such as 2026-Q3 or 2026',
    )
    .refine(
      (text) => parseReviewPeriod(text) !== undefined,
      'must be a quarter or a year, such as 2026-Q3 or 2026',
    )
    .optional()
    .describe('The quarter or year whose page it stands on; without one it has a page of its own.'),
  date: z.iso
    .date('must be a day that exists, as YYYY-MM-DD')
    .optional()
    .describe('When it was written.'),
  authors: z
    .union(
      [
        z.array(z.string().min(1)),
        z
          .string()
          .min(1)
          .transform((name) => [name]),
      ],
      'must be a name or a list of names',
    )
    .default([])
    .describe('Who wrote it.'),
  draft: z.boolean().default(false).describe('Keeps it out of the site.'),
})

/** A hand-written review as the site has it. */
export const writtenReviewSchema = z.object({
  /** Good for an address; of a review with a period that of the period is. */
  id: z.string(),
  /** Name of the file. */
  file: z.string(),
  title: z.string(),
  period: z.string().nullable(),
  date: z.string().nullable(),
  authors: z.array(z.string()),
  draft: z.boolean(),
  /**
   * So many levels its headings are lower on the page than in the text, to stand below its title: the heading
   * of its own page, or one of the second level on that of a period.
   */
  headingShift: z.int().min(0).max(2),
  uses: z.array(liveUseSchema),
  /** Its text can be compiled, and runs nothing. */
  isSafe: z.boolean(),
  findings: z.array(findingSchema),
})

export type WrittenReview = z.infer<typeof writtenReviewSchema>
