import type { MdastNode } from 'satteri'
import type { Segment, TextLine } from './document.ts'
import { narrow, type NarrowSource } from './narrow.ts'
import { makeLine } from './text-line.ts'

type Inline = MdastNode & {
  children?: MdastNode[]
  value?: string
  url?: string
  alt?: string | null
}

const LINE_END = /\r\n|\r|\n/
const LINE_BREAK = /^<br\s*\/?>$/i

/** What inline HTML leaves to read: comments and tags nothing, pseudo-tags such as `<String>` themselves. */
const visibleHtml = (html: string): string =>
  html.startsWith('<!--') || /^<\/?[a-z][a-z0-9]*(?:\s[^>]*)?\/?>$/.test(html) ? '' : html

function textOf(node: Inline): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'html') return visibleHtml(node.value ?? '')
  if (node.value !== undefined) return node.value
  return (node.children ?? []).map((child) => textOf(child as Inline)).join('')
}

const KINDS: Record<string, Segment['kind']> = {
  strong: 'strong',
  inlineCode: 'code',
  link: 'link',
  linkReference: 'link',
  image: 'image',
  imageReference: 'image',
}

/**
 * Splits the inline children of a paragraph, heading or cell into source lines.
 * A bold link counts as a link inside bold: the outermost mark gives the kind, links keep their address.
 */
export function splitLines(children: readonly MdastNode[], source: NarrowSource): TextLine[] {
  const lines: Segment[][] = [[]]
  const push = (segment: Segment) => lines.at(-1)!.push(segment)

  const visit = (node: Inline, outer: Segment['kind'] | undefined) => {
    const start = node.position?.start ?? { line: 1, column: 1 }
    const place = { line: start.line, column: start.column }
    if (node.type === 'break' || (node.type === 'html' && LINE_BREAK.test(node.value ?? ''))) {
      lines.push([])
      return
    }
    const kind = KINDS[node.type]
    const isLeaf = node.children === undefined || kind === 'link' || kind === 'image'
    if (!isLeaf) {
      for (const child of node.children ?? []) visit(child as Inline, outer ?? kind)
      return
    }
    const { url } = node
    const shown = kind === 'link' || kind === 'image' ? kind : (outer ?? kind ?? 'text')
    const text = textOf(node)
    // Nearly all nodes are within one line.
    const parts = text.includes('\n') || text.includes('\r') ? text.split(LINE_END) : [text]
    parts.forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part === '') return
      const at = index === 0 ? place : { line: place.line + index, column: 1 }
      // Of a mark the place is that of its sign.
      const column = index > 0 ? undefined : kind === undefined ? at.column : at.column + 1
      push({ kind: shown, text: narrow(part, source, at.line, column), url, place: at })
    })
  }
  for (const child of children) visit(child as Inline, undefined)
  return lines.map(makeLine).filter((line) => line.segments.length > 0)
}
