import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { suiteSchema } from './core/benchmark/suite.ts'
import { issueSchema } from './core/issue/schema.ts'
import { writtenReviewSchema } from './core/review/written-review.ts'
import { benchmarksLoader } from './loader/benchmarks-loader.ts'
import { issuesLoader } from './loader/issues-loader.ts'
import { reviewsLoader } from './loader/reviews-loader.ts'

// Core has found every fault of the documents, with its place; a fault that this finds is one of ours.
const issues = defineCollection({
  loader: issuesLoader(),
  schema: z.object({
    issue: issueSchema,
    toc: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        level: z.number(),
        line: z.number(),
        key: z.string().optional(),
      }),
    ),
    bodyDigest: z.string(),
  }),
})

const benchmarks = defineCollection({
  loader: benchmarksLoader(),
  schema: z.object({ suite: suiteSchema }),
})

const reviews = defineCollection({
  loader: reviewsLoader(),
  schema: z.object({
    review: writtenReviewSchema,
    bodyDigest: z.string().nullable(),
    targets: z.record(z.string(), z.string()),
  }),
})

export const collections = { issues, benchmarks, reviews }
