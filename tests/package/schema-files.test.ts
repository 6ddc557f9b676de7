import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeJsonSchema, SCHEMA_NAMES } from '../../src/core/site/json-schema.ts'

const root = join(import.meta.dirname, '../..')

/** `npx vitest run tests/package/schema-files.test.ts -u` writes them anew. */
test.each(SCHEMA_NAMES)(
  'the repository has the schema %s as the site publishes it',
  async (name) => {
    const schema = makeJsonSchema(name, { base: '', site: undefined })
    const text = `${JSON.stringify(schema, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(join(root, `schema/${name}.json`))
  },
)
