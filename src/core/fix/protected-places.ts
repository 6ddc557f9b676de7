import type { MdastNode } from 'satteri'
import type { Place } from '../finding/finding.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'

/** From a place up to another one, that one excluded. */
interface Range {
  from: Place
  to: Place
}

type Node = MdastNode & { children?: Node[]; value?: string }

const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column)

const CODE_TAG = /^<(\/?)(?:code|pre|kbd|samp|tt|script|style)\b/i

/**
 * A test whether the `length` characters at a place are code, raw HTML or an address, where a changed
 * letter would change what the document does. `text` is the document, `bodyLine` the first line below
 * its frontmatter.
 */
export function protectPlaces(
  text: string,
  bodyLine: number,
): (place: Place, length: number) => boolean {
  const lines = text.split('\n')
  const body = '\n'.repeat(bodyLine - 1) + lines.slice(bodyLine - 1).join('\n')
  const { tree, plainBlocks, unclosedFences } = readMarkdown(body)
  const end = { line: lines.length + 1, column: 1 }
  const ranges: Range[] = [
    ...plainBlocks.map(({ from, to }) => ({
      from: { line: from, column: 1 },
      to: { line: to + 1, column: 1 },
    })),
    // Other readers take all that follows for code.
    ...unclosedFences.slice(0, 1).map(({ line, column }) => ({ from: { line, column }, to: end })),
    ...protectNodes(tree),
  ]
  return makeTest(ranges)
}

/** Asked for every change there is, so ranges are joined once and then found by halving. */
function makeTest(ranges: readonly Range[]): (place: Place, length: number) => boolean {
  const joined: Range[] = []
  for (const range of ranges.toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1))) {
    const last = joined.at(-1)
    if (last === undefined || isBefore(last.to, range.from)) joined.push({ ...range })
    else if (isBefore(last.to, range.to)) last.to = range.to
  }
  return (place, length) => {
    const end = { line: place.line, column: place.column + length }
    let low = 0
    let high = joined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(place, joined[middle]!.to)) high = middle
      else low = middle + 1
    }
    return low < joined.length && isBefore(joined[low]!.from, end)
  }
}

function protectNodes(tree: Node): Range[] {
  const ranges: Range[] = []
  /** Where an element of raw HTML that holds code began. */
  let opened: Place | undefined
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { start, end } = node.position ?? {}
    if (start && end) {
      const tag = node.type === 'html' ? CODE_TAG.exec(node.value ?? '') : null
      if (tag !== null && tag[1] === '') opened ??= start
      if (tag !== null && tag[1] !== '' && opened) {
        ranges.push({ from: opened, to: end })
        opened = undefined
      }
      const from = protectFrom(node, start)
      if (from) ranges.push({ from, to: end })
    }
    for (const child of (node.children ?? []).toReversed()) waiting.push(child)
  }
  return ranges
}

/** Where in a node begins what must stay as it is; undefined where none of it must. */
function protectFrom(node: Node, start: Place): Place | undefined {
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'linkReference':
      return start
    case 'link': {
      const first = node.children?.[0]?.position?.start
      const last = node.children?.at(-1)?.position?.end
      // Without brackets the text is the address.
      const isBare = first && (!isBefore(start, first) || node.url?.endsWith(textOf(node)))
      return isBare ? start : last
    }
    default:
      return undefined
  }
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')
