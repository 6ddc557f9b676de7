import { z } from 'zod'
import { SEVERITIES, STATUSES } from '../issue/schema.ts'
import { SECTION_KEYS } from '../vocabulary/section-names.ts'
import { LABEL_KEYS } from '../vocabulary/labels.ts'

const wordings = z.array(z.string().trim().min(1).max(100))

/** The keys of causes and techniques are parts of addresses. */
const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens: slow-disk')

/** A team's own wordings: each list adds to what is built in and wins over it. */
export const vocabularySchema = z.strictObject({
  headings: z
    .partialRecord(z.enum([...SECTION_KEYS, 'none']), wordings)
    .optional()
    .describe('Headings by kind of section; “none” for those that mean nothing.'),
  labels: z
    .partialRecord(z.enum([...LABEL_KEYS, 'none']), wordings)
    .optional()
    .describe('Labels of fields by meaning; “none” for those that mean nothing.'),
  statuses: z
    .partialRecord(z.enum(STATUSES), wordings)
    .optional()
    .describe('What a status may begin with, by what it means.'),
  severities: z
    .partialRecord(z.enum(SEVERITIES), wordings)
    .optional()
    .describe('What a severity or priority may begin with, by what it means.'),
  causes: z.record(key, wordings).optional().describe('Wordings of a cause by its key.'),
  techniques: z.record(key, wordings).optional().describe('Wordings of a technique by its key.'),
  components: z
    .record(z.string().min(1), wordings)
    .optional()
    .describe('Other names of a component by the name that is shown.'),
})
