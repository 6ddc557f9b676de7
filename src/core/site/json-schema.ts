import { z } from 'zod'
import { suiteSchema } from '../benchmark/suite.ts'
import { configSchema } from '../config/config.ts'
import { EXPLANATIONS } from '../finding/explanations.ts'
import { frontmatterSchema } from '../issue/frontmatter-schema.ts'
import { issueSchema, LEVELS } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'

/** The published JSON Schemas, by name. What people write has the draft that editors know. */
const SCHEMAS = {
  issue: {
    schema: issueSchema,
    target: 'draft-2020-12',
    title: 'A performance issue as Benchlore publishes it',
    description:
      'Absent scalars are null, absent lists empty. Fields may be added within one schemaVersion.',
  },
  frontmatter: {
    schema: frontmatterSchema,
    target: 'draft-07',
    title: 'The YAML frontmatter of a performance issue',
    description: 'Every key is optional, and wins over what the text of the document says.',
  },
  benchmarks: {
    schema: suiteSchema,
    target: 'draft-07',
    title: 'A history of benchmark results as Benchlore stores it',
    description:
      'A file of content/benchmarks. “benchlore import” writes it; names, directions, breaks and notes may be edited.',
  },
  config: {
    schema: configSchema,
    target: 'draft-07',
    title: 'The configuration of Benchlore',
    description: 'benchlore.config.yaml: every key is optional.',
  },
} as const

export type SchemaName = keyof typeof SCHEMAS

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[]

interface SchemaNode {
  zodSchema: z.core.$ZodType
  jsonSchema: z.core.JSONSchema.BaseSchema
}

/** One of the schemas, for editors and for tools that read the site's JSON. */
export function makeJsonSchema(name: SchemaName, address: SiteAddress): Record<string, unknown> {
  const { schema, target, title, description } = SCHEMAS[name]
  // The side that goes in: of frontmatter what an author writes, of an issue what a reader may rely on.
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target,
    io: 'input',
    override: completeForEditors,
  })
  const id =
    address.site === undefined ? {} : { $id: publicAddress(address, `/schema/${name}.json`) }
  return { $schema, ...id, title, description, ...rest }
}

/** What editors show and complete, and the conversion leaves out. */
function completeForEditors({ zodSchema, jsonSchema }: SchemaNode): void {
  // Of a value that is read into another form the conversion drops the examples, which are of the form written.
  const examples = z.globalRegistry.get(zodSchema)?.examples
  if (Array.isArray(examples)) jsonSchema.examples = examples
  // Editors complete keys that are listed as properties, and show what is said of each.
  if (zodSchema === configSchema.shape.levels) {
    jsonSchema.properties = Object.fromEntries(
      Object.entries(EXPLANATIONS).map(([code, { meaning }]) => [
        code,
        { description: meaning, enum: [...LEVELS, 'off'] },
      ]),
    )
    jsonSchema.additionalProperties = false
    delete jsonSchema.propertyNames
  }
}
