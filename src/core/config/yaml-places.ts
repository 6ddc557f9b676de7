import {
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Document,
  type ErrorCode,
  type YAMLParseError,
} from 'yaml'
import type { Place } from '../finding/finding.ts'
import { makeLocator } from '../finding/locator.ts'

/** One thing wrong in a YAML text, where it stands, in one sentence. */
export interface YamlProblem extends Place {
  message: string
  /** From the top of the text to the value; empty for faults of the YAML itself. */
  path: readonly PropertyKey[]
  /** The key that the schema does not know, where that is the problem. */
  unknownKey?: string
}

/** A YAML text as a value whose parts can be found again in the text. */
export interface PlacedYaml {
  /** undefined where the text is no YAML, null where it is empty. Maps are plain objects. */
  value: unknown
  /** Faults of the YAML itself: tabs, duplicate keys, unclosed quotes. */
  problems: YamlProblem[]
  /** Where the value at `path` stands; where it is missing, its nearest parent that is there. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Where the key itself stands at the end of `path`. */
  placeOfKey: (path: readonly PropertyKey[]) => Place
}

/** The node at `path` or at its longest part that exists, and the last key's own node. */
function findNode(document: Document, path: readonly PropertyKey[]) {
  let node: unknown = document.contents
  let key: unknown
  for (const step of path) {
    const next = isNode(node) && 'get' in node ? node.get(step, true) : undefined
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined
    if (pair) key = pair.key
    if (!isNode(next)) break
    node = next
  }
  return { node, key }
}

/**
 * Parses YAML and keeps the positions; never throws. `firstLine` is the line of the document that
 * the text begins on: 1 for a file of its own, 2 for frontmatter below its fence. Use it together
 * with `checkYaml` for a configuration file and for frontmatter alike.
 */
export function parseYaml(text: string, firstLine = 1): PlacedYaml {
  // The parser's own counter loses lines behind some faults.
  const locate = makeLocator(text)
  const placeAt = (offset: number): Place => {
    const { line, column } = locate(offset)
    return { line: line + firstLine - 1, column }
  }
  const failed = (message: string): PlacedYaml => {
    const start = { line: firstLine, column: 1 }
    const problems = [{ ...start, message, path: [] }]
    return { value: undefined, problems, placeOf: () => start, placeOfKey: () => start }
  }

  let document: Document
  let value: unknown
  try {
    document = parseDocument(text, { prettyErrors: false })
    value = document.errors.length > 0 ? undefined : (document.toJS() as unknown)
  } catch (error) {
    // Two ways lead here: nesting deeper than the stack, and aliases that unfold without end.
    const isDeep = error instanceof RangeError
    return failed(isDeep ? 'It is nested too deeply.' : 'It refers to itself too often (&, *).')
  }

  const placeOfNode = (node: unknown): Place =>
    placeAt(isNode(node) && node.range ? node.range[0] : 0)
  return {
    value,
    problems: document.errors.map((error) => ({
      ...placeAt(error.pos[0]),
      message: formatSyntaxError(error),
      path: [],
    })),
    placeOf: (path) => placeOfNode(findNode(document, path).node),
    placeOfKey: (path) => {
      const { node, key } = findNode(document, path)
      return placeOfNode(key ?? node)
    },
  }
}

/** The faults that people make, with their cure; the parser's own words tell little. */
const SYNTAX_SENTENCES: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A value that holds a colon and a space must stand in quotes.',
  BAD_SCALAR_START: 'A value that begins with a backtick or @ must stand in quotes.',
  MISSING_CHAR: 'A closing quote or bracket is missing, or a colon behind the key.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  DUPLICATE_KEY: 'This key stands twice. Keep one of the two.',
  BAD_INDENT: 'The indentation does not fit the lines above.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon must stand on one line; is a colon missing?',
  BAD_ALIAS: 'A value that begins with * must stand in quotes.',
}

/** One sentence, the parser's message where none of ours fits. */
function formatSyntaxError({ code, message }: YAMLParseError): string {
  const line = message.split('\n')[0]!.trim()
  return SYNTAX_SENTENCES[code] ?? (/[.!?]$/.test(line) ? line : `${line}.`)
}
