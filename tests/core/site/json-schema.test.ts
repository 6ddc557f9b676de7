import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { makeJsonSchema, type SchemaName } from '../../../src/core/site/json-schema.ts'

const address = { base: '/docs', site: 'https://perf.example.com' }
const schemaOf = (name: SchemaName) => z.fromJSONSchema(makeJsonSchema(name, address))
const folder = join(import.meta.dirname, '../../fixtures/read')

describe('the schema of an issue', () => {
  test.each(['performance-in-full.md', 'api-in-full.md'])('describes %s as it is read', (file) => {
    const bytes = readFileSync(join(folder, file))
    const { issue } = readIssue({ file, bytes }, { templates: [] })
    expect(schemaOf('issue').safeParse(issue).error).toBeUndefined()
    // A reader of today must not stumble over a field of tomorrow.
    expect(schemaOf('issue').safeParse({ ...issue, tomorrow: 1 }).success).toBe(true)
    const { title: _, ...untitled } = issue
    expect(schemaOf('issue').safeParse(untitled).success).toBe(false)
    expect(schemaOf('issue').safeParse({ ...issue, severity: 'huge' }).success).toBe(false)
  })
})

describe('the schema of frontmatter', () => {
  test('takes what an author may write, and nothing else', () => {
    const schema = schemaOf('frontmatter')
    expect(
      schema.safeParse({ title: 'X', components: 'a, b', tags: ['c'], draft: true }).success,
    ).toBe(true)
    expect(schema.safeParse({}).success).toBe(true)
    expect(schema.safeParse({ componets: ['a'] }).success).toBe(false)
    expect(schema.safeParse({ draft: 'maybe' }).success).toBe(false)
  })
})

test('a schema says where it is published, where that is known', () => {
  expect(makeJsonSchema('issue', address)['$id']).toBe(
    'https://perf.example.com/docs/schema/issue.json',
  )
  expect(makeJsonSchema('issue', { base: '', site: undefined })).not.toHaveProperty('$id')
})
