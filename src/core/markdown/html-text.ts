import type { MdastNode } from 'satteri'
import type { TextLine } from './document.ts'
import { type JudgedTag, withoutPrefixes } from './judge-tags.ts'
import { makeLine } from './text-line.ts'

type Node = MdastNode & { children?: Node[]; value?: string }

/** Tags of these stand within a word; any other parts what is in front of it from what is behind it. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)

/** Stands for a character that is not shown and parts nothing; NUL is in no document. */
const NOTHING = '\0'

/**
 * The lines that a block of HTML shows on the page: without its tags, comments and what is removed with its
 * element. `tags` are those of the block, `text` is the document.
 */
export function readHtmlLines(node: Node, tags: readonly JudgedTag[], text: string): TextLine[] {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return []
  const from = start.offset
  const html = blankComments(withoutPrefixes(text.slice(from, end.offset), node.value ?? ''))
  let shown = ''
  let at = 0
  for (const tag of tags) {
    if (tag.from - from < at || tag.fate === 'shown' || tag.fate === 'inside') continue
    const until = (tag.fate === 'removed' ? tag.removedTo : tag.to) - from
    const filler = INLINE.has(tag.name) ? NOTHING : ' '
    shown += html.slice(at, tag.from - from)
    shown += html.slice(tag.from - from, until).replace(/[^\n]/g, filler)
    at = until
  }
  return (shown + html.slice(at)).split('\n').flatMap((line, index) => {
    const first = line.search(/[^\s\0]/)
    if (first < 0) return []
    const place = { line: start.line + index, column: (index === 0 ? start.column : 1) + first }
    const said = decodeReferences(line.slice(first).replaceAll(NOTHING, '')).replace(/\s+/g, ' ')
    return [makeLine([{ kind: 'text', text: said, url: undefined, place }])]
  })
}

/** Comments and declarations, of the same length, line by line. */
function blankComments(html: string): string {
  let out = ''
  let at = 0
  for (let from = html.indexOf('<!'); from !== -1; from = html.indexOf('<!', at)) {
    const mark = html.startsWith('<!--', from) ? '-->' : '>'
    const end = html.indexOf(mark, from + 2)
    if (end === -1) break
    out += html.slice(at, from) + html.slice(from, end + mark.length).replace(/[^\n]/g, NOTHING)
    at = end + mark.length
  }
  return out + html.slice(at)
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The commonest character references; others stay as they are written. */
const decodeReferences = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/g,
    (whole, code?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      return Number(code) > 0 && Number(code) <= 0x10ffff
        ? String.fromCodePoint(Number(code))
        : whole
    },
  )

/** Empties what stands in a line of prose between the tags of an element that goes with its content. */
export function emptyRemoved(tree: MdastNode, tags: readonly JudgedTag[]): void {
  const removed = tags.filter(({ fate, isBlock }) => fate === 'removed' && !isBlock)
  if (removed.length === 0) return
  const waiting: Node[] = [tree]
  let next = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const from = node.position?.start.offset ?? 0
    while (next < removed.length && removed[next]!.removedTo <= from) next++
    const isInside = removed[next] !== undefined && removed[next]!.from <= from
    if (isInside && node.value !== undefined) Object.assign(node, { type: 'text', value: '' })
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!)
  }
}
