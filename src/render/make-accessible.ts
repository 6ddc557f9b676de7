import type { Element, ElementContent, Root } from 'hast'
import { element, textOf, walkElements } from './walk-elements.ts'

/** What keyboard and screen reader need: wide tables and code scroll by keyboard, boxes say what they stand for. */
export function makeAccessible(tree: Root): void {
  wrapTables(tree, { heading: '', tables: 0 })
  labelBoxes(tree)
  for (const node of walkElements(tree)) {
    if (node.tagName === 'pre') node.properties.tabIndex = 0
  }
}

/** How far a walk through the document has come. */
interface Place {
  /** The heading last passed. */
  heading: string
  tables: number
}

/** Each table gets a box of its own to scroll in, which is a landmark and so needs a name that no other has. */
function wrapTables(parent: Root | Element, place: Place): void {
  const children = parent.children as ElementContent[]
  parent.children = children.map((child) => {
    if (child.type !== 'element') return child
    if (/^h[1-6]$/.test(child.tagName)) place.heading = textOf(child).trim()
    const isTable = child.tagName === 'table'
    const name = isTable ? nameTable(place) : undefined
    wrapTables(child, place)
    if (name === undefined) return child
    const properties = {
      className: ['table-scroll'],
      tabIndex: 0,
      role: 'region',
      ariaLabel: name,
    }
    return element('div', properties, [child])
  })
}

function nameTable(place: Place): string {
  place.tables += 1
  const number = place.tables === 1 ? 'Table' : `Table ${place.tables}`
  return place.heading === '' ? number : `${number}: ${place.heading}`
}

/** A box is named by the first line of what it stands in; one that stands in nothing says at least what it is. */
function labelBoxes(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input') {
      const line = parent.type === 'root' ? '' : textOf(parent).trim().split('\n', 1)[0]!
      child.properties.ariaLabel = line === '' ? 'Checkbox' : line
    } else labelBoxes(child)
  }
}
