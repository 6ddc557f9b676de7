/** Words that stand where nothing is to be said. */
export const NOTHING = /^(?:n\/?a|none|nil|null|-+|–|—|not applicable|unknown|tbd)\.?$/i

/** Splits `a, b (x, y), c` at commas outside parentheses; “none” and dashes are nothing. */
export function splitList(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text[i]
    if (char !== undefined && '([（「'.includes(char)) depth++
    else if (char !== undefined && ')]）」'.includes(char)) depth = Math.max(0, depth - 1)
    else if (i === text.length || (depth === 0 && /[,;、，|]/.test(char!))) {
      parts.push(text.slice(from, i))
      from = i + 1
    }
  }
  return parts
    .map((part) => part.replace(/^[`*\s]+|[`*\s]+$/g, ''))
    .filter((part) => part !== '' && !NOTHING.test(part))
}
