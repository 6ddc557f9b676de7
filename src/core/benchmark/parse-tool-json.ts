/** A tool's JSON, or where it breaks off being JSON. */
export type ToolJson = { value: unknown } | { line: number; column: number; found: string }

/**
 * Parses JSON as benchmark tools write it: Python's and Google Benchmark's bare `NaN` and `Infinity`
 * become the strings "NaN", "Infinity" and "-Infinity". Time is linear in the text.
 */
export function parseToolJson(text: string): ToolJson {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    // The engine's message does not reliably say where; our own reading does.
  }
  const breaks = findBreak(text)
  if (breaks !== undefined) return breaks
  try {
    return { value: JSON.parse(text.replace(STRING_OR_NAN, quoteNan)) as unknown }
  } catch {
    // Right in its tokens, but nested deeper than the engine goes.
    return { line: 1, column: 1, found: 'lists within lists without end' }
  }
}

const STRING_OR_NAN = /"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/gs
const quoteNan = (token: string): string => (token.startsWith('"') ? token : `"${token}"`)

/** White space, then a string, a word or number, or a sign. */
const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\n]|\\["\\/bfnrtu])*")|(true|false|null|-?(?:NaN|Infinity|(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?))|([[\]{},:]))/y

/** What may come next: a value, a value or the list's end, a key, a key or the object's end, a colon, a comma or end. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'rest'

/** The first place where the text is no JSON; undefined where it is, bare NaN aside. */
function findBreak(text: string): Exclude<ToolJson, { value: unknown }> | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const [whole = '', string, word, sign] = TOKEN.exec(text) ?? []
    const next = step(open, expected, string !== undefined, word !== undefined, sign)
    if (whole === '' || next === undefined) {
      const rest = /\S/.exec(text.slice(at))
      if (rest === null && open.length === 0 && expected === 'rest') return undefined
      return describePlace(text, at + (rest?.index ?? text.length - at))
    }
    expected = next
    at += whole.length
  }
}

/** What is expected behind a token; undefined where the token may not stand here. */
function step(
  open: string[],
  expected: Expected,
  isString: boolean,
  isWord: boolean,
  sign: string | undefined,
): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'value or ]'
  if (isString) return takesValue ? 'rest' : expected.startsWith('key') ? ':' : undefined
  if (isWord) return takesValue ? 'rest' : undefined
  if (sign === '{' || sign === '[') {
    if (!takesValue) return undefined
    open.push(sign)
    return sign === '{' ? 'key or }' : 'value or ]'
  }
  if (sign === ':') return expected === ':' ? 'value' : undefined
  if (sign === ',' && expected === 'rest' && open.length > 0) {
    return open.at(-1) === '{' ? 'key' : 'value'
  }
  const closes =
    (sign === '}' && open.at(-1) === '{' && (expected === 'rest' || expected === 'key or }')) ||
    (sign === ']' && open.at(-1) === '[' && (expected === 'rest' || expected === 'value or ]'))
  if (!closes) return undefined
  open.pop()
  return 'rest'
}

function describePlace(text: string, at: number) {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - (before.lastIndexOf('\n') + 1) + 1
  const found = /^\S{1,20}/.exec(text.slice(at, at + 20))?.[0]
  return { line, column, found: found === undefined ? 'the end of the file' : `“${found}”` }
}
