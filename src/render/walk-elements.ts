import type { Element, ElementContent, Root } from 'hast'

/** Every element of a tree in document order. Children may be replaced while walking: the new ones are walked. */
export function* walkElements(parent: Root | Element): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    yield child
    yield* walkElements(child)
  }
}

/** What a reader sees of a node. */
export function textOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node
    ? node.children.map((child) => textOf(child as ElementContent)).join('')
    : ''
}

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children })
