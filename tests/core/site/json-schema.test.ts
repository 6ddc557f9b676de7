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

describe('what people write', () => {
  type Described = Record<string, { description?: string; examples?: unknown[]; enum?: unknown }>
  const propertiesOf = (name: SchemaName) =>
    makeJsonSchema(name, address)['properties'] as Described

  test.each(['frontmatter', 'config'] as const)('has a sentence for every key of %s', (name) => {
    for (const [key, { description }] of Object.entries(propertiesOf(name))) {
      expect(description, key).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('is shown by examples that are read without a finding', () => {
    const { draft: _, status: __, severity: ___, ...others } = propertiesOf('frontmatter')
    for (const [key, { examples }] of Object.entries(others)) {
      expect(examples, key).not.toEqual([])
      for (const example of examples ?? []) {
        const text = `---\n${key === 'title' ? '' : 'title: Slow\n'}${key}: ${JSON.stringify(example)}\n---\n`
        const bytes = new TextEncoder().encode(text)
        const { findings } = readIssue({ file: 'slow.md', bytes }, { templates: [] })
        expect(findings, text).toEqual([])
        expect(schemaOf('frontmatter').safeParse({ [key]: example }).success, text).toBe(true)
      }
    }
  })

  test.each([
    [
      'status',
      ['open', 'In progress', 'RESOLVED - with an index', 'closed'],
      ['somewhere', 'opening'],
    ],
    ['severity', ['critical', 'HIGH', 'medium (P2)'], ['huge', '']],
    ['date', ['2025-03-11', '2025-03', '2025-03-11T14:05:00+01:00'], ['2025-13-01', '11.03.2025']],
  ])('is held against the recommended spelling of %s', (key, good, bad) => {
    const accepts = (value: string) => schemaOf('frontmatter').safeParse({ [key]: value }).success
    expect(good.filter(accepts)).toEqual(good)
    expect(bad.filter(accepts)).toEqual([])
  })

  test('completes the codes of findings and their levels', () => {
    const accepts = (levels: unknown) => schemaOf('config').safeParse({ levels }).success
    expect(accepts({ 'claim-mismatch': 'error', 'missing-after': 'off' })).toBe(true)
    expect(accepts({ 'claim-mismach': 'error' })).toBe(false)
    expect(accepts({ 'claim-mismatch': 'fatal' })).toBe(false)
  })
})

test('a schema says where it is published, where that is known', () => {
  expect(makeJsonSchema('issue', address)['$id']).toBe(
    'https://perf.example.com/docs/schema/issue.json',
  )
  expect(makeJsonSchema('issue', { base: '', site: undefined })).not.toHaveProperty('$id')
})
