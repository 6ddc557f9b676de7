import { Lexer } from 'yaml'
import type { Place } from '../finding/finding.ts'

/** A comment of a YAML text, its `#` included, to the end of its line. */
export interface YamlComment extends Place {
  text: string
}

/** What the lexer says about the tokens without being part of the text: document, flow error, scalar. */
const SIGNS = new Set(['\u0002', '\u0018', '\u001F'])
const SCALAR = '\u001F'

/** Finds the comments, with their places from 1; a `#` inside a value is none. Never throws. */
export function findYamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = []
  let line = 1
  let column = 1
  let before = ''
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR) comments.push({ text: token, line, column })
    before = token
    if (SIGNS.has(token)) continue
    const lines = token.split('\n')
    line += lines.length - 1
    column = lines.length > 1 ? lines.at(-1)!.length + 1 : column + token.length
  }
  return comments
}
