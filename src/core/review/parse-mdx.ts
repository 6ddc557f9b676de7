import { mdxToMdast, type MdastNode } from 'satteri'
import type { Place } from '../finding/finding.ts'
import { makeLocator } from '../finding/locator.ts'
import { describeFault } from './describe-fault.ts'

/** The tree of a review, and what its text breaks: without it the tree is that of the whole text. */
export interface ParsedMdx {
  /** Offsets are those of the text; undefined where not even the rest can be read. */
  tree: MdastNode | undefined
  faults: { place: Place; problem: string }[]
}

/** More are hardly read, and each costs a pass over the text. */
const MOST_FAULTS = 10

/** The parser says `3:1: Unexpected character … (mdx-jsx:unexpected-character)`. */
const SAID = /^(\d+):(\d+): ([\s\S]*?)(?: \(note:[\s\S]*)?(?: \(mdx[\w-]*:[\w-]+\))?$/

/**
 * Parses a review. The parser ends at the first “<” or “{” that it cannot make out; with a letter in its place
 * the rest is read all the same, so that everything wrong is told at once.
 */
export function parseMdx(text: string): ParsedMdx {
  const faults: ParsedMdx['faults'] = []
  const starts = lineStarts(text)
  const locate = makeLocator(text)
  const seen = new Set<number>()
  let readable = text
  for (let round = 0; round < MOST_FAULTS; round++) {
    try {
      // The features are those that the site compiles it with.
      const tree = mdxToMdast(readable, { features: { gfm: true, frontmatter: false } })
      return { tree, faults }
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      const [, line, column, message = said] = SAID.exec(said) ?? []
      const at = offsetOf(starts, line, column)
      const sign = readable[at] === '<' ? at : readable.lastIndexOf('{', at)
      if (sign === -1) {
        faults.push({ place: locate(at), problem: describeFault(message, text, at) })
        break
      }
      if (!seen.has(sign))
        faults.push({ place: locate(sign), problem: describeFault(message, text, sign) })
      const masked = seen.has(sign) ? sign : findWrong(message, readable, starts, sign)
      seen.add(sign)
      readable = `${readable.slice(0, masked)}x${readable.slice(masked + 1)}`
    }
  }
  return { tree: undefined, faults }
}

const offsetOf = (starts: readonly number[], line = '1', column = '1'): number =>
  (starts[Number(line) - 1] ?? 0) + Number(column) - 1

/** Of two tags that do not belong together the closing one is wrong if the right one comes later. */
function findWrong(message: string, text: string, starts: readonly number[], sign: number): number {
  const [, name, line, column] = /for `<([^`]*)>` \((\d+):(\d+)\)$/.exec(message) ?? []
  const isClosedLater = name === undefined || text.includes(`</${name}>`, sign + 1)
  return isClosedLater ? sign : offsetOf(starts, line, column)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
