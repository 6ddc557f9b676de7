import { z } from 'zod'
import { nearestWord } from './nearest-word.ts'
import type { PlacedYaml, YamlProblem } from './yaml-places.ts'

/** The value where all is well, otherwise every problem with its place. */
export type CheckedYaml<T> =
  { value: T; problems: [] } | { value: undefined; problems: YamlProblem[] }

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The keys that the schema knows at `path`, in its order. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: JsonSchema | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const step of path) {
    const next: unknown =
      typeof step === 'number'
        ? at?.items
        : (at?.properties?.[String(step)] ?? at?.additionalProperties)
    at = typeof next === 'object' ? (next as JsonSchema) : undefined
  }
  const names = at?.propertyNames
  const listed = typeof names === 'object' ? (names.enum ?? []) : []
  return [...Object.keys(at?.properties ?? {}), ...listed.map(String)]
}

/** `levels.bad-date`, `tags[2]`; the whole text has no name. */
const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step, i) =>
      typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`,
    )
    .join('')

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeNames[typeof value] ?? typeof value
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
}

function formatZodIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path.length > 0 ? `“${formatPath(issue.path)}”` : 'The file'
  const found = valueAt(value, issue.path)
  if (issue.code === 'invalid_type' && found === null) {
    return `${name} has no value. Give it one, or delete the line.`
  }
  if (issue.code === 'invalid_type') {
    return `${name} must be ${typeNames[issue.expected] ?? issue.expected}, not ${nameOf(found)}.`
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const meant = typeof found === 'string' ? nearestWord(found, values) : undefined
    return `${name} must be one of ${values.join(', ')}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    const least = Number(issue.minimum)
    return least <= 1
      ? `${name} must not be empty.`
      : `${name} must have at least ${least} letters.`
  }
  return `${name} ${issue.message}.`
}

/**
 * Checks parsed YAML against a schema: every problem is one sentence at the place of its value; an
 * unknown key stands at the key and names the nearest known one. `parseYaml`'s own problems come
 * first and alone.
 */
export function checkYaml<S extends z.ZodType>(
  yaml: PlacedYaml,
  schema: S,
): CheckedYaml<z.output<S>> {
  if (yaml.problems.length > 0) return { value: undefined, problems: yaml.problems }
  const result = schema.safeParse(yaml.value ?? {})
  if (result.success) return { value: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue): YamlProblem[] => {
    if (issue.code === 'invalid_key') {
      const message = `The key “${formatPath(issue.path)}” ${issue.issues[0]?.message ?? ''}.`
      return [{ ...yaml.placeOfKey(issue.path), message, path: issue.path }]
    }
    if (issue.code !== 'unrecognized_keys') {
      const place = yaml.placeOf(issue.path)
      return [{ ...place, message: formatZodIssue(issue, yaml.value), path: issue.path }]
    }
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return {
        ...yaml.placeOfKey(path),
        message: formatUnknownKey(formatPath(path), key, known),
        path,
        unknownKey: key,
      }
    })
  })
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return { value: undefined, problems }
}

function formatUnknownKey(name: string, key: string, known: readonly string[]): string {
  const meant = nearestWord(key, known)
  const cure = meant === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean “${meant}”?`
  return `The key “${name}” is not known. ${cure}`
}
