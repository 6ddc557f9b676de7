import type { Place } from '../finding/finding.ts'

interface OpenFence extends Place {
  mark: string
}

/** A document whose fences all close, with the same number of lines, and where one had been left open. */
export interface RepairedFences {
  text: string
  unclosed: OpenFence[]
}

const FENCE = /^( {0,3}(?:[-*+] +|\d+[.)] +)? {0,3})(`{3,}|~{3,})([^`]*)$/
/** Most lines have no mark of a fence anywhere, and a search says so faster than a pattern. */
export const mayFence = (line: string): boolean => line.includes('```') || line.includes('~~~')

/** Lines that an author writes after a code block, hardly inside one; `# …` may be a shell comment. */
const STRUCTURE = /^(?:#{2,6} |(?:[-*+] )?\*\*[^*]+\*\*|---\s*$|\|.*\|\s*$)/
const MAX_REPAIRS = 20

/**
 * Closes fences that the author forgot to close, so that what stands below is read as a person would read it.
 * Only a document that ends inside a fence is touched: the first fence that holds a blank line followed by
 * a heading, a bold label, a rule or a table closes at that blank line. A closed fence is suspected only
 * without a language: code in a known language may well hold such lines.
 */
export function repairFences(text: string): RepairedFences {
  const lines = text.split('\n')
  const unclosed: OpenFence[] = []
  for (let round = 0; round < MAX_REPAIRS; round++) {
    const found = findOpenFence(lines)
    if (found === undefined) break
    unclosed.push(found.fence)
    if (found.closeAt === undefined) break
    lines[found.closeAt] = found.fence.mark
  }
  return { text: unclosed.length > 0 ? lines.join('\n') : text, unclosed }
}

function findOpenFence(
  lines: readonly string[],
): { fence: OpenFence; closeAt: number | undefined } | undefined {
  let open: OpenFence | undefined
  let hasLanguage = false
  let breakAt: number | undefined
  let suspect: { fence: OpenFence; closeAt: number } | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (open === undefined) {
      const match = mayFence(line) ? FENCE.exec(line) : null
      if (match === null) continue
      open = { mark: match[2]!, line: i + 1, column: match[1]!.length + 1 }
      hasLanguage = match[3]!.trim() !== ''
      breakAt = undefined
      continue
    }
    const trimmed = line.trim()
    if (trimmed.startsWith(open.mark) && trimmed.replaceAll(open.mark[0]!, '') === '') {
      if (breakAt !== undefined && !hasLanguage) suspect ??= { fence: open, closeAt: breakAt }
      open = undefined
    } else if (breakAt === undefined && lines[i - 1]!.trim() === '' && STRUCTURE.test(line)) {
      breakAt = i - 1
    }
  }
  if (open === undefined) return undefined
  return suspect ?? { fence: open, closeAt: breakAt }
}
