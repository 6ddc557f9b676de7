import { markdownToMdast, type MdastNode } from 'satteri'
import { isKnownElement } from './elements.ts'

type Node = MdastNode & { children?: Node[] }

const TAG = /<\/?([A-Za-z][^\s/>]*)/g

/**
 * Escapes tags of elements that HTML does not have, so that `Map<String>` stays to be read instead of
 * vanishing as an unknown element. Code is left alone: there it is text already.
 */
export function keepPseudoTags(text: string): string {
  const tree = markdownToMdast(text, { features: { frontmatter: false } }) as Node
  const offsets: number[] = []
  const visit = (node: Node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type === 'html' && start !== undefined && end !== undefined) {
      const html = text.slice(start, end)
      if (html.startsWith('<!--')) return
      for (const match of html.matchAll(TAG)) {
        if (!isKnownElement(match[1]!)) offsets.push(start + match.index)
      }
    }
    node.children?.forEach(visit)
  }
  visit(tree)
  let kept = ''
  let from = 0
  for (const offset of offsets) {
    kept += `${text.slice(from, offset)}&lt;`
    from = offset + 1
  }
  return kept + text.slice(from)
}
