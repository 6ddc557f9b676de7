import { z } from 'zod'
import type { FindingCode } from '../finding/finding.ts'
import { DEFAULT_LEVELS } from '../finding/finding.ts'
import { LEVELS, SEVERITIES } from '../issue/schema.ts'
import { vocabularySchema } from './vocabulary-schema.ts'

const codes = Object.keys(DEFAULT_LEVELS) as [FindingCode, ...FindingCode[]]

/** `/` or `/docs` or `docs/` → `` or `/docs`: with a leading slash, without a trailing one. */
const normalizeBase = (base: string): string => {
  const inner = base.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '' : `/${inner}`
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

/** `benchlore.config.yaml`: everything optional, unknown keys refused. */
export const configSchema = z.strictObject({
  title: z.string().min(1).default('Performance issues').describe('The name of the site.'),
  description: z.string().default('').describe('One sentence below the title on the home page.'),
  repository: z
    .url({ protocol: /^https?$/, error: 'must be the web address of the repository' })
    .optional()
    .describe('The repository on the web; files and commits then lead there.'),
  branch: z.string().min(1).default('main').describe('The branch that file links point to.'),
  base: z
    .string()
    .regex(/^(?!.*\/\/)(?!.*(^|\/)\.{1,2}(\/|$))[\w./~-]*$/, 'must be a path such as /docs')
    .default('/')
    .transform(normalizeBase)
    .describe('The path that the site is published under.'),
  site: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://perf.example.com' })
    .optional()
    .describe('The address that the site is published at.'),
  lang: z
    .string()
    .refine(isLanguage, 'must be a language tag such as en or pt-BR')
    .default('en')
    .describe('The language of most documents, a BCP 47 tag.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as UTC or Europe/Berlin')
    .default('UTC')
    .describe('The time zone of all days: of “today”, and of times with an offset.'),
  content: z
    .strictObject({
      issues: z.string().min(1).default('content/issues').describe('The folder of the issues.'),
      benchmarks: z
        .string()
        .min(1)
        .default('content/benchmarks')
        .describe('The folder of the imported benchmark results.'),
      reviews: z
        .string()
        .min(1)
        .default('content/reviews')
        .describe('The folder of the hand-written reviews.'),
      templates: z
        .string()
        .min(1)
        .default('content/templates')
        .describe('The folder of the templates.'),
    })
    .prefault({})
    .describe('Folders, relative to the configuration file.'),
  dueAfter: z
    .partialRecord(z.enum(SEVERITIES), z.int().min(0))
    .default({})
    .describe(
      'Days from its opening by which an issue of a severity that names no due date is due.',
    ),
  levels: z
    .partialRecord(z.enum(codes), z.enum([...LEVELS, 'off']))
    .default({})
    .describe('The level of single findings, or “off”.'),
  vocabulary: vocabularySchema.default({}).describe('A team’s own wordings.'),
})

export type Config = z.infer<typeof configSchema>
export type LevelSettings = Config['levels']
