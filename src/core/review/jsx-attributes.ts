/** An attribute of an element as it is written. */
export interface WrittenAttribute {
  /** Empty for `{...props}`. */
  name: string
  /** Where it begins in the text. */
  at: number
  /** Where its value begins, without quote or brace; where it begins itself, if it has none. */
  valueAt: number
}

const SPACE = /\s/
const NAME_END = /[\s=/>{]/

/**
 * The attributes of the opening tag that begins at `from`, in order. The tree has them without their places.
 */
export function locateAttributes(text: string, from: number): WrittenAttribute[] {
  const found: WrittenAttribute[] = []
  let at = from + 1
  while (at < text.length && !NAME_END.test(text[at]!)) at += 1
  while (at < text.length && text[at] !== '>') {
    if (SPACE.test(text[at]!) || text[at] === '/') {
      at += 1
    } else if (text[at] === '{') {
      found.push({ name: '', at, valueAt: at })
      at = skipBraces(text, at)
    } else {
      const start = at
      while (at < text.length && !NAME_END.test(text[at]!)) at += 1
      const name = text.slice(start, at)
      // Never nothing, or it would be found again and again.
      if (name === '') at += 1
      const sign = skipSpace(text, at)
      if (text[sign] !== '=') {
        found.push({ name, at: start, valueAt: start })
        continue
      }
      const value = skipSpace(text, sign + 1)
      found.push({ name, at: start, valueAt: value + 1 })
      at = text[value] === '{' ? skipBraces(text, value) : skipQuoted(text, value)
    }
  }
  return found
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && SPACE.test(text[at]!)) at += 1
  return at
}

/** Behind the quote that closes the one at `from`. */
function skipQuoted(text: string, from: number): number {
  const end = text.indexOf(text[from]!, from + 1)
  return end === -1 ? text.length : end + 1
}

/** Behind the brace that closes the one at `from`; braces in quotes do not count. */
function skipBraces(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length;) {
    const letter = text[at]!
    if (letter === '"' || letter === "'" || letter === '`') {
      at = skipQuoted(text, at)
      continue
    }
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    at += 1
    if (depth === 0) return at
  }
  return text.length
}

/** The value of an expression that is a literal: a number, text, true or false, or a list of them. */
export function parseLiteral(expression: string): { value: unknown } | undefined {
  const json = expression.replace(
    /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/g,
    (quoted, inner?: string) =>
      inner === undefined ? quoted : JSON.stringify(inner.replaceAll("\\'", "'")),
  )
  try {
    return { value: JSON.parse(json) as unknown }
  } catch {
    return undefined
  }
}
