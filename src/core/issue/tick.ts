const DONE: ReadonlySet<string> = new Set('✅☑✔✓')
const MARK = /^(\[?)([✅☑✔✓❌✗✘⏳⬜🔲])\uFE0F?(\]?)\s{0,4}(?=\S)/u

/**
 * The state that a mark in place of a box gives an item, and the words behind it: `✅ Add the index`,
 * `[✅] Add the index`, `⏳ Deploy`. `mark` is null where there is none.
 */
export function parseTick(text: string): { mark: boolean | null; words: string } {
  const match = MARK.exec(text)
  if (match === null || (match[1] === '[') !== (match[3] === ']'))
    return { mark: null, words: text }
  return { mark: DONE.has(match[2]!), words: text.slice(match[0].length) }
}
