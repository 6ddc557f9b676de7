import type { Element, ElementContent, Root } from 'hast'
import { element, textOf, walkElements } from './walk-elements.ts'

/** What keyboard and screen reader need: wide tables and code scroll by keyboard, boxes say what they stand for. */
export function makeAccessible(tree: Root): void {
  wrapTables(tree)
  for (const node of walkElements(tree)) {
    if (node.tagName === 'pre') node.properties.tabIndex = 0
    if (node.tagName === 'li') labelBox(node)
  }
}

function wrapTables(parent: Root | Element): void {
  const children = parent.children as ElementContent[]
  parent.children = children.map((child) => {
    if (child.type !== 'element') return child
    wrapTables(child)
    if (child.tagName !== 'table') return child
    const properties = {
      className: ['table-scroll'],
      tabIndex: 0,
      role: 'region',
      ariaLabel: 'Table',
    }
    return element('div', properties, [child])
  })
}

function labelBox(item: Element): void {
  const first = item.children.find((child) => child.type === 'element')
  const holder = first?.tagName === 'p' ? first : item
  const box = holder.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'input',
  )
  if (box !== undefined) box.properties.ariaLabel = textOf(holder).trim().split('\n', 1)[0]!
}
