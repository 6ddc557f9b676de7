import type { Root } from 'hast'
import { element, walkElements } from './walk-elements.ts'

/**
 * Puts a link to itself behind every heading that has an anchor of ours. Its sign, a #, comes from the
 * style sheet: so it is no part of the heading's text.
 */
export function linkHeadings(tree: Root): void {
  for (const node of walkElements(tree)) {
    const { id } = node.properties
    if (!/^h[1-6]$/.test(node.tagName) || typeof id !== 'string' || isOfDocument(id)) continue
    const href = `#${encodeURIComponent(id)}`
    node.children.push(
      element('a', { className: ['anchor'], href, ariaLabel: 'Link to this section' }),
    )
  }
}

/** Sanitising marks the ids that the document itself gives. */
const isOfDocument = (id: string): boolean => id.startsWith('user-content-')
