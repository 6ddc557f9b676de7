import type { ElementContent, Root } from 'hast'
import { element, walkElements } from './walk-elements.ts'

const isBold = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'strong'

/**
 * Consecutive lines `**Date**: …` are one paragraph in markdown; shown as one, they would run together.
 * A line that begins with a bold label keeps its own line where the paragraph begins with one, too.
 */
export function breakLabels(tree: Root): void {
  for (const node of walkElements(tree)) {
    if (node.tagName !== 'p' || !isBold(node.children[0])) continue
    node.children = node.children.flatMap((child, index, all) =>
      child.type === 'text' && child.value.endsWith('\n') && isBold(all[index + 1])
        ? [child, element('br', {})]
        : [child],
    )
  }
}
