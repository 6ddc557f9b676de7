import type { MdastNode } from 'satteri'
import type { Place } from '../finding/finding.ts'

/** A link or image of the body, as written. */
export interface DocumentLink {
  kind: 'link' | 'image' | 'wikilink'
  /** The address as written, entities decoded; of a wikilink what stands before `|`. */
  url: string
  /** What a reader sees: the link's text, the image's alternative text, the wikilink's label. */
  text: string
  place: Place
}

type Node = MdastNode & {
  children?: Node[]
  value?: string
  url?: string
  alt?: string | null
  identifier?: string
}

/** `[[target]]` or `[[target|label]]`, within one line. */
export const WIKILINK = /\[\[([^[\]|\n]{1,300})(?:\\?\|([^[\]\n]{0,300}))?\]\]/g

// No `<` inside: each tag is scanned once, so the time stays linear.
const HTML_LINK = /<(img|a)\s[^<>]*?\b(?:src|href)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi

const placeOf = (node: Node): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
})

/** The place of the match at `index` of a text that begins at `start`; `source` gives later lines' indents. */
function placeInside(value: string, index: number, start: Place, source: readonly string[]): Place {
  const before = value.slice(0, index).split('\n')
  const line = start.line + before.length - 1
  if (before.length === 1) return { line, column: start.column + index }
  const inLine = value.slice(index).split('\n', 1)[0]!.slice(0, 40)
  const at = (source[line - 1] ?? '').indexOf(inLine)
  return { line, column: at < 0 ? 1 : at + 1 }
}

function textOf(node: Node): string {
  if (node.value !== undefined) return node.value
  if (node.alt) return node.alt
  return (node.children ?? []).map(textOf).join('')
}

const LINKING = new Set(['link', 'linkReference', 'image', 'imageReference', 'html'])

const mayLink = (node: Node): boolean =>
  node.type === 'text' ? (node.value ?? '').includes('[[') : LINKING.has(node.type)

/**
 * Every link, image and `[[wikilink]]` of a parsed document in its order, those in raw HTML and those
 * by reference included; code has none. `text` is the text that was parsed.
 */
export function collectLinks(tree: MdastNode, text: string): DocumentLink[] {
  let lines: string[] | undefined
  // Only links inside a longer text ask where they stand in the source.
  const source = (): string[] => (lines ??= text.split('\n'))
  const definitions = new Map<string, string>()
  const nodes: Node[] = []
  const waiting: Node[] = [tree as Node]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (mayLink(node)) nodes.push(node)
    if (node.type === 'definition' && !definitions.has(node.identifier ?? '')) {
      definitions.set(node.identifier ?? '', node.url ?? '')
    }
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!)
  }

  return nodes.flatMap((node): DocumentLink[] => {
    const place = placeOf(node)
    const url = node.url ?? definitions.get(node.identifier ?? '')
    switch (node.type) {
      case 'link':
      case 'linkReference':
        return url === undefined ? [] : [{ kind: 'link', url, text: textOf(node), place }]
      case 'image':
      case 'imageReference':
        return url === undefined ? [] : [{ kind: 'image', url, text: node.alt ?? '', place }]
      case 'text':
        return [...(node.value ?? '').matchAll(WIKILINK)].map((match) => ({
          kind: 'wikilink',
          url: match[1]!.replace(/\\$/, ''),
          text: (match[2] ?? match[1]!).trim(),
          place: placeInside(node.value ?? '', match.index, place, source()),
        }))
      case 'html':
        return [...(node.value ?? '').matchAll(HTML_LINK)].map((match) => ({
          kind: match[1]!.toLowerCase() === 'img' ? 'image' : 'link',
          url: match[2] ?? match[3] ?? match[4] ?? '',
          text: '',
          place: placeInside(node.value ?? '', match.index, place, source()),
        }))
      default:
        return []
    }
  })
}
