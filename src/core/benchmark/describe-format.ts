import { makeJsonSchema } from '../site/json-schema.ts'

/** One kind of object in a stored history, as its schema describes it. */
export interface SchemaPart {
  id: string
  title: string
  keys: { key: string; type: string; isRequired: boolean; meaning: string }[]
}

interface SchemaNode {
  type?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, SchemaNode>
  required?: string[]
  items?: SchemaNode
  additionalProperties?: SchemaNode | boolean
}

/** The objects of a stored history from the outside to the inside, each with the keys on its way. */
const PARTS = [
  { id: 'file', title: 'The file', way: [] },
  { id: 'benchmark', title: 'A benchmark', way: ['benchmarks', '*'] },
  { id: 'run', title: 'A run', way: ['runs', '*'] },
  { id: 'measurement', title: 'A measurement', way: ['runs', '*', 'measurements', '*'] },
  { id: 'spread', title: 'A spread', way: ['runs', '*', 'measurements', '*', 'spread'] },
  { id: 'break', title: 'A break', way: ['breaks', '*'] },
] as const

/** The stored format in tables, read from its published schema, so that they cannot differ. */
export function describeFormat(): SchemaPart[] {
  const schema: SchemaNode = makeJsonSchema('benchmarks', { base: '', site: undefined })
  return PARTS.map(({ id, title, way }) => {
    const node = way.reduce<SchemaNode | undefined>(follow, schema)
    const required = new Set(node?.required)
    return {
      id,
      title,
      keys: Object.entries(node?.properties ?? {}).map(([key, value]) => ({
        key,
        type: describeType(value),
        isRequired: required.has(key),
        meaning: value.description ?? '',
      })),
    }
  })
}

/** `*` is any member of a list or of an object with free keys. */
function follow(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  if (key !== '*') return node?.properties?.[key]
  const { items, additionalProperties } = node ?? {}
  return items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}

function describeType(node: SchemaNode): string {
  if (node.const !== undefined) return `always ${JSON.stringify(node.const)}`
  if (node.enum !== undefined) return node.enum.join(', ')
  if (node.type === 'array')
    return `list of ${node.items?.type === 'number' ? 'numbers' : 'objects'}`
  return node.type === 'string' ? 'text' : (node.type ?? 'value')
}
