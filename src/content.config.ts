import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { issuesLoader, type IssueData } from './loader/issues-loader.ts'

// The schema gives the type only: core has checked every issue, with positions, before it comes here.
const issues = defineCollection({ loader: issuesLoader(), schema: z.custom<IssueData>() })

export const collections = { issues }
