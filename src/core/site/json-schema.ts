import { z } from 'zod'
import { frontmatterSchema } from '../issue/frontmatter.ts'
import { issueSchema } from '../issue/schema.ts'
import { publicAddress, type SiteAddress } from './addresses.ts'

/** The published JSON Schemas (draft 2020-12), by name. */
const SCHEMAS = {
  issue: {
    schema: issueSchema,
    title: 'A performance issue as Benchlore publishes it',
    description:
      'Absent scalars are null, absent lists empty. Fields may be added within one schemaVersion.',
  },
  frontmatter: {
    schema: frontmatterSchema,
    title: 'The YAML frontmatter of a performance issue',
    description: 'Every key is optional, and wins over what the text of the document says.',
  },
} as const

export type SchemaName = keyof typeof SCHEMAS

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[]

/** One of the schemas, for editors and for tools that read the site's JSON. */
export function makeJsonSchema(name: SchemaName, address: SiteAddress): Record<string, unknown> {
  const { schema, title, description } = SCHEMAS[name]
  // The side that goes in: of frontmatter what an author writes, of an issue what a reader may rely on.
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  const id =
    address.site === undefined ? {} : { $id: publicAddress(address, `/schema/${name}.json`) }
  return { $schema, ...id, title, description, ...rest }
}
