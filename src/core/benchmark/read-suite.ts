import { checkYaml } from '../config/check-yaml.ts'
import { parseYaml } from '../config/yaml-places.ts'
import { finding } from '../finding/finding.ts'
import { makeLocator } from '../finding/locator.ts'
import type { Finding } from '../issue/schema.ts'
import { decodeText } from '../markdown/decode.ts'
import { type Suite, suiteSchema } from './suite.ts'

/** What a file of `content/benchmarks` holds. */
interface ReadSuite {
  /** Undefined where something in it cannot be used; the findings then say what. */
  suite: Suite | undefined
  findings: Finding[]
  text: string
}

/** A file with one fault often has it in every line; nobody reads them all. */
const MOST_FINDINGS = 20

/** Reads a stored suite; never throws. Every fault is a finding at its place in the JSON. */
export function readSuite(bytes: Uint8Array): ReadSuite {
  const { text, invalidPlace } = decodeText(bytes)
  const fail = (...findings: Finding[]): ReadSuite => ({ suite: undefined, findings, text })
  if (invalidPlace !== undefined) {
    return fail(finding('bad-benchmarks', invalidPlace, { problem: 'It is not UTF-8.' }))
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return fail(findSyntax(text, error))
  }
  const parsed = suiteSchema.safeParse(value)
  if (parsed.success) return { suite: parsed.data, findings: [], text }
  if (!isSuite(value)) {
    return fail(finding('bad-benchmarks', { line: 1, column: 1 }, { problem: NOT_STORED }))
  }
  // JSON is YAML too, and the reader of that knows where each value stands.
  const { problems } = checkYaml(parseYaml(text), suiteSchema)
  const findings = problems.map(({ line, column, message }) =>
    finding('bad-benchmarks', { line, column }, { problem: message }),
  )
  return fail(...findings.slice(0, MOST_FINDINGS))
}

const NOT_STORED =
  'It is no history as “benchlore import” writes it. Import the output of a tool with that command.'

const isSuite = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'runs' in value && 'benchmarks' in value

/** The engine's own words name the place, and little else that helps an author. */
function findSyntax(text: string, error: unknown): Finding {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const place = makeLocator(text)(offset === undefined ? text.length : Number(offset))
  const problem =
    text.trim() === ''
      ? 'It is empty.'
      : 'The JSON breaks off here: a comma, quotation mark or bracket is missing or too many.'
  return finding('bad-benchmarks', place, { problem })
}
